using System.Text.Json;
using Directives.Assignments;
using Directives.Deadlines;
using Directives.Header;
using Directives.Json;
using Directives.Targets;
using Directives.Text;

namespace Directives.Pipeline.Tests.Search;

/// <summary>Makes records of a gold file, so that search is measured apart from extraction.</summary>
internal static class GoldFile
{
    /// <summary>Reads <c>NAME.gold.json</c> and the text beside it.</summary>
    public static Directive Read(string path)
    {
        string text = File.ReadAllText(path.Replace(".gold.json", ".txt", StringComparison.Ordinal));
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement gold = file.RootElement;
        JsonElement header = gold.GetProperty("header");
        JsonElement[] deadlines = [.. gold.GetProperty("deadlines").EnumerateArray()];
        JsonElement[] targets = [.. gold.GetProperty("targets").EnumerateArray()];
        JsonElement[] duties = [.. gold.GetProperty("assignments").EnumerateArray()];
        return new Directive
        {
            Source = new SourceText(text),
            Header = new DirectiveHeader
            {
                Issuer = Field(Text(header, "issuer")),
                Number = Field(Text(header, "number")),
                Subject = Field(Text(header, "subject")),
                IssueDate = Date(header, "date") is { } date ? new HeaderField<DateOnly>(date, default, "gold") : null,
                Type = WireNames.TryParse(Text(header, "type"), out DocumentType type) ? new HeaderField<DocumentType>(type, default, "gold") : null,
            },
            Targets = [.. targets.Select(target => ReadTarget(text, target))],
            Deadlines = [.. deadlines.Select(deadline => ReadDeadline(text, deadline))],
            Assignments = [.. duties.Select((duty, index) => ReadDuty(text, duty, [.. Enumerable.Range(0, deadlines.Length).Where(i => Binds(deadlines[i], index + 1))], [.. Enumerable.Range(0, targets.Length).Where(i => DutyOf(text, duties, targets[i]) == index)]))],
        };
    }

    private static Assignment ReadDuty(string text, JsonElement duty, IReadOnlyList<int> deadlines, IReadOnlyList<int> targets)
    {
        TextSpan span = Locate(text, duty.GetProperty("task"));
        return new Assignment
        {
            Task = text.Substring(span.Start, span.Length),
            Span = span,
            Owners = [.. duty.GetProperty("owners").EnumerateArray().Select(ReadOwner)],
            Deadlines = deadlines,
            Targets = targets,
            Rule = "gold",
            Confidence = 1,
        };
    }

    private static Owner ReadOwner(JsonElement owner) => new()
    {
        Agency = Text(owner, "agency")!,
        Mention = Text(owner, "agency")!,
        Role = WireNames.TryParse(Text(owner, "role"), out OwnerRole role) ? role : OwnerRole.Lead,
        Span = default,
        Rule = "gold",
    };

    private static Deadline ReadDeadline(string text, JsonElement deadline)
    {
        TextSpan span = Locate(text, deadline);
        return new Deadline
        {
            Text = text.Substring(span.Start, span.Length),
            Span = span,
            Kind = WireNames.TryParse(Text(deadline, "kind"), out DeadlineKind kind) ? kind : DeadlineKind.By,
            Start = Date(deadline, "start"),
            End = Date(deadline, "end"),
            Rule = "gold",
        };
    }

    private static Target ReadTarget(string text, JsonElement target)
    {
        TextSpan span = Locate(text, target);
        return new Target
        {
            Text = text.Substring(span.Start, span.Length),
            Span = span,
            Comparator = Comparator.Equal,
            Value = target.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null,
            Unit = Text(target, "unit"),
            Rule = "gold",
        };
    }

    // Gold files do not say which duty a target belongs to: the last one that begins before it.
    private static int DutyOf(string text, JsonElement[] duties, JsonElement target) =>
        Array.FindLastIndex(duties, duty => Locate(text, duty.GetProperty("task")).Start <= Locate(text, target).Start);

    private static bool Binds(JsonElement deadline, int duty) =>
        deadline.TryGetProperty("assignments", out JsonElement numbers) && numbers.EnumerateArray().Any(number => number.GetInt32() == duty);

    private static TextSpan Locate(string text, JsonElement place)
    {
        string first = Text(place, "quote") ?? Text(place, "from")!;
        int start = -1;
        for (int nth = place.TryGetProperty("nth", out JsonElement number) ? number.GetInt32() : 1; nth > 0; nth--)
        {
            start = text.IndexOf(first, start + 1, StringComparison.Ordinal);
        }

        int end = start + first.Length;
        if (Text(place, "to") is { } last)
        {
            end = text.IndexOf(last, start, StringComparison.Ordinal) + last.Length;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateOnly? Date(JsonElement element, string name) =>
        Text(element, name) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static HeaderField<string>? Field(string? value) => value is null ? null : new HeaderField<string>(value, default, "gold");
}
