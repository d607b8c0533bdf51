using System.Globalization;
using Directives.Agencies.Registry;
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
    public static void PrintDuties(IReadOnlyList<DutyRecord> duties, Terminal terminal, SuccessionLookup? today = null) =>
        PrintRows([.. duties.Select(duty => (duty, new TextCell(terminal.IsInteractive ? Wording.Shorten(Wording.OneLine(duty.Task), LongestDuty) : duty.Task)))], terminal, today);

    /// <summary>Prints hits of a search, the matching words stressed.</summary>
    public static void PrintHits(IReadOnlyList<SearchHit> hits, Terminal terminal, SuccessionLookup? today = null) =>
        PrintRows([.. hits.Select(hit => (hit.Duty, Show(hit.Snippet)))], terminal, today);

    /// <summary>Prints duties that are nearly another, with how much they share with it.</summary>
    public static void PrintSimilar(IReadOnlyList<SimilarDuty> duties, Terminal terminal)
    {
        TextTable table = new TextTable { Spaced = terminal.IsInteractive }
            .Column("Id", fixedWidth: true, style: TextStyle.Faint)
            .Column("Alike", right: true, fixedWidth: true)
            .Column("Agency", share: 3, style: TextStyle.Strong)
            .Column("Duty", share: 5)
            .Column("Due", fixedWidth: true, style: TextStyle.Time)
            .Column("Document", share: 3, style: TextStyle.Faint);
        foreach ((DutyRecord duty, double likeness) in duties)
        {
            table.Row(
                duty.Id, Wording.Percent(likeness), Owners(duty.Owners), terminal.IsInteractive ? Wording.Shorten(Wording.OneLine(duty.Task), LongestDuty) : duty.Task,
                duty.Due is { } due ? Wording.Of(due) : "", $"{Name(duty.Document)}{(duty.Document.Issuer is { } issuer ? ", " + issuer : "")}");
        }

        table.Print(terminal);
    }

    /// <summary>Prints duties by the day on which they are due.</summary>
    public static void PrintDue(IReadOnlyList<(DateOnly? Day, DutyRecord Duty)> duties, Terminal terminal)
    {
        TextTable table = new TextTable()
            .Column("Due", fixedWidth: true, style: TextStyle.Time)
            .Column("Agency", share: 3, style: TextStyle.Strong)
            .Column("Duty", share: 6)
            .Column("Id", fixedWidth: true, style: TextStyle.Faint);
        foreach ((DateOnly? day, DutyRecord duty) in duties)
        {
            string leads = string.Join("; ", duty.Owners.Where(owner => owner.Role == OwnerRole.Lead).Select(owner => owner.Agency));
            table.Row(
                day is { } due ? Wording.Of(due) : "", Wording.Shorten(leads, LongestName), Wording.Shorten(Wording.OneLine(duty.Task), LongestGlance), duty.Id);
        }

        table.Print(terminal);
    }

    /// <summary>Prints bodies with the counts of their duties.</summary>
    public static void PrintAgencies(IReadOnlyList<AgencySummary> agencies, Terminal terminal, SuccessionLookup? today = null)
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
                cells.Add(terminal.IsInteractive ? BodyNames.Jurisdiction(agency.AgencyId) : agency.AgencyId ?? "");
            }

            if (renamed)
            {
                cells.Add(others);
            }

            table.Row([.. cells]);
        }

        table.Print(terminal);
        if (today is not null && terminal.IsInteractive)
        {
            SuccessionPrinter.PrintChanges(agencies.SelectMany(agency => agency.Bodies).Select(body => (body, (DateOnly?)null)), today, terminal);
        }
    }

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

    /// <summary>Leads, and in the background who answers for them today, where that is asked and another body, and who helps.</summary>
    /// <param name="owners">The owners.</param>
    /// <param name="issued">Day of the document.</param>
    /// <param name="today">The day asked about, or null.</param>
    public static TextCell Owners(IReadOnlyList<Owner> owners, DateOnly? issued = null, SuccessionLookup? today = null)
    {
        string leads = string.Join("; ", owners.Where(owner => owner.Role == OwnerRole.Lead).Select(owner => owner.Agency));
        string supports = string.Join("; ", owners.Where(owner => owner.Role == OwnerRole.Support).Select(owner => owner.Agency));
        string successors = today is null ? "" : string.Join("; ", SuccessionPrinter.Of(owners.Where(owner => owner.Role == OwnerRole.Lead), issued, today)
            .Where(pair => pair.Body.HasChanged).Select(pair => SuccessionPrinter.Name(pair.Body)).Distinct(StringComparer.Ordinal));
        string[] asides = [.. new[] { successors.Length == 0 ? "" : "→ " + successors, supports.Length == 0 ? "" : "with " + supports }.Where(aside => aside.Length > 0)];
        return new TextCell(leads, asides.Length == 0 ? null : string.Join("; ", asides));
    }

    private static void PrintRows(IReadOnlyList<(DutyRecord Duty, TextCell Words)> rows, Terminal terminal, SuccessionLookup? today)
    {
        if (!terminal.IsInteractive)
        {
            PrintPlain(rows, terminal, today);
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
            table.Row(duty.Id, Owners(duty.Owners, duty.Document.IssueDate, today), words, string.Join('\n', duty.Deadlines.Select(Wording.Of)), Name(duty.Document));
        }

        table.Print(terminal);
        if (today is not null)
        {
            SuccessionPrinter.PrintChanges(rows.SelectMany(row => SuccessionPrinter.Of(row.Duty.Owners, row.Duty.Document.IssueDate, today)), today, terminal);
        }
    }

    // A pipe gets a column for each value, so that cut and sort can work on them.
    private static void PrintPlain(IEnumerable<(DutyRecord Duty, TextCell Words)> rows, Terminal terminal, SuccessionLookup? today)
    {
        var table = new TextTable();
        foreach (string title in new[] { "id", "lead", "support", "task", "due", "deadline", "number", "issued", "document" })
        {
            table.Column(title);
        }

        if (today is not null)
        {
            table.Column("lead_today").Column("support_today");
        }

        foreach ((DutyRecord duty, TextCell words) in rows)
        {
            List<TextCell> cells =
            [
                duty.Id,
                string.Join("; ", duty.Owners.Where(owner => owner.Role == OwnerRole.Lead).Select(owner => owner.Agency)),
                string.Join("; ", duty.Owners.Where(owner => owner.Role == OwnerRole.Support).Select(owner => owner.Agency)),
                words,
                duty.Due is { } due ? Wording.Of(due) : "",
                string.Join("; ", duty.Deadlines.Select(Wording.Of)),
                duty.Document.Number ?? "",
                duty.Document.IssueDate is { } issued ? Wording.Of(issued) : "",
                duty.Document.Id,
            ];
            if (today is not null)
            {
                cells.Add(SuccessionPrinter.Names(duty.Owners.Where(owner => owner.Role == OwnerRole.Lead), duty.Document.IssueDate, today));
                cells.Add(SuccessionPrinter.Names(duty.Owners.Where(owner => owner.Role == OwnerRole.Support), duty.Document.IssueDate, today));
            }

            table.Row([.. cells]);
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
