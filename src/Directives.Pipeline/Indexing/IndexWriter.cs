using System.Text.Json;
using Directives.Pipeline.Storage;
using Directives.Search;

namespace Directives.Pipeline.Indexing;

/// <summary>Keeps the index in step with the store, in the store's transactions.</summary>
/// <remarks>
/// Documents written in one transaction become one segment, which never changes; removed duties are marked dead in theirs. When eight
/// segments are of like size, they become one, so that their number grows with the logarithm of the store and each posting is
/// rewritten as often (O'Neil et al., “The log-structured merge-tree”, 1996).
/// </remarks>
internal sealed class IndexWriter(StoreConnection connection)
{
    private const int MergeAt = 8, SmallestClass = 64, DocumentsAtOnce = 2_000, MostKeptWords = 200_000;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(IndexValueKind, string), int> _values = [];
    private readonly SortedSet<long> _added = [];
    private readonly HashSet<long> _removed = [];
    private readonly HashSet<long> _copyKeys = [];
    private bool _isCommitted;
    private long _seenVersion = -1;

    /// <summary>Makes the index of a store anew from its tables, within the caller's transaction.</summary>
    public static void Rebuild(StoreConnection connection)
    {
        foreach (string table in (ReadOnlySpan<string>)["index_segments", "index_columns", "index_postings", "index_places", "index_words", "index_values"])
        {
            connection.Execute($"DELETE FROM {table}");
        }

        var writer = new IndexWriter(connection);
        long last = connection.Scalar("SELECT max(id) FROM documents");
        for (long first = 1; first <= last; first += DocumentsAtOnce)
        {
            writer.AddSegment(IndexSource.Read(connection, first, first + DocumentsAtOnce - 1));
        }

        writer.MergeAll();
    }

    /// <summary>Notes a document whose rows are about to be deleted or replaced.</summary>
    public void Remove(long document)
    {
        _removed.Add(document);
        _added.Remove(document);
        _copyKeys.UnionWith(connection.Rows("SELECT copy_key FROM assignments WHERE document_id = $1 AND copy_key NOT NULL", row => row.GetInt64(0), document));
    }

    /// <summary>Notes a document whose rows have been written.</summary>
    public void Add(long document) => _added.Add(document);

    /// <summary>Brings the index up to date with what was noted, at the end of a transaction.</summary>
    public void Flush()
    {
        // What was learned in a transaction that failed, or before another process wrote, may be false now.
        long version = connection.Scalar("PRAGMA data_version");
        if (!_isCommitted || version != _seenVersion || _words.Count > MostKeptWords)
        {
            _words.Clear();
            _values.Clear();
        }

        (_isCommitted, _seenVersion) = (false, version);
        if (_removed.Count > 0)
        {
            Bury();
        }

        var documents = new List<IndexedDocument>(_added.Count);
        foreach ((long first, long last) in Runs(_added))
        {
            documents.AddRange(IndexSource.Read(connection, first, last));
        }

        AddSegment(documents);
        HideCopies();
        Merge();
        Forget();
    }

    /// <summary>Says that the transaction of the last <see cref="Flush"/> is committed.</summary>
    public void Committed() => _isCommitted = true;

    /// <summary>Forgets what was noted, for a transaction that is not going to be committed.</summary>
    public void Forget()
    {
        _added.Clear();
        _removed.Clear();
        _copyKeys.Clear();
    }

    private static IEnumerable<(long First, long Last)> Runs(SortedSet<long> numbers)
    {
        long first = 0, last = -1;
        foreach (long number in numbers)
        {
            if (number != last + 1 || last < 0)
            {
                if (last >= 0)
                {
                    yield return (first, last);
                }

                first = number;
            }

            last = number;
        }

        if (last >= 0)
        {
            yield return (first, last);
        }
    }

    private void Bury()
    {
        foreach (SegmentRow segment in IndexTables.ReadSegments(connection))
        {
            var places = new DocumentPlaces(connection, segment);
            int before = segment.Dead.Count;
            foreach (long document in _removed)
            {
                if (places.TryFind(document, out int first, out int count))
                {
                    segment.Dead.AddRange(first, count);
                }
            }

            if (segment.Dead.Count == segment.Size)
            {
                IndexTables.DeleteSegment(connection, segment.Id);
            }
            else if (segment.Dead.Count > before)
            {
                IndexTables.UpdateSegment(connection, segment);
            }
        }
    }

