using Directives.Deadlines;
using Directives.Lexicons;
using Directives.Values;

namespace Directives.Rules;

/// <summary>Finds the deadlines of an application's own rules. Built once with its lexicon; immutable.</summary>
internal sealed class OwnDeadlines
{
    // By the first word; the longest form of a word first.
    private readonly Dictionary<int, List<(int[] Words, OwnRule Rule)>> _forms = [];

    private OwnDeadlines()
    {
    }

    /// <summary>Compiles the deadlines among <paramref name="rules"/>; null when there are none, so that a text without them pays nothing.</summary>
    public static OwnDeadlines? Compile(IReadOnlyList<OwnRule> rules, Vocabulary.Builder vocabulary)
    {
        var deadlines = new OwnDeadlines();
        var ids = new List<int>();
        foreach (OwnRule rule in rules.Where(rule => rule.Class is null))
        {
            foreach (string form in rule.Forms)
            {
                LexiconWords.Split(form, vocabulary, ids);
                int[] words = [.. ids];
                if (!deadlines._forms.TryGetValue(words[0], out List<(int[] Words, OwnRule Rule)>? forms))
                {
                    deadlines._forms.Add(words[0], forms = []);
                }

                forms.Add((words, rule));
            }
        }

        foreach (List<(int[] Words, OwnRule Rule)> forms in deadlines._forms.Values)
        {
            forms.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }

        return deadlines._forms.Count == 0 ? null : deadlines;
    }

    /// <summary>Takes the deadline that starts with the word at <paramref name="index"/>, with the year behind it.</summary>
    /// <returns>One past its last token, or <paramref name="index"/>.</returns>
    public int TryScan(in Lookaround look, int index, in DeadlineRun run)
    {
        if (!_forms.TryGetValue(look.Word(index), out List<(int[] Words, OwnRule Rule)>? forms))
        {
            return index;
        }

        foreach ((int[] words, OwnRule rule) in forms)
        {
            if (StandsAt(look, index, words))
            {
                int end = index + words.Length;
                int year = ReadYear(look, ref end);
                if (!rule.TryResolve(year, run.IssueDate, out DateOnly day))
                {
                    return index;
                }

                run.Add(new DeadlineMention(index, end, rule.Kind, DeadlineStrength.Cued, rule.Id)
                {
                    First = rule.Kind == DeadlineKind.On ? day : null,
                    Last = day,
                    Grain = PeriodGrain.Day,
                    Inferred = year == 0,
                });
                return end;
            }
        }

        return index;
    }

    private static bool StandsAt(in Lookaround look, int index, int[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (look.Word(index + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    // năm 2025, /2025 or the bare 2025
    private static int ReadYear(in Lookaround look, ref int end)
    {
        int at = end + (look.Word(end) == look.Words.Year || look.IsMark(end, '/') ? 1 : 0);
        int year = look.Year(at);
        end = year > 0 ? at + 1 : end;
        return year;
    }
}
