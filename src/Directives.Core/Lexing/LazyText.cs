using System.Runtime.CompilerServices;
using Directives.Text;

namespace Directives.Lexing;

/// <summary>Words of a source text that become a string when they are first asked for: most records are read for few of their members.</summary>
/// <remarks>A field of an immutable record. Threads that ask at once may each make the string; one of the equal strings stays.</remarks>
internal struct LazyText
{
    // The string; before it was asked for, the text that it is cut from.
    private object? _held;
    private readonly int _start;

    // The complement of the length where white space is to be joined.
    private readonly int _length;

    private LazyText(object? held, int start = 0, int length = 0) => (_held, _start, _length) = (held, start, length);

    /// <summary>The string, or null for none.</summary>
    public string? Value
    {
        get
        {
            object? held = _held;
            if (held is null or string)
            {
                return (string?)held;
            }

            string value = Cut(((SourceText)held).Text);
            _held = value;
            return value;
        }
    }

    /// <summary>A string that is there already; null stands for none.</summary>
    public static LazyText Of(string? value) => new(value);

    /// <summary>The words at <paramref name="span"/>, as they stand.</summary>
    public static LazyText AsWritten(SourceText source, TextSpan span) => new(source, span.Start, span.Length);

    /// <summary>What <see cref="TokenizedText.Join(int, int)"/> gives for the tokens from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public static LazyText Joined(TokenizedText tokens, SourceText source, int start, int end)
    {
        if (start >= end || !tokens.IsAsReceived)
        {
            return Of(tokens.Join(start, end));
        }

        TextSpan span = tokens.SpanOf(start, end);
        return new LazyText(source, span.Start, ~span.Length);
    }

    /// <summary>The same words for many records: the string is made once for all of them.</summary>
    public static StrongBox<LazyText> Share(LazyText text) => new(text);

    private readonly string Cut(string source) =>
        _length >= 0 ? source.Substring(_start, _length) : TokenizedText.JoinSpaced(source.AsSpan(_start, ~_length));
}
