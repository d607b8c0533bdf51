namespace Directives.Diagnostics;

/// <summary>What a <see cref="Diagnostic"/> is about; programs compare it, not the message.</summary>
public enum DiagnosticCode
{
    /// <summary>A date that no calendar has, such as 31/9. Check it against the source; no value was taken.</summary>
    ImpossibleDate,

    /// <summary>The text is longer than the configured limit; the rest was not read.</summary>
    TextTruncated,

    /// <summary>Too few Vietnamese syllables: another language, or a text layer that is garbage.</summary>
    NotVietnamese,
}
