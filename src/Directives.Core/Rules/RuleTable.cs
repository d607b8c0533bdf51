using Directives.Deadlines;
using Directives.Json;
using Directives.Lexicons;

namespace Directives.Rules;

/// <summary>Reads a file of rules, one a line.</summary>
internal sealed class RuleTable
{
    /// <summary>Ids of own rules begin so, so that no rule of a later version can have the same.</summary>
    public const string IdPrefix = "own.";

    private const string DeadlineKindName = "deadline";

    private static readonly string[] Known = ["id", "kind", "form", "aliases", "yields", "days", "source", "examples", "rejects"];

    private static readonly string[] Required = ["id", "kind", "form", "examples"];

    private readonly string _file;
    private readonly CheckedTable _table;

    private RuleTable(string file, CheckedTable table)
    {
        _file = file;
        _table = table;
    }

    /// <summary>Adds the rules of a file to <paramref name="rules"/> and its faults to <paramref name="errors"/>.</summary>
    public static void Read(string file, TextReader reader, List<OwnRule> rules, List<RuleError> errors)
    {
        var table = new CheckedTable(reader, (line, message) => errors.Add(new RuleError(file, line, message)));
        if (!table.ReadHeader(Known, Required))
        {
            return;
        }

        var rows = new RuleTable(file, table);
        while (table.ReadRow())
        {
            rows.ReadRow(rules);
        }
    }

    private void ReadRow(List<OwnRule> rules)
    {
        int before = _table.Faults;
        string id = Cell("id"), kind = Cell("kind");
        if (!id.StartsWith(IdPrefix, StringComparison.Ordinal) || id.Length == IdPrefix.Length || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-'))
        {
            Fail($"“{id}” is no id; begin with “{IdPrefix}” and go on in lower-case ASCII letters, digits, dots and hyphens");
        }
        else if (rules.Find(rule => rule.Id == id) is { } other)
        {
            Fail($"the id “{id}” stands in {other.File}, line {other.Line} too; give every rule its own");
        }

        bool isDeadline = kind == DeadlineKindName;
        PhraseClass phraseClass = default;
        if (!isDeadline && !Lexicon.TryParseClass(kind, out phraseClass))
        {
            Fail($"“{kind}” is no kind; write “{DeadlineKindName}”, or a kind of word such as “verb”, “lead-label” or “agency-head” (docs/rules.md lists them)");
        }

        IReadOnlyList<string> forms = [Cell("form"), .. List("aliases")];
        CheckForms(forms);
        string[] examples = List("examples");
        if (examples.Length == 0)
        {
            Fail("there is no example; write a text in which the rule is at work, so that it is known to be");
        }

        var deadlineKind = DeadlineKind.Before;
        if (isDeadline && (!WireNames.TryParse(Cell("yields"), out deadlineKind) || deadlineKind is not (DeadlineKind.Before or DeadlineKind.By or DeadlineKind.On)))
        {
            Fail($"“{Cell("yields")}” in the column “yields” is no way for a day to bind; write before, by or on");
        }

        List<RuleDay> days = ReadDays(isDeadline);
        if (_table.Faults == before)
        {
            rules.Add(new OwnRule
            {
                Id = id, File = _file, Line = _table.Line, Forms = forms, Class = isDeadline ? null : phraseClass,
                Kind = deadlineKind, Days = days, Examples = examples, Rejects = List("rejects"),
            });
        }
    }

    private void CheckForms(IReadOnlyList<string> forms)
    {
        foreach (string form in forms)
        {
            if (!form.Any(char.IsLetter))
            {
                Fail($"the form “{form}” has no word; write the words as they stand in texts");
            }
            else if (form.Any(char.IsDigit))
            {
                Fail($"the form “{form}” holds a number; numbers are read by the grammar: leave them out");
            }
        }
    }

    private List<RuleDay> ReadDays(bool isDeadline)
    {
        var days = new List<RuleDay>();
        foreach (string cell in List("days"))
        {
            if (RuleDay.TryParse(cell, out RuleDay day))
            {
                days.Add(day);
            }
            else
            {
                Fail($"“{cell}” in the column “days” is no day; write 09-02 for a day of every year, 2025-01-29 for one of its own");
            }
        }

        if (isDeadline && List("days").Length == 0)
        {
            Fail("the column “days” is empty; write the day that the words mean, such as 09-02");
        }

        days.Sort((a, b) => (a.Year, a.Month, a.Day).CompareTo((b.Year, b.Month, b.Day)));
        return days;
    }

    private string Cell(string column) => _table.Cell(column);

    private string[] List(string column) => _table.List(column);

    private void Fail(string message) => _table.Fail(message);
}
