using System.Globalization;
using Directives.Pipeline.Indexing;
using Directives.Pipeline.Storage;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Search;

/// <summary>Answers questions about a store: which agency owns which task, by when, and where that is written.</summary>
/// <remarks>
/// <para>A duty that stands with the same words, owners and due day in several files of one directive (same issuer, place, number
/// and date) is listed and counted once, from the document with the lowest number.</para>
/// <para>Thread-safe: calls wait for each other; open several to read in parallel. Each call sees one committed state, also while another process writes.</para>
/// </remarks>
public sealed class DirectiveIndex : IDisposable
{
    /// <summary>Counting of entries stops here; no list is longer.</summary>
    public const int MaxCount = 10_000;

    /// <summary>Counting of the matches of words stops here, or at the end of the page where that is further on: the best are found without meeting all others. <see cref="Facets"/> counts them all.</summary>
    public const int MaxRankedCount = 1_000;

    private readonly Lock _lock = new();
    private readonly StoreConnection _connection;

    private readonly IndexReader _index;

    private DirectiveIndex(StoreConnection connection)
    {
        _connection = connection;
        _index = new IndexReader(connection);
    }

    /// <summary>Opens the store at <paramref name="storePath"/> to read.</summary>
    /// <exception cref="StoreException">There is none, or it cannot be read.</exception>
    public static DirectiveIndex Open(string storePath, StoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(storePath);
        return new DirectiveIndex(StoreConnection.OpenToRead(storePath, options ?? new StoreOptions()));
    }

    /// <summary>Finds duties by their words and those around them, best first.</summary>
    /// <param name="query">
    /// Words that must all occur; <c>"phrases"</c>, <c>-not</c>, <c>a OR b</c>, <c>begin*</c>; and the fields <c>agency:"Sở Y tế"</c>, <c>role:lead</c>, <c>due&lt;2024-01-01</c>,
    /// <c>due:2023-q3</c>, <c>date:2023</c>, <c>type:kế_hoạch</c>, <c>issuer:…</c>, <c>number:…</c>, <c>province:…</c>, <c>has:target</c>, <c>target&gt;90%</c>, which must all hold.
    /// </param>
    /// <param name="filter">Which duties may be found; null for all.</param>
    /// <param name="sort">Order of the hits.</param>
    /// <param name="limit">Most hits to give, from 1.</param>
    /// <param name="offset">Hits to leave out at the start.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="SearchQueryException">The query cannot be understood; it says where.</exception>
    /// <exception cref="StoreException">The store cannot be read, or the search took too long.</exception>
    public Page<SearchHit> Search(
        string query,
        DutyFilter? filter = null,
        DutySort sort = DutySort.Relevance,
        int limit = 20,
        int offset = 0,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        CheckPage(limit, offset);
        var parsed = SearchQuery.Parse(query);
        return Read(() => new DutySearch(_connection, _index, parsed, filter ?? DutyFilter.None).Run(sort, limit, offset), cancellationToken);
    }

    /// <summary>Counts what the duties that match have in common.</summary>
    /// <param name="query">As for <see cref="Search"/>; null or blank for all duties that pass the filter.</param>
    /// <param name="filter">Which duties to count; null for all.</param>
    /// <param name="most">Most values of a kind, the commonest, from 1; all months are given.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <exception cref="SearchQueryException">The query cannot be understood; it says where.</exception>
    /// <exception cref="StoreException">The store cannot be read, or the search took too long.</exception>
    public DutyFacets Facets(string? query = null, DutyFilter? filter = null, int most = 10, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        SearchQuery parsed = string.IsNullOrWhiteSpace(query) ? SearchQuery.Everything : SearchQuery.Parse(query);
        return Read(
            () =>
            {
                var counter = new FacetCounter(_connection);
                foreach ((SegmentReader segment, DutySet duties) in new DutySearch(_connection, _index, parsed, filter ?? DutyFilter.None).All())
                {
                    counter.Add(segment, duties);
                }

                return counter.Finish(_connection, most);
            },
            cancellationToken);
    }

    /// <summary>Answers a question about duties from the index: who has one, what a body has to do, when something is due. What the store does not say is not guessed.</summary>
    /// <param name="question">The question, with accents or without, such as “cơ quan nào chủ trì tuyên truyền cho học sinh?”.</param>
    /// <param name="filter">Which duties may answer; null for all.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="StoreException">The store cannot be read, or the search took too long.</exception>
    public QuestionAnswer Ask(string question, DutyFilter? filter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Read(() => new QuestionAnswerer(_connection, _index).Answer(question, filter ?? DutyFilter.None), cancellationToken);
    }

    /// <summary>Finds duties of other documents whose words are nearly those of one: who else was given it, and by when.</summary>
    /// <param name="id">Id of the duty, such as <c>a345</c>.</param>
    /// <param name="limit">Most duties to give, from 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The duties, most alike first; null when there is no duty with this id.</returns>
    /// <exception cref="StoreException">The store cannot be read, or the search took too long.</exception>
    public IReadOnlyList<SimilarDuty>? Similar(string id, int limit = 20, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        CheckPage(limit, 0);
        return Read(() => new SimilarDuties(_connection, _index).Find(id.Trim(), limit), cancellationToken);
    }

