using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Directives.Benchmarks.Repair;

/// <summary>What OCR read, and what was printed.</summary>
/// <param name="Name">Name of the document.</param>
/// <param name="Read">The text as read.</param>
/// <param name="Printed">The text as printed.</param>
internal sealed record OcrSample(string Name, string Read, string Printed)
{
    /// <summary>The samples of a file: a line of JSON with <c>name</c>, <c>read</c> and <c>printed</c> for each, in the order of their names.</summary>
    public static IReadOnlyList<OcrSample> In(string path) => [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<OcrSample>(line, JsonSerializerOptions.Web)!)];

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
