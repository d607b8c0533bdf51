using Directives.Lexicons;
using Directives.Lexing;
using Directives.Values;

namespace Directives.Targets;

/// <summary>Finds figures that state a result to reach: shares anywhere that grammar makes them one, counts of known units after a cue.</summary>
internal partial struct TargetScanner(List<TargetMention> mentions)
{
    // How far back “đã” makes a figure a report of the past, in tokens.
    private const int PastTokens = 14;

    // Names of indicators are short; a longer cell is a task.
    private const int MaxIndicatorTokens = 60;

    // A heading with a year is short: “Mục tiêu cụ thể đến năm 2030”.
    private const int MaxHeadingTokens = 25;

    // “Đào tạo nghề dưới 03 tháng cho …”: at most so many words stand between a cue and its figure.
    private const int MaxCueGap = 5;

    private int _cueEnd = -1;
    private int _lineStart;
    private int _headingStart;
    private int _headingEnd;
    private bool _itemLine;

    /// <summary>First token of the present sentence; the pass sets it.</summary>
    public int SentenceStart { get; set; }

    /// <summary>Notes the first token of a line: a short line above list items is their heading.</summary>
    public void NoteLine(in Lookaround look, int index)
    {
        ref readonly Token token = ref look.Tokens[index];
        if (token.IsWord && !token.IsCapital && !look.IsMark(index + 1, ')'))
        {
            return;
        }

        if (!_itemLine)
        {
            bool heads = index - _lineStart <= MaxHeadingTokens || look.IsMark(index - 1, ':');
            (_headingStart, _headingEnd) = heads ? (_lineStart, index) : (index, index);
        }

        _itemLine = (token.Kind == TokenKind.Mark && token.Word is '-' or '+' or '•' or '*') || look.IsMark(index + 1, ')');
        _lineStart = index;
    }

    /// <summary>Notes a cue such as “xây dựng”; the pass calls it for every phrase of <see cref="PhraseClass.TargetCue"/>.</summary>
    public void NoteCue(int end) => _cueEnd = end;

    /// <summary>Takes the target whose figure, read already, stands at <paramref name="index"/>.</summary>
    /// <returns>One past the figure and its unit, or <paramref name="index"/>.</returns>
    public int TryScan(in Lookaround look, int index, int next, decimal value)
    {
        var figure = new Figure(index, value, null);
        if (TryScanIndicatorRow(look, figure, next))
        {
            return next;
        }

        int unit = CountUnitAt(look, next);
        if (unit > next && look.Word(unit) == look.Words.To && NumberScanner.TryRead(look, unit + 1, out int last, out decimal upper)
            && upper > value && CountUnitAt(look, last) > last)
        {
            // từ 350.000 ha đến 400.000 ha
            return AddCount(look, figure with { High = upper }, last, 1);
        }

        if (look.IsMark(next, '/') && look.IsGlued(next) && NumberScanner.TryRead(look, next + 1, out int all, out decimal whole) && whole == value && CountUnitAt(look, all) > all)
        {
            // 14/14 khu phố
            return AddCount(look, figure with { IsAll = true }, all, 1);
        }

        int percent = PercentAt(look, next);
        int after = percent > next ? percent : next;
        if ((look.IsMark(after, '-') || look.Word(after) == look.Words.To) && !IsItemNumber(look, index, after) && NumberScanner.TryRead(look, after + 1, out int second, out decimal high))
        {
            int percentAfter = PercentAt(look, second);
            if (percentAfter > second && high > value)
            {
                return AddShare(look, figure with { High = high }, percentAfter);
            }

            if (percent == next && high > value && CountUnitAt(look, second) > second)
            {
                return AddCount(look, figure with { High = high }, second, 1);
            }
        }

        return percent > next ? AddShare(look, figure, percent) : AddCount(look, figure, next, Budgets.MoneyScanner.ScaleAt(look, next));
    }

