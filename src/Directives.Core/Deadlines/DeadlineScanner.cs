using Directives.Diagnostics;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Values;

namespace Directives.Deadlines;

/// <summary>Finds times with a cue of their own and bare periods. Works token by token: the caller asks at each token that can start one.</summary>
internal static class DeadlineScanner
{
    // Syllables of the name of a day: ngày Quốc khánh, ngày hội Đại đoàn kết toàn dân tộc.
    private const int MaxNameOfDay = 8;

    /// <summary>Takes the time that starts with the word at <paramref name="index"/>, whose opener is known.</summary>
    /// <returns>One past its last token, or <paramref name="index"/>.</returns>
    public static int TryScan(in Lookaround look, int index, ValueOpener opener, in DeadlineRun run) => opener switch
    {
        ValueOpener.Before => ScanBefore(look, index, run),
        ValueOpener.Unit => BarePeriodScanner.Scan(look, index, run),
        ValueOpener.Until => ScanUntil(look, index, run),
        ValueOpener.Within => ScanWithin(look, index, run),
        ValueOpener.From => ScanFrom(look, index, run),
        ValueOpener.Rhythm => RecurrenceScanner.Scan(look, index, run),
        ValueOpener.Latest => ScanLatest(look, index, run),
        ValueOpener.Allowed => ScanAllowed(look, index, run),
        ValueOpener.Into => ScanInto(look, index, run),
        ValueOpener.End => ScanEnd(look, index, run),
        ValueOpener.Limit => ScanLimit(look, index, run),
        ValueOpener.Figure => ScanNumber(look, index, run),
        _ => index,
    };

    /// <summary>Takes the time that starts with the number at <paramref name="index"/>.</summary>
    /// <returns>One past its last token, or <paramref name="index"/>.</returns>
    public static int TryScanNumber(in Lookaround look, int index, in DeadlineRun run) => ScanNumber(look, index, run);

    private static int ScanBefore(in Lookaround look, int index, in DeadlineRun run)
    {
        ValueWords words = look.Words;
        int i = index + 1;
        i += look.Word(i) == words.Term && look.Word(i + 1) == words.Moment ? 2 : 0;
        bool end = look.Word(i) == words.Close || look.Word(i) == words.End;
        i += end ? 1 : 0;
        if (look.Word(index - 1) == words.From || !(PeriodScanner.TryMatchPoint(look, i, out Period point) || TryMatchNamedDay(look, i, out point)))
        {
            return index;
        }

        int recurring = RecurrenceScanner.ScanDay(look, index, point, run);
        if (recurring > index)
        {
            return recurring;
        }

        return run.AddBefore(look, index, point, end);
    }

    // trước ngày Quốc khánh 02/9/2025, trước ngày hội Đại đoàn kết 18/11: the date behind the name of the day
    private static bool TryMatchNamedDay(in Lookaround look, int index, out Period point)
    {
        int i = index + 1;
        while (look.Word(index) == look.Words.Day && i <= index + MaxNameOfDay && look.IsWord(i) && !look.Tokens[i].StartsLine)
        {
            i++;
        }

        point = default;
        return i > index + 1 && look.IsNumber(i) && PeriodScanner.TryMatchPoint(look, i, out point) && point.Grain == PeriodGrain.Day && !point.IsDayOnly;
    }

    // chậm nhất (là|đến|vào|trong|trước|hết) ngày …; chậm nhất sau 03 ngày kể từ …; không chậm hơn …
    private static int ScanLatest(in Lookaround look, int index, in DeadlineRun run)
    {
        ValueWords words = look.Words;
        return look.Word(index + 1) == words.Most ? ScanAfterLatest(look, index, index + 2, DeadlineRules.ByLatest, run) : index;
    }

    private static int ScanAfterLatest(in Lookaround look, int start, int index, string rule, in DeadlineRun run)
    {
        ValueWords words = look.Words;
        int i = index;
        for (int skipped = 0; skipped < 4; skipped++, i++)
        {
            int word = look.Word(i);
            bool link = word == words.Same || word == words.To || word == words.Into || word == words.In || word == words.Before || word == words.End
                || word == words.After || word == words.Close || word == words.Circle || word == ':';
            if (!link)
            {
                break;
            }
        }

        if (DurationScanner.TryMatch(look, i, out Duration duration) && !IsDate(look, i))
        {
            return run.AddRelative(start, duration);
        }

        if (!PeriodScanner.TryMatchPoint(look, i, out Period point))
        {
            return start;
        }

        int recurring = RecurrenceScanner.ScanDay(look, start, point, run);
        return recurring > start ? recurring : run.AddBy(look, start, point, DeadlineStrength.Cued, rule);
    }

