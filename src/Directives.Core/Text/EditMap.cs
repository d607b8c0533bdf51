namespace Directives.Text;

/// <summary>Maps offsets of a text in which places were replaced back to the text before. Immutable.</summary>
internal sealed class EditMap : TextMap
{
    private readonly (int OldStart, int OldEnd, int NewStart, int NewEnd)[] _places;

    private EditMap((int OldStart, int OldEnd, int NewStart, int NewEnd)[] places, TextMap? earlier)
        : base(earlier) => _places = places;

    /// <summary>Replaces <paramref name="edits"/>, ascending and apart from each other, in <paramref name="text"/>, which <paramref name="earlier"/> leads back from.</summary>
    public static (string Text, EditMap Map) Apply(string text, IReadOnlyList<(int Start, int End, string Reading)> edits, TextMap? earlier = null)
    {
        var places = new (int, int, int, int)[edits.Count];
        int grown = 0;
        for (int i = 0; i < places.Length; i++)
        {
            (int start, int end, string reading) = edits[i];
            places[i] = Trim(text, start, end, reading, start + grown);
            grown += reading.Length - (end - start);
        }

        string result = string.Create(text.Length + grown, (text, edits), static (result, source) => Fill(result, source.text, source.edits));
        return (result, new EditMap(places, earlier));
    }

    private static void Fill(Span<char> result, string text, IReadOnlyList<(int Start, int End, string Reading)> edits)
    {
        int at = 0;
        for (int i = 0; i < edits.Count; i++)
        {
            (int start, int end, string reading) = edits[i];
            text.AsSpan(at, start - at).CopyTo(result);
            result = result[(start - at)..];
            reading.CopyTo(result);
            result = result[reading.Length..];
            at = end;
        }

        text.AsSpan(at).CopyTo(result);
    }

    /// <inheritdoc/>
    public override (int Start, int End) Before(int start, int end)
    {
        int from = StartBefore(start);
        return (from, Math.Max(from, EndBefore(end)));
    }

    /// <summary>Where what starts at <paramref name="offset"/> started before; the start of the replaced place when it lies inside a reading.</summary>
    public int StartBefore(int offset)
    {
        int i = LastFrom(offset);
        if (i < 0)
        {
            return offset;
        }

        (int oldStart, int oldEnd, _, int newEnd) = _places[i];
        return offset >= newEnd ? oldEnd + (offset - newEnd) : oldStart;
    }

    /// <summary>Where what ends at <paramref name="offset"/> ended before; the end of the replaced place when it lies inside a reading.</summary>
    public int EndBefore(int offset)
    {
        // An end at the start of a reading belongs to what stands before it.
        int i = LastFrom(offset - 1);
        if (i < 0)
        {
            return offset;
        }

        (_, int oldEnd, int newStart, int newEnd) = _places[i];
        return offset > newEnd ? oldEnd + (offset - newEnd) : offset > newStart ? oldEnd : _places[i].OldStart;
    }

    // What reading and text have in common at either end maps one to one.
    private static (int, int, int, int) Trim(string text, int start, int end, string reading, int newStart)
    {
        int head = 0;
        while (start + head < end && head < reading.Length && text[start + head] == reading[head])
        {
            head++;
        }

        int tail = 0;
        while (end - tail > start + head && reading.Length - tail > head && text[end - tail - 1] == reading[reading.Length - tail - 1])
        {
            tail++;
        }

        return (start + head, end - tail, newStart + head, newStart + reading.Length - tail);
    }

    // Index of the last place whose reading starts at the offset or before; -1 when there is none.
    private int LastFrom(int offset)
    {
        int low = 0, high = _places.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_places[middle].NewStart <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
