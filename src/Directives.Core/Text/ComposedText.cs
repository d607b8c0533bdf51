using System.Buffers;

namespace Directives.Text;

/// <summary>The text that is parsed: the received text with its letters composed, invisible characters removed and Markdown struck, and the way back to the received offsets.</summary>
/// <remarks><c>string.Normalize</c> gives no offset map and silently does nothing under invariant globalization, hence a pass of our own.</remarks>
internal readonly struct ComposedText
{
    // Combining marks of Vietnamese: grave, acute, tilde, hook above, dot below, circumflex, breve, horn;
    // invisible characters: soft hyphen, zero-width space, non-joiner, joiner, word joiner, byte order mark.
    private static readonly SearchValues<char> Rewritten = SearchValues.Create(
        "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u0340\u0341\u00AD\u200B\u200C\u200D\u2060\uFEFF");

    private readonly OffsetMap? _map;
    private readonly TextMap? _rewritten;

    private ComposedText(string text, OffsetMap? map, TextMap? rewritten = null)
    {
        Text = text;
        _map = map;
        _rewritten = rewritten;
    }

    /// <summary>The composed text.</summary>
    public string Text { get; }

    /// <summary>Whether nothing was rewritten.</summary>
    public bool IsAsReceived => _map is null && _rewritten is null;

    /// <summary>Composes <paramref name="received"/> and strikes its Markdown; a text with nothing to rewrite is taken as it is, without a copy.</summary>
    public static ComposedText Create(string received)
    {
        int first = MayBeRewritten(received) ? received.AsSpan().IndexOfAny(Rewritten) : -1;
        ComposedText composed = first < 0 ? new ComposedText(received, null) : Compose(received, first);
        return MarkdownMarks.Find(composed.Text) is { } marks ? composed.With(marks) : composed;
    }

    // Ranges are looked for faster than the set, and most texts have nothing of either.
    private static bool MayBeRewritten(ReadOnlySpan<char> received) =>
        received.ContainsAnyInRange('\u0300', '\u0341') || received.ContainsAnyInRange('\u200B', '\u200D') || received.ContainsAny('\u00AD', '\u2060', '\uFEFF');

    /// <summary>This text with places replaced; spans go on leading back to the received text.</summary>
    /// <param name="edits">Places and what to read there, ascending and apart from each other.</param>
    public ComposedText With(IReadOnlyList<(int Start, int End, string Reading)> edits)
    {
        (string text, EditMap map) = EditMap.Apply(Text, edits, _rewritten);
        return new ComposedText(text, _map, map);
    }

    /// <summary>This text with its parts in another order; spans go on leading back to the received text.</summary>
    /// <param name="parts">What is to stand in the new text, in its order; see <see cref="MoveMap.Apply"/>.</param>
    public ComposedText InOrder(IReadOnlyList<(int Start, int End, string Own)> parts)
    {
        (string text, MoveMap map) = MoveMap.Apply(Text, parts, _rewritten);
        return new ComposedText(text, _map, map);
    }

    /// <summary>The span of the received text that <c>[start, end)</c> of the composed text came from.</summary>
    public TextSpan ToReceived(int start, int end)
    {
        for (TextMap? map = _rewritten; map is not null; map = map.Earlier)
        {
            (start, end) = map.Before(start, end);
        }

        if (_map is null)
        {
            return TextSpan.FromBounds(start, end);
        }

        // The end is mapped through the last character, so that marks after it stay inside and text removed after it stays outside.
        int from = _map.ToReceived(start);
        int to = end > start ? _map.ToReceived(end) : from;
        return TextSpan.FromBounds(from, Math.Max(from, to));
    }

    private static ComposedText Compose(string received, int first)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(received.Length);
        var map = new OffsetMap.Builder();
        received.AsSpan(0, first).CopyTo(buffer);
        int length = first;
        for (int i = first; i < received.Length; i++)
        {
            char c = received[i];
            if (!Rewritten.Contains(c))
            {
                buffer[length++] = c;
                continue;
            }

            if (length > 0 && VietnameseLetters.TryCompose(buffer[length - 1], c, out char composed))
            {
                buffer[length - 1] = composed;
            }
            else if (c is >= '\u0300' and <= '\u036F')
            {
                buffer[length++] = c;
                continue;
            }

            map.Add(length, i + 1);
        }

        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return new ComposedText(text, map.ToMap());
    }
}