    // đến (hết) ngày …; a year only where the clause begins with it or a verb of completion stands before
    private static int ScanUntil(in Lookaround look, int index, in DeadlineRun run)
    {
        ValueWords words = look.Words;
        int i = index + 1;
        bool end = look.Word(i) == words.End || look.Word(i) == words.Close;
        i += end ? 1 : 0;
        int before = look.Word(index - 1);
        if (!PeriodScanner.TryMatchPoint(look, i, out Period point))
        {
            return index;
        }

        // tính đến, tầm nhìn đến, định hướng đến
        if (before == words.Reckon || before == words.Orientation || before == words.Vision)
        {
            return point.End;
        }

        bool horizon = point.Grain == PeriodGrain.Year && !end;
        var strength = DeadlineStrength.Cued;
        if (horizon && !(before == words.Strain || before == words.AssureOld || before == words.Complete || before == words.Done || OpensWork(look, index)))
        {
            strength = DeadlineStrength.Bare;
        }

        int recurring = RecurrenceScanner.ScanDay(look, index, point, run);
        return recurring > index ? recurring : run.AddBy(look, index, point, strength, DeadlineRules.ByUntil);
    }

    private static int ScanWithin(in Lookaround look, int index, in DeadlineRun run)
    {
        ValueWords words = look.Words;
        int i = index + 1;
        bool term = look.Word(i) == words.Circle;
        bool limit = look.Word(i) == words.Term && (look.Word(i + 1) == words.Limit || look.Word(i + 1) == words.Gap);
        i += term ? 1 : limit ? 2 : 0;
        i += look.Word(i) == words.Maximum && look.Word(i + 1) == words.Multiple ? 2 : look.Word(i) == words.Not && look.Word(i + 1) == words.Exceed ? 2 : 0;
        if (DurationScanner.TryMatch(look, i, out Duration duration) && (term || limit || duration.HasEvent || duration.Working || duration.Unit == TimeUnit.Hour))
        {
            return run.AddRelative(index, duration);
        }

        // trong 02 năm 2025 - 2026, trong 03 ngày 15-17/8
        i += look.Small(i) > 0 && ((look.Word(i + 1) == words.Year && look.Year(i + 2) > 0) || (look.Word(i + 1) == words.Day && look.IsNumber(i + 2))) ? 1 : 0;
        if (!PeriodScanner.TryMatch(look, i, out Period period))
        {
            return index;
        }

        int recurring = RecurrenceScanner.ScanDay(look, index, period, run);
        if (recurring > index || period.IsDayOnly)
        {
            return recurring;
        }

        if (period.Grain == PeriodGrain.Day && !period.IsRange)
        {
            return run.AddBy(look, index, period, DeadlineStrength.Cued, DeadlineRules.WithinDay);
        }

        return run.AddDuring(look, index, period, IsPast(look, index) ? DeadlineStrength.Bare : DeadlineStrength.Cued, DeadlineRules.During);
    }

    private static int ScanFrom(in Lookaround look, int index, in DeadlineRun run)
    {
        ValueWords words = look.Words;
        int i = index + 1;
        if (look.Word(i) == words.Now)
        {
            i += 1;
            i += look.Word(i) == words.Give ? 1 : 0;
            int until = look.Word(i) == words.To ? i + 1 : i;
            until += look.Word(until) == words.End || look.Word(until) == words.Close ? 1 : 0;
            return until > i && PeriodScanner.TryMatchPoint(look, until, out Period end) ? run.AddFromNow(look, index, end) : index;
        }

        if (HasEffect(look, index) || !PeriodScanner.TryMatch(look, i, out Period period))
        {
            return index;
        }

        if (look.Word(index - 1) == words.Count)
        {
            // kể từ 12 giờ ngày 18/10/2023; “kể từ ngày 01/7/2025” tells from when something holds
            return look.IsNumber(i) && look.Word(i + 1) is var hour && (hour == words.Hour || hour == words.HourSign) ? run.AddFrom(look, index - 1, period) : index;
        }

        if (!period.IsRange && look.Word(period.End) == words.Give && look.Word(period.End + 1) == words.To
            && PeriodScanner.TryMatchPoint(look, period.End + 2, out Period last))
        {
            period = period with { End = last.End, Last = last.Last, Grain = last.Grain, IsRange = true };
        }

        int recurring = RecurrenceScanner.ScanDay(look, index, period, run);
        if (recurring > index)
        {
            return recurring;
        }

        if (period.IsRange)
        {
            return run.AddDuring(look, index, period, IsPast(look, index) ? DeadlineStrength.Bare : DeadlineStrength.Cued, DeadlineRules.FromTo);
        }

        return run.AddFrom(look, index, period);
    }

