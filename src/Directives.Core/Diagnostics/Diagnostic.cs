using Directives.Text;

namespace Directives.Diagnostics;

/// <summary>Something in a text that could not be read, or is doubtful.</summary>
/// <param name="Code">What it is; programs compare this, not the message.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">An English sentence for people.</param>
public sealed record Diagnostic(DiagnosticCode Code, TextSpan Span, string Message);
