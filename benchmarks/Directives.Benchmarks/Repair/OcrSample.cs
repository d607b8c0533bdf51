using System.Globalization;
using System.Text;

namespace Directives.Benchmarks.Repair;

/// <summary>What OCR read, and what was printed.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Read">The text as read.</param>
/// <param name="Printed">The text as printed.</param>
internal sealed record OcrSample(string Name, string Read, string Printed)
{
    /// <summary>The samples of a folder: <c>NAME.read.txt</c> with <c>NAME.truth.txt</c>, in the order of their names.</summary>
    public static IReadOnlyList<OcrSample> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.read.txt").Order(StringComparer.Ordinal)
            .Select(path => new OcrSample(Path.GetFileName(path), Text(path), Text(path.Replace(".read.txt", ".truth.txt", StringComparison.Ordinal))))];

    /// <summary>A text that was read long ago and whose slips are listed by place: <c>offset, read, printed</c>.</summary>
    /// <exception cref="InvalidDataException">What is listed does not stand in the text.</exception>
    public static OcrSample WithSlips(string textPath, string slipsPath)
    {
        string read = Text(textPath);
        var printed = new StringBuilder();
        int at = 0;
        foreach (string line in File.ReadLines(slipsPath).Skip(1))
        {
            string[] cells = line.Split('\t');
            int offset = int.Parse(cells[0], CultureInfo.InvariantCulture);
            if (string.CompareOrdinal(read, offset, cells[1], 0, cells[1].Length) != 0)
            {
                throw new InvalidDataException($"{slipsPath}: “{cells[1]}” does not stand at {offset} of {textPath}: the list belongs to another version of the text");
            }

            printed.Append(read, at, offset - at).Append(cells[2]);
            at = offset + cells[1].Length;
        }

        return new OcrSample(Path.GetFileName(textPath), read, printed.Append(read, at, read.Length - at).ToString());
    }

    private static string Text(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
}
