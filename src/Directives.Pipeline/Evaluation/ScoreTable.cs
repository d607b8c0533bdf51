namespace Directives.Pipeline.Evaluation;

/// <summary>The counts of each <see cref="RecordKind"/>. Immutable.</summary>
internal sealed class ScoreTable
{
    private readonly Counts[] _counts;

    internal ScoreTable(Counts[] counts) => _counts = counts;

    /// <summary>All kinds, in the order of the score line.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } = Enum.GetValues<RecordKind>();

    /// <summary>The counts of a kind.</summary>
    public Counts this[RecordKind kind] => _counts[(int)kind];

    /// <summary>Sums tables item by item.</summary>
    public static ScoreTable Sum(IEnumerable<ScoreTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var sum = new Counts[Kinds.Count];
        foreach (ScoreTable table in tables)
        {
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += table._counts[i];
            }
        }

        return new ScoreTable(sum);
    }
}
