using System.Text;
using Directives.Text;

namespace Directives.Pipeline.Reading.Encodings;

/// <summary>Windows-1258, Microsoft's Vietnamese code page: base letters with their own mark, tones as combining characters after them.</summary>
internal static class Windows1258
{
    /// <summary>Converts text shown through <see cref="LatinPage"/> and composes base letters with their tones.</summary>
    public static string Convert(ReadOnlySpan<char> latin)
    {
        var text = new StringBuilder(latin.Length);
        foreach (char c in latin)
        {
            text.Append(c switch
            {
                '\u00C3' => 'Ă',
                '\u00E3' => 'ă',
                '\u00D0' => 'Đ',
                '\u00F0' => 'đ',
                '\u00D5' => 'Ơ',
                '\u00F5' => 'ơ',
                '\u00DD' => 'Ư',
                '\u00FD' => 'ư',
                '\u00CC' => '\u0300',
                '\u00D2' => '\u0309',
                '\u00DE' => '\u0303',
                '\u00EC' => '\u0301',
                '\u00F2' => '\u0323',
                '\u00FE' => '₫',
                _ => c,
            });
        }

        // Not string.Normalize, which throws on half a pair of code units, as lines that are no text hold.
        return ComposedText.Create(text.ToString()).Text;
    }
}
