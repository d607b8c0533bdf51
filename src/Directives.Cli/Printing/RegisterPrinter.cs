using System.Globalization;
using Directives.Assignments;
using Directives.Pipeline.Search;
using Directives.Text;

namespace Directives.Cli.Printing;

/// <summary>Prints lists of a register for people.</summary>
internal static class RegisterPrinter
{
    // Longest duty in a list on a screen, in characters; “show” prints it whole.
    private const int LongestDuty = 280;

    // The same where many things are shown at a glance.
    private const int LongestGlance = 90;
    private const int LongestName = 60;

    /// <summary>Prints duties.</summary>
    public static void PrintDuties(IReadOnlyList<DutyRecord> duties, Terminal terminal) =>
        PrintRows(duties.Select(duty => (duty, new TextCell(terminal.IsInteractive ? Wording.Shorten(Wording.OneLine(duty.Task), LongestDuty) : duty.Task))), terminal);

    /// <summary>Prints hits of a search, the matching words stressed.</summary>
    public static void PrintHits(IReadOnlyList<SearchHit> hits, Terminal terminal) => PrintRows(hits.Select(hit => (hit.Duty, Show(hit.Snippet))), terminal);

    /// <summary>Prints duties by the day on which they are due.</summary>
    public static void PrintDue(IReadOnlyList<DutyRecord> duties, Terminal terminal)
    {
        TextTable table = new TextTable()
            .Column("Due", fixedWidth: true, style: TextStyle.Time)
            .Column("Agency", share: 3, style: TextStyle.Strong)
            .Column("Duty", share: 6)
            .Column("Id", fixedWidth: true, style: TextStyle.Faint);
        foreach (DutyRecord duty in duties)
        {
            string leads = string.Join("; ", duty.Owners.Where(owner => owner.Role == OwnerRole.Lead).Select(owner => owner.Agency));
            table.Row(
                duty.Due is { } due ? Wording.Of(due) : "", Wording.Shorten(leads, LongestName), Wording.Shorten(Wording.OneLine(duty.Task), LongestGlance), duty.Id);
        }

        table.Print(terminal);
    }

    /// <summary>Prints bodies with the counts of their duties.</summary>
    public static void PrintAgencies(IReadOnlyList<AgencySummary> agencies, Terminal terminal)
    {
        TextTable table = new TextTable()
            .Column("Agency", share: 2, style: TextStyle.Strong)
            .Column("Leads", right: true, fixedWidth: true)
            .Column("Supports", right: true, fixedWidth: true)
            .Column("Documents", right: true, fixedWidth: true)
            .Column("First due", fixedWidth: true, style: TextStyle.Time);
        bool identified = agencies.Any(agency => agency.AgencyId is not null);
        bool renamed = !terminal.IsInteractive && agencies.Any(agency => agency.OtherNames.Count > 0);
        if (identified)
        {
            table.Column(terminal.IsInteractive ? "Of" : "Id", fixedWidth: true, style: TextStyle.Faint);
        }

        if (renamed)
        {
            table.Column("Also");
        }

        foreach (AgencySummary agency in agencies)
        {
            string others = string.Join("; ", agency.OtherNames);
            List<TextCell> cells =
            [
                new TextCell(agency.Name, terminal.IsInteractive && others.Length > 0 ? "also " + others : null),
                Number(agency.LeadCount), Number(agency.SupportCount), Number(agency.DocumentCount),
                agency.EarliestDeadline is { } due ? Wording.Of(due) : "",
            ];
            if (identified)
            {
                cells.Add(terminal.IsInteractive ? Jurisdiction(agency.AgencyId) : agency.AgencyId ?? "");
            }

            if (renamed)
            {
                cells.Add(others);
            }

            table.Row([.. cells]);
        }

        table.Print(terminal);
    }

    // What tells one “Công an tỉnh” from another: tuyen-quang/cong-an-tinh is that of tuyen-quang.
    private static string Jurisdiction(string? agencyId) =>
        agencyId is not null && agencyId.LastIndexOf('/') is > 0 and int slash ? agencyId[..slash] : "";

