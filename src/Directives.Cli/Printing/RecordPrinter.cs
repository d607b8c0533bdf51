using System.Globalization;
using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Json;
using Directives.Pipeline.Search;
using Directives.Text;

namespace Directives.Cli.Printing;

/// <summary>Prints one record of a register whole, for people.</summary>
internal static class RecordPrinter
{
    /// <summary>Prints a duty with the text around it, or a document with its duties; with <paramref name="today"/> also who answers on that day.</summary>
    public static void Print(ShownRecord record, Terminal terminal, SuccessionLookup? today = null)
    {
        switch (record)
        {
            case ShownDuty duty:
                PrintDuty(duty, terminal, today);
                break;
            case ShownDocument document:
                PrintDocument(document, terminal, today);
                break;
        }
    }

    private static void PrintDuty(ShownDuty shown, Terminal terminal, SuccessionLookup? today)
    {
        DutyRecord duty = shown.Duty;
        var fields = new Fields();
        fields.Add("Duty", duty.Id);
        fields.Add("Task", duty.Task);
        foreach (Owner owner in duty.Owners)
        {
            fields.Add(owner.Role == OwnerRole.Lead ? "Lead" : "Support", Joined(
                owner.Agency, owner.Office is null ? null : $"addressed as {owner.Office}", owner.AgencyId, owner.Mention == owner.Agency ? null : $"named “{owner.Mention}”"));
        }

        foreach ((AgencySuccession body, _) in today is null ? [] : SuccessionPrinter.Of(duty.Owners, duty.Document.IssueDate, today).Where(pair => pair.Body.HasChanged).DistinctBy(pair => pair.Body.From.Id))
        {
            fields.Add("Today", Joined([$"{body.From.Name} → {SuccessionPrinter.Name(body)}", .. SuccessionPrinter.Details(body)]));
        }

        foreach (Deadlines.Deadline deadline in duty.Deadlines)
        {
            fields.Add("Deadline", $"{Wording.Of(deadline)}: “{deadline.Text}”");
        }

        foreach (Targets.Target target in duty.Targets)
        {
            fields.Add("Target", $"{Wording.Of(target)}: “{target.Text}”");
        }

        fields.Add("Clause", Joined(duty.ClausePath, duty.Heading));
        fields.Add("Place", Joined(
            duty.PageNumber is { } page ? string.Create(CultureInfo.InvariantCulture, $"page {page}") : null,
            string.Create(CultureInfo.InvariantCulture, $"characters {duty.Span.Start}–{duty.Span.End}")));
        fields.Add("Found by", string.Create(CultureInfo.InvariantCulture, $"{duty.Rule}, confidence {duty.Confidence:0.00}"));
        AddDocument(fields, duty.Document);
        fields.Print(terminal);

        terminal.Out.WriteLine();
        PrintExcerpt(shown.Excerpt, terminal);
    }

    private static void PrintDocument(ShownDocument shown, Terminal terminal, SuccessionLookup? today)
    {
        var fields = new Fields();
        AddDocument(fields, shown.Document);
        fields.Add("Duties", shown.Duties.Count == 0 ? "none found" : shown.Duties.Count.ToString("#,0", CultureInfo.InvariantCulture));
        fields.Print(terminal);
        if (shown.Duties.Count > 0)
        {
            terminal.Out.WriteLine();
            RegisterPrinter.PrintDuties(shown.Duties, terminal, today);
        }
    }

    private static void AddDocument(Fields fields, DocumentSummary document)
    {
        fields.Add("Document", $"{document.Id}: {RegisterPrinter.Name(document)}");
        fields.Add("Subject", document.Subject);
        fields.Add("Issuer", string.Join(" – ", new[] { document.ParentBody, document.Issuer }.Where(body => !string.IsNullOrEmpty(body))));
        fields.Add("Issued", Joined(document.IssueDate is { } date ? Wording.Of(date) : null, document.IssuePlace));
        fields.Add("Signed", document.Signer);
        foreach (string path in document.Paths)
        {
            fields.Add("File", path);
        }
    }

    // The duty stands out from the text around it: by weight on a screen, by a bar beside its lines everywhere.
    private static void PrintExcerpt(SourceExcerpt excerpt, Terminal terminal)
    {
        var table = new TextTable { Titled = false };
        table.Column("", fixedWidth: true, style: TextStyle.Time).Column("", style: TextStyle.Faint);
        int at = 0;
        foreach (string line in excerpt.Text.Split('\n'))
        {
            string shown = line.TrimEnd();
            int start = Math.Clamp(excerpt.Focus.Start - at, 0, shown.Length), end = Math.Clamp(excerpt.Focus.End - at, 0, shown.Length);
            string bar = end > start ? "│" : " ";
            if (terminal.IsInteractive)
            {
                table.Row(bar, new TextCell(shown, null, end > start ? [TextSpan.FromBounds(start, end)] : null));
            }
            else
            {
                terminal.Out.WriteLine($"{bar} {Wording.OneLine(shown)}");
            }

            at += line.Length + 1;
        }

        if (terminal.IsInteractive)
        {
            table.Print(terminal);
        }
    }

    private static string Joined(params string?[] parts) => string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Names and values, one under the other.</summary>
    private sealed class Fields
    {
        private readonly TextTable _table = new TextTable { Titled = false }.Column("", fixedWidth: true, style: TextStyle.Faint).Column("");

        public void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                _table.Row(name, Wording.OneLine(value));
            }
        }

        public void Print(Terminal terminal) => _table.Print(terminal);
    }
}
