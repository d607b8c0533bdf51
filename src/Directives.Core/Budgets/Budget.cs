using Directives.Text;

namespace Directives.Budgets;

/// <summary>Money set aside or spent on the work.</summary>
public sealed class Budget
{
    /// <summary>The amount as written.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The amount in units of <see cref="Currency"/>.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217 code; <c>VND</c> for đồng.</summary>
    public required string Currency { get; init; }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }
}
