using System.Globalization;
using System.Text.Json;
using Directives.Assignments;
using Directives.Deadlines;
using Directives.Text;

namespace Directives.Corpus.Tests.Dimensions;

/// <summary>One line of <c>corpus/dimensions/{owners,duties,links}</c>: a fragment of a body and the duties that a careful reader finds in it.</summary>
internal sealed class BodyCase
{
    private readonly JsonElement _line;

    private BodyCase(string dimension, JsonElement line)
    {
        Dimension = dimension;
        _line = line;
        Id = line.GetProperty("id").GetString()!;
        Text = line.GetProperty("text").GetString()!;
    }

    public string Dimension { get; }

    public string Id { get; }

    public string Text { get; }

    public static IReadOnlyList<BodyCase> All { get; } =
    [
        .. from dimension in (string[])["owners", "duties", "links"]
           from file in (string[])["cases.jsonl", "negatives.jsonl"]
           from line in CorpusFolder.Lines(Path.Combine(CorpusFolder.Root, "dimensions", dimension, file))
           select new BodyCase(dimension, line),
    ];

    /// <summary>What is wrong with the records that the parser makes of the text; empty when they are as expected.</summary>
    public IReadOnlyList<string> Faults()
    {
        DateOnly? issued = _line.TryGetProperty("issue_date", out JsonElement date) ? DateOnly.ParseExact(date.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        Directive found = new DirectiveParser(new DirectiveParserOptions { DefaultIssueDate = issued }).Parse(Text);
        var faults = new List<string>();
        var open = found.Assignments.ToList();
        int from = 0;
        foreach (JsonElement expected in _line.GetProperty("expect").EnumerateArray())
        {
            string task = expected.GetProperty("text").GetString()!;
            int start = Text.IndexOf(task, from, StringComparison.Ordinal);
            start = start < 0 ? Text.IndexOf(task, StringComparison.Ordinal) : start;
            var span = new TextSpan(start, task.Length);
            from = start + 1;
            Assignment? duty = open.Find(assignment => assignment.Span == span);
            if (duty is null)
            {
                faults.Add($"no duty “{task}”");
                continue;
            }

            open.Remove(duty);
            Compare(expected, duty, found, faults);
        }

        faults.AddRange(open.Select(duty => $"superfluous duty “{duty.Task}”"));
        if (Dimension == "links")
        {
            faults.AddRange(Enumerable.Range(0, found.Deadlines.Count).Where(index => !found.Assignments.Any(duty => duty.Deadlines.Contains(index))).Select(index => $"unbound deadline “{found.Deadlines[index].Text}”"));
        }

        return faults;
    }

    private void Compare(JsonElement expected, Assignment duty, Directive found, List<string> faults)
    {
        if (Dimension == "owners")
        {
            Differ(duty.Task, "owners", expected.GetProperty("owners").EnumerateArray().Select(OwnerKey), duty.Owners.Select(OwnerKey), faults);
        }
        else if (Dimension == "links")
        {
            Differ(duty.Task, "deadlines", expected.GetProperty("deadlines").EnumerateArray().Select(DeadlineKey), duty.Deadlines.Select(index => DeadlineKey(found.Deadlines[index])), faults);
        }
    }

    private static void Differ(string task, string what, IEnumerable<string> expected, IEnumerable<string> actual, List<string> faults)
    {
        string left = string.Join("; ", expected.Order(StringComparer.Ordinal)), right = string.Join("; ", actual.Order(StringComparer.Ordinal));
        if (left != right)
        {
            faults.Add($"{what} of “{task}”: expected [{left}], read [{right}]");
        }
    }

    private static string OwnerKey(JsonElement owner) =>
        $"{CapitalFirst(owner.GetProperty("agency").GetString()!)} {owner.GetProperty("role").GetString()} {(owner.TryGetProperty("office", out JsonElement office) ? CapitalFirst(office.GetString()!) : "")}";

    private static string OwnerKey(Owner owner) =>
        $"{CapitalFirst(owner.Agency)} {(owner.Role == OwnerRole.Lead ? "lead" : "support")} {(owner.Office is { } office ? CapitalFirst(office) : "")}";

    private static string CapitalFirst(string name) => string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1));

    private static string DeadlineKey(JsonElement deadline)
    {
        string Value(string name) => deadline.TryGetProperty(name, out JsonElement value) ? value.ValueKind == JsonValueKind.Array ? string.Join(',', value.EnumerateArray()) : value.ToString() : "";
        return $"{Value("kind")} {Value("start")}..{Value("end")} {Value("every")} {Value("within")}";
    }

    private static string DeadlineKey(Deadline deadline)
    {
        string every = string.Join(',', deadline.Every);
        return string.Create(CultureInfo.InvariantCulture, $"{deadline.Kind.ToString().ToLowerInvariant()} {deadline.Start:yyyy-MM-dd}..{deadline.End:yyyy-MM-dd} {every} {deadline.Within}");
    }
}
