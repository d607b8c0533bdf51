namespace Directives.Text;

/// <summary>Maps offsets of a text whose parts were set in another order back to the text before. Immutable.</summary>
internal sealed class MoveMap : TextMap
{
    private readonly (int New, int Old, int Length)[] _parts;

    private MoveMap((int New, int Old, int Length)[] parts, TextMap? earlier)
        : base(earlier) => _parts = parts;

    /// <summary>Sets <paramref name="parts"/> of <paramref name="text"/> one after the other.</summary>
    /// <param name="text">The text before.</param>
    /// <param name="parts">What is to stand in the new text, in its order: a range of the text, or words of its own with an empty range.</param>
    /// <param name="earlier">What leads back from <paramref name="text"/>.</param>
    public static (string Text, MoveMap Map) Apply(string text, IReadOnlyList<(int Start, int End, string Own)> parts, TextMap? earlier)
    {
        var result = new System.Text.StringBuilder(text.Length + (text.Length / 8));
        var moved = new List<(int, int, int)>(parts.Count);
        foreach ((int start, int end, string own) in parts)
        {
            if (end > start)
            {
                moved.Add((result.Length, start, end - start));
            }

            result.Append(text, start, end - start).Append(own);
        }

        return (result.ToString(), new MoveMap([.. moved], earlier));
    }

    /// <inheritdoc/>
    public override (int Start, int End) Before(int start, int end)
    {
        int i = FirstBehind(start);
        int from = int.MaxValue, to = -1;
        for (; i < _parts.Length && _parts[i].New < end; i++)
        {
            (int part, int old, int length) = _parts[i];
            from = Math.Min(from, old + Math.Max(0, start - part));
            to = Math.Max(to, old + Math.Min(length, end - part));
        }

        if (to >= 0)
        {
            return (from, to);
        }

        // Nothing but words of its own, or an empty span.
        (int next, int place, int size) = i < _parts.Length ? _parts[i] : _parts.Length > 0 ? _parts[^1] : default;
        int at = place + Math.Clamp(start - next, 0, size);
        return (at, at);
    }

    // Index of the first part that ends behind the offset.
    private int FirstBehind(int offset)
    {
        int low = 0, high = _parts.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_parts[middle].New + _parts[middle].Length <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
