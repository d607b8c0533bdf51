using System.Text;

namespace Directives.Repair;

/// <summary>Roman numerals of headings and quarters, whose strokes OCR joins and dots.</summary>
internal static class RomanNumeral
{
    private static readonly string[] Small =
    [
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ];

    /// <summary>The numeral of <paramref name="value"/>, from 1 to 20.</summary>
    public static string Of(int value) => Small[value];

    /// <summary>Value of a numeral up to XX; 0 for anything else.</summary>
    public static int ValueOf(ReadOnlySpan<char> numeral)
    {
        for (int i = 1; i < Small.Length; i++)
        {
            if (numeral.SequenceEqual(Small[i]))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary><paramref name="read"/> with what is drawn like strokes as strokes: H as II, l and Ï as I.</summary>
    public static string Straighten(ReadOnlySpan<char> read) => Straighten(read, "II");

    /// <summary><paramref name="read"/> with H and U as one stroke: a numeral whose stroke has thick feet (“IH.” for “II.”).</summary>
    public static string StraightenThin(ReadOnlySpan<char> read) => Straighten(read, "I");

    private static string Straighten(ReadOnlySpan<char> read, string joined)
    {
        var strokes = new StringBuilder(8);
        foreach (char c in read)
        {
            strokes.Append(c switch
            {
                'H' or 'U' => joined,
                'l' or '1' or 'L' or 'Ï' or 'Ì' or 'Í' or 'Ỉ' or 'Ị' or 'T' or '|' => "I",
                _ => c.ToString(),
            });
        }

        return strokes.ToString();
    }
}
