using System.Diagnostics.CodeAnalysis;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Targets;

/// <summary>A measurable result to reach: a share, a count, a rate, a reduction.</summary>
public sealed class Target
{
    private SpannedText _text;
    private LazyText _unit;
    private LazyText _subject;

    // Most results are one figure: the two of a range stand apart.
    private FigureRange? _range;

    /// <summary>A result with the members set by the caller.</summary>
    public Target()
    {
    }

#pragma warning disable CS8618 // Text is set by its lazy field
    [SetsRequiredMembers]
    internal Target(SourceText source, TextSpan span, LazyText unit, LazyText subject, Comparator comparator, decimal? low, decimal? high, string rule)
    {
        _range = low is null && high is null ? null : new FigureRange(low, high);
        _text = new SpannedText(source);
        (_unit, _subject) = (unit, subject);
        (Span, Comparator, Rule) = (span, comparator, rule);
    }
#pragma warning restore CS8618

    /// <summary>The clause that states it, as written.</summary>
    public required string Text { get => _text.Value(Span); init => _text = new SpannedText(value); }

    /// <summary>Where the clause stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How the figure bounds the result.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>The figure, in <see cref="Unit"/>; null for <see cref="Comparator.Range"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower figure of a range.</summary>
    public decimal? Low { get => _range?.Low; init => _range = new FigureRange(value, High); }

    /// <summary>Upper figure of a range.</summary>
    public decimal? High { get => _range?.High; init => _range = new FigureRange(Low, value); }

    /// <summary>Unit as written, <c>%</c> for percentages; null when none is stated.</summary>
    public string? Unit { get => _unit.Value; init => _unit = LazyText.Of(value); }

    /// <summary>The year (<c>2025</c>) or ISO date it is set for, when its clause or heading states it.</summary>
    public string? By { get; init; }

    /// <summary>The words that say what is measured, or null.</summary>
    public string? Subject { get => _subject.Value; init => _subject = LazyText.Of(value); }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }

    private sealed record FigureRange(decimal? Low, decimal? High);
}
