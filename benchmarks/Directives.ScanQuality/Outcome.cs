using Directives.Pipeline.Evaluation;

namespace Directives.ScanQuality;

/// <summary>What reading one scan gave, beside what the plain engine gave.</summary>
internal sealed record Outcome(Scan Scan)
{
    /// <summary>Errors of the plain engine in characters and words of the body.</summary>
    public (ErrorRate Characters, ErrorRate Words) Plain { get; init; }

    /// <summary>Errors of this project's reading before repair.</summary>
    public (ErrorRate Characters, ErrorRate Words) Read { get; init; }

    /// <summary>Errors of this project's reading with repair.</summary>
    public (ErrorRate Characters, ErrorRate Words) Repaired { get; init; }

    /// <summary>Records against gold; null when there is no gold for the directive.</summary>
    public ScoreTable? Scores { get; init; }

    /// <summary>Records that the directive's text gives, against gold.</summary>
    public ScoreTable? TextScores { get; init; }

    /// <summary>Why the scan could not be read, or null.</summary>
    public string? Failure { get; init; }
}
