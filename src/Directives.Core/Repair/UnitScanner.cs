using Directives.Lexing;
using Directives.Text;

namespace Directives.Repair;

/// <summary>Cuts a tokenised text into the words to be weighed, and says how each is tied to the one before.</summary>
internal static class UnitScanner
{
    private const int LongestAbbreviation = 6;

    /// <summary>Adds the words in order; settled ones by their reading, and fixed.</summary>
    public static void Scan(Settlement settlement, List<WordUnit> units)
    {
        TokenizedText text = settlement.Text;
        TextWords words = settlement.Words;
        ReadOnlySpan<Token> tokens = text.Tokens;
        int nameEnd = 0;
        var link = WordLink.None;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (settlement.Covers(i))
            {
                TextEdit edit = settlement.EditOf(i);
                link = AddSettled(edit, units, link);
                while (i + 1 < tokens.Length && tokens[i + 1].Start < edit.End)
                {
                    i++;
                }

                continue;
            }

            if (!token.IsWord)
            {
                link = Beyond(tokens, i, link);
                continue;
            }

            if (nameEnd <= i && token.IsCapital && NameGuard.Length(text, i, words) is var length and > 0)
            {
                nameEnd = i + length;
            }

            if (nameEnd <= i && token.IsCapital && PlaceNames.MayBeginWith(words.IndexOf(i)))
            {
                nameEnd = PlaceEnd(text, i);
            }

            if (token.StartsLine && link == WordLink.Close && (token.IsCapital || IsParagraph(text.Text, token.Start)))
            {
                link = IsParagraph(text.Text, token.Start) ? WordLink.None : WordLink.Loose;
            }

            int id = words.IdOf(i);
            WordShape shape = ShapeOf(text, i);
            bool isFixed = i < nameEnd || token.Length > 12 || IsCode(text, i) || (id < 0 && IsAbbreviation(text, i));
            units.Add(new WordUnit(token.Start, token.End, id, words.IndexOf(i), units.Count == 0 ? WordLink.None : link, shape, isFixed));
            link = WordLink.Close;
        }
    }

    // The words of a reading stand for context alone.
    private static WordLink AddSettled(in TextEdit edit, List<WordUnit> units, WordLink link)
    {
        if (string.IsNullOrWhiteSpace(edit.Reading))
        {
            return link;
        }

        foreach (string word in edit.Reading.Split(' '))
        {
            if (!char.IsLetter(word[0]))
            {
                return WordLink.None;
            }

            units.Add(new WordUnit(edit.Start, edit.End, SyllablePairs.Default.Find(word.ToLowerInvariant()), -1, units.Count == 0 ? WordLink.None : link, WordShape.Lower, true));
            link = WordLink.Close;
        }

        return link;
    }

    // One past the longest name of a place that starts at the token; the token itself when there is none.
    private static int PlaceEnd(TokenizedText text, int start)
    {
        for (int end = Math.Min(start + PlaceNames.MostWords, text.Count); end > start + 1; end--)
        {
            if (text[end - 1].IsWord && text[end - 1].IsCapital && text.HasSingleBlanks(start, end) && PlaceNames.Contains(text.Slice(start, end)))
            {
                return end;
            }
        }

        return start;
    }

    // A stop before a small letter may be dirt; commas and brackets are what they are.
    private static WordLink Beyond(ReadOnlySpan<Token> tokens, int i, WordLink link)
    {
        ref readonly Token token = ref tokens[i];
        if (link == WordLink.None || token.Kind != TokenKind.Mark || token.Word is not ('.' or '-' or '_' or '\'' or '"' or ':' or '|' or '~' or '*' or '•' or '¬' or '°' or '^' or '`'))
        {
            return WordLink.None;
        }

        return i + 1 < tokens.Length && tokens[i + 1].IsWord && (!tokens[i + 1].IsCapital || token.Word is not '.') ? WordLink.Loose : WordLink.None;
    }

    private static bool IsParagraph(string text, int start)
    {
        int breaks = 0;
        for (int i = start - 1; i >= 0 && char.IsWhiteSpace(text[i]); i--)
        {
            breaks += text[i] == '\n' ? 1 : text[i] == '\f' ? 2 : 0;
        }

        return breaks > 1;
    }

    private static WordShape ShapeOf(TokenizedText text, int i)
    {
        ref readonly Token token = ref text[i];
        if (token.IsAllCapitals && (token.Length > 1 || IsCapitalsAt(text, i - 1) || IsCapitalsAt(text, i + 1)))
        {
            return WordShape.Capitals;
        }

        bool inside = false;
        foreach (char c in text.Text.AsSpan(token.Start + 1, token.Length - 1))
        {
            inside |= CharTable.ClassOf(c) == CharTable.Capital;
        }

        return inside ? WordShape.Mixed
            : !token.IsCapital ? WordShape.Lower
            : IsTitleAt(text, i - 1) && !token.StartsLine || (i + 1 < text.Count && !text[i + 1].StartsLine && IsTitleAt(text, i + 1)) ? WordShape.TitleInName
            : WordShape.Title;
    }

    private static bool IsCapitalsAt(TokenizedText text, int i) => i >= 0 && i < text.Count && text[i].IsWord && text[i].IsAllCapitals && text[i].Length > 1;

    private static bool IsTitleAt(TokenizedText text, int i) => i >= 0 && i < text.Count && text[i].IsWord && text[i].IsCapital && !(text[i].IsAllCapitals && text[i].Length > 1);

    // Part of a number, a symbol, an address: joined to a digit or a slash.
    private static bool IsCode(TokenizedText text, int i)
    {
        string characters = text.Text;
        ref readonly Token token = ref text[i];
        return (token.Start > 0 && JoinsCode(characters[token.Start - 1], token)) || (token.End < characters.Length && JoinsCode(characters[token.End], token));

        static bool JoinsCode(char c, in Token token) =>
            char.IsAsciiDigit(c) || c is '/' or '@' or '&' or '%' or '_' or '\\' or '=' || (c is '-' or '.' && token.IsCapital && token.IsAllCapitals);
    }

    private static bool IsAbbreviation(TokenizedText text, int i)
    {
        ref readonly Token token = ref text[i];
        return token.IsAllCapitals && token.Length <= LongestAbbreviation && (!IsCapitalsAt(text, i - 1) || !IsCapitalsAt(text, i + 1) || !HasVowel(text.Text.AsSpan(token.Start, token.Length)));
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (VietnameseLetters.TrySplit(c, out _, out _))
            {
                return true;
            }
        }

        return false;
    }
}
