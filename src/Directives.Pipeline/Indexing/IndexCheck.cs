using System.Text;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Indexing;

/// <summary>Compares the index with what it would be if it were made anew from the store's tables: every duty with its words, places and columns.</summary>
/// <remarks>Both sides become one checksum for each duty, summed over its words in any order, so that memory is a few numbers for each duty.</remarks>
internal sealed class IndexCheck(StoreConnection connection)
{
    private const int DocumentsAtOnce = 500;

    private readonly Dictionary<long, (ulong Sum, bool IsHidden)> _indexed = [];
    private readonly List<string> _problems = [];

    /// <summary>Says what is wrong, in English sentences; nothing when all is right.</summary>
    public IReadOnlyList<string> Run()
    {
        Dictionary<int, string> words = connection.Rows("SELECT id, exact FROM index_words", row => (row.GetInt32(0), row.GetString(1))).ToDictionary(word => word.Item1, word => word.Item2);
        foreach (SegmentRow segment in IndexTables.ReadSegments(connection))
        {
            try
            {
                AddIndexed(segment, words);
            }
            catch (Exception error) when (error is ArgumentException or IndexOutOfRangeException or KeyNotFoundException or InvalidOperationException or OverflowException)
            {
                _problems.Add($"segment {segment.Id} of the index cannot be read ({error.Message})");
            }
        }

        Compare();
        return _problems;
    }

    private void AddIndexed(SegmentRow segment, Dictionary<int, string> words)
    {
        var reader = new SegmentReader(connection, segment, new BlobCache(0), new BlobCache(0));
        ulong[] sums = new ulong[segment.Size];
        foreach (long id in connection.Rows(
            "SELECT id FROM index_postings WHERE id BETWEEN $1 AND $2 ORDER BY id", row => row.GetInt64(0), IndexTables.PostingId(segment.Id, 0), IndexTables.PostingId(segment.Id + 1, 0) - 1))
        {
            int word = IndexTables.WordOf(id);
            ulong hash = Hash(words[word]);
            PostingReader postings = reader.Postings(word)!;
            for (int duty = postings.SeekTo(0); duty != PostingFormat.End; duty = postings.SeekTo(duty + 1))
            {
                sums[duty] += Hash(hash, postings.Impact, postings.RawPlaces());
            }
        }

        AddColumns(sums, column => reader[column]);
        int[] duties = reader[SegmentColumn.Duties];
        for (int duty = 0; duty < segment.Size; duty++)
        {
            if (!segment.Dead.Contains(duty) && !_indexed.TryAdd(duties[duty], (sums[duty], segment.Hidden.Contains(duty))))
            {
                _problems.Add($"duty {StoreIds.OfDuty(duties[duty])} stands twice in the index");
            }
        }
    }

    private void Compare()
    {
        Dictionary<(IndexValueKind, string), int> values = connection.Rows("SELECT kind, value, id FROM index_values", row => ((IndexValueKind)row.GetInt32(0), row.GetString(1), row.GetInt32(2)))
            .ToDictionary(value => (value.Item1, value.Item2), value => value.Item3);
        int missing = 0, other = 0, hidden = 0;
        long last = connection.Scalar("SELECT max(id) FROM documents");
        for (long first = 1; first <= last; first += DocumentsAtOnce)
        {
            var builder = new SegmentBuilder((kind, value) => string.IsNullOrEmpty(value) ? 0 : values.GetValueOrDefault((kind, value), -1));
            foreach (IndexedDocument document in IndexSource.Read(connection, first, first + DocumentsAtOnce - 1))
            {
                builder.Add(document);
            }

            ulong[] sums = Sums(builder);
            DutySet copies = builder.Hidden();
            for (int duty = 0; duty < sums.Length; duty++)
            {
                long id = builder[SegmentColumn.Duties][duty];
                bool isIndexed = _indexed.Remove(id, out (ulong Sum, bool IsHidden) entry);
                missing += isIndexed ? 0 : 1;
                other += isIndexed && entry.Sum != sums[duty] ? 1 : 0;
                hidden += isIndexed && entry.IsHidden != copies.Contains(duty) ? 1 : 0;
            }
        }

        Report(missing, "not in the index, so that no search finds them");
        Report(other, "in the index with other words or facts than in the store");
        Report(hidden, "wrongly held for copies, or wrongly not");
        Report(_indexed.Count, "in the index but no longer in the store");
    }

