namespace Directives.Rules;

/// <summary>One fault in a file of rules.</summary>
/// <param name="File">Name of the file, as given when it was added.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record RuleError(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}, line {Line}: {Message}";
}
