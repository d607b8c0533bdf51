using System.Text;
using Directives.Lexicons;

namespace Directives.Pipeline.Reading.Encodings;

/// <summary>Finds and undoes text whose bytes were taken for Western letters: TCVN3 (“Céng hßa x· héi”), VNI (“Coäng hoøa xaõ hoäi”), Windows-1258, or UTF-8 (“Cá»™ng hÃ²a”).</summary>
internal static class LegacyText
{
    private static readonly (string Name, Func<string, string?> Convert)[] Candidates =
    [
        ("UTF-8", text => LatinPage.UndoUtf8(text)),
        ("TCVN3 (ABC)", text => Tcvn3.Convert(text)),
        ("VNI", text => Vni.Convert(text)),
        ("Windows-1258", text => Windows1258.Convert(text)),
    ];

    /// <summary>Repairs the lines of <paramref name="text"/> that are better Vietnamese in another encoding. Linear in the text.</summary>
    /// <param name="text">The text; lines end in <c>\n</c>.</param>
    /// <param name="encodings">Names of the encodings that were undone are added.</param>
    /// <param name="cancellationToken">Looked at before every line.</param>
    /// <returns>The same instance when nothing had to be repaired.</returns>
    public static string Repair(string text, ISet<string> encodings, CancellationToken cancellationToken = default)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') < 0)
        {
            return text;
        }

        StringBuilder? repaired = null;
        int start = 0;
        while (start < text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            string? better = IsSuspicious(line) ? RepairLine(line.ToString(), encodings) : null;
            if (better is not null && repaired is null)
            {
                repaired = new StringBuilder(text.Length).Append(text, 0, start);
            }

            repaired?.Append(better is null ? line : better);
            start = end;
        }

        return repaired?.ToString() ?? text;
    }

    /// <summary>The encoding in which <paramref name="latin"/>, bytes shown through <see cref="LatinPage"/>, is the best Vietnamese, with the tally of that reading.</summary>
    public static (string Name, Func<string, string?> Convert, SyllableTally Tally) BestReading(string latin)
    {
        (string Name, Func<string, string?> Convert, SyllableTally Tally) best = ("Windows-1252", text => text, SyllableLexicon.Default.Tally(latin));
        foreach ((string name, Func<string, string?> convert) in Candidates)
        {
            if (convert(latin) is string reading && SyllableLexicon.Default.Tally(reading) is var tally && IsBetter(tally, best.Tally))
            {
                best = (name, convert, tally);
            }
        }

        return best;
    }

    private static string? RepairLine(string line, ISet<string> encodings)
    {
        (string name, Func<string, string?> convert, SyllableTally _) = BestReading(line);
        string? better = convert(line);
        if (better is null || string.Equals(better, line, StringComparison.Ordinal) || name == "Windows-1252")
        {
            return null;
        }

        encodings.Add(name);
        return better;
    }

    // A reading wins when it makes words known without making others unknown: more known syllables and fewer fragments.
    private static bool IsBetter(SyllableTally candidate, SyllableTally current) =>
        candidate.Marked > current.Marked && candidate.Words - candidate.Known < current.Words - current.Known;

    // Letters that only Unicode has mean that the line was decoded rightly; lines of such letters and ASCII alone need no look.
    private static bool IsSuspicious(ReadOnlySpan<char> line)
    {
        bool latin = false;
        foreach (char c in line)
        {
            if (c is (>= '\u0102' and <= '\u01B0' and not ('Œ' or 'œ' or 'Š' or 'š' or 'Ÿ' or 'Ž' or 'ž' or 'ƒ')) or (>= '\u0300' and <= '\u0323') or (>= '\u1EA0' and <= '\u1EF9'))
            {
                return false;
            }

            latin |= c is (>= '\u00A1' and <= '\u00FF');
        }

        return latin;
    }
}
