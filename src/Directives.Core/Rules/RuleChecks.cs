using System.Globalization;
using Directives.Deadlines;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Values;

namespace Directives.Rules;

/// <summary>Tries every rule on its own examples and rejects.</summary>
internal sealed class RuleChecks
{
    private readonly Lexicon _lexicon;
    private readonly List<RuleError> _errors;

    private RuleChecks(Lexicon lexicon, List<RuleError> errors)
    {
        _lexicon = lexicon;
        _errors = errors;
    }

    public static void Run(RuleSet rules, List<RuleError> errors)
    {
        var checks = new RuleChecks(Lexicon.With([], rules), errors);
        foreach (OwnRule rule in rules.Rules)
        {
            foreach (string example in rule.Examples)
            {
                checks.CheckExample(rule, example);
            }

            foreach (string reject in rule.Rejects)
            {
                if (checks.Finds(rule, reject, new DateOnly(2025, 1, 1), out _))
                {
                    checks.Fail(rule, $"the rule is at work in its reject “{reject}”; make its form longer, or take the reject out");
                }
            }
        }
    }

    // “trước Quốc khánh năm 2025 = 2025-09-02”: the day is stated for deadlines only.
    private void CheckExample(OwnRule rule, string example)
    {
        int equals = rule.Class is null ? example.LastIndexOf('=') : -1;
        string text = equals < 0 ? example : example[..equals].Trim();
        DateOnly expected = default;
        if (rule.Class is null && (equals < 0 || !DateOnly.TryParseExact(example[(equals + 1)..].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out expected)))
        {
            Fail(rule, $"the example “{example}” states no day; write “text = 2025-09-02”");
            return;
        }

        DateOnly issued = rule.Class is null ? new DateOnly(expected.Year, 1, 1) : default;
        if (!Finds(rule, text, issued, out DateOnly? found))
        {
            Fail(rule, $"the rule is not at work in its example “{text}”; correct the form, or the example");
        }
        else if (rule.Class is null && found != expected)
        {
            Fail(rule, string.Create(CultureInfo.InvariantCulture, $"the example “{text}” gives {found:yyyy-MM-dd}, not {expected:yyyy-MM-dd}; correct the column “days”, or the example"));
        }
    }

    private bool Finds(OwnRule rule, string example, DateOnly issued, out DateOnly? day)
    {
        using TokenizedText text = TokenizedText.Create(example, _lexicon);
        if (rule.Class is null)
        {
            DeadlineMention mention = ValueScanner.Scan(text, issued).Deadlines.Find(mention => mention.Rule == rule.Id);
            day = mention.Last;
            return mention.Rule is not null;
        }

        day = null;
        return rule.Forms.Any(form => Holds(text, form));
    }

    private bool Holds(TokenizedText text, string form)
    {
        using TokenizedText words = TokenizedText.Create(form, _lexicon);
        for (int start = 0; start + words.Count <= text.Count; start++)
        {
            int same = 0;
            while (same < words.Count && text[start + same].Word == words[same].Word && words[same].Word != 0)
            {
                same++;
            }

            if (same == words.Count)
            {
                return true;
            }
        }

        return false;
    }

    private void Fail(OwnRule rule, string message) => _errors.Add(new RuleError(rule.File, rule.Line, message));
}
