using Directives.Lexicons;
using Directives.Values;

namespace Directives.Deadlines;

/// <summary>Finds recurring times, with the day that may stand beside them: “hằng tháng, trước ngày 25”, “trước ngày 15 hằng tháng”.</summary>
internal static class RecurrenceScanner
{
    // Names of days run to a dozen syllables: Ngày Toàn dân phòng, chống mua bán người.
    private const int MaxNameTokens = 18;

    private const int BudgetNounTokens = 6;

    // “báo cáo kết quả thực hiện”: at most so many words stand between a report and its rhythm.
    private const int ReportTokens = 8;

    // A day a month.
    private const int MaxDays = 12;

    /// <summary>Takes the rhythm that starts at <paramref name="index"/>.</summary>
    public static int Scan(in Lookaround look, int index, in DeadlineRun run)
    {
        ValueWords words = look.Words;
        if (!RhythmScanner.TryMatch(look, index, out int end, out string[] every) || IsAttribute(look, index, end))
        {
            return index;
        }

        // “trước ngày 10 tháng 6 hàng năm định kỳ 6 tháng”: one rhythm with its day is enough.
        if (run.Mentions.Count > 0 && run.Mentions[^1] is { Kind: DeadlineKind.Recurring } last && last.End == index)
        {
            return end;
        }

        if (look.Word(index) == words.Each && (look.Word(index - 1) == words.Average || look.Word(end) == words.Fall || look.Word(end) == words.Rise))
        {
            return index;
        }

        int day = MatchDay(look, end);
        bool bracketed = look.IsMark(end, '(') && day > end;
        if (bracketed && look.Word(day) == words.And && TryMatchBracketed(look, day, out int both, out string[] second) && !IsListed(look, both))
        {
            // “6 tháng (trước ngày 10/6) và năm (trước ngày 10/12)”: one rhythm of two.
            run.Add(new DeadlineMention(index, both, DeadlineKind.Recurring, DeadlineStrength.Cued, DeadlineRules.Recurring) { Every = [.. every, .. second] });
            return both;
        }

        run.Add(new DeadlineMention(index, day, DeadlineKind.Recurring, DeadlineStrength.Cued, DeadlineRules.Recurring) { Every = every });
        return bracketed ? ScanRest(look, day, run) : day;
    }

    /// <summary>Takes “06 tháng (trước ngày 05 tháng 6), 01 năm (trước ngày 05 tháng 12)” behind “báo cáo”: reports return, “định kỳ” or not.</summary>
    public static int ScanReported(in Lookaround look, int index, in DeadlineRun run)
    {
        if (!look.IsMark(index + 2, '(') || !IsOfReport(look, index) || !RhythmScanner.TryMatchItem(look, index, listed: true, out int end, out string[] every) || MatchDay(look, end) is var day && day == end)
        {
            return index;
        }

        if (TryMatchBracketed(look, day, out int both, out string[] second) && !IsListed(look, both))
        {
            run.Add(new DeadlineMention(index, both, DeadlineKind.Recurring, DeadlineStrength.Cued, DeadlineRules.Recurring) { Every = [.. every, .. second] });
            return both;
        }

        run.Add(new DeadlineMention(index, day, DeadlineKind.Recurring, DeadlineStrength.Cued, DeadlineRules.Recurring) { Every = every });
        return ScanRest(look, day, run);
    }

