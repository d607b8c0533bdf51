using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <summary>Reads a heading with labelled lines below it: Nội dung, Cơ quan chủ trì, Cơ quan phối hợp, Thời gian, Sản phẩm.</summary>
internal static class LabelReader
{
    /// <summary>Reads the group under block <paramref name="heading"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scanner">Finds owners.</param>
    /// <param name="clauses">Receives the duties.</param>
    /// <param name="blocks">All blocks.</param>
    /// <param name="heading">Index of the heading.</param>
    /// <param name="labelOf">Gives for a block the index after its label's colon (0 for none) and the label's classes.</param>
    public static void Read(TokenizedText text, OwnerScanner scanner, ClauseReader clauses, List<Block> blocks, int heading, Func<int, (int Value, ulong Classes)> labelOf)
    {
        Block block = blocks[heading];
        List<OwnerMention> owners = clauses.Buffers.NextList();
        var tasks = new List<(int Block, int Start, int End)>();
        var times = new List<(int Start, int End)>();
        var extra = new List<(int Block, int Start, int End, List<OwnerMention> Owners)>();
        for (int child = heading + 1; child < block.SubtreeEnd; child++)
        {
            (int value, ulong classes) = labelOf(child);
            int end = blocks[child].SubtreeEnd > child + 1 ? blocks[blocks[child].SubtreeEnd - 1].End : blocks[child].End;
            if (value == 0)
            {
                bool isNext = tasks.Count > 0 && owners.Count + times.Count > 0 && (blocks[child].Parent == heading || blocks[child].Marker == MarkerKind.None) && scanner.IsPredicate(blocks[child].Content, blocks[child].End);
                if (isNext)
                {
                    // “- Lắp đèn … / - Đơn vị chủ trì: X / - Sơn kẻ … / - Đơn vị chủ trì: Y”: labels belong to the task before them.
                    AddTasks(text, scanner, clauses, block, heading, owners, tasks, times);
                    owners = clauses.Buffers.NextList();
                    tasks.Clear();
                    times.Clear();
                }

                // “1. Giảm thời gian chờ / - Bố trí thêm bàn … / Đầu mối: …”: what stands before the labels is the work, the heading its title.
                bool isWork = blocks[child].Marker == MarkerKind.None || (blocks[child].Parent == heading && times.Count == 0);
                if (isWork && owners.Count == 0 && scanner.IsPredicate(blocks[child].Content, blocks[child].End))
                {
                    tasks.Add((child, blocks[child].Content, blocks[child].End));
                }
                else if (blocks[child].Parent == heading && blocks[child].Marker != MarkerKind.None)
                {
                    clauses.Read(child, blocks[child].Content, blocks[child].End, new ClauseContext { Section = SectionKind.Duties, Heading = heading });
                }

                continue;
            }

            if ((classes & LabelClasses.Time) != 0)
            {
                ReadTimeItems(clauses, blocks, child);
            }

            // “Đơn vị thực hiện: X. Phối hợp: Y. Thời gian: Z.” may stand on one line.
            while (value > 0)
            {
                int stop = scanner.NextLabel(value, end, LabelClasses.Any);
                if ((classes & LabelClasses.Owner) != 0)
                {
                    ReadOwners(text, scanner, clauses.Buffers, child, value, stop, (classes & LabelClasses.Lead) != 0 ? OwnerRole.Lead : OwnerRole.Support, owners, extra);
                }
                else if ((classes & LabelClasses.Time) != 0 && times.Count < Duty.MaxTimes)
                {
                    times.Add((value, stop));
                }
                else if ((classes & LabelClasses.Task) != 0 && scanner.IsPredicate(value, stop) && !Describes(text, value, stop))
                {
                    tasks.Add((child, value, stop));
                }

                value = stop < end ? scanner.SkipLabel(stop, end, LabelClasses.Any, out classes) : 0;
            }

            child = blocks[child].SubtreeEnd - 1;
        }

        AddTasks(text, scanner, clauses, block, heading, owners, tasks, times);
        foreach ((int at, int start, int end, List<OwnerMention> own) in extra)
        {
            clauses.Add(at, start, end, own, DutyRules.Sentence, own: true)?.AddTimes(times);
        }
    }

