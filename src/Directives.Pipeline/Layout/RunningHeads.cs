using System.Text;
using System.Text.RegularExpressions;

namespace Directives.Pipeline.Layout;

/// <summary>Removes page numbers and the lines that every page repeats at its top or bottom.</summary>
internal static partial class RunningHeads
{
    private const double NumberZone = 0.13;
    private const double HeadZone = 0.12;
    private const int RowsLookedAt = 2;
    private const int FewestRepeats = 3;
    private const int ShortestHeadOfTwoPages = 12;

    /// <summary>Removes them from <paramref name="pages"/>: the rows of each page from top to bottom, with its height.</summary>
    /// <returns>The running heads removed, each once; page numbers are not listed.</returns>
    public static IReadOnlyList<string> Remove(IReadOnlyList<(List<TextRow> Rows, double Height)> pages)
    {
        foreach ((List<TextRow> rows, double height) in pages)
        {
            RemovePageNumbers(rows, height);
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((List<TextRow> rows, double height) in pages)
        {
            foreach (TextRow row in Candidates(rows, height).Distinct())
            {
                string key = Key(row);
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }

        var removed = new List<string>();
        foreach ((List<TextRow> rows, double height) in pages)
        {
            foreach (TextRow row in Candidates(rows, height))
            {
                int repeats = seen[Key(row)];
                bool everywhere = pages.Count == 2 && repeats == 2 && row.Text.Length >= ShortestHeadOfTwoPages;
                if (everywhere || (repeats >= FewestRepeats && repeats * 5 >= pages.Count * 2))
                {
                    rows.Remove(row);
                    if (!removed.Contains(row.Text))
                    {
                        removed.Add(row.Text);
                    }
                }
            }

            RemovePageNumbers(rows, height);
        }

        return removed;
    }

    private static void RemovePageNumbers(List<TextRow> rows, double height)
    {
        if (rows.Count > 0 && rows[0].Bottom < NumberZone * height && PageNumber().IsMatch(rows[0].Text))
        {
            rows.RemoveAt(0);
        }

        if (rows.Count > 0 && rows[^1].Top > (1 - NumberZone) * height && PageNumber().IsMatch(rows[^1].Text))
        {
            rows.RemoveAt(rows.Count - 1);
        }
    }

    private static List<TextRow> Candidates(List<TextRow> rows, double height)
    {
        var candidates = new List<TextRow>();
        for (int i = 0; i < rows.Count; i++)
        {
            if ((i < RowsLookedAt && rows[i].Bottom < HeadZone * height)
                || (i >= rows.Count - RowsLookedAt && rows[i].Top > (1 - HeadZone) * height))
            {
                candidates.Add(rows[i]);
            }
        }

        return candidates;
    }

    /// <summary>The row's letters, with digits masked, and its height on the page to 8 points.</summary>
    private static string Key(TextRow row)
    {
        var key = new StringBuilder();
        foreach (char c in row.Text)
        {
            key.Append(char.IsAsciiDigit(c) ? '#' : c);
        }

        return key.Append('@').Append((int)(row.Bottom / 8)).ToString();
    }

    [GeneratedRegex(@"^([Tt]rang |TRANG )?[-–]? ?[0-9]{1,4} ?([-–]|/ ?[0-9]{1,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