    /// <summary>Takes an income or output in money: “đạt 65 triệu đồng/người/năm”.</summary>
    /// <returns>One past its unit, or <paramref name="index"/>.</returns>
    public int TryScanMoneyRate(in Lookaround look, int index, int next, decimal value)
    {
        int end = next + (Budgets.MoneyScanner.ScaleAt(look, next) > 1 ? 1 : 0);
        bool rated = look.IsMark(end + 1, '/') && look.IsWord(end + 2);
        if (look.Word(end) != look.Words.Dong || !(rated || IsRevenue(look, index)))
        {
            return index;
        }

        end += rated ? 3 : 1;
        end += rated && look.IsMark(end, '/') && look.IsWord(end + 1) ? 2 : 0;
        FigureBound bound = FigureBound.Read(look, index, end);
        int clause = TargetClause.FindStart(look, bound.Start, mentions.Count > 0 ? Math.Min(mentions[^1].End, bound.Start) : 0);
        if (!bound.IsStated || bound.AtMost || IsNoResult(look, bound.Start, clause, cued: false))
        {
            return index;
        }

        mentions.Add(new TargetMention(clause, end, index, bound.Comparator, TargetRules.Count)
        {
            SentenceStart = SentenceStart,
            HeadingStart = _itemLine ? _headingStart : 0,
            HeadingEnd = _itemLine ? _headingEnd : 0,
            Value = value,
            UnitStart = next,
            UnitEnd = end,
            SubjectStart = clause,
            SubjectEnd = bound.Start,
        });
        return end;
    }

