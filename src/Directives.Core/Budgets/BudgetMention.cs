using Directives.Lexing;
using Directives.Text;

namespace Directives.Budgets;

/// <summary>An amount of money found in the text.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token, the amount in words included.</param>
/// <param name="Amount">The amount in units of <see cref="Currency"/>.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Rule">Id of the rule that found it.</param>
internal readonly record struct BudgetMention(int Start, int End, decimal Amount, string Currency, string Rule)
{
    /// <summary>The record of it.</summary>
    public Budget ToRecord(TokenizedText tokens, SourceText source) => new(source, tokens.SpanOf(Start, End), Amount, Currency, Rule);
}
