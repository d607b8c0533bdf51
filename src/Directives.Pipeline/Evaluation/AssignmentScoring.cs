using Directives.Assignments;
using Directives.Json;

namespace Directives.Pipeline.Evaluation;

/// <summary>Scores duties, ownership, assignments one to one, and the ties between deadlines and duties.</summary>
internal static class AssignmentScoring
{
    // Shares of words in common from which two duties are the same one, and from which one is worth showing beside a miss.
    private const double SameDuty = 0.5;
    private const double NearDuty = 0.3;

    public static IReadOnlyList<(double Confidence, bool Right)> Score(GoldDocument gold, Directive read, TokenMap map, DirectiveScorer.Tally tally)
    {
        List<HashSet<int>> goldWords = [.. gold.Assignments.Select(a => map.OfGold(a.Span).ToHashSet())];
        List<HashSet<int>> readWords = [.. read.Assignments.Select(a => map.OfRead(a.Span).ToHashSet())];
        ScoreDuties(goldWords, readWords, tally);
        ScoreOwnership(gold, read, goldWords, readWords, tally);
        List<(int Left, int Right)> matched = ScoreRecords(gold, read, goldWords, readWords, tally);
        var right = new HashSet<int>(matched.Select(pair => pair.Right));
        return [.. read.Assignments.Select((assignment, index) => (assignment.Confidence, right.Contains(index)))];
    }

    private static void ScoreDuties(List<HashSet<int>> goldWords, List<HashSet<int>> readWords, DirectiveScorer.Tally tally)
    {
        var inGold = new HashSet<int>(goldWords.SelectMany(words => words));
        var inRead = new HashSet<int>(readWords.SelectMany(words => words));
        int common = inGold.Count(inRead.Contains);
        tally.Count(RecordKind.Duties, common, inRead.Count - common, inGold.Count - common);
    }

    private static void ScoreOwnership(
        GoldDocument gold, Directive read, List<HashSet<int>> goldWords, List<HashSet<int>> readWords, DirectiveScorer.Tally tally)
    {
        var goldOwners = new Dictionary<int, List<GoldOwner>>();
        for (int i = 0; i < goldWords.Count; i++)
        {
            foreach (int word in goldWords[i])
            {
                OwnersOf(goldOwners, word).AddRange(gold.Assignments[i].Owners);
            }
        }

        var readOwners = new Dictionary<int, List<Owner>>();
        for (int i = 0; i < readWords.Count; i++)
        {
            foreach (int word in readWords[i])
            {
                List<Owner> owners = OwnersOf(readOwners, word);
                owners.AddRange(read.Assignments[i].Owners.Where(owner => !owners.Exists(other => Equal(owner, other))));
            }
        }

        foreach (int word in goldOwners.Keys.Union(readOwners.Keys))
        {
            List<GoldOwner> expected = goldOwners.GetValueOrDefault(word) ?? [];
            List<Owner> found = readOwners.GetValueOrDefault(word) ?? [];
            int same = DirectiveScorer.Pair(expected, found, SameOwner).Count;
            tally.Count(RecordKind.Ownership, same, found.Count - same, expected.Count - same);
        }
    }

    private static List<T> OwnersOf<T>(Dictionary<int, List<T>> owners, int word)
    {
        if (!owners.TryGetValue(word, out List<T>? list))
        {
            owners.Add(word, list = []);
        }

        return list;
    }

    // Two duties under one heading share one mention: its words in both are owned once.
    private static bool Equal(Owner a, Owner b) =>
        a.Agency == b.Agency && a.Role == b.Role && a.Span == b.Span && a.Mention == b.Mention
        && a.Office == b.Office && a.AgencyId == b.AgencyId && a.Rule == b.Rule;

    private static bool SameOwner(GoldOwner gold, Owner read) =>
        gold.Role == read.Role && (Likeness.SameAgency(gold.Agency, read.Agency) || Likeness.SameAgency(gold.Agency, read.Mention));

    private static List<(int Left, int Right)> ScoreRecords(
        GoldDocument gold, Directive read, List<HashSet<int>> goldWords, List<HashSet<int>> readWords, DirectiveScorer.Tally tally)
    {
        List<List<GoldOwner>> goldLeads = [.. gold.Assignments.Select(a => a.Owners.Where(o => o.Role == OwnerRole.Lead).ToList())];
        List<List<Owner>> readLeads = [.. read.Assignments.Select(a => a.Owners.Where(o => o.Role == OwnerRole.Lead).ToList())];
        int[] goldIndexes = [.. Enumerable.Range(0, goldWords.Count)];
        int[] readIndexes = [.. Enumerable.Range(0, readWords.Count)];
        List<(int Left, int Right)> matched = DirectiveScorer.Pair(goldIndexes, readIndexes, (i, j) =>
            Overlap(goldWords[i], readWords[j]) >= SameDuty
            && goldLeads[i].Count == readLeads[j].Count
            && DirectiveScorer.Pair(goldLeads[i], readLeads[j], SameOwner).Count == goldLeads[i].Count);
        tally.Count(RecordKind.Records, matched.Count, readWords.Count - matched.Count, goldWords.Count - matched.Count);

        var foundGold = new HashSet<int>(matched.Select(pair => pair.Left));
        for (int i = 0; i < goldWords.Count; i++)
        {
            GoldAssignment entry = gold.Assignments[i];
            string expected = $"[{Names(entry.Owners.Select(o => (o.Role, o.Agency)))}] {tally.QuoteGold(entry.Span)}";
            if (!foundGold.Contains(i))
            {
                string near = string.Join("  |  ", readIndexes.Where(j => Overlap(goldWords[i], readWords[j]) >= NearDuty)
                    .Select(j => $"[{Names(read.Assignments[j].Owners.Select(o => (o.Role, o.Agency)))}] {tally.QuoteRead(read.Assignments[j].Span)}"));
                expected += near.Length == 0 ? "; read nothing there" : $"; read {near}";
            }

            tally.Gold(RecordKind.Records, foundGold.Contains(i), "assignment " + DirectiveScorer.Number(i + 1), entry.Span, expected);
        }

        var foundRead = new HashSet<int>(matched.Select(pair => pair.Right));
        for (int j = 0; j < readWords.Count; j++)
        {
            if (!foundRead.Contains(j))
            {
                Assignment extra = read.Assignments[j];
                string detail = $"[{Names(extra.Owners.Select(o => (o.Role, o.Agency)))}] {tally.QuoteRead(extra.Span)}";
                tally.Extra(RecordKind.Records, detail, extra.Span, $"{detail} ({extra.Rule}, {extra.Confidence:0.00})");
            }
        }

        return matched;
    }

    private static double Overlap(HashSet<int> a, HashSet<int> b)
    {
        int common = a.Count(b.Contains);
        int all = a.Count + b.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    private static string Names(IEnumerable<(OwnerRole Role, string Agency)> owners) =>
        string.Join("; ", owners.Select(owner => $"{WireNames.Of(owner.Role)}: {owner.Agency}"));
}
