using Directives.Text;

namespace Directives.Repair;

/// <summary>Finds the words that could have been printed where another was read: the same letters but for marks, or one letter more, less or other. Immutable and thread-safe.</summary>
/// <remarks>Every bare word is filed under itself and under what is left when one letter is dropped (SymSpell, Garbe 2012).</remarks>
internal sealed class SlipIndex
{
    // Words seen less often are left out as readings: the tail holds misspellings.
    private const int LeastCount = 12;

    private static readonly Lazy<SlipIndex> Shared = new(() => new SlipIndex(SyllablePairs.Default));
    private readonly SyllablePairs _pairs;
    private readonly Dictionary<string, List<ushort>> _filed = new(16_000, StringComparer.Ordinal);
    private readonly Dictionary<string, List<ushort>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private SlipIndex(SyllablePairs pairs)
    {
        _pairs = pairs;
        _lookup = _filed.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> bare = stackalloc char[16];
        Span<char> dropped = stackalloc char[16];
        for (int id = 0; id < pairs.Forms.Length; id++)
        {
            string form = pairs.Forms[id];
            if (pairs.Counts[id] < LeastCount || form.Length > bare.Length || !Lexicons.SyllableLexicon.Default.Contains(form))
            {
                continue;
            }

            Fold(form, bare);
            File(bare[..form.Length], id);
            for (int drop = 0; drop < form.Length && form.Length > 1; drop++)
            {
                File(Without(bare[..form.Length], drop, dropped), id);
            }
        }
    }

    public static SlipIndex Default => Shared.Value;

    /// <summary>Adds the words that could have been printed for <paramref name="lower"/>, itself left out, with their costs.</summary>
    /// <param name="lower">The word as read, in lower case, composed.</param>
    /// <param name="widely">Whether a letter may be other, lost or added; else only marks differ.</param>
    /// <param name="found">Receives id and cost, in no order.</param>
    public void Find(ReadOnlySpan<char> lower, bool widely, List<(int Id, float Cost)> found)
    {
        found.Clear();
        Span<char> bare = stackalloc char[16];
        Span<char> dropped = stackalloc char[16];
        if (lower.Length > 12)
        {
            return;
        }

        Fold(lower, bare);
        bare = bare[..lower.Length];
        Collect(bare, lower, widely, found);
        for (int drop = 0; widely && drop < bare.Length && bare.Length > 1; drop++)
        {
            Collect(Without(bare, drop, dropped), lower, widely, found);
        }
    }

    private void Collect(ReadOnlySpan<char> key, ReadOnlySpan<char> lower, bool widely, List<(int Id, float Cost)> found)
    {
        if (!_lookup.TryGetValue(key, out List<ushort>? ids))
        {
            return;
        }

        foreach (ushort id in ids)
        {
            string form = _pairs.Forms[id];
            if ((!widely && form.Length != lower.Length) || lower.SequenceEqual(form) || Contains(found, id))
            {
                continue;
            }

            float cost = SlipCost.Of(lower, form);
            if (cost <= SlipCost.Limit)
            {
                found.Add((id, cost));
            }
        }
    }

    private static bool Contains(List<(int Id, float Cost)> found, int id)
    {
        foreach ((int known, _) in found)
        {
            if (known == id)
            {
                return true;
            }
        }

        return false;
    }

    private void File(ReadOnlySpan<char> key, int id)
    {
        if (!_lookup.TryGetValue(key, out List<ushort>? ids))
        {
            ids = new List<ushort>(2);
            _lookup[key] = ids;
        }

        if (ids.Count == 0 || ids[^1] != id)
        {
            ids.Add((ushort)id);
        }
    }

    private static void Fold(ReadOnlySpan<char> word, Span<char> bare)
    {
        for (int i = 0; i < word.Length; i++)
        {
            bare[i] = VietnameseLetters.Fold(word[i]);
        }
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, int drop, Span<char> result)
    {
        word[..drop].CopyTo(result);
        word[(drop + 1)..].CopyTo(result[drop..]);
        return result[..(word.Length - 1)];
    }
}
