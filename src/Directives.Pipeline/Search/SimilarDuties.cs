using System.Text.Json;
using Directives.Pipeline.Indexing;
using Directives.Pipeline.Storage;
using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>Finds near-duplicates of a duty: by signatures first, which takes one look at each duty, then by the words themselves.</summary>
internal sealed class SimilarDuties(StoreConnection connection, IndexReader index)
{
    // Bits of 128 in which texts may differ that share half of their pairs of words; unrelated ones differ in 64, one in thousands in under 46.
    private const int FarthestSignature = 46;

    private const int MostCompared = 2_000;

    private const double LeastLikeness = 0.4;

    /// <summary>The duties of other documents that are nearly the duty <paramref name="id"/>; null when there is none with this id.</summary>
    public IReadOnlyList<SimilarDuty>? Find(string id, int limit)
    {
        if (!StoreIds.TryParseDuty(id, out long number)
            || connection.Rows("SELECT task, document_id, copy_key FROM assignments WHERE id = $1", row => (row.GetString(0), row.GetInt64(1), row.Long(2)), number) is not [var (task, document, copyKey)])
        {
            return null;
        }

        IReadOnlyList<SearchToken> words = SearchAnalyzer.Analyze(task);
        HashSet<ulong> runs = DutySignature.Runs(words);
        int[] signature = DutySignature.Of(words);
        var near = new PriorityQueue<int, int>();
        foreach (SegmentReader segment in index.Segments())
        {
            AddNear(near, segment, signature, (int)document);
        }

        // The upper half of a key is the directive's: another file of it is no other directive, though OCR read a word of the duty otherwise.
        var alike = new List<(long Id, double Likeness)>();
        foreach ((long other, string text) in connection.Rows(
            "SELECT id, task FROM assignments WHERE id IN (SELECT value FROM json_each($1)) AND (copy_key IS NULL OR copy_key >> 32 IS NOT $2 >> 32)",
            row => (row.GetInt64(0), row.GetString(1)),
            JsonSerializer.Serialize(near.UnorderedItems.Select(item => item.Element)),
            copyKey))
        {
            HashSet<ulong> others = DutySignature.Runs(SearchAnalyzer.Analyze(text));
            int shared = others.Count(runs.Contains);
            double likeness = (double)shared / Math.Max(1, runs.Count + others.Count - shared);
            if (likeness >= LeastLikeness)
            {
                alike.Add((other, likeness));
            }
        }

        (long Id, double Likeness)[] best = [.. alike.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Id).Take(limit)];
        IReadOnlyList<DutyRecord> duties = new DutyReader(connection).ReadDuties([.. best.Select(pair => pair.Id)]);
        return [.. duties.Zip(best, (duty, pair) => new SimilarDuty(duty, pair.Likeness))];
    }

    private static void AddNear(PriorityQueue<int, int> near, SegmentReader segment, int[] signature, int document)
    {
        int[] signatures = segment[SegmentColumn.Signatures], duties = segment[SegmentColumn.Duties], documents = segment[SegmentColumn.Documents];
        for (int duty = segment.Living.NextAt(0); duty != PostingFormat.End; duty = segment.Living.NextAt(duty + 1))
        {
            int distance = DutySignature.Distance(signature, signatures.AsSpan(duty * DutySignature.Size, DutySignature.Size));
            if (distance > FarthestSignature || documents[segment.DocumentOf(duty)] == document)
            {
                continue;
            }

            near.Enqueue(duties[duty], -distance);
            if (near.Count > MostCompared)
            {
                near.Dequeue();
            }
        }
    }
}
