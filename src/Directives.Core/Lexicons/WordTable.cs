using System.Numerics;

namespace Directives.Lexicons;

/// <summary>Words by their keys, each with a number in the order in which they were added, from 0: one multiplication and mostly one probe for each look-up. Thread-safe once filled.</summary>
internal sealed class WordTable
{
    private const int LeastSize = 16;

    // Keys and numbers, from 1, side by side, so that most look-ups touch one line of the cache; a power of two, half full at most.
    private Slot[] _slots;
    private int _shift;
    private int _count;

    /// <summary>An empty table with room for so many words; it grows.</summary>
    public WordTable(int words)
    {
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSize, words * 2))];
        _shift = ShiftOf(_slots);
    }

    /// <summary>Number of a word; -1 when it is not there.</summary>
    public int Find(WordKey key) => SlotOf(key).Number - 1;

    /// <summary>Number of a word in either case; -1 when it is not there, or is too long or too foreign to be.</summary>
    public int Find(ReadOnlySpan<char> word) => WordKey.TryRead(word, out WordKey key) ? Find(key) : -1;

    /// <summary>Adds a word; false when it is there already.</summary>
    public bool TryAdd(WordKey key)
    {
        if (Find(key) >= 0)
        {
            return false;
        }

        if (++_count * 2 > _slots.Length)
        {
            Slot[] slots = _slots;
            _slots = new Slot[slots.Length * 2];
            _shift = ShiftOf(_slots);
            foreach (ref readonly Slot slot in slots.AsSpan())
            {
                if (slot.Number > 0)
                {
                    SlotOf(slot.Key) = slot;
                }
            }
        }

        SlotOf(key) = new Slot(key, _count);
        return true;
    }

    // Where the word is, or the empty slot where it belongs.
    private ref Slot SlotOf(WordKey key)
    {
        Slot[] slots = _slots;
        int i = key.Slot(_shift);
        while (slots[i].Number > 0 && slots[i].Key != key)
        {
            i = (i + 1) & (slots.Length - 1);
        }

        return ref slots[i];
    }

    private static int ShiftOf(Slot[] slots) => 64 - BitOperations.Log2((uint)slots.Length);

    private readonly record struct Slot(WordKey Key, int Number);
}
