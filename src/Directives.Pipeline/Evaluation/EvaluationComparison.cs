namespace Directives.Pipeline.Evaluation;

/// <summary>What changed between two evaluations of the same gold: which records are found now and were not, and the other way round.</summary>
internal sealed class EvaluationComparison
{
    /// <summary>Compares two reports; documents that only one of them has are left out and listed in <see cref="OnlyBefore"/> and <see cref="OnlyAfter"/>.</summary>
    public EvaluationComparison(EvaluationReport before, EvaluationReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Dictionary<string, DocumentScore> earlier = before.Documents.ToDictionary(document => document.Name, StringComparer.Ordinal);
        Dictionary<string, DocumentScore> later = after.Documents.ToDictionary(document => document.Name, StringComparer.Ordinal);
        OnlyBefore = [.. before.Documents.Select(document => document.Name).Where(name => !later.ContainsKey(name))];
        OnlyAfter = [.. after.Documents.Select(document => document.Name).Where(name => !earlier.ContainsKey(name))];
        List<(DocumentScore Before, DocumentScore After)> shared =
            [.. after.Documents.Where(document => earlier.ContainsKey(document.Name)).Select(document => (earlier[document.Name], document))];
        Before = ScoreTable.Sum(shared.Select(pair => pair.Before.Scores));
        After = ScoreTable.Sum(shared.Select(pair => pair.After.Scores));

        var changes = new List<(string Document, ScoredItem Item, bool Better)>();
        foreach ((DocumentScore old, DocumentScore now) in shared)
        {
            changes.AddRange(Only(now, old, ItemOutcome.Found).Select(item => (now.Name, item, true)));
            changes.AddRange(Only(old, now, ItemOutcome.Found).Select(item => (now.Name, NowMissed(item, now), false)));
            changes.AddRange(Only(old, now, ItemOutcome.Extra).Select(item => (now.Name, item, true)));
            changes.AddRange(Only(now, old, ItemOutcome.Extra).Select(item => (now.Name, item, false)));
        }

        Changes = changes;
    }

    /// <summary>Scores before, over the documents that both reports have.</summary>
    public ScoreTable Before { get; }

    /// <summary>Scores after, over the same documents.</summary>
    public ScoreTable After { get; }

    /// <summary>Names of documents that only the earlier report has.</summary>
    public IReadOnlyList<string> OnlyBefore { get; }

    /// <summary>Names of documents that only the later report has.</summary>
    public IReadOnlyList<string> OnlyAfter { get; }

    /// <summary>
    /// The records whose fate changed. Better: found now, or superfluous before and gone now (<see cref="ItemOutcome.Extra"/>).
    /// Worse: found before and missed now (<see cref="ItemOutcome.Missed"/>), or superfluous now.
    /// </summary>
    public IReadOnlyList<(string Document, ScoredItem Item, bool Better)> Changes { get; }

    // Items of one outcome that the other run has fewer of; equal keys are counted, not merged.
    private static IEnumerable<ScoredItem> Only(DocumentScore here, DocumentScore there, ItemOutcome outcome)
    {
        Dictionary<(RecordKind, string), int> left = there.Items.Where(item => item.Outcome == outcome)
            .GroupBy(item => (item.Kind, item.Key)).ToDictionary(group => group.Key, group => group.Count());
        foreach (ScoredItem item in here.Items.Where(item => item.Outcome == outcome))
        {
            (RecordKind, string) key = (item.Kind, item.Key);
            if (left.TryGetValue(key, out int count) && count > 0)
            {
                left[key] = count - 1;
            }
            else
            {
                yield return item;
            }
        }
    }

    private static ScoredItem NowMissed(ScoredItem item, DocumentScore now) =>
        now.Items.FirstOrDefault(other => other.Kind == item.Kind && other.Key == item.Key && other.Outcome == ItemOutcome.Missed)
        ?? item with { Outcome = ItemOutcome.Missed };
}
