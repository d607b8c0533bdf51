using Directives.Pipeline.Storage;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Indexing;

/// <summary>Makes one segment of several, without their dead duties, in memory that holds one word at a time.</summary>
internal static class SegmentMerger
{
    /// <summary>Replaces <paramref name="segments"/>.</summary>
    public static void Merge(StoreConnection connection, IReadOnlyList<SegmentRow> segments)
    {
        int[][] newPlaces = new int[segments.Count][];
        int size = 0;
        for (int i = 0; i < segments.Count; i++)
        {
            newPlaces[i] = new int[segments[i].Size];
            for (int duty = 0; duty < newPlaces[i].Length; duty++)
            {
                newPlaces[i][duty] = segments[i].Dead.Contains(duty) ? -1 : size++;
            }
        }

        var hidden = new DutySet(size);
        for (int i = 0; i < segments.Count; i++)
        {
            for (int duty = segments[i].Hidden.NextAt(0); duty != PostingFormat.End; duty = segments[i].Hidden.NextAt(duty + 1))
            {
                if (newPlaces[i][duty] >= 0)
                {
                    hidden.Add(newPlaces[i][duty]);
                }
            }
        }

        long merged = IndexTables.AddSegment(connection, hidden, column => Column(connection, segments, newPlaces, column));
        MergePostings(connection, segments, newPlaces, merged);
        foreach (SegmentRow segment in segments)
        {
            IndexTables.DeleteSegment(connection, segment.Id);
        }
    }

    private static List<int> Column(StoreConnection connection, IReadOnlyList<SegmentRow> segments, int[][] newPlaces, SegmentColumn column)
    {
        var merged = new List<int>();
        for (int i = 0; i < segments.Count; i++)
        {
            int[] numbers = IndexTables.ReadColumn(connection, segments[i].Id, column);
            int[] places = newPlaces[i];
            switch (column)
            {
                case SegmentColumn.Duties or SegmentColumn.TaskLengths or SegmentColumn.Due:
                    AddLiving(merged, numbers, 1, place => places[place] >= 0);
                    break;
                case SegmentColumn.Signatures:
                    AddLiving(merged, numbers, DutySignature.Size, place => places[place] >= 0);
                    break;
                case SegmentColumn.Deadlines or SegmentColumn.Owners:
                    AddPlaced(merged, numbers, 2, places);
                    break;
                case SegmentColumn.Targets:
                    AddPlaced(merged, numbers, 3, places);
                    break;
                case SegmentColumn.FirstDuties:
                    merged.AddRange(numbers.Where(first => places[first] >= 0).Select(first => places[first]));
                    break;
                default:
                    // Of documents: one lives exactly when its first duty does.
                    int[] firsts = IndexTables.ReadColumn(connection, segments[i].Id, SegmentColumn.FirstDuties);
                    AddLiving(merged, numbers, 1, document => places[firsts[document]] >= 0);
                    break;
            }
        }

        return merged;
    }

    private static void AddLiving(List<int> merged, int[] numbers, int width, Func<int, bool> lives)
    {
        for (int i = 0; i < numbers.Length; i += width)
        {
            if (lives(i / width))
            {
                merged.AddRange(numbers.AsSpan(i, width));
            }
        }
    }

    private static void AddPlaced(List<int> merged, int[] numbers, int width, int[] places)
    {
        for (int i = 0; i < numbers.Length; i += width)
        {
            if (places[numbers[i]] is >= 0 and var place)
            {
                merged.Add(place);
                merged.AddRange(numbers.AsSpan(i + 1, width - 1));
            }
        }
    }

    private static void MergePostings(StoreConnection connection, IReadOnlyList<SegmentRow> segments, int[][] newPlaces, long merged)
    {
        PostingRows[] rows = [.. segments.Select(segment => new PostingRows(connection, segment.Id))];
        try
        {
            var writer = new PostingWriter();
            while (true)
            {
                int word = rows.Min(row => row.Word);
                if (word == PostingRows.NoWord)
                {
                    return;
                }

                for (int i = 0; i < rows.Length; i++)
                {
                    if (rows[i].Word == word)
                    {
                        Copy(rows[i], newPlaces[i], writer);
                        rows[i].Read();
                    }
                }

                if (writer.Count > 0)
                {
                    IndexTables.AddPostings(connection, merged, word, writer);
                    writer.Clear();
                }
            }
        }
        finally
        {
            foreach (PostingRows row in rows)
            {
                row.Dispose();
            }
        }
    }

    private static void Copy(PostingRows rows, int[] newPlaces, PostingWriter writer)
    {
        var reader = new PostingReader(rows.Blocks, rows.Places);
        for (int duty = reader.SeekTo(0); duty != PostingFormat.End; duty = reader.SeekTo(duty + 1))
        {
            if (newPlaces[duty] is >= 0 and var place)
            {
                writer.Add(place, reader.Impact, reader.RawPlaces());
            }
        }
    }

    /// <summary>The words of a segment, ascending, with their postings.</summary>
    private sealed class PostingRows : IDisposable
    {
        public const int NoWord = int.MaxValue;

        private readonly SqliteCommand _command;
        private readonly SqliteDataReader _row;

        public PostingRows(StoreConnection connection, long segment)
        {
            _command = connection.Command(
                "SELECT p.id, p.blocks, w.places FROM index_postings p CROSS JOIN index_places w ON w.id = p.id WHERE p.id BETWEEN $1 AND $2 ORDER BY p.id",
                IndexTables.PostingId(segment, 0),
                IndexTables.PostingId(segment + 1, 0) - 1);
            _row = _command.ExecuteReader();
            Read();
        }

        public int Word { get; private set; }

        public byte[] Blocks { get; private set; } = [];

        public void Read()
        {
            if (!_row.Read())
            {
                Word = NoWord;
                return;
            }

            Word = IndexTables.WordOf(_row.GetInt64(0));
            Blocks = _row.GetFieldValue<byte[]>(1);
        }

        public byte[] Places() => _row.GetFieldValue<byte[]>(2);

        public void Dispose()
        {
            _row.Dispose();
            _command.Dispose();
        }
    }
}
