using System.Buffers;
using Directives.Lexicons;
using Directives.Text;

namespace Directives.Lexing;

/// <summary>A text as tokens: what every later stage reads. One run's property; dispose it when the records are made, and it can take another text.</summary>
internal sealed class TokenizedText(Lexicon lexicon) : IDisposable
{
    private ComposedText _composed;
    private Token[] _tokens = [];
    private int _openFrom;
    private int _openTo;

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    public Lexicon Lexicon => lexicon;

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>The composed text that token offsets index.</summary>
    public string Text => _composed.Text;

    /// <summary>Whether the composed text is the received one, so that offsets of one hold in the other.</summary>
    public bool IsAsReceived => _composed.IsAsReceived;

    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The tokens of <paramref name="received"/>.</summary>
    public static TokenizedText Create(string received, Lexicon lexicon)
    {
        var text = new TokenizedText(lexicon);
        text.Read(received);
        return text;
    }

    /// <summary>Takes a text in place of the one before.</summary>
    public void Read(string received) => Read(ComposedText.Create(received));

    /// <summary>Replaces places of the text; spans go on leading back to the same received text.</summary>
    /// <param name="edits">Places of <see cref="Text"/> and what to read there, ascending and apart from each other.</param>
    public void Reread(IReadOnlyList<(int Start, int End, string Reading)> edits) => Read(_composed.With(edits));

    /// <summary>Sets the parts of the text in another order; spans go on leading back to the same received text.</summary>
    /// <param name="parts">What is to stand in the new text, in its order; see <see cref="MoveMap.Apply"/>.</param>
    public void Reorder(IReadOnlyList<(int Start, int End, string Own)> parts) => Read(_composed.InOrder(parts));

    private void Read(ComposedText composed)
    {
        Dispose();
        _composed = composed;
        (_tokens, Count) = Tokenizer.Tokenize(composed.Text, lexicon.Vocabulary);
    }

    /// <summary>Tokens from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public ReadOnlySpan<Token> Range(int start, int end) => _tokens.AsSpan(start, end - start);

    /// <summary>Composed characters of the tokens from <paramref name="start"/> up to, not including, <paramref name="end"/>, white space inside as it stands.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) =>
        start >= end ? [] : Text.AsSpan(_tokens[start].Start, _tokens[end - 1].End - _tokens[start].Start);

    /// <summary>The tokens' characters with every run of white space as one space: the value of a field that runs over lines.</summary>
    public string Join(int start, int end)
    {
        ReadOnlySpan<char> slice = Slice(start, end);
        return HasSingleBlanks(start, end) ? slice.ToString() : JoinSpaced(slice);
    }

    /// <summary>The same, written into <paramref name="target"/>, which has room for all of <see cref="Slice"/>.</summary>
    /// <returns>The number of characters written.</returns>
    public int Join(int start, int end, Span<char> target)
    {
        ReadOnlySpan<char> slice = Slice(start, end);
        if (!HasSingleBlanks(start, end))
        {
            return JoinSpaced(slice, target);
        }

        slice.CopyTo(target);
        return slice.Length;
    }

    /// <summary>Whether no white space but single blanks stands between the tokens, so that joined they stay as they are.</summary>
    public bool HasSingleBlanks(int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            int gap = _tokens[i].Start - _tokens[i - 1].End;
            if (gap > 1 || (gap == 1 && Text[_tokens[i].Start - 1] != ' '))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Characters from the first to the last of some tokens, with every run of white space as one space.</summary>
    public static string JoinSpaced(ReadOnlySpan<char> slice)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(slice.Length);
        var joined = new string(buffer, 0, JoinSpaced(slice, buffer));
        ArrayPool<char>.Shared.Return(buffer);
        return joined;
    }

    /// <summary>The same, written into <paramref name="target"/>, which has room for all of <paramref name="slice"/>.</summary>
    /// <returns>The number of characters written.</returns>
    public static int JoinSpaced(ReadOnlySpan<char> slice, Span<char> target)
    {
        int length = 0;
        bool space = false;
        foreach (char c in slice)
        {
            if (CharTable.ClassOf(c) <= CharTable.LineBreak)
            {
                space = true;
                continue;
            }

            if (space && length > 0)
            {
                target[length++] = ' ';
            }

            space = false;
            target[length++] = c;
        }

        return length;
    }

    /// <summary>Place in the received text of <c>[start, end)</c> of <see cref="Text"/>.</summary>
    public TextSpan Received(int start, int end) => _composed.ToReceived(start, end);

    /// <summary>Place in the received text of the tokens from <paramref name="start"/> up to, not including, <paramref name="end"/>; not empty.</summary>
    public TextSpan SpanOf(int start, int end) => _composed.ToReceived(_tokens[start].Start, _tokens[end - 1].End);

    /// <summary>Whether a closing parenthesis stands from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    /// <remarks>The last stretch without one is remembered: a text of opening parentheses alone asks this of each, and is walked once.</remarks>
    public bool HasClosingParenthesis(int start, int end)
    {
        if (start < _openFrom || start > _openTo)
        {
            _openFrom = _openTo = start;
        }

        while (_openTo < end && !_tokens[_openTo].IsMark(')'))
        {
            _openTo++;
        }

        return _openTo < end;
    }

    /// <summary>Forgets the text.</summary>
    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        (_composed, _tokens, Count, _openFrom, _openTo) = (default, [], 0, 0, 0);
    }
}