    private void Report(int count, string what)
    {
        if (count > 0)
        {
            _problems.Add($"{count} {(count == 1 ? "duty is" : "duties are")} {what}");
        }
    }

    private static ulong[] Sums(SegmentBuilder builder)
    {
        ulong[] sums = new ulong[builder.Count];
        builder.ForEach(word => word, (word, writer) =>
        {
            ulong hash = Hash(builder.Words[word].Exact);
            byte[] places = writer.ToPlaces();
            var postings = new PostingReader(writer.ToBlocks(), () => places);
            for (int duty = postings.SeekTo(0); duty != PostingFormat.End; duty = postings.SeekTo(duty + 1))
            {
                sums[duty] += Hash(hash, postings.Impact, postings.RawPlaces());
            }
        });
        AddColumns(sums, column => [.. builder[column]]);
        return sums;
    }

    private static void AddColumns(ulong[] sums, Func<SegmentColumn, int[]> column)
    {
        foreach (SegmentColumn name in (ReadOnlySpan<SegmentColumn>)[SegmentColumn.TaskLengths, SegmentColumn.Due])
        {
            int[] numbers = column(name);
            for (int duty = 0; duty < sums.Length; duty++)
            {
                sums[duty] += Mix((ulong)name, numbers[duty]);
            }
        }

        foreach ((SegmentColumn name, int width) in (ReadOnlySpan<(SegmentColumn, int)>)[(SegmentColumn.Deadlines, 2), (SegmentColumn.Owners, 2), (SegmentColumn.Targets, 3)])
        {
            int[] numbers = column(name);
            for (int i = 0; i < numbers.Length; i += width)
            {
                sums[numbers[i]] += Mix(Mix((ulong)name, numbers[i + 1]), width == 3 ? numbers[i + 2] : 0);
            }
        }

        int[] firsts = column(SegmentColumn.FirstDuties);
        foreach (SegmentColumn name in (ReadOnlySpan<SegmentColumn>)[SegmentColumn.Documents, SegmentColumn.Types, SegmentColumn.Issuers, SegmentColumn.Places, SegmentColumn.Numbers, SegmentColumn.IssueDates])
        {
            int[] numbers = column(name);
            for (int document = 0; document < firsts.Length; document++)
            {
                int end = document + 1 < firsts.Length ? firsts[document + 1] : sums.Length;
                for (int duty = firsts[document]; duty < end; duty++)
                {
                    sums[duty] += Mix((ulong)name, numbers[document]);
                }
            }
        }

        int[] signatures = column(SegmentColumn.Signatures);
        for (int i = 0; i < signatures.Length; i++)
        {
            sums[i / DutySignature.Size] += Mix((ulong)(SegmentColumn.Signatures + 1 + (i % DutySignature.Size)), signatures[i]);
        }
    }

    private static ulong Hash(string word)
    {
        ulong hash = 0;
        foreach (byte b in Encoding.UTF8.GetBytes(word))
        {
            hash = Mix(hash, b);
        }

        return hash;
    }

    private static ulong Hash(ulong word, int impact, ReadOnlySpan<byte> places)
    {
        ulong hash = Mix(word, impact);
        foreach (byte place in places)
        {
            hash = Mix(hash, place);
        }

        return hash;
    }

    private static ulong Mix(ulong hash, int value)
    {
        hash = (hash ^ (uint)value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
