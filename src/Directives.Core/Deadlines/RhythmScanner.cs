using Directives.Lexicons;
using Directives.Values;

namespace Directives.Deadlines;

/// <summary>Reads how often a duty returns: “hằng năm”, “định kỳ 06 tháng, 01 năm”, “tối thiểu một lần/năm”, “ngày 20 tháng cuối quý”.</summary>
internal static class RhythmScanner
{
    // Day, week, month, quarter, half-year and year: no list of rhythms is longer.
    private const int MaxRhythms = 6;

    /// <summary>Reads “định kỳ …”, “hằng …”, “mỗi …” with the list that may follow.</summary>
    /// <param name="look">The text.</param>
    /// <param name="index">Token of the first word.</param>
    /// <param name="end">One past the last token.</param>
    /// <param name="every">The rhythms.</param>
    public static bool TryMatch(in Lookaround look, int index, out int end, out string[] every)
    {
        ValueWords words = look.Words;
        int i = index;
        bool periodic = look.Word(i) == words.Fixed && look.Word(i + 1) == words.Period;
        i += periodic ? 2 : 0;
        i += periodic && look.Word(i) == words.Into ? 1 : 0;
        bool open = periodic && look.IsMark(i, '(');
        i += open ? 1 : 0;
        i = SkipAtLeast(look, i);
        if (!TryMatchItem(look, i, periodic, out end, out every))
        {
            return false;
        }

        while (every.Length < MaxRhythms && IsSeparator(look, end) && TryMatchItem(look, end + 1, listed: true, out int next, out string[] more) && !ContinuesAsDate(look, end + 1, next))
        {
            every = Join(every, more);
            end = next;
        }

        end += open && look.IsMark(end, ')') ? 1 : 0;
        return true;
    }

    /// <summary>Reads the next rhythm of a list, after its comma or “và”.</summary>
    /// <param name="look">The text.</param>
    /// <param name="index">Token of the comma or “và”.</param>
    /// <param name="start">First token of the rhythm.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="every">The rhythm.</param>
    public static bool TryMatchNext(in Lookaround look, int index, out int start, out int end, out string[] every)
    {
        start = index + (look.IsMark(index, ',') && look.Word(index + 1) == look.Words.And ? 2 : 1);
        end = index;
        every = [];
        return IsSeparator(look, index) && TryMatchItem(look, start, listed: true, out end, out every);
    }

    /// <summary>Reads “6 tháng một lần”, “06 tháng/lần”, “2 lần/năm”, “một lần mỗi năm”.</summary>
    public static bool TryMatchFrequency(in Lookaround look, int index, out int end, out string[] every)
    {
        ValueWords words = look.Words;
        every = [];
        end = index;
        int count = look.Small(index);
        if (count is 0 or > 99)
        {
            return false;
        }

        if (look.Word(index + 1) == words.Time)
        {
            int i = index + 2;
            bool per = look.IsMark(i, '/') || look.Word(i) == words.Each || look.Word(i) == words.In || look.Word(i) == words.One;
            i += per ? 1 : 0;
            int span = look.IsNumber(i) ? look.Small(i) : 1;
            i += look.IsNumber(i) ? 1 : 0;
            TimeUnit unit = UnitAt(look, i, out int after);
            if (!per || unit is TimeUnit.None or TimeUnit.Hour || span is 0 or > 99 || (look.IsNumber(after) && unit == TimeUnit.Year))
            {
                return false;
            }

            end = after;
            every = Rhythms.OfFrequency(count, span, unit);
            return true;
        }

        return TryMatchNumbered(look, index, count, once: true, out end, out every);
    }

    /// <summary>Reads what makes a day return: “hằng tháng”, “tháng cuối quý”, “của tháng”, “tháng sau”.</summary>
    public static bool TryMatchTail(in Lookaround look, int index, out int end, out string[] every)
    {
        ValueWords words = look.Words;
        int i = index + (look.Word(index) == words.Of ? 1 : 0);
        end = i;
        every = [];
        if (IsEvery(look, i) && UnitAt(look, i + 1, out end) is var unit and not (TimeUnit.None or TimeUnit.Hour))
        {
            every = Rhythms.Of(unit);
            return true;
        }

        if (look.Word(i) != words.Month)
        {
            return false;
        }

        if (look.Word(i + 1) == words.Close || look.Word(i + 1) == words.Opening)
        {
            // tháng cuối quý, tháng cuối của quý, tháng cuối mỗi quý, tháng đầu quý sau
            int quarter = i + 2;
            quarter += look.Word(quarter) == words.Of ? 1 : 0;
            quarter += IsEvery(look, quarter) ? 1 : 0;
            end = quarter + 1;
            end += look.Word(end) == words.After || look.Word(end) == words.Next ? 1 : 0;
            every = Rhythms.Quarterly;
            return look.Word(quarter) == words.Quarter;
        }

        end = i + 2;
        every = Rhythms.Monthly;
        return look.Word(i + 1) == words.After || look.Word(i + 1) == words.Next;
    }

