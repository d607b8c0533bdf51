using System.Globalization;
using System.Text;

namespace Directives.ScanQuality;

/// <summary>How far a reading is from what was printed: edits needed, and the length they are a share of.</summary>
/// <param name="Edits">Insertions, deletions and replacements.</param>
/// <param name="Length">Characters or words printed.</param>
internal readonly record struct ErrorRate(long Edits, long Length)
{
    /// <summary>Edits for each unit printed; 0 when nothing was printed.</summary>
    public double Share => Length == 0 ? 0 : (double)Edits / Length;

    /// <summary>Both taken together.</summary>
    public static ErrorRate operator +(ErrorRate left, ErrorRate right) => new(left.Edits + right.Edits, left.Length + right.Length);

    /// <summary>Errors in the characters of <paramref name="printed"/>, white space counting as one character.</summary>
    /// <remarks>What <paramref name="read"/> holds before and behind, as letterhead and signature do beside a body, is free.</remarks>
    public static ErrorRate OfCharacters(string printed, string read)
    {
        string right = string.Join(' ', Words(printed));
        return new ErrorRate(Distance(right.AsSpan(), string.Join(' ', Words(read)).AsSpan()), right.Length);
    }

    /// <summary>Errors in the words of <paramref name="printed"/>, as in <see cref="OfCharacters"/>.</summary>
    public static ErrorRate OfWords(string printed, string read)
    {
        string[] right = Words(printed);
        return new ErrorRate(Distance<string>(right, Words(read)), right.Length);
    }

    /// <summary>Words in NFC without the bars that part cells, an ellipsis as the three dots that it looks like; lines that are a page's number only are left out, since they are in no text.</summary>
    private static string[] Words(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (string line in text.Normalize(NormalizationForm.FormC).Split('\n'))
        {
            if (!int.TryParse(line.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                kept.Append(line.Replace('|', ' ').Replace("…", "...", StringComparison.Ordinal)).Append('\n');
            }
        }

        return kept.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Levenshtein's distance of <paramref name="pattern"/> to the part of <paramref name="text"/> that is nearest to it (Sellers 1980).</summary>
    private static int Distance<T>(ReadOnlySpan<T> pattern, ReadOnlySpan<T> text)
        where T : IEquatable<T>
    {
        // A column for each place of the text; a match may start and end at any of them.
        int[] above = new int[text.Length + 1];
        int[] row = new int[text.Length + 1];
        for (int i = 0; i < pattern.Length; i++)
        {
            row[0] = i + 1;
            for (int j = 0; j < text.Length; j++)
            {
                int replaced = above[j] + (pattern[i].Equals(text[j]) ? 0 : 1);
                row[j + 1] = Math.Min(replaced, Math.Min(above[j + 1], row[j]) + 1);
            }

            (above, row) = (row, above);
        }

        int best = above[0];
        foreach (int cost in above)
        {
            best = Math.Min(best, cost);
        }

        return best;
    }
}
