using System.Globalization;
using System.Text;
using System.Text.Json;
using Directives.Json;
using Directives.Pipeline.Indexing;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Search;

/// <summary>A <see cref="DutyFilter"/> as conditions of SQL over <c>assignments a</c> and <c>documents d</c>, with their values.</summary>
internal sealed class DutyConditions
{
    /// <summary>Condition on <c>a</c>: it is no copy of a duty that stands in an earlier document (see <see cref="CopyKey"/>).</summary>
    public const string NoCopy = " AND NOT EXISTS (SELECT 1 FROM assignments c WHERE c.copy_key = a.copy_key AND c.document_id < a.document_id)";

    private readonly List<object?> _values = [];
    private readonly StringBuilder _duty = new();
    private readonly StringBuilder _document = new();

    /// <summary>Looks up the names in <paramref name="filter"/> and writes its conditions.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="firstValues">Values of parameters that the statement uses before, from <c>$1</c>.</param>
    public DutyConditions(StoreConnection connection, DutyFilter filter, params ReadOnlySpan<object?> firstValues)
    {
        _values.AddRange(firstValues);
        AddOwner(connection, filter);
        AddDue(filter);
        if (filter.Type is { } type)
        {
            _document.Append(CultureInfo.InvariantCulture, $" AND d.type = {Value(WireNames.Of(type))}");
        }

        if (!string.IsNullOrWhiteSpace(filter.Issuer))
        {
            _document.Append(CultureInfo.InvariantCulture, $" AND d.issuer {Among(IndexValues.Matching(connection, IndexValueKind.Issuer, filter.Issuer))}");
        }

        AddDocument(connection, filter);
        AddTargets(connection, filter);
    }

    /// <summary>Values of all parameters, <c>$1</c> first.</summary>
    public ReadOnlySpan<object?> Values => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values);

    /// <summary>Numbers, as a JSON array, of the agencies that the filter names; null when it names none.</summary>
    public string? AgencyIds { get; private set; }

    /// <summary>Conditions on <c>a</c> and <c>d</c>, each with <c>AND</c> before it.</summary>
    public string Both => $"{_duty}{_document}{NoCopy}";

    /// <summary>Whether every duty that is no copy passes.</summary>
    public bool IsEmpty => _duty.Length == 0 && _document.Length == 0;

    /// <summary>Conditions on <c>d</c> alone: those on duties ask for one duty that meets them.</summary>
    public string OnDocument => _duty.Length == 0
        ? _document.ToString()
        : $"{_document} AND d.id IN (SELECT a.document_id FROM assignments a WHERE 1{_duty})";

    /// <summary>Adds a value; gives the name of its parameter.</summary>
    public string Value(object? value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count}");
    }

    private void AddOwner(StoreConnection connection, DutyFilter filter)
    {
        string role = filter.Role is { } wanted ? $" AND o.role = {Value(WireNames.Of(wanted))}" : "";
        if (!string.IsNullOrWhiteSpace(filter.Agency))
        {
            AgencyIds = AgencySelection.Read(connection, filter);
            _duty.Append(CultureInfo.InvariantCulture, $" AND a.id IN (SELECT o.assignment_id FROM owners o WHERE o.agency_id IN (SELECT value FROM json_each({Value(AgencyIds)})){role})");
        }
        else if (role.Length > 0)
        {
            _duty.Append(CultureInfo.InvariantCulture, $" AND EXISTS (SELECT 1 FROM owners o WHERE o.assignment_id = a.id{role})");
        }
    }

    private void AddDocument(StoreConnection connection, DutyFilter filter)
    {
        if (!string.IsNullOrWhiteSpace(filter.Number))
        {
            _document.Append(CultureInfo.InvariantCulture, $" AND d.number {Among(IndexValues.Matching(connection, IndexValueKind.Number, filter.Number))}");
        }

        if (ProvinceSelection.Read(connection, filter) is { } province)
        {
            string later = province.Later is { Places.Count: 0, Issuers.Count: 0 } ? "" : $" OR ({OfPlaces(province.Later)} AND d.issue_date >= {Value(StoreNames.Of(province.Since))})";
            _document.Append(CultureInfo.InvariantCulture, $" AND ({OfPlaces(province.Named)}{later})");
        }

        if (StoreNames.Of(filter.IssuedAfter) is { } first)
        {
            _document.Append(CultureInfo.InvariantCulture, $" AND d.issue_date >= {Value(first)}");
        }

        if (StoreNames.Of(filter.IssuedBefore) is { } last)
        {
            _document.Append(CultureInfo.InvariantCulture, $" AND d.issue_date <= {Value(last)}");
        }
    }

    private void AddTargets(StoreConnection connection, DutyFilter filter)
    {
        if (filter.HasTarget)
        {
            _duty.Append(" AND EXISTS (SELECT 1 FROM assignment_targets l WHERE l.assignment_id = a.id)");
        }

        if (filter.HasDeadline)
        {
            _duty.Append(" AND a.due NOT NULL");
        }

        if (filter.HasOwner)
        {
            _duty.Append(" AND EXISTS (SELECT 1 FROM owners o WHERE o.assignment_id = a.id)");
        }

        if (filter.Target is { } target)
        {
            string sign = target.Comparison switch
            {
                FigureComparison.Below => "<", FigureComparison.AtMost => "<=", FigureComparison.Above => ">", FigureComparison.AtLeast => ">=", _ => "=",
            };
            string unit = target.Unit is { } name ? $" AND x.unit IN (SELECT value FROM json_each({Value(JsonSerializer.Serialize(IndexValues.Units(connection, name).Values))}))" : "";
            _duty.Append(
                CultureInfo.InvariantCulture,
                $"""
                 AND EXISTS (SELECT 1 FROM assignment_targets l JOIN targets x ON x.document_id = l.document_id AND x.ordinal = l.target
                 WHERE l.assignment_id = a.id AND coalesce(x.value, x.low, x.high) {sign} {Value(target.Figure)}{unit})
                """);
        }
    }

    private string OfPlaces((HashSet<int> Places, HashSet<int> Issuers) values) => $"(d.issue_place {Among(values.Places)} OR d.issuer {Among(values.Issuers)})";

    private string Among(IReadOnlyCollection<int> values) => $"IN (SELECT value FROM index_values WHERE id IN (SELECT value FROM json_each({Value(JsonSerializer.Serialize(values))})))";

    private void AddDue(DutyFilter filter)
    {
        string? last = StoreNames.Of(filter.DueBefore);
        if (last is not null)
        {
            // The earliest deadline is kept with the duty: one that is due by then exists exactly when this one is.
            _duty.Append(CultureInfo.InvariantCulture, $" AND a.due <= {Value(last)}");
        }

        if (StoreNames.Of(filter.DueAfter) is { } first)
        {
            string within = last is null ? "" : $" AND coalesce(x.end_date, x.start_date) <= {Value(last)}";
            _duty.Append(
                CultureInfo.InvariantCulture,
                $"""
                 AND EXISTS (SELECT 1 FROM assignment_deadlines l JOIN deadlines x ON x.document_id = l.document_id AND x.ordinal = l.deadline
                 WHERE l.assignment_id = a.id AND coalesce(x.end_date, x.start_date) >= {Value(first)}{within})
                """);
        }
    }
}