    /// <summary>Lists duties.</summary>
    /// <inheritdoc cref="Search" path="/param"/>
    /// <exception cref="StoreException">The store cannot be read, or the query took too long.</exception>
    public Page<DutyRecord> Tasks(
        DutyFilter? filter = null, DutySort sort = DutySort.Relevance, int limit = 100, int offset = 0, CancellationToken cancellationToken = default)
    {
        CheckPage(limit, offset);
        return Read(
            () =>
            {
                var conditions = new DutyConditions(_connection, filter ?? DutyFilter.None);
                string from = $"FROM assignments a JOIN documents d ON d.id = a.document_id WHERE 1{conditions.Both}";
                (List<long> ids, int total) = ReadPage("a.id", from, DutyOrder.Sql(sort), conditions, limit, offset);
                return new Page<DutyRecord>(new DutyReader(_connection).ReadDuties(ids), total) { IsTotalLeast = total == MaxCount };
            },
            cancellationToken);
    }

    /// <summary>Lists documents; a filter on duties keeps those with at least one such duty.</summary>
    /// <inheritdoc cref="Search" path="/param"/>
    /// <exception cref="StoreException">The store cannot be read, or the query took too long.</exception>
    public Page<DocumentSummary> Documents(
        DutyFilter? filter = null, DutySort sort = DutySort.Relevance, int limit = 100, int offset = 0, CancellationToken cancellationToken = default)
    {
        CheckPage(limit, offset);
        string order = sort switch
        {
            DutySort.IssueDate => "d.issue_date IS NULL, d.issue_date DESC, d.id",
            DutySort.Deadline => "(SELECT min(due) FROM assignments WHERE document_id = d.id) IS NULL, (SELECT min(due) FROM assignments WHERE document_id = d.id), d.id",
            _ => "d.id",
        };
        return Read(
            () =>
            {
                var conditions = new DutyConditions(_connection, filter ?? DutyFilter.None);
                (List<long> ids, int total) = ReadPage("d.id", $"FROM documents d WHERE 1{conditions.OnDocument}", order, conditions, limit, offset);
                return new Page<DocumentSummary>(new DutyReader(_connection).ReadDocuments(ids), total) { IsTotalLeast = total == MaxCount };
            },
            cancellationToken);
    }

    /// <summary>Lists the bodies that own duties, the most duties led first. A filter by agency keeps the bodies it names; the other members choose the duties that are counted. With <see cref="DutyFilter.Today"/>, bodies whose work one body has on that day are counted as that body.</summary>
    /// <inheritdoc cref="Search" path="/param"/>
    /// <exception cref="StoreException">The store cannot be read, or the query took too long.</exception>
    public IReadOnlyList<AgencySummary> Agencies(DutyFilter? filter = null, CancellationToken cancellationToken = default) =>
        Read(() => AgencyList.Read(_connection, filter ?? DutyFilter.None), cancellationToken);

    /// <summary>Gives one record whole.</summary>
    /// <param name="id">Id of a document (<c>d12</c>) or a duty (<c>a345</c>), in either case.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The record, or null when there is none with this id.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public ShownRecord? Show(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Read(() => new RecordViewer(_connection).Show(id.Trim()), cancellationToken);
    }

    /// <summary>Counts what the store holds.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public StoreCounts Count(CancellationToken cancellationToken = default) => Read(
        () => new StoreCounts(
            (int)_connection.Scalar("SELECT count(*) FROM documents"),
            _index.Segments().Sum(segment => segment.Living.Count),
            (int)_connection.Scalar("SELECT count(DISTINCT g.identity) FROM agencies g WHERE EXISTS (SELECT 1 FROM owners o WHERE o.agency_id = g.id)"),
            (int)_connection.Scalar("SELECT count(*) FROM files"),
            (int)_connection.Scalar("SELECT count(*) FROM files WHERE outcome = 'failed'")),
        cancellationToken);

    /// <summary>Writes the register to <paramref name="output"/> in order of documents, whatever its size.</summary>
    /// <param name="output">Receives the bytes; not closed.</param>
    /// <param name="format">How to write it.</param>
    /// <param name="filter">Which duties to write; null for all.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The number of duties written.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public int Export(Stream output, ExportFormat format, DutyFilter? filter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        using IDutyExport export = format == ExportFormat.Csv ? new CsvDutyExport(output, filter?.Today) : new JsonLinesDutyExport(output, filter?.Today);
        int count = 0;
        lock (_lock)
        {
            using SqliteTransaction transaction = _connection.Guard(_connection.BeginRead);
            foreach (IReadOnlyList<DutyRecord> duties in new DutyCursor(_connection, filter ?? DutyFilter.None).Read(cancellationToken))
            {
                foreach (DutyRecord duty in duties)
                {
                    export.Write(duty);
                    count++;
                }
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static void CheckPage(int limit, int offset)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxCount);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, MaxCount);
    }

    private T Read<T>(Func<T> query, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _connection.GuardQuery(
                () =>
                {
                    using SqliteTransaction transaction = _connection.BeginRead();
                    try
                    {
                        return query();
                    }
                    catch (Exception error) when (error is IndexOutOfRangeException or ArgumentOutOfRangeException)
                    {
                        // Arguments were checked before: only what is stored can lead out of its own bounds.
                        throw IndexDamage.At(_connection, "its postings contradict themselves", error);
                    }
                },
                cancellationToken);
        }
    }

    private (List<long> Ids, int Total) ReadPage(string id, string from, string order, DutyConditions conditions, int limit, int offset)
    {
        var ids = new List<long>();
        string page = string.Create(CultureInfo.InvariantCulture, $"SELECT {id} {from} ORDER BY {order} LIMIT {limit} OFFSET {offset}");
        using (SqliteCommand command = _connection.Command(page, conditions.Values))
        using (SqliteDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                ids.Add(row.GetInt64(0));
            }
        }

        string count = string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 {from} LIMIT {MaxCount})");
        using SqliteCommand counting = _connection.Command(count, conditions.Values);
        return (ids, (int)(long)counting.ExecuteScalar()!);
    }
}
