using System.Numerics;

namespace Directives.Lexicons;

/// <summary>A number from 0 for each of some words, by their keys: one multiplication and mostly one probe for each look-up. Thread-safe once filled.</summary>
internal sealed class WordTable
{
    private const int LeastSize = 16;

    // Keys and numbers, from 1, side by side, so that most look-ups touch one line of the cache; a power of two, half full at most.
    private Slot[] _slots;
    private int _count;

    /// <summary>An empty table with room for so many words; it grows.</summary>
    public WordTable(int words) => _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSize, words * 2))];

    /// <summary>Number of a word; -1 when it is not there.</summary>
    public int Find(WordKey key)
    {
        Slot[] slots = _slots;
        for (int i = SlotOf(slots, key); ; i = (i + 1) & (slots.Length - 1))
        {
            ref readonly Slot slot = ref slots[i];
            if (slot.Key == key || slot.Number == 0)
            {
                return slot.Number - 1;
            }
        }
    }

    /// <summary>Number of a word in lower case; -1 when it is not there, or is too long or too foreign to be.</summary>
    public int Find(ReadOnlySpan<char> word) => WordKey.TryRead(word, out WordKey key) ? Find(key) : -1;

    /// <summary>Adds a word with its number; false when it is there already.</summary>
    public bool TryAdd(WordKey key, int number)
    {
        if (Find(key) >= 0)
        {
            return false;
        }

        if (++_count * 2 > _slots.Length)
        {
            Slot[] slots = _slots;
            _slots = new Slot[slots.Length * 2];
            foreach (ref readonly Slot slot in slots.AsSpan())
            {
                if (slot.Number > 0)
                {
                    Put(slot);
                }
            }
        }

        Put(new Slot(key, number + 1));
        return true;
    }

    private void Put(Slot slot)
    {
        int i = SlotOf(_slots, slot.Key);
        while (_slots[i].Number > 0)
        {
            i = (i + 1) & (_slots.Length - 1);
        }

        _slots[i] = slot;
    }

    private static int SlotOf(Slot[] slots, WordKey key) => key.Slot(64 - BitOperations.Log2((uint)slots.Length));

    private readonly record struct Slot(WordKey Key, int Number);
}
