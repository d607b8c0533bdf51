using System.Text.RegularExpressions;

namespace Directives.Pipeline.Layout;

/// <summary>Finds the blocks that digital signatures print on a page: “Ký bởi: …”, e-mail, date and time of signing.</summary>
/// <remarks>Observed on documents of gazettes and provinces since 2020: small type at a corner, lines one below the other at one left edge.</remarks>
internal static partial class SignatureStamps
{
    private const int MostLines = 8;
    private const double MarginShare = 0.15;
    private const int FewWords = 60;

    private static readonly string[] Openings =
        ["Ký bởi", "Người ký:", "Thời gian ký:", "Ngày ký:", "Signature Not Verified", "Signature valid", "Digitally signed", "Signed by", "Cơ quan ký"];

    /// <summary>Parts the words of a page into those of stamps, as lines, and the rest.</summary>
    public static (List<PositionedWord> Others, List<string> Stamps) Part(IReadOnlyList<PositionedWord> words, double pageHeight)
    {
        List<List<PositionedWord>> lines = LinesInFileOrder(words);
        double size = TypicalSize(words);
        var isStamp = new bool[lines.Count];
        var stamps = new List<string>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (!isStamp[i] && IsSeed(lines[i]) && IsAside(lines[i], size, pageHeight, words.Count))
            {
                int from = i;
                int to = i;
                while (from > 0 && to - from < MostLines && !isStamp[from - 1] && Continues(lines[from - 1], lines[from]))
                {
                    from--;
                }

                while (to + 1 < lines.Count && to - from < MostLines && Continues(lines[to], lines[to + 1]))
                {
                    to++;
                }

                isStamp.AsSpan(from, to - from + 1).Fill(true);
                stamps.Add(string.Join(" / ", lines[from..(to + 1)].Select(Join)));
            }
        }

        var rest = new List<PositionedWord>(words.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            if (!isStamp[i])
            {
                rest.AddRange(lines[i]);
            }
        }

        return (rest, stamps);
    }

    private static List<List<PositionedWord>> LinesInFileOrder(IReadOnlyList<PositionedWord> words)
    {
        var lines = new List<List<PositionedWord>>();
        foreach (PositionedWord word in words)
        {
            if (lines.Count > 0
                && lines[^1][^1] is PositionedWord last
                && Math.Abs(last.Bottom - word.Bottom) < 0.3 * word.Height
                && word.Left >= last.Right - (0.3 * word.Height)
                && word.Left - last.Right < 2 * word.Height)
            {
                lines[^1].Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        return lines;
    }

    private static double TypicalSize(IReadOnlyList<PositionedWord> words)
    {
        if (words.Count == 0)
        {
            return 0;
        }

        double[] heights = [.. words.Select(w => w.Height).Order()];
        return heights[heights.Length / 2];
    }

    private static bool IsSeed(List<PositionedWord> line)
    {
        string text = Join(line);
        return Array.Exists(Openings, o => text.StartsWith(o, StringComparison.OrdinalIgnoreCase)) || SigningTime().IsMatch(text);
    }

    private static bool IsAside(List<PositionedWord> line, double size, double pageHeight, int wordsOnPage) =>
        line[0].Height < 0.85 * size
        || line[0].Bottom < MarginShare * pageHeight
        || line[0].Top > (1 - MarginShare) * pageHeight
        || wordsOnPage < FewWords;

    private static bool Continues(List<PositionedWord> above, List<PositionedWord> below)
    {
        double size = below[0].Height;
        double pitch = below[0].Bottom - above[0].Bottom;
        return Math.Abs(above[0].Height - size) < 0.15 * size
            && Math.Abs(above[0].Left - below[0].Left) < 0.5 * size
            && pitch > 0.7 * size
            && pitch < 1.9 * size;
    }

    private static string Join(List<PositionedWord> line) => string.Join(' ', line.Select(w => w.Text));

    [GeneratedRegex(@"^[^.;]{0,20}[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4} [0-9]{1,2}:[0-9]{2}:[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex SigningTime();
}
