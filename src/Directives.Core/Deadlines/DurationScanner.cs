using Directives.Lexicons;
using Directives.Values;

namespace Directives.Deadlines;

/// <summary>A time allowed, such as “05 ngày làm việc kể từ ngày nhận được văn bản”.</summary>
/// <param name="End">One past its last token, the event included.</param>
/// <param name="Count">How many units; the upper figure of “24-48 giờ”.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Working">Whether only working days count.</param>
/// <param name="EventStart">One past the length itself, where “kể từ …” may begin.</param>
internal readonly record struct Duration(int End, int Count, TimeUnit Unit, bool Working, int EventStart)
{
    /// <summary>Whether it says from when it runs.</summary>
    public bool HasEvent => End > EventStart;
}

/// <summary>Reads lengths of time and the event from which they run.</summary>
internal static class DurationScanner
{
    // The event is quoted up to the next stop; a longer one is cut after its cue.
    private const int MaxEventTokens = 16;

    /// <summary>Reads the duration whose figure stands at <paramref name="index"/>.</summary>
    public static bool TryMatch(in Lookaround look, int index, out Duration duration)
    {
        ValueWords words = look.Words;
        duration = default;
        int count = look.Small(index);
        int i = index + 1;
        if (count > 0 && look.IsMark(i, '-') && look.Small(i + 1) is var upper && upper > count)
        {
            count = upper;
            i += 2;
        }

        // 05 (năm) ngày
        if (look.IsMark(i, '(') && look.IsMark(i + 2, ')'))
        {
            i += 3;
        }

        TimeUnit unit = RhythmScanner.UnitAt(look, i, out i);
        bool full = count is > 0 and <= 999 && unit is not (TimeUnit.None or TimeUnit.Quarter) && !look.IsNumber(i);
        // “15 ngày trước ngày khai mạc” counts back from an event: no time allowed after one.
        if (!full || look.Word(i) == words.Before || (unit == TimeUnit.Month && (look.Word(i) == words.Opening || look.Word(i) == words.Close)))
        {
            return false;
        }

        bool working = look.Word(i) == words.Work && look.Word(i + 1) == words.Working;
        i += working ? 2 : 0;
        int end = MatchEvent(look, i);
        duration = new Duration(end, count, unit, working, i);
        return true;
    }

    // “kể từ ngày …”, “, kể từ khi …”, “tính từ …”, “sau khi …”, “từ ngày …”
    private static int MatchEvent(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        int i = index + (look.IsMark(index, ',') ? 1 : 0);
        int word = look.Word(i);
        bool from = (word == words.Count || word == words.Reckon) && look.Word(i + 1) == words.From;
        bool after = word == words.After && (look.Word(i + 1) == words.When || look.Word(i + 1) == words.Day);
        bool plain = i == index && word == words.From && (look.Word(i + 1) == words.Day || look.Word(i + 1) == words.When) && !look.IsNumber(i + 2);
        if (!from && !after && !plain)
        {
            return index;
        }

        int cue = i + (plain ? 1 : 2);
        for (int end = cue; end < cue + MaxEventTokens; end++)
        {
            if (!look.Has(end) || (look.Tokens[end].Kind == Lexing.TokenKind.Mark && look.Tokens[end].Word is ',' or ';' or '.' or ')' or '|' or ':' or '(')
                || (look.Tokens[end].StartsLine && look.Tokens[end].IsCapital))
            {
                return end;
            }
        }

        return cue;
    }
}