    // sau 30 ngày kể từ …; không quá 05 ngày làm việc; không chậm hơn ngày …; tối đa 03 ngày
    private static int ScanAllowed(in Lookaround look, int index, in DeadlineRun run)
    {
        ValueWords words = look.Words;
        int word = look.Word(index), next = look.Word(index + 1);
        if (word == words.Not && (next == words.Slow || next == words.Late) && (look.Word(index + 2) == words.More || look.Word(index + 2) == words.Exceed))
        {
            return ScanAfterLatest(look, index, index + 3, DeadlineRules.ByLatest, run);
        }

        bool most = (word == words.Not && next == words.Exceed) || (word == words.Maximum && next == words.Multiple);
        if (word == words.Maximum && next == words.Minimum)
        {
            return ScanNumber(look, index, run);
        }

        int i = most ? index + 2 : index + 1;
        if ((!most && word != words.After) || !DurationScanner.TryMatch(look, i, out Duration duration))
        {
            return index;
        }

        bool allowed = duration.HasEvent || duration.Working || (duration.Unit is TimeUnit.Hour or TimeUnit.Day && (most || look.IsMark(duration.End, ',')));
        return allowed ? run.AddRelative(index, duration) : index;
    }

    private static int ScanInto(in Lookaround look, int index, in DeadlineRun run)
    {
        ValueWords words = look.Words;
        int i = index + 1;
        bool late = look.Word(i) == words.Close;
        i += late ? 1 : 0;
        if (!PeriodScanner.TryMatch(look, i, out Period period))
        {
            return index;
        }

        int recurring = RecurrenceScanner.ScanDay(look, index, period, run);
        DeadlineStrength strength = IsPast(look, index) ? DeadlineStrength.Bare : DeadlineStrength.Cued;
        return recurring > index ? recurring
            : late ? run.AddBy(look, index, period, strength, DeadlineRules.ByEnd)
            : period.Grain == PeriodGrain.Day && !period.IsRange ? run.AddOn(look, index, period, strength)
            : run.AddDuring(look, index, period, strength, DeadlineRules.During);
    }

    // hết năm 2026, cuối quý II/2025
    private static int ScanEnd(in Lookaround look, int index, in DeadlineRun run)
    {
        bool close = look.Word(index) == look.Words.Close;
        return PeriodScanner.TryMatchPoint(look, index + 1, out Period point) && (!close || point.Grain != PeriodGrain.Day) && (point.StatesYear || !close)
            ? run.AddBy(look, index, point, DeadlineStrength.Cued, DeadlineRules.ByEnd)
            : index;
    }

    // hạn cuối, hạn chót, thời hạn cuối cùng là …, hạn đến …
    private static int ScanLimit(in Lookaround look, int index, in DeadlineRun run)
    {
        ValueWords words = look.Words;
        int i = index + 1;
        bool last = look.Word(i) == words.Close || look.Word(i) == words.Final;
        i += last ? 1 : 0;
        i += last && look.Word(i) == words.Together ? 1 : 0;
        return last ? ScanAfterLatest(look, index, i, DeadlineRules.ByLimit, run) : index;
    }

    // 6 tháng một lần, tối thiểu một lần/năm; 05 ngày làm việc kể từ …; else a bare date or period
    private static int ScanNumber(in Lookaround look, int index, in DeadlineRun run)
    {
        // 24/24 giờ
        if (look.IsMark(index - 1, '/') && look.IsGlued(index))
        {
            return index;
        }

        int reported = RecurrenceScanner.ScanReported(look, index, run);
        if (reported > index)
        {
            return reported;
        }

        int i = RhythmScanner.SkipAtLeast(look, index);
        if (RhythmScanner.TryMatchFrequency(look, i, out int end, out string[] every))
        {
            run.Add(new DeadlineMention(index, end, DeadlineKind.Recurring, DeadlineStrength.Cued, DeadlineRules.Frequency) { Every = every });
            return end;
        }

        if (i == index && DurationScanner.TryMatch(look, i, out Duration duration) && duration.HasEvent)
        {
            return run.AddRelative(index, duration);
        }

        return i == index ? BarePeriodScanner.Scan(look, index, run) : index;
    }

    /// <summary>Whether what precedes tells of the past: “đã …”, “mới ban hành trong năm 2025”.</summary>
    private static bool IsPast(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        for (int i = index - 1; i >= Math.Max(0, index - 6); i--)
        {
            ref readonly Token token = ref look.Tokens[i];
            if (token.Kind == TokenKind.Mark)
            {
                return false;
            }

            if (token.Word == words.Already || token.Word == words.Just || token.Word == words.Happen)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEffect(in Lookaround look, int index)
    {
        for (int i = index - 1; i >= Math.Max(0, index - 4); i--)
        {
            if (look.Word(i) == look.Words.Effect)
            {
                return true;
            }
        }

        return false;
    }

    // “Đến năm 2025, …” at the head of a clause, but not “giai đoạn 2021 - 2025, đến năm 2030”.
    private static bool OpensWork(in Lookaround look, int index) =>
        look.OpensClause(index) || (look.IsMark(index - 1, ',') && !look.IsNumber(index - 2) && look.IsMark(index + 3, ','));

    // “30 tháng 9”, “15/6”: a figure before a month is a day, not a count of months.
    private static bool IsDate(in Lookaround look, int index) =>
        look.Word(index + 1) == look.Words.Month && look.IsNumber(index + 2);
}
