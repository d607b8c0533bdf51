using Directives.Lexing;
using Directives.Text;

namespace Directives.Deadlines;

/// <summary>How plainly a time says that it is a deadline.</summary>
internal enum DeadlineStrength : byte
{
    /// <summary>A date or period without a cue of its own (“Quý IV/2025”): a deadline only where a time is expected, as in a cell, a label or a closing parenthesis.</summary>
    Bare,

    /// <summary>Its own words say that it binds: trước, chậm nhất, trong vòng, hằng năm.</summary>
    Cued,
}

/// <summary>A time found in the text, not yet bound to a duty.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Kind">How it binds.</param>
/// <param name="Strength">How plainly.</param>
/// <param name="Rule">Id of the rule that found it.</param>
internal readonly record struct DeadlineMention(int Start, int End, DeadlineKind Kind, DeadlineStrength Strength, string Rule)
{
    /// <summary>First day, included; null when open.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day, included, or the day named by <see cref="DeadlineKind.Before"/>; null when open.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Unit of time in which the period is written.</summary>
    public PeriodGrain Grain { get; init; }

    /// <summary>Rhythms as ISO 8601 durations; null for none.</summary>
    public IReadOnlyList<string>? Every { get; init; }

    /// <summary>Time allowed as ISO 8601 duration, or null.</summary>
    public string? Within { get; init; }

    /// <summary>Whether <see cref="Within"/> counts working days.</summary>
    public bool Working { get; init; }

    /// <summary>Whether a part was taken from the issue date.</summary>
    public bool Inferred { get; init; }

    /// <summary>The record of it.</summary>
    public Deadline ToRecord(TokenizedText tokens, SourceText source)
    {
        TextSpan span = tokens.SpanOf(Start, End);
        return new Deadline(source, span, Kind, Rule)
        {
            Start = First,
            End = Last,
            Every = Every ?? [],
            Within = Within,
            Working = Working,
            Inferred = Inferred,
        };
    }
}
