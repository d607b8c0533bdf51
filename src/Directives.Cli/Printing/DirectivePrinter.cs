using System.Globalization;
using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Header;
using Directives.Pipeline.Ocr;
using Directives.Text;

namespace Directives.Cli.Printing;

/// <summary>Prints the records of one document for people: the letterhead, then the register of duties.</summary>
internal static class DirectivePrinter
{
    /// <summary>Prints <paramref name="directive"/>, read from <paramref name="name"/>; with <paramref name="today"/> also who answers for its owners on that day.</summary>
    public static void Print(Directive directive, string name, Terminal terminal, SuccessionLookup? today = null, OcrReport? ocr = null)
    {
        PrintLetterhead(directive, name, terminal, ocr);
        var places = new Places(directive.Source);
        if (directive.Assignments.Count > 0)
        {
            PrintDuties(directive, places, terminal, today);
            PrintToday(directive, today, terminal);
        }

        if (directive.Targets.Count > 0)
        {
            TextTable table = new TextTable().Column("Target").Column("Measured", share: 3, style: TextStyle.Faint).Column(places.Title, right: true, fixedWidth: true);
            foreach (Targets.Target target in directive.Targets)
            {
                table.Row(Wording.Of(target), target.Subject ?? target.Text, places.Of(target.Span));
            }

            terminal.Out.WriteLine();
            table.Print(terminal);
        }

        if (directive.Budgets.Count > 0)
        {
            TextTable table = new TextTable().Column("Budget", right: true, fixedWidth: true).Column("As written", style: TextStyle.Faint).Column(places.Title, right: true, fixedWidth: true);
            foreach (Budgets.Budget budget in directive.Budgets)
            {
                table.Row(string.Create(CultureInfo.InvariantCulture, $"{budget.Amount:#,0} {budget.Currency}"), budget.Text, places.Of(budget.Span));
            }

            terminal.Out.WriteLine();
            table.Print(terminal);
        }

        if (directive.References.Count > 0)
        {
            TextTable table = new TextTable().Column("Cited document").Column("Date", fixedWidth: true, style: TextStyle.Time).Column(places.Title, right: true, fixedWidth: true);
            foreach (References.DocumentReference reference in directive.References)
            {
                table.Row(
                    new TextCell($"{reference.Type} {reference.Number}".Trim(), reference.Issuer),
                    reference.Date is { } date ? Wording.Of(date) : "",
                    places.Of(reference.Span));
            }

            terminal.Out.WriteLine();
            table.Print(terminal);
        }

        foreach (Diagnostics.Diagnostic diagnostic in directive.Diagnostics)
        {
            terminal.Complain($"{Wording.Safe(name)}: {places.Name} {places.Of(diagnostic.Span)}: {diagnostic.Message}");
        }
    }

    /// <summary>Prints what the head and foot of the document state.</summary>
    public static void PrintLetterhead(Directive directive, string name, Terminal terminal, OcrReport? ocr = null)
    {
        DirectiveHeader header = directive.Header;
        var table = new TextTable { Titled = false };
        table.Column("Field", fixedWidth: true, style: TextStyle.Faint).Column("Value", share: 5);
        Field("File", name);
        Field("Document", $"{(header.Type is { } type ? Wording.Of(type.Value) : "")} {header.Number?.Value}".Trim());
        Field("Subject", header.Subject?.Value);
        Field("Issuer", string.Join(" – ", new[] { header.ParentBody?.Value, header.Issuer?.Value }.Where(body => !string.IsNullOrEmpty(body))));
        Field("Issued", string.Join(", ", new[] { header.IssueDate is { } date ? Wording.Of(date.Value) : null, header.IssuePlace?.Value }.Where(part => !string.IsNullOrEmpty(part))));
        Field("To", string.Join("; ", header.Recipients.Select(recipient => recipient.Value)));
        Field("Signed", Signature(header.Signer));
        Field("Duties", Summary(directive));
        Field("OCR", OcrPrinter.Summary(ocr));
        table.Print(terminal);

        void Field(string label, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                table.Row(label, value);
            }
        }
    }

    /// <summary>Prints what became of the owners by the day of <paramref name="today"/>; nothing when it is null.</summary>
    public static void PrintToday(Directive directive, SuccessionLookup? today, Terminal terminal)
    {
        if (today is not null)
        {
            SuccessionPrinter.PrintChanges(SuccessionPrinter.Of(directive.Assignments.SelectMany(duty => duty.Owners), directive.Header.IssueDate?.Value, today), today, terminal);
        }
    }

    private static void PrintDuties(Directive directive, Places places, Terminal terminal, SuccessionLookup? today)
    {
        TextTable table = new TextTable { Spaced = true }
            .Column("#", right: true, fixedWidth: true, style: TextStyle.Faint)
            .Column("Agency", share: 3, style: TextStyle.Strong)
            .Column("Duty", share: 6)
            .Column("Deadline", share: 2, style: TextStyle.Time)
            .Column(places.Title, right: true, fixedWidth: true, style: TextStyle.Faint);
        for (int i = 0; i < directive.Assignments.Count; i++)
        {
            Assignment duty = directive.Assignments[i];
            table.Row(
                (i + 1).ToString(CultureInfo.InvariantCulture),
                RegisterPrinter.Owners(duty.Owners, directive.Header.IssueDate?.Value, today),
                duty.Task,
                string.Join(terminal.IsInteractive ? "\n" : "; ", duty.Deadlines.Select(index => Wording.Of(directive.Deadlines[index]))),
                places.Of(duty.Span));
        }

        terminal.Out.WriteLine();
        table.Print(terminal);
    }

    private static string Signature(Signer? signer)
    {
        if (signer is null)
        {
            return "";
        }

        string who = string.Join(", ", new[] { signer.Name?.Value, signer.Position?.Value }.Where(part => !string.IsNullOrEmpty(part)));
        return signer.Authority is { } authority ? $"{who} ({authority.Value})" : who;
    }

    private static string Summary(Directive directive)
    {
        int owned = directive.Assignments.Count(duty => duty.Owners.Count > 0);
        string duties = directive.Assignments.Count == 0
            ? "none found"
            : string.Create(CultureInfo.InvariantCulture, $"{directive.Assignments.Count:#,0}, {owned:#,0} with an owner");
        string[] others =
        [
            .. new (int Number, string One)[]
            {
                (directive.Deadlines.Count, "deadline"),
                (directive.Targets.Count, "target"),
                (directive.Budgets.Count, "budget"),
                (directive.References.Count, "cited document"),
            }.Where(other => other.Number > 0).Select(other => Wording.Count(other.Number, other.One)),
        ];
        return others.Length == 0 ? duties : $"{duties}; {string.Join(", ", others)}";
    }

    /// <summary>Where a span stands, in the coarsest terms that find it: its page, or its line where the source has no pages.</summary>
    internal sealed class Places(SourceText source)
    {
        /// <summary>Title of the column.</summary>
        public string Title => source.Pages is null ? "Line" : "Page";

        /// <summary>The title inside a sentence.</summary>
        public string Name => source.Pages is null ? "line" : "page";

        /// <summary>Number of the page or line, from 1.</summary>
        public string Of(TextSpan span)
        {
            if (source.Pages is null)
            {
                int line = 1 + source.Text.AsSpan(0, Math.Min(span.Start, source.Text.Length)).Count('\n');
                return line.ToString(CultureInfo.InvariantCulture);
            }

            IReadOnlyList<PageRegion> regions = source.Pages.Locate(span);
            return regions.Count == 0 ? "" : regions[0].PageNumber.ToString(CultureInfo.InvariantCulture);
        }
    }
}
