namespace Directives.Text;

/// <summary>The words at a record's own span: the text they stand in until they are first asked for, then the string cut from it.</summary>
/// <remarks>A field of an immutable record. Threads that ask at once may each make the string; one of the equal strings stays.</remarks>
internal struct SpannedText
{
    private object? _held;

    /// <summary>Words to be cut from <paramref name="source"/>.</summary>
    public SpannedText(SourceText source) => _held = source;

    /// <summary>Words that are there already.</summary>
    public SpannedText(string? value) => _held = value;

    /// <summary>The words; <paramref name="span"/> is where they stand.</summary>
    public string Value(TextSpan span)
    {
        object? held = _held;
        if (held is SourceText source)
        {
            _held = held = source.Slice(span);
        }

        return (string)held!;
    }
}