    // “thu ngân sách đạt trên 1.200 tỷ đồng”, “doanh thu”, “kim ngạch”: money that comes in is a result, no budget.
    private static bool IsRevenue(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        for (int i = index - 1; i >= Math.Max(0, index - PastTokens); i--)
        {
            ref readonly Token token = ref look.Tokens[i];
            if (token.Kind == TokenKind.Mark && token.Word is '.' or ';' or ':' or '|')
            {
                return false;
            }

            int word = token.Word;
            if (word != 0 && ((word == words.Revenue && (look.Word(i + 1) == words.BudgetStart || look.Word(i - 1) == words.Trade || look.Word(i - 1) == words.Sum)) || word == words.Turnover))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a share in words: “ba mươi phần trăm”.</summary>
    public int TryScanWords(in Lookaround look, int index) =>
        NumberScanner.TryReadWords(look, index, out int end, out int value) && PercentAt(look, end) is var percent && percent > end
            ? AddShare(look, new Figure(index, value, null), percent)
            : index;

    private static int PercentAt(in Lookaround look, int index) =>
        look.IsMark(index, '%') ? index + 1
        : look.Word(index) == look.Words.Part && look.Word(index + 1) == look.Words.Hundred ? index + 2
        : index;

    private static int CountUnitAt(in Lookaround look, int index) =>
        !look.Has(index) || !look.IsWord(index) ? index
        : look.IsNumber(index + 1) && look.IsGlued(index + 1) && look.Small(index + 1) is 2 or 3 && look.Length(index) <= 2 ? index + 2
        : index + look.Text.Lexicon.Phrases.Match(look.Tokens[index..], PhraseClass.CountUnit);

    // | 2 | Lao động thuộc hộ nghèo được đào tạo nghề | người | 2.400 |
    private bool TryScanIndicatorRow(in Lookaround look, in Figure figure, int next)
    {
        if (look.Has(next) && !look.IsMark(next, '|') && !look.Tokens[next].StartsLine)
        {
            return false;
        }

        FigureBound bound = FigureBound.Read(look, figure.Start, next);
        int bar = bound.Start - 1;
        if (!look.IsMark(bar, '|'))
        {
            return false;
        }

        int unit = PreviousCell(look, bar);
        bool share = look.IsMark(unit, '%') && unit + 1 == bar;
        if ((!share && (unit == bar || CountUnitAt(look, unit) != bar)) || !look.IsMark(unit - 1, '|'))
        {
            return false;
        }

        int name = PreviousCell(look, unit - 1);
        if (!look.IsWord(name) || unit - 1 - name > MaxIndicatorTokens)
        {
            return false;
        }

        mentions.Add(new TargetMention(name, next, figure.Start, bound.Comparator, TargetRules.Indicator)
        {
            SentenceStart = SentenceStart,
            Value = figure.Value,
            UnitStart = unit,
            UnitEnd = share ? unit : bar,
            SubjectStart = name,
            SubjectEnd = unit - 1,
        });
        return true;
    }

    private int AddShare(in Lookaround look, in Figure figure, int next)
    {
        // 1,5%/năm
        int after = look.IsMark(next, '/') && look.IsWord(next + 1) ? next + 2 : next;
        FigureBound bound = FigureBound.Read(look, figure.Start, after);
        int previous = mentions.Count > 0 ? Math.Min(mentions[^1].End, bound.Start) : 0;
        int clause = TargetClause.FindStart(look, bound.Start, previous);
        int rate = RateAt(look, clause, bound.Start);
        bool first = look.IsWord(after) && !look.Tokens[after].StartsLine | (look.IsWord(after) && !look.Tokens[after].IsCapital)
            && look.Word(after) != look.Words.Onward && look.Word(after) != look.Words.Compare && look.Word(after) != look.Words.Into
            && !(bound.Level && rate >= 0);
        if (!bound.IsStated && HeadChange(look, clause) is var change and not 0)
        {
            bound = bound with { Change = change };
        }

        bool cell = look.IsMark(bound.Start - 1, '|');
        bool stated = bound.IsStated || cell || rate >= 0;
        bool noun = bound.LessThan && !bound.Reaches && !bound.Level && bound.Start > clause && !cell && rate < 0;

        // “các xã có tỷ lệ cấp giấy dưới 30%” tells which communes.
        bool trait = bound.LessThan && !bound.Reaches && rate > clause + 1 && look.Word(rate - 1) == look.Words.Have;
        bool step = IsNextStep(look, bound.Start, after);
        if (((!first && !stated) || noun || trait || IsNoResult(look, bound.Start, clause, cued: false, bound.AtLeast)) && !step)
        {
            return next;
        }

        if (cell)
        {
            clause = PreviousCell(look, bound.Start - 1);
        }

        if (step)
        {
            return AddNextStep(look, figure, bound, after);
        }

        int start = first && bound.Change == 0 ? bound.Start : clause;
        int end = TargetClause.FindEnd(look, after, list: first);
        mentions.Add(new TargetMention(start, end, figure.Start, figure.High is null ? bound.Comparator : Comparator.Range,
            figure.High is not null ? TargetRules.Range : bound.Change != 0 && !bound.Level ? TargetRules.Change : first ? TargetRules.Share : TargetRules.Rate)
        {
            SentenceStart = SentenceStart,
            HeadingStart = _itemLine ? _headingStart : 0,
            HeadingEnd = _itemLine ? _headingEnd : 0,
            Value = figure.High is null ? figure.Value : null,
            Low = figure.High is null ? null : figure.Value,
            High = figure.High,
            SubjectStart = first ? after : clause,
            SubjectEnd = first ? end : bound.Start,
        });
        return next;
    }

    private int AddCount(in Lookaround look, in Figure figure, int next, long scale)
    {
        int unit = next + (scale > 1 ? 1 : 0);
        int unitEnd = CountUnitAt(look, unit);
        if (unitEnd == unit)
        {
            return figure.Start;
        }

        FigureBound bound = FigureBound.Read(look, figure.Start, unitEnd);
        int previous = mentions.Count > 0 ? Math.Min(mentions[^1].End, bound.Start) : 0;
        int clause = TargetClause.FindStart(look, bound.Start, previous);
        bool cued = (_cueEnd >= (look.Word(bound.Start - 2) == look.Words.Each ? bound.Start - 2 : bound.Start) && _cueEnd <= figure.Start) || IsRecipientOfCue(look, clause, figure.Start) || GoesOn(look, figure.Start);
        int part = IsLabelled(look, figure.Start) ? figure.Start : PartStart(look, figure.Start, unit, unitEnd, previous);
        clause = part > 0 ? part : clause;
        bool stated = cued || part > 0 || figure.IsAll || bound.AtLeast || bound.MoreThan || bound.Reaches || bound.Change != 0 || look.Word(clause) == look.Words.Each;
        bool measured = look.Word(clause) == look.Words.Number;
        if ((!stated && !(measured && bound.IsStated)) || (bound.LessThan && !measured) || (bound.From && IsMeasureOfThing(look, bound.Start, clause)) || IsNoResult(look, bound.Start, clause, cued, bound.AtLeast))
        {
            return figure.Start;
        }

        int end = TargetClause.FindEnd(look, unitEnd, list: false);
        mentions.Add(new TargetMention(clause, end, figure.Start, figure.High is null ? bound.Comparator : Comparator.Range, TargetRules.Count)
        {
            SentenceStart = SentenceStart,
            HeadingStart = _itemLine ? _headingStart : 0,
            HeadingEnd = _itemLine ? _headingEnd : 0,
            Value = figure.High is null ? figure.Value * scale : null,
            Low = figure.High is null ? null : figure.Value,
            High = figure.High,
            UnitStart = unit,
            UnitEnd = unitEnd,
            SubjectStart = unitEnd < end && !(part > 0 && part < bound.Start) ? unitEnd : clause,
            SubjectEnd = unitEnd < end && !(part > 0 && part < bound.Start) ? end : bound.Start,
        });
        return unitEnd;
    }

    // “2- 70% công đoàn cơ sở …”: the number of an item, not the lower end of a range.
    private static bool IsItemNumber(in Lookaround look, int index, int mark) =>
        look.Tokens[index].StartsLine && look.IsMark(mark, '-') && !look.Tokens[mark].SpaceBefore && look.Has(mark + 1) && look.Tokens[mark + 1].SpaceBefore;

    // “Đào tạo nghề cho 12.000 lao động”: the cue opens the clause, and “cho” leads on to the figure.
    private bool IsRecipientOfCue(in Lookaround look, int clause, int figure) =>
        look.Word(figure - 1) == look.Words.Give && _cueEnd > clause && _cueEnd <= figure && figure - _cueEnd <= MaxCueGap;

    // “Thành lập mới 12 hợp tác xã, 150 doanh nghiệp”, “trồng 20 ha và 3.000 cây”
    private bool GoesOn(in Lookaround look, int figure) =>
        mentions.Count > 0 && mentions[^1] is { Rule: TargetRules.Count } last
        && (look.IsMark(figure - 1, ',') ? last.End == figure - 1 : look.Word(figure - 1) == look.Words.And && last.UnitEnd == figure - 1);

    // “Giảm tỷ lệ hộ nghèo … 2,5%”: the verb at the head of the clause.
    private static int HeadChange(in Lookaround look, int clause)
    {
        ValueWords words = look.Words;
        int i = clause;
        i += look.Word(i) == words.Strive && look.Word(i + 1) == words.Strain ? 2 : 0;
        return look.Word(i) == words.Fall ? -1 : look.Word(i) == words.Rise && look.Word(i + 1) != words.Strengthen ? 1 : 0;
    }

    // “tỷ lệ”: its first token; -1 where it does not stand.
    private static int RateAt(in Lookaround look, int start, int end)
    {
        for (int i = start; i + 1 < end; i++)
        {
            if (look.Word(i) == look.Words.Rate && look.Word(i + 1) == look.Words.Share)
            {
                return i;
            }
        }

        return -1;
    }

    // A report of what has been, a composition, a price, a formula.
    private static bool IsNoResult(in Lookaround look, int start, int clause, bool cued, bool atLeast = false)
    {
        ValueWords words = look.Words;
        int before = look.Word(start - 1);
        if (!cued && ((before is ')' or '/' or '=' or '*' && !look.OpensClause(start)) || (before >= Vocabulary.FirstWord
            && (before == words.Already || before == words.Just || before == words.Estimate || (before == words.Make && !atLeast) || before == words.Price || before == words.Aid
                || before == words.Degree || before == words.Interest || before == words.Tax))))
        {
            return true;
        }

        bool aims = false, past = false, year = false;
        int least = Math.Max(clause, start - PastTokens);
        for (int i = start - 1; i >= least; i--)
        {
            int word = look.Word(i);
            bool found = (word == words.Receive && look.Word(i - 1) == words.Record) || (word == words.Appear && look.Word(i - 1) == words.Issued);
            past |= word == words.Already || word == words.Happen || (found && !atLeast);
            aims |= word == words.Strain || word == words.Assure || word == words.AssureOld;
            year |= word == words.Year && look.Year(i + 1) > 0;
        }

        return past || (year && !aims && IsComparedWithYear(look, start));
    }

    // “Trong năm 2022, số vụ tai nạn giảm 7,4% so với năm 2021” tells of 2022.
    private static bool IsComparedWithYear(in Lookaround look, int index)
    {
        for (int i = index; i < index + 12 && look.Has(i) && !look.IsMark(i, ';'); i++)
        {
            if (look.Word(i) == look.Words.Compare && look.Word(i + 1) == look.Words.With && look.Word(i + 2) == look.Words.Year)
            {
                return true;
            }
        }

        return false;
    }

    private static int PreviousCell(in Lookaround look, int bar)
    {
        int i = bar;
        int least = Math.Max(0, bar - MaxIndicatorTokens - 1);
        while (i > least && !look.IsMark(i - 1, '|') && !look.Tokens[i].StartsLine)
        {
            i--;
        }

        return i;
    }

    private readonly record struct Figure(int Start, decimal Value, decimal? High, bool IsAll = false);
}