    // “… báo cáo kết quả thực hiện |06 tháng”
    private static bool IsOfReport(in Lookaround look, int index)
    {
        for (int i = index - 1; i > index - ReportTokens && look.IsWord(i); i--)
        {
            if (look.Word(i) == look.Words.ReportEnd)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryMatchBracketed(in Lookaround look, int index, out int end, out string[] every)
    {
        end = index;
        if (!RhythmScanner.TryMatchNext(look, index, out _, out int next, out every) || !look.IsMark(next, '('))
        {
            return false;
        }

        end = MatchDay(look, next);
        return end > next;
    }

    private static bool IsListed(in Lookaround look, int index) => TryMatchBracketed(look, index, out _, out _);

    // “hằng quý (trước ngày …), 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)”: each with its day in brackets.
    private static int ScanRest(in Lookaround look, int index, in DeadlineRun run)
    {
        int end = index;
        while (RhythmScanner.TryMatchNext(look, end, out int start, out int next, out string[] every) && look.IsMark(next, '(') && MatchDay(look, next) is var day && day > next)
        {
            run.Add(new DeadlineMention(start, day, DeadlineKind.Recurring, DeadlineStrength.Cued, DeadlineRules.Recurring) { Every = every });
            end = day;
        }

        return end;
    }

    /// <summary>Takes “trước ngày 15 hằng tháng”, whose day is read already.</summary>
    /// <returns>One past its last token, or <paramref name="start"/> when nothing makes the day return.</returns>
    public static int ScanDay(in Lookaround look, int start, in Period day, in DeadlineRun run)
    {
        if (day.StatesYear || (!RhythmScanner.TryMatchTail(look, day.End, out int end, out string[] every) && !TryMatchMoreDays(look, day, out end, out every)))
        {
            return start;
        }

        if (look.Word(end) == look.Words.Same || look.Word(start - 1) == look.Words.Pick || IsCommemoration(look, start))
        {
            return end;
        }

        run.Add(new DeadlineMention(start, end, DeadlineKind.Recurring, DeadlineStrength.Cued, DeadlineRules.RecurringDay) { Every = every });
        return end;
    }

    // “trước ngày 15/6 và ngày 15/12 hằng năm”, “ngày 15/3, 15/6, 15/9 và 15/12 hằng năm”: all the days return.
    private static bool TryMatchMoreDays(in Lookaround look, in Period day, out int end, out string[] every)
    {
        ValueWords words = look.Words;
        every = [];
        end = day.End;
        for (int days = 1; days < MaxDays && day.Grain == PeriodGrain.Day && (look.Word(end) == words.And || look.IsMark(end, ',')); days++)
        {
            int i = end + 1;
            i += look.Word(i) == words.Before ? 1 : 0;
            if ((look.Word(i) != words.Day && !look.IsNumber(i)) || !PeriodScanner.TryMatchPoint(look, i, out Period next) || next.StatesYear || next.Grain != PeriodGrain.Day)
            {
                return false;
            }

            if (RhythmScanner.TryMatchTail(look, next.End, out end, out every))
            {
                return true;
            }

            end = next.End;
        }

        return false;
    }

    // “Ngày Pháp luật Việt Nam (ngày 09/11 hằng năm)”: a day without cue under a day with a name.
    private static bool IsCommemoration(in Lookaround look, int index)
    {
        if (look.Word(index) != look.Words.Day || look.OpensClause(index) && !look.IsMark(index - 1, '('))
        {
            return false;
        }

        for (int i = index - 1; i >= Math.Max(0, index - MaxNameTokens); i--)
        {
            if (look.IsMark(i, '.') || look.IsMark(i, ';'))
            {
                return false;
            }

            if (look.Word(i) == look.Words.Day && look.Tokens[i].IsCapital && !look.IsNumber(i + 1))
            {
                return true;
            }
        }

        return false;
    }

    // “, trước ngày 25”, “(trước ngày 15/12)”, “vào ngày 20”, “chậm nhất ngày 05”, “trước ngày 30 tháng 6”, without a year
    private static int MatchDay(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        int i = index;
        bool open = look.IsMark(i, '(');
        i += open || look.IsMark(i, ',') ? 1 : 0;
        i += look.Word(i) == words.Slow && look.Word(i + 1) == words.Most ? 2 : 0;
        bool cue = look.Word(i) == words.Before || look.Word(i) == words.Into || look.Word(i) == words.Same || look.Word(i) == words.To;
        i += cue ? 1 : 0;
        if (!(cue || open) || look.Word(i) != words.Day || !PeriodScanner.TryMatchPoint(look, i, out Period day) || day.StatesYear)
        {
            return index;
        }

        int end = RhythmScanner.TryMatchTail(look, day.End, out int tail, out _) ? tail : day.End;
        return open ? (look.IsMark(end, ')') ? end + 1 : index) : end;
    }

    // A rhythm inside a noun binds no duty: ngân sách hằng năm, khen thưởng hàng năm của …, số vụ hàng năm được ….
    private static bool IsAttribute(in Lookaround look, int index, int end)
    {
        int next = look.Word(end);
        return next == look.Words.Of || next == look.Words.Passive || next == look.Words.Same
            || IsBudgetNoun(look, index - 1);
    }

    private static bool IsBudgetNoun(in Lookaround look, int index)
    {
        int word = look.Word(index);
        ValueWords words = look.Words;
        for (int i = index; i > index - BudgetNounTokens && look.IsWord(i); i--)
        {
            // dự toán chi thường xuyên hằng năm, ngân sách địa phương hằng năm
            if ((look.Word(i) == words.EstimateEnd && look.Word(i - 1) == words.EstimateStart) || (look.Word(i) == words.BudgetEnd && look.Word(i - 1) == words.BudgetStart))
            {
                return true;
            }
        }

        return word >= Vocabulary.FirstWord && (word == words.BudgetEnd || word == words.StateEnd || word == words.EstimateEnd || word == words.Aim || word == words.AwardEnd || word == words.CostEnd);
    }
}
