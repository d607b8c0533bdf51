using System.Globalization;
using System.Runtime.InteropServices;
using Directives.Assignments;
using Directives.Json;
using Directives.Pipeline.Indexing;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Search;

/// <summary>Counts what the duties of some sets have in common: one pass over each column.</summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<int, int> _bodyOfAgency = [];
    private readonly Dictionary<int, (string Name, string? Id)> _nameOfBody = [];
    private readonly Dictionary<int, int> _bodies = [], _types = [], _issuers = [], _years = [], _months = [];
    private int _total, _leads, _supports;

    /// <summary>Learns which names of agencies are of one body.</summary>
    public FacetCounter(StoreConnection connection)
    {
        foreach ((int agency, int body, string name, string id) in connection.Rows(
            "SELECT id, first_value(id) OVER same, first_value(name) OVER same, registry_id FROM agencies WINDOW same AS (PARTITION BY identity ORDER BY id)",
            row => (row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3))))
        {
            _bodyOfAgency.Add(agency, body);
            _nameOfBody[body] = (name, id.Length > 0 ? id : null);
        }
    }

    /// <summary>Counts some duties of a segment.</summary>
    public void Add(SegmentReader segment, DutySet duties)
    {
        _total += duties.Count;
        AddOwners(segment[SegmentColumn.Owners], duties);
        AddDocuments(segment, duties);
        int[] due = segment[SegmentColumn.Due];
        for (int duty = duties.NextAt(0); duty != PostingFormat.End; duty = duties.NextAt(duty + 1))
        {
            if (due[duty] != int.MaxValue)
            {
                var day = DateOnly.FromDayNumber(due[duty]);
                Increase(_months, (day.Year * 100) + day.Month, 1);
            }
        }
    }

    /// <summary>The counts, with at most <paramref name="most"/> values of a kind but for months.</summary>
    public DutyFacets Finish(StoreConnection connection, int most)
    {
        Dictionary<int, string> types = IndexValues.Texts(connection, IndexValueKind.Type), issuers = IndexValues.Texts(connection, IndexValueKind.Issuer);
        return new DutyFacets
        {
            Total = _total,
            Agencies = [.. Commonest(_bodies, most).Select(body => new FacetCount(_nameOfBody[body.Key].Name, body.Value) { AgencyId = _nameOfBody[body.Key].Id })],
            Roles = [.. new[] { new FacetCount(WireNames.Of(OwnerRole.Lead), _leads), new FacetCount(WireNames.Of(OwnerRole.Support), _supports) }.Where(role => role.Count > 0)],
            Types = [.. Commonest(_types, most).Select(type => new FacetCount(types[type.Key], type.Value))],
            Issuers = [.. Commonest(_issuers, most).Select(issuer => new FacetCount(issuers[issuer.Key], issuer.Value))],
            Years = [.. Commonest(_years, most).Select(year => new FacetCount(year.Key.ToString(CultureInfo.InvariantCulture), year.Value))],
            DueMonths = [.. _months.OrderBy(month => month.Key).Select(month => new FacetCount(string.Create(CultureInfo.InvariantCulture, $"{month.Key / 100:D4}-{month.Key % 100:D2}"), month.Value))],
        };
    }

    private static IEnumerable<KeyValuePair<int, int>> Commonest(Dictionary<int, int> counts, int most) =>
        counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(most);

    private static void Increase(Dictionary<int, int> counts, int key, int by) => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += by;

    private void AddOwners(int[] owners, DutySet duties)
    {
        var seen = new HashSet<int>();
        int current = -1;
        bool leads = false, supports = false;
        for (int i = 0; i < owners.Length; i += 2)
        {
            if (!duties.Contains(owners[i]))
            {
                continue;
            }

            if (owners[i] != current)
            {
                (current, leads, supports) = (owners[i], false, false);
                seen.Clear();
            }

            bool isLead = (owners[i + 1] & 1) != 0;
            _leads += isLead && !leads ? 1 : 0;
            _supports += !isLead && !supports ? 1 : 0;
            (leads, supports) = (leads || isLead, supports || !isLead);
            int body = _bodyOfAgency[owners[i + 1] >> 1];
            if (seen.Add(body))
            {
                Increase(_bodies, body, 1);
            }
        }
    }

    private void AddDocuments(SegmentReader segment, DutySet duties)
    {
        int[] firsts = segment[SegmentColumn.FirstDuties];
        for (int document = 0; document < firsts.Length; document++)
        {
            int end = document + 1 < firsts.Length ? firsts[document + 1] : segment.Size, count = 0;
            for (int duty = duties.NextAt(firsts[document]); duty < end; duty = duties.NextAt(duty + 1))
            {
                count++;
            }

            if (count > 0)
            {
                AddValue(_types, segment[SegmentColumn.Types][document], count);
                AddValue(_issuers, segment[SegmentColumn.Issuers][document], count);
                int day = segment[SegmentColumn.IssueDates][document];
                AddValue(_years, day > 0 ? DateOnly.FromDayNumber(day).Year : 0, count);
            }
        }
    }

    private static void AddValue(Dictionary<int, int> counts, int value, int by)
    {
        if (value > 0)
        {
            Increase(counts, value, by);
        }
    }
}
