using System.Diagnostics.CodeAnalysis;
using Directives.Text;

namespace Directives.Deadlines;

/// <summary>A time by which, or in which, a duty is to be done.</summary>
public sealed class Deadline
{
    private SpannedText _text;

    /// <summary>A time with the members set by the caller.</summary>
    public Deadline()
    {
    }

#pragma warning disable CS8618 // Text is set by its lazy field
    [SetsRequiredMembers]
    internal Deadline(SourceText source, TextSpan span, DeadlineKind kind, string rule)
    {
        _text = new SpannedText(source);
        (Span, Kind, Rule) = (span, kind, rule);
    }
#pragma warning restore CS8618

    /// <summary>The words as written; equal to the source text at <see cref="Span"/>.</summary>
    public required string Text { get => _text.Value(Span); init => _text = new SpannedText(value); }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How it binds.</summary>
    public required DeadlineKind Kind { get; init; }

    /// <summary>First day of the period, included; null when open. Periods include both ends: “từ ngày 1 đến ngày 15” includes the 15th.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the period, included, or the day named by <see cref="DeadlineKind.Before"/>; null when open.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Rhythms of a recurring duty as ISO 8601 durations, such as <c>P6M</c>; empty otherwise.</summary>
    public IReadOnlyList<string> Every { get; init; } = [];

    /// <summary>Time allowed by <see cref="DeadlineKind.Relative"/> as an ISO 8601 duration, such as <c>P5D</c>; null otherwise.</summary>
    public string? Within { get; init; }

    /// <summary>Whether <see cref="Within"/> counts working days only.</summary>
    public bool Working { get; init; }

    /// <summary>Whether a part was not stated but taken from the issue date (a year left out, “từ nay”).</summary>
    public bool Inferred { get; init; }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }
}
