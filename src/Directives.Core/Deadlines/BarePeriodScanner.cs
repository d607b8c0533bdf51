using Directives.Lexicons;
using Directives.Values;

namespace Directives.Deadlines;

/// <summary>Finds dates and periods without a cue: “Quý IV/2025”, “Năm 2026”, “2025 - 2030”, “ngày 20 tháng cuối quý”.</summary>
internal static class BarePeriodScanner
{
    // Labels of times have at most this many syllables: Thời hạn hoàn thành, Thời gian phải hoàn thành.
    private const int MaxLabelTokens = 6;

    /// <summary>Takes the date or period that starts at <paramref name="index"/>.</summary>
    /// <returns>One past its last token, or <paramref name="index"/>.</returns>
    public static int Scan(in Lookaround look, int index, in DeadlineRun run)
    {
        if (!PeriodScanner.TryMatch(look, index, out Period period))
        {
            return index;
        }

        if (period.Grain == PeriodGrain.Day && !period.IsRange)
        {
            return ScanDay(look, index, period, run);
        }

        ValueWords words = look.Words;
        int before = look.Word(index - 1);

        int recurring = RecurrenceScanner.ScanDay(look, index, period, run);
        if (recurring > index)
        {
            return recurring;
        }

        // “ngày    tháng 11 năm 2024” is a date whose day is blank; nhiệm kỳ 2020 - 2025, năm học 2024 - 2025, so với năm 2023
        if (before == words.Day || before == words.Period || before == words.School || before == words.With)
        {
            return period.End;
        }

        bool completes = before == words.Complete || before == words.Done;
        bool content = before == words.ResultEnd || before == words.StateOfThings || before == words.ReportEnd;
        bool closes = !content && period.Grain is PeriodGrain.Month or PeriodGrain.Quarter or PeriodGrain.Half && period.StatesYear && look.ClosesClause(period.End);
        DeadlineStrength strength = completes || closes ? DeadlineStrength.Cued : DeadlineStrength.Bare;
        return Math.Max(index, run.AddDuring(look, index, period, strength, DeadlineRules.Period));
    }

    private static int ScanDay(in Lookaround look, int index, in Period day, in DeadlineRun run)
    {
        int recurring = RecurrenceScanner.ScanDay(look, index, day, run);
        if (recurring > index)
        {
            return recurring;
        }

        // A day without year and cue is a commemoration (“Ngày … 30/7”) unless it fills a cell or a label's value.
        bool stands = look.IsMark(index - 1, '|') || look.IsMark(index - 1, ':') || look.IsMark(index - 1, '(');
        if (!day.StatesYear && !(stands && look.Word(index) == look.Words.Day && look.ClosesClause(day.End)))
        {
            return index;
        }

        // A date that fills a cell, or follows “thời hạn:” or “hoàn thành:”, is the last day for the work; behind another colon its day: “Tổ chức lễ giao quân: ngày 04/3/2026”.
        bool limit = look.IsMark(index - 1, ':') && IsLimitLabel(look, index - 2);
        return limit || look.IsMark(index - 1, '|')
            ? run.AddBy(look, index, day, limit ? DeadlineStrength.Cued : DeadlineStrength.Bare, DeadlineRules.ByLimit)
            : run.AddOn(look, index, day, look.IsMark(index - 1, ':') && look.ClosesClause(day.End) ? DeadlineStrength.Cued : DeadlineStrength.Bare);
    }

    private static bool IsLimitLabel(in Lookaround look, int index)
    {
        for (int i = index; i > index - MaxLabelTokens && look.IsWord(i); i--)
        {
            if (look.Word(i) == look.Words.Limit || (look.Word(i) == look.Words.Complete && look.Word(i - 1) == look.Words.Finish))
            {
                return true;
            }
        }

        return false;
    }
}
