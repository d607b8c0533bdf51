using System.Diagnostics.CodeAnalysis;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Targets;

/// <summary>A measurable result to reach: a share, a count, a rate, a reduction.</summary>
public sealed class Target
{
    private LazyText _text;
    private LazyText _unit;
    private LazyText _subject;

    /// <summary>A result with the members set by the caller.</summary>
    public Target()
    {
    }

#pragma warning disable CS8618 // Text is set by its lazy field
    [SetsRequiredMembers]
    internal Target(SourceText source, TextSpan span, LazyText unit, LazyText subject, Comparator comparator, string rule)
    {
        _text = LazyText.AsWritten(source, span);
        (_unit, _subject) = (unit, subject);
        (Span, Comparator, Rule) = (span, comparator, rule);
    }
#pragma warning restore CS8618

    /// <summary>The clause that states it, as written.</summary>
    public required string Text { get => _text.Value!; init => _text = LazyText.Of(value); }

    /// <summary>Where the clause stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How the figure bounds the result.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>The figure, in <see cref="Unit"/>; null for <see cref="Comparator.Range"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower figure of a range.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper figure of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>Unit as written, <c>%</c> for percentages; null when none is stated.</summary>
    public string? Unit { get => _unit.Value; init => _unit = LazyText.Of(value); }

    /// <summary>The year (<c>2025</c>) or ISO date it is set for, when its clause or heading states it.</summary>
    public string? By { get; init; }

    /// <summary>The words that say what is measured, or null.</summary>
    public string? Subject { get => _subject.Value; init => _subject = LazyText.Of(value); }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }
}
