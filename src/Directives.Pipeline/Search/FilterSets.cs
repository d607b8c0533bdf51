using System.Text.Json;
using Directives.Assignments;
using Directives.Json;
using Directives.Pipeline.Indexing;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Search;

/// <summary>A <see cref="DutyFilter"/> as sets of duties of segments: the same duties that <see cref="DutyConditions"/> describes to SQL.</summary>
internal sealed class FilterSets
{
    private readonly DutyFilter _filter;
    private readonly HashSet<int>? _agencies;
    private readonly HashSet<int>? _units;
    private readonly ProvinceSelection? _province;
    private readonly List<(SegmentColumn Column, HashSet<int> Values)> _documentValues = [];

    /// <summary>Looks up the names in <paramref name="filter"/>.</summary>
    public FilterSets(StoreConnection connection, DutyFilter filter)
    {
        _filter = filter;
        if (!string.IsNullOrWhiteSpace(filter.Agency))
        {
            _agencies = [.. JsonSerializer.Deserialize<int[]>(AgencySelection.Read(connection, filter))!];
        }

        if (filter.Type is { } type)
        {
            _documentValues.Add((SegmentColumn.Types, [.. connection.Rows(
                "SELECT id FROM index_values WHERE kind = $1 AND value = $2", row => row.GetInt32(0), (long)IndexValueKind.Type, WireNames.Of(type))]));
        }

        AddNamed(connection, SegmentColumn.Issuers, IndexValueKind.Issuer, filter.Issuer);
        AddNamed(connection, SegmentColumn.Numbers, IndexValueKind.Number, filter.Number);
        _province = ProvinceSelection.Read(connection, filter);
        if (filter.Target?.Unit is { } unit)
        {
            _units = [.. IndexValues.Units(connection, unit).Keys];
        }
    }

    private bool HasDocumentConditions => _documentValues.Count > 0 || _province is not null || _filter.IssuedAfter is not null || _filter.IssuedBefore is not null;

    /// <summary>The duties of a segment that pass.</summary>
    public DutySet For(SegmentReader segment)
    {
        DutySet passing = segment.Living;
        if (HasDocumentConditions)
        {
            passing = Both(passing, OfDocuments(segment));
        }

        if (_agencies is not null || _filter.Role is not null || _filter.HasOwner)
        {
            passing = Both(passing, OfOwners(segment));
        }

        if (_filter.DueAfter is not null || _filter.DueBefore is not null || _filter.HasDeadline)
        {
            passing = Both(passing, Due(segment));
        }

        if (_filter.HasTarget || _filter.Target is not null)
        {
            passing = Both(passing, OfTargets(segment));
        }

        return passing;
    }

    private static DutySet Both(DutySet passing, DutySet condition)
    {
        condition.IntersectWith(passing);
        return condition;
    }

    private DutySet OfDocuments(SegmentReader segment)
    {
        var set = new DutySet(segment.Size);
        int[] firsts = segment[SegmentColumn.FirstDuties];
        int first = _filter.IssuedAfter?.DayNumber ?? 0, last = _filter.IssuedBefore?.DayNumber ?? int.MaxValue;
        bool isDated = _filter.IssuedAfter is not null || _filter.IssuedBefore is not null;
        for (int document = 0; document < firsts.Length; document++)
        {
            int day = isDated ? segment[SegmentColumn.IssueDates][document] : 0;
            bool passes = !isDated || (day > 0 && day >= first && day <= last);
            passes = passes && (_province is null || _province.Holds(segment, document));
            foreach ((SegmentColumn column, HashSet<int> values) in _documentValues)
            {
                passes = passes && values.Contains(segment[column][document]);
            }

            if (passes)
            {
                set.AddRange(firsts[document], (document + 1 < firsts.Length ? firsts[document + 1] : segment.Size) - firsts[document]);
            }
        }

        return set;
    }

    private DutySet OfOwners(SegmentReader segment)
    {
        var set = new DutySet(segment.Size);
        int role = _filter.Role switch { OwnerRole.Lead => 1, OwnerRole.Support => 0, _ => -1 };
        int[] owners = segment[SegmentColumn.Owners];
        for (int i = 0; i < owners.Length; i += 2)
        {
            if ((role < 0 || (owners[i + 1] & 1) == role) && _agencies?.Contains(owners[i + 1] >> 1) != false)
            {
                set.Add(owners[i]);
            }
        }

        return set;
    }

    private DutySet Due(SegmentReader segment)
    {
        var set = new DutySet(segment.Size);
        int first = _filter.DueAfter?.DayNumber ?? int.MinValue, last = _filter.DueBefore?.DayNumber ?? int.MaxValue;
        int[] deadlines = segment[SegmentColumn.Deadlines];
        for (int i = 0; i < deadlines.Length; i += 2)
        {
            if (deadlines[i + 1] >= first && deadlines[i + 1] <= last)
            {
                set.Add(deadlines[i]);
            }
        }

        return set;
    }

    private DutySet OfTargets(SegmentReader segment)
    {
        var set = new DutySet(segment.Size);
        int[] targets = segment[SegmentColumn.Targets];
        for (int i = 0; i < targets.Length; i += 3)
        {
            if (_filter.Target is not { } wanted || (wanted.Holds(BitConverter.Int32BitsToSingle(targets[i + 2])) && _units?.Contains(targets[i + 1]) != false))
            {
                set.Add(targets[i]);
            }
        }

        return set;
    }

    private void AddNamed(StoreConnection connection, SegmentColumn column, IndexValueKind kind, string? name)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            _documentValues.Add((column, [.. IndexValues.Matching(connection, kind, name)]));
        }
    }
}