    /// <summary>Prints documents.</summary>
    public static void PrintDocuments(IReadOnlyList<DocumentSummary> documents, Terminal terminal)
    {
        TextTable table = new TextTable { Spaced = true }
            .Column("Id", fixedWidth: true, style: TextStyle.Faint)
            .Column("Document", share: 3, style: TextStyle.Strong)
            .Column("Issued", fixedWidth: true, style: TextStyle.Time)
            .Column("Issuer", share: 3)
            .Column("Subject", share: 5)
            .Column("Duties", right: true, fixedWidth: true);
        if (!terminal.IsInteractive)
        {
            table.Column("File");
        }

        foreach (DocumentSummary document in documents)
        {
            string files = string.Join("; ", document.Paths);
            TextCell[] cells =
            [
                document.Id,
                Name(document),
                document.IssueDate is { } date ? Wording.Of(date) : "",
                document.Issuer ?? "",
                terminal.IsInteractive ? new TextCell(document.Subject ?? "", string.Join("; ", document.Paths.Select(Path.GetFileName))) : document.Subject ?? "",
                Number(document.DutyCount),
                files,
            ];
            table.Row(cells[..table.Columns.Count]);
        }

        table.Print(terminal);
    }

    /// <summary>Type and number of a document, or its file where neither is known.</summary>
    public static string Name(DocumentSummary document)
    {
        string name = $"{(document.Type is { } type ? Wording.Of(type) : "")} {document.Number}".Trim();
        return name.Length > 0 ? name : document.Paths.Count > 0 ? Path.GetFileName(document.Paths[0]) : document.Id;
    }

    /// <summary>Leads, and in the background who helps.</summary>
    public static TextCell Owners(IReadOnlyList<Owner> owners)
    {
        string leads = string.Join("; ", owners.Where(owner => owner.Role == OwnerRole.Lead).Select(owner => owner.Agency));
        string supports = string.Join("; ", owners.Where(owner => owner.Role == OwnerRole.Support).Select(owner => owner.Agency));
        return new TextCell(leads, supports.Length == 0 ? null : "with " + supports);
    }

    private static void PrintRows(IEnumerable<(DutyRecord Duty, TextCell Words)> rows, Terminal terminal)
    {
        if (!terminal.IsInteractive)
        {
            PrintPlain(rows, terminal);
            return;
        }

        TextTable table = new TextTable { Spaced = true }
            .Column("Id", fixedWidth: true, style: TextStyle.Faint)
            .Column("Agency", share: 3, style: TextStyle.Strong)
            .Column("Duty", share: 6)
            .Column("Deadline", share: 2, style: TextStyle.Time)
            .Column("Document", share: 2, style: TextStyle.Faint);
        foreach ((DutyRecord duty, TextCell words) in rows)
        {
            table.Row(duty.Id, Owners(duty.Owners), words, string.Join('\n', duty.Deadlines.Select(Wording.Of)), Name(duty.Document));
        }

        table.Print(terminal);
    }

    // A pipe gets a column for each value, so that cut and sort can work on them.
    private static void PrintPlain(IEnumerable<(DutyRecord Duty, TextCell Words)> rows, Terminal terminal)
    {
        var table = new TextTable();
        foreach (string title in new[] { "id", "lead", "support", "task", "due", "deadline", "number", "issued", "document" })
        {
            table.Column(title);
        }

        foreach ((DutyRecord duty, TextCell words) in rows)
        {
            table.Row(
                duty.Id,
                string.Join("; ", duty.Owners.Where(owner => owner.Role == OwnerRole.Lead).Select(owner => owner.Agency)),
                string.Join("; ", duty.Owners.Where(owner => owner.Role == OwnerRole.Support).Select(owner => owner.Agency)),
                words,
                duty.Due is { } due ? Wording.Of(due) : "",
                string.Join("; ", duty.Deadlines.Select(Wording.Of)),
                duty.Document.Number ?? "",
                duty.Document.IssueDate is { } issued ? Wording.Of(issued) : "",
                duty.Document.Id);
        }

        table.Print(terminal);
    }

    private static TextCell Show(Snippet snippet)
    {
        string before = snippet.IsCutBefore ? "… " : "";
        TextSpan[] highlights = [.. snippet.Highlights.Select(highlight => highlight with { Start = highlight.Start + before.Length })];
        return new TextCell(before + snippet.Text.Replace('\n', ' ') + (snippet.IsCutAfter ? " …" : ""), null, highlights);
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
