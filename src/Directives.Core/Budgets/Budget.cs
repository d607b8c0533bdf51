using System.Diagnostics.CodeAnalysis;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Budgets;

/// <summary>Money set aside or spent on the work.</summary>
public sealed class Budget
{
    private LazyText _text;

    /// <summary>An amount with the members set by the caller.</summary>
    public Budget()
    {
    }

#pragma warning disable CS8618 // Text is set by its lazy field
    [SetsRequiredMembers]
    internal Budget(SourceText source, TextSpan span, decimal amount, string currency, string rule)
    {
        _text = LazyText.AsWritten(source, span);
        (Span, Amount, Currency, Rule) = (span, amount, currency, rule);
    }
#pragma warning restore CS8618

    /// <summary>The amount as written.</summary>
    public required string Text { get => _text.Value!; init => _text = LazyText.Of(value); }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The amount in units of <see cref="Currency"/>.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217 code; <c>VND</c> for đồng.</summary>
    public required string Currency { get; init; }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }
}
