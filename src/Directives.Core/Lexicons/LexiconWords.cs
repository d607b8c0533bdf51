using Directives.Lexing;

namespace Directives.Lexicons;

/// <summary>Cuts the phrases of lexicons by the tokenizer's own rules, so that data and text meet in the same units.</summary>
internal static class LexiconWords
{
    /// <summary>Gives the words and marks of <paramref name="phrase"/> as <paramref name="ids"/>; words new to the vocabulary are added.</summary>
    /// <exception cref="FormatException">The phrase holds a number, which has no id.</exception>
    public static void Split(ReadOnlySpan<char> phrase, Vocabulary.Builder vocabulary, List<int> ids)
    {
        ids.Clear();
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

                ids.Add(vocabulary.Add(phrase[start..i]));
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
    }
}
