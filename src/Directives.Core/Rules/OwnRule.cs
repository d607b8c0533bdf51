using Directives.Deadlines;
using Directives.Lexicons;

namespace Directives.Rules;

/// <summary>A line of a file of rules: words of one kind, or a deadline that stands in words of its own.</summary>
internal sealed class OwnRule
{
    public required string Id { get; init; }

    /// <summary>File and line that state it, for messages.</summary>
    public required string File { get; init; }

    /// <summary>Line number, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The words, in every spelling.</summary>
    public required IReadOnlyList<string> Forms { get; init; }

    /// <summary>What the words are to the grammar; null for a deadline.</summary>
    public PhraseClass? Class { get; init; }

    /// <summary>How the deadline binds.</summary>
    public DeadlineKind Kind { get; init; }

    /// <summary>The days that the words may mean, in order.</summary>
    public IReadOnlyList<RuleDay> Days { get; init; } = [];

    public required IReadOnlyList<string> Examples { get; init; }

    public required IReadOnlyList<string> Rejects { get; init; }

    /// <summary>The day meant.</summary>
    /// <param name="year">The year written behind the words, or 0.</param>
    /// <param name="issueDate">The day of the document: without a year the first day on or after it is meant.</param>
    /// <param name="day">The day.</param>
    /// <returns>False where no day is known for the year, or neither year nor issue date is.</returns>
    public bool TryResolve(int year, DateOnly? issueDate, out DateOnly day)
    {
        foreach (RuleDay candidate in Days)
        {
            if (candidate.TryResolve(year, issueDate, out day))
            {
                return true;
            }
        }

        day = default;
        return false;
    }
}
