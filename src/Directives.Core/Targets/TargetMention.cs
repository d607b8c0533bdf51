using Directives.Lexing;
using Directives.Text;

namespace Directives.Targets;

/// <summary>A measurable result found in the text.</summary>
/// <param name="Start">First token of its clause.</param>
/// <param name="End">One past the last token of its clause.</param>
/// <param name="FigureStart">First token of the figure.</param>
/// <param name="Comparator">How the figure bounds the result.</param>
/// <param name="Rule">Id of the rule that found it.</param>
internal readonly record struct TargetMention(int Start, int End, int FigureStart, Comparator Comparator, string Rule)
{
    /// <summary>First token of the sentence, before which nothing is said of it.</summary>
    public int SentenceStart { get; init; }

    /// <summary>First token of the heading above its list item; equal to <see cref="HeadingEnd"/> where there is none.</summary>
    public int HeadingStart { get; init; }

    /// <summary>One past the heading.</summary>
    public int HeadingEnd { get; init; }

    /// <summary>The figure; null for a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower figure of a range.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper figure of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>First token of the unit; <see cref="UnitEnd"/> when it is a percentage.</summary>
    public int UnitStart { get; init; }

    /// <summary>One past the unit.</summary>
    public int UnitEnd { get; init; }

    /// <summary>First token of the words that say what is measured.</summary>
    public int SubjectStart { get; init; }

    /// <summary>One past the subject; <see cref="SubjectStart"/> when there is none.</summary>
    public int SubjectEnd { get; init; }

    /// <summary>The year or ISO date it is set for.</summary>
    public string? By { get; init; }

    /// <summary>The record of it.</summary>
    public Target ToRecord(TokenizedText tokens, SourceText source)
    {
        LazyText unit = UnitEnd > UnitStart ? LazyText.Joined(tokens, source, UnitStart, UnitEnd) : LazyText.Of("%");
        LazyText subject = SubjectEnd > SubjectStart ? LazyText.Joined(tokens, source, SubjectStart, SubjectEnd) : default;
        return new Target(source, tokens.SpanOf(Start, End), unit, subject, Comparator, Low, High, Rule)
        {
            Value = Value,
            By = By,
        };
    }
}
