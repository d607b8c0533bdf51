using Directives.Agencies.Registry;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Agencies;

/// <summary>Finds the short names that a text gives to bodies: “Ban Chỉ đạo … tỉnh (sau đây viết tắt là Ban Chỉ đạo tỉnh)”.</summary>
internal static class DefinitionScanner
{
    // The full name stands within so many tokens before the parenthesis.
    private const int MaxName = 45;

    // “sau đây gọi tắt là”, “sau đây gọi chung là”, “sau đây viết tắt là”
    private const int MaxFormula = 7;

    /// <summary>The definitions in text order.</summary>
    public static IReadOnlyList<NamePair> Scan(TokenizedText text)
    {
        List<NamePair>? pairs = null;
        GrammarWords words = text.Lexicon.Words;
        AgencyGrammar? grammar = null;
        ReadOnlySpan<Token> tokens = text.Tokens;
        for (int i = 1; i + 3 < tokens.Length; i++)
        {
            if (tokens[i].Word != '(' || tokens[i + 1].Word != words.After || tokens[i + 2].Word != words.Here)
            {
                continue;
            }

            int close = i + 3, shortStart = 0;
            while (close < text.Count && close < i + MaxName && !text[close].IsMark(')'))
            {
                if (shortStart == 0 && text[close].Word == words.Is && close < i + MaxFormula)
                {
                    shortStart = close + 1;
                }

                close++;
            }

            if (shortStart == 0 || shortStart >= close || close >= text.Count || !text[close].IsMark(')'))
            {
                continue;
            }

            grammar ??= new AgencyGrammar(text);
            int start = FindName(text, grammar, i);
            if (start >= 0)
            {
                pairs ??= [];
                pairs.Add(new NamePair(text.Join(shortStart, close), text.Join(start, i)));
            }

            i = close;
        }

        return pairs ?? (IReadOnlyList<NamePair>)[];
    }

    // The longest name that ends right before the parenthesis.
    private static int FindName(TokenizedText text, AgencyGrammar grammar, int end)
    {
        for (int start = Math.Max(0, end - MaxName); start < end; start++)
        {
            if (text[start].IsCapital && grammar.TryMatch(start, end, whole: true, out AgencyMention mention) && mention.End == end)
            {
                return start;
            }
        }

        return -1;
    }
}
