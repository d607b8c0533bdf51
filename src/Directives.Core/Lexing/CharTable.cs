using Directives.Lexicons;
using Directives.Text;

namespace Directives.Lexing;

/// <summary>What the tokenizer needs to know of a character, by table.</summary>
internal static class CharTable
{
    public const byte Space = 0, LineBreak = 1, Letter = 2, Capital = 3, Digit = 4, Mark = 5;

    // Vietnamese and typographic marks lie below it; the rest goes through Classify.
    private const int TableSize = 0x20D0;

    /// <summary>Stands for every letter that neither Vietnamese nor ASCII has; all other codes are smaller, and none is 0.</summary>
    public const int ForeignCode = 0x80;

    /// <summary>Bits of an entry above its code.</summary>
    public const int NotLetter = 0x8000, NotCapital = 0x4000;

    // Behind the letters of ASCII and đ.
    private const int FirstVowelCode = 28;

    private static readonly byte[] Classes = BuildClasses();
    private static readonly char[] Lower = BuildLower();
    private static readonly ushort[] Entries = BuildEntries();

    /// <summary>The code of <paramref name="c"/>, the same in either case, with <see cref="NotLetter"/> and <see cref="NotCapital"/> where they hold. What lies above the table counts as a letter of another language.</summary>
    public static ushort EntryOf(char c) => Entries[Math.Min((int)c, TableSize)];

    /// <summary>Class of <paramref name="c"/>.</summary>
    public static byte ClassOf(char c) => c < TableSize ? Classes[c] : Classify(c);

    /// <summary>The letter in lower case, look-alikes of đ as đ.</summary>
    public static char LowerOf(char c) => c < TableSize ? Lower[c] : char.ToLowerInvariant(c);

    /// <summary>One character for a typographic mark: dashes as '-', double quotes as '"', single quotes as '\'', bullets as '•'; any other below <see cref="Vocabulary.FirstWord"/> as it is, those above as 0.</summary>
    public static char MarkOf(char c) => c switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\uF02D' => '-',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2018' or '\u2019' or '\u00B4' or '`' => '\'',
        '\u2022' or '\u00B7' or '\u25CF' or '\u25AA' or '✓' or '✔' or '❖' or '➢' or '➤' or '\uF076' or '\uF0A7' or '\uF0B7' or '\uF0D8' or '\uF0FC' => '•',
        '\uFF1A' => ':',
        '\uFF1B' => ';',
        '\uFF0C' => ',',
        _ => c < Vocabulary.FirstWord ? c : '\0',
    };

    private static byte Classify(char c)
    {
        if (char.IsLetter(c))
        {
            return char.IsUpper(c) ? Capital : Letter;
        }

        return c is '\u2028' or '\u2029' ? LineBreak : char.IsWhiteSpace(c) ? Space : Mark;
    }

    private static byte[] BuildClasses()
    {
        var classes = new byte[TableSize];
        for (int i = 0; i < TableSize; i++)
        {
            char c = (char)i;
            classes[i] = char.IsAsciiDigit(c) ? Digit
                : c is '\n' or '\r' or '\f' or '\u0085' ? LineBreak
                : char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark ? Letter
                : c is '\u00AA' or '\u00BA' ? Mark
                : Classify(c);
        }

        return classes;
    }

    private static ushort[] BuildEntries()
    {
        var entries = new ushort[TableSize + 1];
        for (int i = 0; i < TableSize; i++)
        {
            int bits = Classes[i] switch { Letter => NotCapital, Capital => 0, _ => NotLetter | NotCapital };
            entries[i] = (ushort)(CodeOf(Lower[i]) | bits);
        }

        entries[TableSize] = ForeignCode;
        return entries;
    }

    private static int CodeOf(char lower) => VietnameseLetters.TrySplit(lower, out int row, out int tone) ? FirstVowelCode + (row * VietnameseLetters.Tones) + tone
        : lower == 'đ' ? FirstVowelCode - 1
        : char.IsAsciiLetterLower(lower) ? lower - 'a' + 1
        : ForeignCode;

    private static char[] BuildLower()
    {
        var lower = new char[TableSize];
        for (int i = 0; i < TableSize; i++)
        {
            lower[i] = (char)i is '\u00D0' or '\u0189' ? 'đ' : char.ToLowerInvariant((char)i);
        }

        return lower;
    }
}
