using Directives.Lexing;

namespace Directives.Lexicons;

/// <summary>Cuts the phrases of lexicons by the tokenizer's own rules, so that data and text meet in the same units.</summary>
internal static class LexiconWords
{
    /// <summary>The words and marks of <paramref name="phrase"/> as ids; words new to the vocabulary are added.</summary>
    /// <exception cref="FormatException">The phrase holds a number, which has no id.</exception>
    public static List<int> Split(string phrase, Vocabulary.Builder vocabulary)
    {
        var ids = new List<int>(4);
        for (int i = 0; i < phrase.Length;)
        {
            byte charClass = CharTable.ClassOf(phrase[i]);
            if (charClass <= CharTable.LineBreak)
            {
                i++;
            }
            else if (charClass <= CharTable.Capital)
            {
                int start = i;
                while (i < phrase.Length && CharTable.ClassOf(phrase[i]) is CharTable.Letter or CharTable.Capital)
                {
                    i++;
                }

                ids.Add(vocabulary.Add(phrase.AsSpan(start, i - start)));
            }
            else if (charClass == CharTable.Digit)
            {
                throw new FormatException($"the phrase “{phrase}” holds a number; numbers are read by the grammar, not by lexicons");
            }
            else
            {
                ids.Add(CharTable.MarkOf(phrase[i++]));
            }
        }

        return ids;
    }
}
