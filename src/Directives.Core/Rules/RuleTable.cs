using Directives.Deadlines;
using Directives.Json;
using Directives.Lexicons;

namespace Directives.Rules;

/// <summary>Reads a file of rules: tab-separated, a header line, then one rule a line. Collects every fault with its line instead of stopping at the first.</summary>
internal sealed class RuleTable
{
    /// <summary>Ids of own rules begin so, so that no rule of a later version can have the same.</summary>
    public const string IdPrefix = "own.";

    private const string DeadlineKindName = "deadline";

    private static readonly string[] Known = ["id", "kind", "form", "aliases", "yields", "days", "source", "examples", "rejects"];

    private static readonly string[] Required = ["id", "kind", "form", "examples"];

    private readonly string _file;
    private readonly List<RuleError> _errors;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private string[] _cells = [];
    private int _line = 1;

    private RuleTable(string file, List<RuleError> errors)
    {
        _file = file;
        _errors = errors;
    }

    /// <summary>Adds the rules of a file to <paramref name="rules"/> and its faults to <paramref name="errors"/>.</summary>
    public static void Read(string file, TextReader reader, List<OwnRule> rules, List<RuleError> errors)
    {
        var table = new RuleTable(file, errors);
        if (!table.ReadHeader(reader.ReadLine()))
        {
            return;
        }

        while (reader.ReadLine() is { } line)
        {
            table._line++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            table._cells = line.Split('\t');
            if (table._cells.Length != table._columns.Count)
            {
                table.Fail($"{table._cells.Length} columns where the header has {table._columns.Count}; separate columns by one tab each");
                continue;
            }

            table.ReadRow(rules);
        }
    }

    private bool ReadHeader(string? header)
    {
        int before = _errors.Count;
        string[] names = (header ?? "").TrimStart('\uFEFF').Split('\t');
        for (int i = 0; i < names.Length; i++)
        {
            if (Array.IndexOf(Known, names[i]) < 0)
            {
                Fail($"unknown column “{names[i]}”; the first line names the columns, out of: {string.Join(", ", Known)}");
            }
            else if (!_columns.TryAdd(names[i], i))
            {
                Fail($"the column “{names[i]}” stands twice; leave one");
            }
        }

        foreach (string name in Required.Where(name => !_columns.ContainsKey(name)))
        {
            Fail($"the column “{name}” is missing; add it to the first line");
        }

        return _errors.Count == before;
    }

    private void ReadRow(List<OwnRule> rules)
    {
        int before = _errors.Count;
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
        if (_errors.Count == before)
        {
            rules.Add(new OwnRule
            {
                Id = id, File = _file, Line = _line, Forms = forms, Class = isDeadline ? null : phraseClass,
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

    private string Cell(string column) => _columns.TryGetValue(column, out int index) ? _cells[index].Trim() : "";

    private string[] List(string column) => Cell(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Fail(string message) => _errors.Add(new RuleError(_file, _line, message));
}
