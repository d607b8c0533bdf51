using Directives.Text;

namespace Directives.Pipeline.Evaluation;

/// <summary>How a record fared against gold.</summary>
internal enum ItemOutcome
{
    /// <summary>In gold and in the records.</summary>
    Found,

    /// <summary>In gold, not in the records, or with another value there.</summary>
    Missed,

    /// <summary>In the records, not in gold.</summary>
    Extra,
}

/// <summary>One gold record, or one superfluous record, with its fate and its place.</summary>
/// <param name="Kind">Which kind of record.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Key">Tells it apart within its document and kind, the same in every run: the gold entry's number, or the superfluous record's words.</param>
/// <param name="Line">Line number from 1: in gold's text, or for <see cref="ItemOutcome.Extra"/> in the text that the record was read from; 0 where there is no place.</param>
/// <param name="Span">Place in that text; empty where there is none.</param>
/// <param name="Detail">What was expected and what was found, for people.</param>
internal sealed record ScoredItem(RecordKind Kind, ItemOutcome Outcome, string Key, int Line, TextSpan Span, string Detail);
