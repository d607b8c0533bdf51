using Directives.Text;

namespace Directives.Header;

/// <summary>A value of the letterhead with its place.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value; text that runs over lines is joined by single spaces.</param>
/// <param name="Span">Where it stands, from its first to its last character (see <see cref="TextSpan"/>).</param>
/// <param name="Rule">Id of the rule that found it.</param>
public sealed record HeaderField<T>(T Value, TextSpan Span, string Rule);
