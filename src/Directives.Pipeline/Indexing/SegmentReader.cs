using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Indexing;

/// <summary>Reads one segment; keeps its columns once they were asked for. Not thread-safe.</summary>
internal sealed class SegmentReader(StoreConnection connection, SegmentRow row, BlobCache postings, BlobCache places)
{
    private readonly int[]?[] _columns = new int[Enum.GetValues<SegmentColumn>().Length][];

    /// <summary>Its number.</summary>
    public long Id { get; } = row.Id;

    /// <summary>Number of its duties, with those that do not count.</summary>
    public int Size { get; } = row.Size;

    /// <summary>The duties that count: neither dead nor hidden.</summary>
    public DutySet Living { get; private set; } = LivingOf(row);

    /// <summary>A column.</summary>
    public int[] this[SegmentColumn column] => _columns[(int)column] ??= IndexTables.ReadColumn(connection, Id, column);

    /// <summary>Takes over which duties count, after a change.</summary>
    public void Update(SegmentRow changed) => Living = LivingOf(changed);

    /// <summary>The postings of a word from their beginning, or null when no duty here has it.</summary>
    public PostingReader? Postings(int word)
    {
        long id = IndexTables.PostingId(Id, word);
        return Blocks(id) is { } blocks ? new PostingReader(blocks, () => places.Get(id, ReadPlaces)!) : null;
    }

    /// <summary>Number of duties here that have a word, with those that do not count.</summary>
    public int Count(int word) => Blocks(IndexTables.PostingId(Id, word)) is { } blocks ? PostingReader.CountOf(blocks) : 0;

    /// <summary>Place of the document that a duty stands in, in the columns of documents.</summary>
    public int DocumentOf(int duty)
    {
        int at = this[SegmentColumn.FirstDuties].AsSpan().BinarySearch(duty);
        return at >= 0 ? at : ~at - 1;
    }

    private static DutySet LivingOf(SegmentRow row)
    {
        var living = DutySet.All(row.Size);
        living.ExceptWith(row.Dead);
        living.ExceptWith(row.Hidden);
        return living;
    }

    private byte[]? Blocks(long id) => postings.Get(id, ReadPostings);

    private byte[]? ReadPostings(long id) => IndexTables.ReadPostings(connection, id);

    private byte[]? ReadPlaces(long id) => IndexTables.ReadPlaces(connection, id);
}
