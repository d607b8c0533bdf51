using System.Globalization;
using System.Text;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>Counts through the lists of a document and writes the markers that Word shows. One counter a document.</summary>
internal sealed class NumberingCounter(NumberingSheet sheet)
{
    private const int Levels = 9;
    private const int LargestRoman = 3999;

    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<int> _begun = [];

    /// <summary>The marker of the next paragraph of a list, or null when the list or level shows none.</summary>
    /// <param name="numberingId">The list; 0 switches a style's numbering off.</param>
    /// <param name="level">The level from 0, or null to take the one tied to the style.</param>
    /// <param name="styleId">The paragraph's style.</param>
    public string? Next(int numberingId, int? level, string? styleId)
    {
        if (numberingId == 0 || sheet.Find(numberingId) is not { } list)
        {
            return null;
        }

        int index = Math.Clamp(level ?? sheet.LevelOfStyle(list, styleId), 0, Levels - 1);
        if (sheet.Level(list, index) is not { } definition)
        {
            return null;
        }

        int?[] counts = Counts(list);
        counts[index] = (counts[index] ?? definition.Start - 1) + 1;
        for (int deeper = index + 1; deeper < Levels; deeper++)
        {
            int? restart = sheet.Level(list, deeper)?.RestartAfter;
            if (restart is null || restart > index)
            {
                counts[deeper] = null;
            }
        }

        string marker = definition.Format == "bullet" ? Bullet(definition.Text) : Expand(list, definition, counts);
        return marker.Length == 0 ? null : marker;
    }

    private int?[] Counts(NumberingSheet.Instance list)
    {
        // Lists of one definition count on together, unless one states where it starts.
        if (!_counts.TryGetValue(list.AbstractId, out int?[]? counts))
        {
            _counts[list.AbstractId] = counts = new int?[Levels];
        }

        if (_begun.Add(list.Id))
        {
            foreach ((int level, int start) in list.Starts)
            {
                if (level is >= 0 and < Levels)
                {
                    counts[level] = start - 1;
                }
            }
        }

        return counts;
    }

    private string Expand(NumberingSheet.Instance list, NumberingLevel definition, int?[] counts)
    {
        var marker = new StringBuilder();
        string pattern = definition.Text;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                int level = pattern[++i] - '1';
                NumberingLevel? shown = sheet.Level(list, level);
                string format = definition.Legal ? "decimal" : shown?.Format ?? "decimal";
                marker.Append(Number(counts[level] ?? shown?.Start ?? 1, format));
            }
            else
            {
                marker.Append(pattern[i]);
            }
        }

        return marker.ToString().Trim();
    }

    // Signs of symbol fonts mean nothing outside them; those that people type are kept, because they mark the level.
    private static string Bullet(string text) => text is "-" or "+" or "*" or "–" or "•" ? text : "-";

    private static string Number(int value, string format) => format switch
    {
        "none" => string.Empty,
        "upperRoman" => Roman(value),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "upperLetter" => Letter(value),
        "lowerLetter" => Letter(value).ToLowerInvariant(),
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    // After z Word goes on with aa, bb, cc.
    private static string Letter(int value) =>
        value is > 0 and <= 26 * 20 ? new string((char)('A' + ((value - 1) % 26)), ((value - 1) / 26) + 1) : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number in capital Roman digits; in Arabic ones where the Romans had none.</summary>
    internal static string Roman(int value)
    {
        if (value is <= 0 or > LargestRoman)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var roman = new StringBuilder();
        for (int i = 0; i < signs.Length; i++)
        {
            for (; value >= values[i]; value -= values[i])
            {
                roman.Append(signs[i]);
            }
        }

        return roman.ToString();
    }
}
