using System.Text;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Repair;

/// <summary>Reads the name of a body of which one word is misread by its name in the registry: every other word stands there, and no other name does. Stateless.</summary>
internal static class AgencyRepairer
{
    // A short name leaves too much to the one word that differs.
    private const int LeastWords = 4, LeastWordsForCapital = 3;
    private const float MostCost = SlipCost.LookAlike + 2;

    // Names in words, by the spelling of the first, the longest first.
    private static readonly Lazy<Dictionary<int, List<SoughtWord[]>>> NamesByFirst = new(Load);

    /// <summary>Settles them.</summary>
    public static void Find(Settlement settlement)
    {
        TokenizedText text = settlement.Text;
        var words = new List<int>();
        for (int i = 0; i < text.Count; i++)
        {
            if (!text[i].IsWord || !text[i].IsCapital || !NamesByFirst.Value.TryGetValue(settlement.Words.IndexOf(i), out List<SoughtWord[]>? names))
            {
                continue;
            }

            Collect(text, i, names[0].Length, words);
            if (OnlyMisread(settlement, names, words) is var (token, reading))
            {
                settlement.Settle(token, token + 1, reading, RepairReason.AgencyName);
            }
        }
    }

    // The longest name but for one word; nothing where a name stands there whole.
    private static (int Token, string Reading)? OnlyMisread(Settlement settlement, List<SoughtWord[]> names, List<int> words)
    {
        TokenizedText text = settlement.Text;
        foreach (SoughtWord[] name in names)
        {
            if (name.Length > words.Count)
            {
                continue;
            }

            int wrong = -1, others = 0;
            for (int k = 1; k < name.Length && others < 2; k++)
            {
                if (!settlement.Words.Is(words[k], name[k]))
                {
                    (wrong, others) = (k, others + 1);
                }
            }

            if (others == 0)
            {
                return null;
            }

            if (others > 1 || settlement.Covers(words[wrong]))
            {
                continue;
            }

            ref readonly Token token = ref text[words[wrong]];
            bool isLong = name.Length >= LeastWords || token.IsCapital;
            if (isLong && SlipCost.Of(settlement.Words.FormOf(words[wrong]), name[wrong].Form) <= MostCost)
            {
                return (words[wrong], Cased(name[wrong].Form, token));
            }
        }

        return null;
    }

    // The words from the token on, over dashes and commas, to the end of the sentence at most.
    private static void Collect(TokenizedText text, int start, int most, List<int> words)
    {
        words.Clear();
        for (int i = start; i < text.Count && words.Count < most; i++)
        {
            if (text[i].IsWord)
            {
                words.Add(i);
            }
            else if (!text[i].IsMark('-') && !text[i].IsMark(','))
            {
                return;
            }
        }
    }

    private static string Cased(string word, in Token token) =>
        token.IsAllCapitals && token.Length > 1 ? word.ToUpperInvariant()
        : token.IsCapital ? string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1))
        : word;

    private static Dictionary<int, List<SoughtWord[]>> Load()
    {
        var names = new Dictionary<int, List<SoughtWord[]>>();
        LexiconTable table = LexiconTable.ReadEmbedded("agencies.tsv");
        int column = table.Column("name");
        for (int i = 0; i < table.Count; i++)
        {
            SoughtWord[] name = Words(table.Text(i, column));
            if (name.Length < LeastWordsForCapital)
            {
                continue;
            }

            if (!names.TryGetValue(name[0].Spelling, out List<SoughtWord[]>? list))
            {
                names.Add(name[0].Spelling, list = []);
            }

            list.Add(name);
        }

        foreach (List<SoughtWord[]> list in names.Values)
        {
            list.Sort(static (left, right) => right.Length.CompareTo(left.Length));
        }

        return names;
    }

    private static SoughtWord[] Words(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            letters.Append(char.IsLetter(c) ? CharTable.LowerOf(c) : ' ');
        }

        return Array.ConvertAll(letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries), static word => new SoughtWord(word));
    }
}
