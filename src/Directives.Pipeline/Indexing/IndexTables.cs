using System.Runtime.InteropServices;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Indexing;

/// <summary>Reads and writes the rows of the index; <c>Storage/schema-2.sql</c> describes them.</summary>
internal static class IndexTables
{
    private const int ColumnBits = 8;

    /// <summary>Greatest number of a segment: ids of postings hold it above the number of a word.</summary>
    private const int WordBits = 32;

    /// <summary>Id of the postings of a word in a segment.</summary>
    public static long PostingId(long segment, int word) => (segment << WordBits) | (uint)word;

    /// <summary>Number of the word in the id of postings.</summary>
    public static int WordOf(long postingId) => (int)(postingId & uint.MaxValue);

    /// <summary>Reads the segments, the oldest first.</summary>
    public static List<SegmentRow> ReadSegments(StoreConnection connection)
    {
        return connection.Rows("SELECT id, duties, dead, hidden FROM index_segments ORDER BY id", row =>
        {
            int size = row.GetInt32(1);
            return new SegmentRow(
                row.GetInt64(0), size, DutySet.FromBytes(row.GetFieldValue<byte[]>(2), size), DutySet.FromBytes(row.GetFieldValue<byte[]>(3), size));
        });
    }

    /// <summary>Writes a new segment without postings; gives its number.</summary>
    public static long AddSegment(StoreConnection connection, DutySet hidden, Func<SegmentColumn, List<int>> column)
    {
        long id = connection.Scalar(
            "INSERT INTO index_segments (duties, dead, hidden) VALUES ($1, $2, $3) RETURNING id", hidden.Size, new DutySet(hidden.Size).ToBytes(), hidden.ToBytes());
        foreach (SegmentColumn name in Enum.GetValues<SegmentColumn>())
        {
            byte[] numbers = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(column(name))).ToArray();
            connection.Execute("INSERT INTO index_columns (id, numbers) VALUES ($1, $2)", (id << ColumnBits) | (long)name, numbers);
        }

        return id;
    }

    /// <summary>Writes which duties of a segment count.</summary>
    public static void UpdateSegment(StoreConnection connection, SegmentRow segment) => connection.Execute(
        "UPDATE index_segments SET dead = $1, hidden = $2 WHERE id = $3", segment.Dead.ToBytes(), segment.Hidden.ToBytes(), segment.Id);

    /// <summary>Removes a segment with all that belongs to it.</summary>
    public static void DeleteSegment(StoreConnection connection, long id)
    {
        connection.Execute("DELETE FROM index_segments WHERE id = $1", id);
        connection.Execute("DELETE FROM index_columns WHERE id BETWEEN $1 AND $2", id << ColumnBits, ((id + 1) << ColumnBits) - 1);
        foreach (string table in (ReadOnlySpan<string>)["index_postings", "index_places"])
        {
            connection.Execute($"DELETE FROM {table} WHERE id BETWEEN $1 AND $2", PostingId(id, 0), PostingId(id + 1, 0) - 1);
        }
    }

    /// <summary>Reads a column of a segment.</summary>
    public static int[] ReadColumn(StoreConnection connection, long segment, SegmentColumn column)
    {
        byte[] bytes = connection.Blob("SELECT numbers FROM index_columns WHERE id = $1", (segment << ColumnBits) | (long)column)
            ?? throw IndexDamage.At(connection, $"segment {segment} lacks its column {column}");
        return MemoryMarshal.Cast<byte, int>(bytes).ToArray();
    }

    /// <summary>Writes the postings of a word.</summary>
    public static void AddPostings(StoreConnection connection, long segment, int word, PostingWriter postings)
    {
        long id = PostingId(segment, word);
        connection.Execute("INSERT INTO index_postings (id, blocks) VALUES ($1, $2)", id, postings.ToBlocks());
        connection.Execute("INSERT INTO index_places (id, places) VALUES ($1, $2)", id, postings.ToPlaces());
    }

    /// <summary>Reads the postings of a word; null when the segment has none.</summary>
    public static byte[]? ReadPostings(StoreConnection connection, long id) => connection.Blob("SELECT blocks FROM index_postings WHERE id = $1", id);

    /// <summary>Reads the places of a word that has postings.</summary>
    public static byte[] ReadPlaces(StoreConnection connection, long id) =>
        connection.Blob("SELECT places FROM index_places WHERE id = $1", id) ?? throw IndexDamage.At(connection, $"postings {id} lack their places");
}

/// <summary>A segment as its row says.</summary>
/// <param name="Id">Its number; never used again for another.</param>
/// <param name="Size">Number of its duties, dead ones included.</param>
/// <param name="Dead">Duties that were removed or stand in a later segment.</param>
/// <param name="Hidden">Duties that are copies of one in another document.</param>
internal sealed record SegmentRow(long Id, int Size, DutySet Dead, DutySet Hidden);
