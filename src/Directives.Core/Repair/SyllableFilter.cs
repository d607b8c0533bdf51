using Directives.Lexicons;
using Directives.Text;

namespace Directives.Repair;

/// <summary>A fast “surely no syllable” for words with Vietnamese marks: a filter of bits over all syllables (Bloom 1970, one hash). Immutable and thread-safe.</summary>
internal sealed class SyllableFilter
{
    // 4,000 spellings in 2^17 bits: 3 % of impossible words pass for possible.
    private const int Bits = 17;

    private static readonly Lazy<SyllableFilter> Shared = new(() => new SyllableFilter());
    private readonly ulong[] _bits = new ulong[1 << (Bits - 6)];

    private SyllableFilter()
    {
        // Read for itself: every process asks this filter, few ask for the counts.
        LexiconTable table = SyllableLexicon.ReadTable();
        int form = table.Column("form");
        Span<char> placed = stackalloc char[SyllableLexicon.LongestSyllable];
        for (int i = 0; i < table.Count; i++)
        {
            ReadOnlySpan<char> syllable = table.Cell(i, form);
            Add(syllable);
            syllable.CopyTo(placed);
            if (VietnameseLetters.TryMoveTone(placed[..syllable.Length]))
            {
                Add(placed[..syllable.Length]);
            }
        }
    }

    public static SyllableFilter Default => Shared.Value;

    /// <summary>Whether <paramref name="lower"/>, in small letters, bears a mark or đ and is no Vietnamese syllable. A few that are none are missed; none that is one is taken.</summary>
    public bool IsImpossible(ReadOnlySpan<char> lower)
    {
        uint slot = SlotOf(lower, out bool marked);
        return marked && (_bits[slot >> 6] & (1UL << (int)(slot & 63))) == 0;
    }

    private void Add(ReadOnlySpan<char> syllable)
    {
        uint slot = SlotOf(syllable, out _);
        _bits[slot >> 6] |= 1UL << (int)(slot & 63);
    }

    private static uint SlotOf(ReadOnlySpan<char> word, out bool marked)
    {
        // FNV-1a (Fowler, Noll and Vo).
        uint hash = 2166136261u;
        int high = 0;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619u;
            high |= c;
        }

        marked = high >= 0x80;
        return (hash * 2654435769u) >> (32 - Bits);
    }
}