    // “Nội dung: quy định chi tiết khoản 2 Điều 5” tells what the decree of the heading holds; drawing it up is the duty.
    private static bool Describes(TokenizedText text, int start, int end) =>
        text.Lexicon.Phrases.Match(text.Range(start, end), PhraseClass.NounStart) > 0;

    private static void AddTasks(
        TokenizedText text,
        OwnerScanner scanner,
        ClauseReader clauses,
        Block block,
        int heading,
        List<OwnerMention> owners,
        List<(int Block, int Start, int End)> tasks,
        List<(int Start, int End)> times)
    {
        int before = clauses.Duties.Count;
        if (tasks.Count == 0)
        {
            clauses.Add(heading, block.Content, block.End, null, DutyRules.Labelled);
        }
        else
        {
            var context = new ClauseContext { Section = SectionKind.Duties, Heading = heading };
            foreach ((int at, int start, int end) in tasks)
            {
                clauses.Read(at, start, end, context);
            }
        }

        for (int k = before; k < clauses.Duties.Count; k++)
        {
            Duty duty = clauses.Duties[k];
            duty.Owners = owners;
            duty.AddTimes(times);
        }
    }

    /// <summary>Reads what stands behind a label of owners. “Cơ quan thực hiện: Sở Nội vụ chủ trì tham mưu …; Sở Tư pháp … tổ chức triển khai …” lays further duties on them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scanner">Finds owners.</param>
    /// <param name="buffers">Working memory.</param>
    /// <param name="block">Index of the block.</param>
    /// <param name="start">First token behind the colon.</param>
    /// <param name="end">One past the last token.</param>
    /// <param name="role">What the label says the bodies are.</param>
    /// <param name="owners">Receives the bodies.</param>
    /// <param name="extra">Receives the further duties.</param>
    public static void ReadOwners(
        TokenizedText text,
        OwnerScanner scanner,
        DutyBuffers buffers,
        int block,
        int start,
        int end,
        OwnerRole role,
        List<OwnerMention> owners,
        List<(int Block, int Start, int End, List<OwnerMention> Owners)> extra)
    {
        for (int part = start; part < end;)
        {
            int stop = SentenceSplitter.NextSemicolon(text, part, end);
            int sentence = SentenceSplitter.SentenceEnd(text, part, stop);
            List<OwnerMention> named = buffers.NextList();
            if (role == OwnerRole.Lead && IsFormula(text, scanner, part, sentence, named))
            {
                owners.AddRange(named.Count <= Duty.MaxOwners - owners.Count ? named : named[..Math.Max(0, Duty.MaxOwners - owners.Count)]);
                part = sentence < stop ? sentence : stop + 1;
                continue;
            }

            int next = scanner.MatchSubject(part, sentence, named, out _);
            if (next > part && named.Count > 0 && role == OwnerRole.Lead && sentence - next > 4)
            {
                extra.Add((block, next, sentence, named));
            }
            else
            {
                named.Clear();
                scanner.MatchNames(part, sentence, role, OwnerRule.Label, named);
            }

            for (int i = 0; i < named.Count && owners.Count < Duty.MaxOwners; i++)
            {
                owners.Add(named[i] with { Role = role, Rule = OwnerRule.Label });
            }

            part = sentence < stop ? sentence : stop + 1;
        }
    }

    // “Đơn vị thực hiện: Sở Tư pháp chủ trì, phối hợp với …”: the formula of a closing parenthesis, without it.
    private static bool IsFormula(TokenizedText text, OwnerScanner scanner, int start, int end, List<OwnerMention> named)
    {
        int close = text[end - 1].IsMark('.') ? end - 1 : end;
        if (scanner.MatchParenthesis(start - 1, close, OwnerRule.Label, named, out _) && named.Exists(owner => owner.Role == OwnerRole.Support))
        {
            return true;
        }

        named.Clear();
        return false;
    }

    private static void ReadTimeItems(ClauseReader clauses, List<Block> blocks, int label)
    {
        for (int item = label + 1; item < blocks[label].SubtreeEnd; item++)
        {
            clauses.Read(item, blocks[item].Content, blocks[item].End, new ClauseContext { Section = SectionKind.Unknown, Heading = label });
        }
    }
}