    /// <summary>The unit of time at <paramref name="index"/>.</summary>
    public static TimeUnit UnitAt(in Lookaround look, int index, out int end)
    {
        ValueWords words = look.Words;
        int word = look.Word(index);
        end = index + 1;
        return word < Vocabulary.FirstWord ? TimeUnit.None
            : word == words.Year ? TimeUnit.Year
            : word == words.Month ? TimeUnit.Month
            : word == words.Quarter ? TimeUnit.Quarter
            : word == words.Week ? TimeUnit.Week
            : word == words.Day ? TimeUnit.Day
            : word == words.Hour ? TimeUnit.Hour
            : TimeUnit.None;
    }

    /// <summary>One past “ít nhất” or “tối thiểu”, or <paramref name="index"/>.</summary>
    public static int SkipAtLeast(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        return (look.Word(index) == words.Little && look.Word(index + 1) == words.Most)
            || (look.Word(index) == words.Maximum && look.Word(index + 1) == words.Minimum)
            ? index + 2
            : index;
    }

    /// <summary>Reads one rhythm; within a list its cue may be left out: “6 tháng”, “năm”.</summary>
    public static bool TryMatchItem(in Lookaround look, int index, bool listed, out int end, out string[] every)
    {
        ValueWords words = look.Words;
        every = [];
        end = index;
        if (IsEvery(look, index))
        {
            TimeUnit unit = UnitAt(look, index + 1, out end);
            every = Rhythms.Of(unit);
            if (unit is TimeUnit.None or TimeUnit.Hour || (unit == TimeUnit.Year && look.Word(end) == words.School))
            {
                return false;
            }

            // mỗi năm 01 lần, mỗi quý ít nhất một lần
            int count = SkipAtLeast(look, end);
            if (look.Small(count) is > 0 and var times && look.Word(count + 1) == words.Time)
            {
                every = Rhythms.OfFrequency(times, 1, unit);
                end = count + 2;
            }

            return true;
        }

        if (look.IsNumber(index) || (listed && look.Word(index) == words.One))
        {
            return TryMatchNumbered(look, index, look.Small(index), once: !listed, out end, out every);
        }

        // The rest of a list goes without its “hằng”: hằng tháng, quý, năm; định kỳ quý, năm.
        TimeUnit bare = listed ? UnitAt(look, index, out end) : TimeUnit.None;
        if (bare is TimeUnit.None or TimeUnit.Hour or TimeUnit.Day || look.IsNumber(end) || look.IsWord(end) && look.Word(end) == words.School
            || (bare == TimeUnit.Quarter && PeriodScanner.RomanQuarterAt(look, end) > 0))
        {
            end = index;
            return false;
        }

        every = Rhythms.Of(bare);
        return true;
    }

    // “06 tháng”, and with once also its “một lần” or “/lần”.
    private static bool TryMatchNumbered(in Lookaround look, int index, int count, bool once, out int end, out string[] every)
    {
        every = [];
        TimeUnit unit = UnitAt(look, index + 1, out end);
        if (count is < 1 or > 99 || unit is TimeUnit.None)
        {
            return false;
        }

        int after = end;
        bool slash = look.IsMark(after, '/');
        after += slash ? 1 : 0;
        bool one = look.Small(after) == 1;
        after += one ? 1 : 0;
        bool times = (slash || one) && look.Word(after) == look.Words.Time;
        if (times)
        {
            end = after + 1;
        }
        else if (once || unit == TimeUnit.Hour || look.Word(end) == look.Words.Opening || look.Word(end) == look.Words.Close)
        {
            return false;
        }

        every = Rhythms.Of(count, unit);
        return true;
    }

    private static bool IsEvery(in Lookaround look, int index)
    {
        int word = look.Word(index);
        return word >= Vocabulary.FirstWord && (word == look.Words.Every || word == look.Words.EveryOld || word == look.Words.Each);
    }

    private static bool IsSeparator(in Lookaround look, int index) =>
        look.IsMark(index, ',') || look.IsMark(index, '/') || look.Word(index) == look.Words.And || look.Word(index) == look.Words.Or;

    // “hằng tháng, tháng 12 …”: the second is a date of its own.
    private static bool ContinuesAsDate(in Lookaround look, int index, int end) =>
        look.IsWord(index) && look.IsNumber(end) && !look.IsNumber(index);

    private static string[] Join(string[] first, string[] second) => [.. first, .. second];
}
