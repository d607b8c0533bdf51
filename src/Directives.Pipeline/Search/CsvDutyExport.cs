using System.Globalization;
using CsvHelper;
using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Json;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Search;

/// <summary>Writes duties as rows for a spreadsheet; several values of a cell are joined by <c>"; "</c>.</summary>
internal sealed class CsvDutyExport : IDutyExport
{
    private static readonly string[] Columns =
    [
        "id", "document_id", "task", "lead", "support", "due", "deadlines", "deadline_kinds", "targets", "number", "issuer", "issue_date",
        "document_type", "subject", "clause", "heading", "page", "confidence", "file",
    ];

    private static readonly string[] TodayColumns = ["lead_today", "support_today"];

    private readonly CsvWriter _csv;
    private readonly SuccessionLookup? _today;

    /// <summary>Begins the output with its mark and header; with <paramref name="today"/> two more columns say who answers on its day.</summary>
    public CsvDutyExport(Stream output, SuccessionLookup? today)
    {
        _today = today;
        _csv = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        foreach (string column in today is null ? Columns : [.. Columns, .. TodayColumns])
        {
            _csv.WriteField(column);
        }

        _csv.EndRecord();
    }

    /// <inheritdoc/>
    public void Write(DutyRecord duty)
    {
        DocumentSummary document = duty.Document;
        string?[] cells =
        [
            duty.Id,
            document.Id,
            duty.Task,
            Owners(duty, OwnerRole.Lead),
            Owners(duty, OwnerRole.Support),
            StoreNames.Of(duty.Due),
            string.Join("; ", duty.Deadlines.Select(deadline => deadline.Text)),
            string.Join("; ", duty.Deadlines.Select(deadline => WireNames.Of(deadline.Kind))),
            string.Join("; ", duty.Targets.Select(target => target.Text)),
            document.Number,
            document.Issuer,
            StoreNames.Of(document.IssueDate),
            document.Type is { } type ? WireNames.Of(type) : null,
            document.Subject,
            duty.ClausePath,
            duty.Heading,
            duty.PageNumber?.ToString(CultureInfo.InvariantCulture),
            duty.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
            document.Paths.Count > 0 ? document.Paths[0] : null,
        ];
        foreach (string? cell in _today is null ? cells : [.. cells, Bodies(duty, OwnerRole.Lead, _today), Bodies(duty, OwnerRole.Support, _today)])
        {
            _csv.WriteField(Harmless(cell));
        }

        _csv.EndRecord();
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    // A spreadsheet runs a cell that begins so as a formula; clause markers and task texts do begin with “-” and “+”.
    private static string? Harmless(string? cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;

    // A body that nobody took over from as a whole leaves its place empty.
    private static string Bodies(DutyRecord duty, OwnerRole role, SuccessionLookup today) =>
        string.Join("; ", duty.Owners.Where(owner => owner.Role == role).Select(owner => today.Find(owner.AgencyId, duty.Document.IssueDate)?.To?.Name ?? ""));

    private static string Owners(DutyRecord duty, OwnerRole role) =>
        string.Join("; ", duty.Owners.Where(owner => owner.Role == role).Select(owner => owner.Agency));
}
