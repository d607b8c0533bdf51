using Directives.Lexing;
using Directives.Text;

namespace Directives.Header;

/// <summary>A value of the letterhead with its place.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value; text that runs over lines is joined by single spaces.</param>
/// <param name="Span">Where it stands, from its first to its last character (see <see cref="TextSpan"/>).</param>
/// <param name="Rule">Id of the rule that found it.</param>
public sealed record HeaderField<T>(T Value, TextSpan Span, string Rule)
{
    // Where the value is a string that nobody has asked for yet: the text that Span cuts it from.
    private readonly string? _source;
    private T _value = Value;

    /// <summary>The words of <paramref name="source"/> at <paramref name="span"/>, white space joined, made when they are first asked for.</summary>
    internal HeaderField(TextSpan span, string rule, string source)
        : this(default(T)!, span, rule) => _source = source;

    // A copy may be given another span.
    private HeaderField(HeaderField<T> original) => (_value, Span, Rule) = (original.Value, original.Span, original.Rule);

    /// <summary>The value; text that runs over lines is joined by single spaces.</summary>
    public T Value
    {
        get
        {
            // Threads that ask at once may each make the string; one of the equal strings stays.
            if (_value is null && _source is not null)
            {
                _value = (T)(object)TokenizedText.JoinSpaced(_source.AsSpan(Span.Start, Span.Length));
            }

            return _value;
        }
        init => _value = value;
    }

    /// <summary>Whether both state the same at the same place, found by the same rule.</summary>
    public bool Equals(HeaderField<T>? other) =>
        other is not null && EqualityComparer<T>.Default.Equals(Value, other.Value) && Span == other.Span && Rule == other.Rule;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Span, Rule);
}
