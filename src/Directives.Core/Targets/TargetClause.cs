using Directives.Lexicons;
using Directives.Lexing;
using Directives.Values;

namespace Directives.Targets;

/// <summary>Finds how far the clause of a figure reaches.</summary>
internal static class TargetClause
{
    // Longer clauses than this are lists that lost their stops, in tokens.
    private const int MaxTokens = 90;

    /// <summary>First token of the clause that holds <paramref name="index"/>, not before <paramref name="limit"/>.</summary>
    public static int FindStart(in Lookaround look, int index, int limit)
    {
        int least = Math.Max(limit, index - MaxTokens);
        int i = index;
        while (i > least)
        {
            ref readonly Token before = ref look.Tokens[i - 1];
            bool stop = before.Kind == TokenKind.Mark && before.Word is '.' or ';' or ':' or '|' or '(' or '+' or '•'
                && !(before.Word == '.' && look.IsGlued(i) && look.IsNumber(i));
            if (stop || (look.Tokens[i].StartsLine && (look.Tokens[i].IsCapital || look.IsMark(i - 1, '|'))) || (before.Kind == TokenKind.Mark && look.OpensClause(i)) || look.IsMark(i, '-') && look.Tokens[i].StartsLine)
            {
                break;
            }

            i--;
        }

        return look.IsMark(i, '-') || look.IsMark(i, ',') ? i + 1 : i;
    }

    /// <summary>One past the last token of the clause that goes on at <paramref name="index"/>: before a stop, or before the comma that begins another figure.</summary>
    public static int FindEnd(in Lookaround look, int index, bool list)
    {
        ValueWords words = look.Words;
        int most = index + MaxTokens;
        int depth = 0;
        for (int i = index; i < most; i++)
        {
            if (!look.Has(i))
            {
                return look.Count;
            }

            ref readonly Token token = ref look.Tokens[i];
            if (token.StartsLine && i > index && (token.IsCapital || token.Kind != TokenKind.Word))
            {
                return i;
            }

            if (token.Kind != TokenKind.Mark)
            {
                continue;
            }

            depth += token.Word == '(' ? 1 : token.Word == ')' ? -1 : 0;
            bool decimals = token.Word == '.' && look.IsGlued(i + 1) && look.IsNumber(i + 1);
            bool stop = (token.Word is '.' or ';' or '|' or ':' && !decimals) || depth < 0;
            bool comma = token.Word == ',' && !(look.IsGlued(i) && look.IsGlued(i + 1) && look.IsNumber(i + 1))
                && (!list || BeginsFigure(look, i + 1, words));
            if (stop || comma)
            {
                return i;
            }
        }

        return most;
    }

    // “, trong đó …”, “, tỷ lệ …”, “, 100% …”, “, ít nhất 80% …”
    private static bool BeginsFigure(in Lookaround look, int index, ValueWords words)
    {
        if ((look.Word(index) == words.In && look.Word(index + 1) == words.Therein) || (look.Word(index) == words.Rate && look.Word(index + 1) == words.Share))
        {
            return true;
        }

        for (int i = index; i < index + 6; i++)
        {
            if (look.IsNumber(i))
            {
                return look.IsMark(i + 1, '%') || (look.IsNumber(i + 2) && look.IsMark(i + 3, '%')) || look.Word(i + 1) == words.Part;
            }

            if (!look.IsWord(i))
            {
                return false;
            }
        }

        return false;
    }
}
