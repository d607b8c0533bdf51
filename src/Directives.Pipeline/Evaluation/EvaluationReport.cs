namespace Directives.Pipeline.Evaluation;

/// <summary>The scores of a run over many gold documents. Immutable.</summary>
internal sealed class EvaluationReport
{
    private const int Parts = 5;

    /// <summary>Collects the scores of documents, in the order given.</summary>
    public EvaluationReport(IEnumerable<DocumentScore> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Documents = [.. documents];
        Total = ScoreTable.Sum(Documents.Select(document => document.Scores));
    }

    /// <summary>The documents' scores.</summary>
    public IReadOnlyList<DocumentScore> Documents { get; }

    /// <summary>The counts of all documents together: every figure made of them is micro-averaged.</summary>
    public ScoreTable Total { get; }

    /// <summary>Number of assignments read, and of those that gold does not have, in all documents and in the fifth with the lowest confidence.</summary>
    /// <remarks>A confidence worth its name puts most of the wrong ones into that fifth.</remarks>
    public (int All, int Wrong, int LowestFifth, int WrongInLowestFifth) Doubt()
    {
        List<(double Confidence, bool Right)> all = [.. Documents.SelectMany(document => document.Confidences).OrderBy(c => c.Confidence)];
        int fifth = all.Count / Parts;
        return (all.Count, all.Count(c => !c.Right), fifth, all.Take(fifth).Count(c => !c.Right));
    }
}