    private void AddSegment(List<IndexedDocument> documents)
    {
        if (documents.Count == 0)
        {
            return;
        }

        var builder = new SegmentBuilder(ValueOf);
        foreach (IndexedDocument document in documents)
        {
            builder.Add(document);
        }

        int[] words = [.. builder.Words.Select(WordOf)];
        long segment = IndexTables.AddSegment(connection, builder.Hidden(), column => builder[column]);
        builder.ForEach(word => words[word], (word, postings) => IndexTables.AddPostings(connection, segment, words[word], postings));
    }

    // A duty is hidden while a document with a lower number has one with the same key. New segments are written so; another segment changes
    // only where a document below one of its own came or went, and then only for the lowest of those that were there before.
    private void HideCopies()
    {
        string added = JsonSerializer.Serialize(_added);
        _copyKeys.UnionWith(connection.Rows(
            """
            SELECT DISTINCT a.copy_key FROM json_each($1) j CROSS JOIN assignments a ON a.document_id = j.value
            WHERE EXISTS (
              SELECT 1 FROM assignments c WHERE c.copy_key = a.copy_key AND c.document_id > a.document_id AND c.document_id NOT IN (SELECT value FROM json_each($1)))
            """,
            row => row.GetInt64(0),
            added));
        if (_copyKeys.Count > 0)
        {
            Hide(connection.Rows(
                """
                SELECT a.id, a.document_id, EXISTS (SELECT 1 FROM assignments c WHERE c.copy_key = a.copy_key AND c.document_id < a.document_id)
                FROM json_each($1) j CROSS JOIN assignments a ON a.copy_key = j.value AND a.document_id = (
                  SELECT c.document_id FROM assignments c WHERE c.copy_key = j.value AND c.document_id NOT IN (SELECT value FROM json_each($2))
                  ORDER BY c.document_id LIMIT 1)
                """,
                row => (row.GetInt64(0), row.GetInt64(1), row.GetBoolean(2)),
                JsonSerializer.Serialize(_copyKeys),
                added));
        }
    }

    private void Hide(List<(long Duty, long Document, bool IsHidden)> duties)
    {
        foreach (SegmentRow segment in duties.Count == 0 ? [] : IndexTables.ReadSegments(connection))
        {
            var places = new DocumentPlaces(connection, segment);
            bool isChanged = false;
            foreach ((long id, long document, bool isHidden) in duties)
            {
                if (places.TryFindDuty(document, id, out int duty) && segment.Hidden.Contains(duty) != isHidden)
                {
                    isChanged = true;
                    if (isHidden)
                    {
                        segment.Hidden.Add(duty);
                    }
                    else
                    {
                        segment.Hidden.Remove(duty);
                    }
                }
            }

            if (isChanged)
            {
                IndexTables.UpdateSegment(connection, segment);
            }
        }
    }

    private void Merge()
    {
        while (true)
        {
            List<SegmentRow> segments = IndexTables.ReadSegments(connection);
            SegmentRow[]? alike = segments.GroupBy(ClassOf).Where(group => group.Count() >= MergeAt).OrderBy(group => group.Key).FirstOrDefault()?.ToArray();
            SegmentRow? hollow = segments.Find(segment => segment.Size > SmallestClass && segment.Dead.Count > segment.Size / 2);
            if (alike is null && hollow is null)
            {
                return;
            }

            SegmentMerger.Merge(connection, alike ?? [hollow!]);
        }
    }

    private void MergeAll()
    {
        List<SegmentRow> segments = IndexTables.ReadSegments(connection);
        if (segments.Count > 1)
        {
            SegmentMerger.Merge(connection, segments);
        }
    }

    private static int ClassOf(SegmentRow segment)
    {
        int size = segment.Size / SmallestClass, level = 0;
        for (; size > 0; size /= MergeAt)
        {
            level++;
        }

        return level;
    }

    private int WordOf(SearchToken word)
    {
        if (!_words.TryGetValue(word.Exact, out int id))
        {
            id = (int)connection.Scalar("SELECT id FROM index_words WHERE exact = $1", word.Exact);
            id = id > 0 ? id : (int)connection.Scalar("INSERT INTO index_words (exact, folded) VALUES ($1, $2) RETURNING id", word.Exact, word.Folded);
            _words.Add(word.Exact, id);
        }

        return id;
    }

    private int ValueOf(IndexValueKind kind, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return 0;
        }

        if (!_values.TryGetValue((kind, value), out int id))
        {
            id = (int)connection.Scalar("SELECT id FROM index_values WHERE kind = $1 AND value = $2", (long)kind, value);
            if (id == 0)
            {
                (string exact, string folded) = IndexValues.Keys(kind, value);
                id = (int)connection.Scalar("INSERT INTO index_values (kind, value, exact, folded) VALUES ($1, $2, $3, $4) RETURNING id", (long)kind, value, exact, folded);
            }

            _values.Add((kind, value), id);
        }

        return id;
    }
}
