using System.Numerics;
using Directives.Lexicons;

namespace Directives.Lexing;

/// <summary>The word at the head of some characters, all of them looked up at once.</summary>
/// <remarks>A loop that ends with the word ends where the processor did not foresee it, nearly every time; looking up four letters too many costs less.</remarks>
internal readonly ref struct WordWindow
{
    /// <summary>Number of characters looked at, in UTF-16 code units: as many as a key holds.</summary>
    public const int Size = WordKey.MaxLetters;

    private const int Half = Size / 2, BitsForEach = 16;
    private const ulong Each = 0x0001_0001_0001_0001;

    // The entries of the characters, the first in the lowest bits; of those behind the word, nothing.
    private readonly ulong _first;
    private readonly ulong _second;

    /// <param name="characters">The characters; those behind the first <see cref="Size"/> are not looked at, and fewer there must not be.</param>
    public WordWindow(ReadOnlySpan<char> characters)
    {
        ulong first = Entries(characters), second = Entries(characters[Half..]);
        ulong inFirst = LettersAtHead(first);

        // Only behind a half that is all letters, whose highest bit is then set.
        ulong inSecond = LettersAtHead(second) & (ulong)((long)inFirst >> 63);
        _first = first & inFirst;
        _second = second & inSecond;
        Letters = (BitOperations.PopCount(inFirst) + BitOperations.PopCount(inSecond)) >> 4;
    }

    /// <summary>Number of letters at the head; where it is <see cref="Size"/>, the word may go on behind the window.</summary>
    public int Letters { get; }

    /// <summary>How the word is capitalised.</summary>
    public TokenFlags Capitals =>
        ((_first & CharTable.NotCapital) == 0 ? TokenFlags.Capital : TokenFlags.None)
        | (((_first | _second) & (CharTable.NotCapital * Each)) == 0 ? TokenFlags.AllCapitals : TokenFlags.None);

    /// <summary>Whether all letters are of Vietnamese or ASCII, so that <see cref="Key"/> tells the word from all others.</summary>
    public bool HasKey => ((_first | _second) & (CharTable.ForeignCode * Each)) == 0;

    /// <summary>The word's key.</summary>
    public WordKey Key => new(Codes(_first) | (Codes(_second) << 32));

    private static ulong Entries(ReadOnlySpan<char> characters)
    {
        characters = characters[..Half];
        return CharTable.EntryOf(characters[0]) | ((ulong)CharTable.EntryOf(characters[1]) << BitsForEach)
            | ((ulong)CharTable.EntryOf(characters[2]) << (2 * BitsForEach)) | ((ulong)CharTable.EntryOf(characters[3]) << (3 * BitsForEach));
    }

    // All bits of the entries before the first that is no letter.
    private static ulong LettersAtHead(ulong entries)
    {
        ulong ends = entries & (CharTable.NotLetter * Each);
        return ((ends & (0 - ends)) >> 15) - 1;
    }

    // The lower halves of the entries side by side.
    private static ulong Codes(ulong entries)
    {
        ulong codes = entries & (0xFF * Each);
        codes = (codes | (codes >> 8)) & 0x0000_FFFF_0000_FFFF;
        return (codes | (codes >> 16)) & 0xFFFF_FFFF;
    }
}
