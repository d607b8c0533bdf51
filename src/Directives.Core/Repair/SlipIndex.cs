using System.Runtime.CompilerServices;
using Directives.Lexicons;
using Directives.Text;

namespace Directives.Repair;

/// <summary>Finds the words that could have been printed where another was read: the same letters but for marks, or one letter more, less or other. Immutable and thread-safe.</summary>
/// <remarks>Every bare word is filed under itself and under what is left when one letter is dropped (SymSpell, Garbe 2012), in one sorted array.</remarks>
internal sealed class SlipIndex
{
    // Words seen less often are left out as readings: the tail holds misspellings.
    private const int LeastCount = 12;

    // A key holds so many letters of five bits: no syllable is longer.
    private const int Longest = SlipCost.Longest, Bits = 5;
    private const ulong NoLetter = 31;

    private static readonly Lazy<SlipIndex> Shared = new(() => new SlipIndex(SyllablePairs.Default));
    private readonly ulong[] _keys;
    private readonly ushort[] _ids;

    // The letters of each word, side by side.
    private readonly byte[] _letters;
    private readonly byte[] _lengths;

    // Compiled at once: it runs a single time in a process.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private SlipIndex(SyllablePairs pairs)
    {
        _letters = new byte[pairs.Forms.Length * Longest];
        _lengths = new byte[pairs.Forms.Length];
        var keys = new List<ulong>(32_000);
        var ids = new List<ushort>(32_000);
        for (int id = 0; id < pairs.Forms.Length; id++)
        {
            string form = pairs.Forms[id];
            if (pairs.Counts[id] < LeastCount || form.Length > Longest || !SyllableLexicon.Default.Contains(form))
            {
                continue;
            }

            SlipCost.Place(form, _letters.AsSpan(id * Longest));
            _lengths[id] = (byte)form.Length;
            ulong key = KeyOf(form);
            keys.Add(key);
            ids.Add((ushort)id);
            for (int behind = 0; behind < form.Length && form.Length > 1; behind++)
            {
                // Of a doubled letter it is all one which is dropped.
                ulong shorter = Without(key, behind);
                if (shorter != keys[^1])
                {
                    keys.Add(shorter);
                    ids.Add((ushort)id);
                }
            }
        }

        _keys = [.. keys];
        _ids = [.. ids];
        Array.Sort(_keys, _ids);
    }

    public static SlipIndex Default => Shared.Value;

    /// <summary>Gives the words that could have been printed for <paramref name="lower"/>, itself left out, with their costs.</summary>
    /// <param name="lower">The word as read, in lower case, composed.</param>
    /// <param name="widely">Whether a letter may be other, lost or added; else only marks differ.</param>
    /// <param name="found">Receives id and cost, in no order.</param>
    public void Find(ReadOnlySpan<char> lower, bool widely, List<(int Id, float Cost)> found)
    {
        found.Clear();
        if (lower.Length > Longest)
        {
            return;
        }

        Span<byte> letters = stackalloc byte[lower.Length];
        SlipCost.Place(lower, letters);
        Span<ulong> seen = stackalloc ulong[(_lengths.Length / 64) + 1];
        ulong key = KeyOf(lower);
        Collect(key, letters, widely, seen, found);
        for (int behind = 0; widely && behind < lower.Length && lower.Length > 1; behind++)
        {
            Collect(Without(key, behind), letters, widely, seen, found);
        }
    }

    // Looks at the words filed under a key that were not seen under one before.
    private void Collect(ulong key, ReadOnlySpan<byte> read, bool widely, Span<ulong> seen, List<(int Id, float Cost)> found)
    {
        int at = Array.BinarySearch(_keys, key);
        while (at > 0 && _keys[at - 1] == key)
        {
            at--;
        }

        for (; at >= 0 && at < _keys.Length && _keys[at] == key; at++)
        {
            int id = _ids[at], length = _lengths[id];
            ulong bit = 1UL << (id & 63);
            if ((seen[id >> 6] & bit) != 0 || (!widely && length != read.Length))
            {
                continue;
            }

            seen[id >> 6] |= bit;
            ReadOnlySpan<byte> printed = _letters.AsSpan(id * Longest, length);
            float cost = SlipCost.Of(read, printed);
            if (cost <= SlipCost.Limit && !read.SequenceEqual(printed))
            {
                found.Add((id, cost));
            }
        }
    }

    private static ulong KeyOf(ReadOnlySpan<char> word)
    {
        ulong key = 0;
        foreach (char c in word)
        {
            char bare = VietnameseLetters.Fold(c);
            key = (key << Bits) | (bare is >= 'a' and <= 'z' ? (ulong)(bare - 'a' + 1) : NoLetter);
        }

        return key;
    }

    // The key without the letter that so many others stand behind.
    private static ulong Without(ulong key, int behind)
    {
        int low = Bits * behind;
        return ((key >> (low + Bits)) << low) | (key & ((1UL << low) - 1));
    }
}
