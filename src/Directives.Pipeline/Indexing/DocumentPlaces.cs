using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Indexing;

/// <summary>Finds documents and duties of the store in a segment. Columns are read when first needed.</summary>
internal sealed class DocumentPlaces(StoreConnection connection, SegmentRow segment)
{
    private int[]? _documents, _firsts, _duties;

    /// <summary>Finds the duties of a document that are not dead.</summary>
    public bool TryFind(long document, out int first, out int count)
    {
        _documents ??= IndexTables.ReadColumn(connection, segment.Id, SegmentColumn.Documents);
        _firsts ??= IndexTables.ReadColumn(connection, segment.Id, SegmentColumn.FirstDuties);
        int at = _documents.AsSpan().IndexOf((int)document);
        if (at >= 0 && !segment.Dead.Contains(_firsts[at]))
        {
            first = _firsts[at];
            count = (at + 1 < _firsts.Length ? _firsts[at + 1] : segment.Size) - first;
            return true;
        }

        (first, count) = (0, 0);
        return false;
    }

    /// <summary>Finds one duty of a document.</summary>
    public bool TryFindDuty(long document, long id, out int duty)
    {
        duty = -1;
        if (!TryFind(document, out int first, out int count))
        {
            return false;
        }

        _duties ??= IndexTables.ReadColumn(connection, segment.Id, SegmentColumn.Duties);
        duty = first + _duties.AsSpan(first, count).IndexOf((int)id);
        return duty >= first;
    }
}
