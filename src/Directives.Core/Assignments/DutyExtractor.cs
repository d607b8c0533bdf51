using Directives.Agencies;
using Directives.Deadlines;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <summary>Walks the clause tree and reads the duties of every block with the owners, sections and times that the blocks above pass down.</summary>
internal sealed partial class DutyExtractor
{
    // The value of a label of time alone has at most so many tokens; a longer one tells more.
    private const int MaxTime = 24;

    // A label of time among items binds at most so many duties before it.
    private const int MaxTimedDuties = 400;

    private readonly TokenizedText _text;
    private readonly List<Block> _blocks;
    private readonly PhraseTrie _phrases;
    private readonly GrammarWords _words;
    private readonly OwnerScanner _scanner;
    private readonly ClauseReader _clauses;
    private readonly Func<int, (int Value, ulong Classes)> _labelOf;
    private readonly DutyBuffers _buffers;
    private readonly List<Duty> _duties;

    // By the block above a group: how many blocks and duties have been through a group's parenthesis, so that the next one does not walk them again.
    private readonly Dictionary<int, (int Block, int Duty)> _grouped;
    private readonly HashSet<int> _blocksWithDuties;

    // Of the run.
    private ClauseContext?[] _contexts = [];
    private bool _hasLetterhead;
    private bool _isNews;

    // Blocks of a news item; those before and behind are the page's.
    private (int Start, int End) _story;
    private int _seenDuties;
    private ClauseContext _root;
    private List<OwnerMention>? _running;

    /// <param name="text">The text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="deadlines">The times of the text, in text order.</param>
    public DutyExtractor(TokenizedText text, List<Block> blocks, List<DeadlineMention> deadlines)
    {
        _buffers = new DutyBuffers();
        _duties = _buffers.Duties;
        (_grouped, _blocksWithDuties) = (_buffers.Grouped, _buffers.BlocksWithDuties);
        _text = text;
        _blocks = blocks;
        _phrases = text.Lexicon.Phrases;
        _words = text.Lexicon.Words;
        _scanner = new OwnerScanner(text, deadlines, _buffers);
        _clauses = new ClauseReader(text, _scanner, _buffers);
        _labelOf = MatchLabelOf;
    }

    /// <summary>The names of bodies in the run.</summary>
    public AgencyNames Names => _buffers.Names;

    /// <summary>The heading above each block, by index; -1 where there is none.</summary>
    public int HeadingOf(int block) => block < 0 ? -1 : _contexts[block]?.Heading ?? -1;

    /// <summary>Paragraphs that tell what has been or is, in text order: the preamble and the parts that review.</summary>
    public List<(int Start, int End)> Reports => _buffers.Reports;

    /// <summary>The duties in text order, valid until the next call.</summary>
    /// <param name="issuer">The issuing body, which lays duties on others: as the subject of a sentence outside the tasks it is only reported.</param>
    /// <param name="hasLetterhead">Whether the text opens with a letterhead, so that the paragraphs before the order only tell the situation.</param>
    /// <param name="isNews">Whether the text is a news item, which tells orders by the paper that bore them.</param>
    public List<Duty> Extract(string? issuer, bool hasLetterhead, bool isNews = false)
    {
        _contexts = _buffers.Reset(_blocks.Count);
        (_hasLetterhead, _isNews, _seenDuties, _root, _running) = (hasLetterhead, isNews, 0, new ClauseContext(), null);
        _story = isNews ? FindStory() : (0, _blocks.Count);
        _scanner.Begin(isNews);
        _clauses.Begin(issuer);
        for (int i = 0; i < _blocks.Count;)
        {
            i = ReadBlock(i);
        }

        if (_clauses.CommonTimes.Count > 0)
        {
            foreach (Duty duty in _duties)
            {
                duty.AddTimes(_clauses.CommonTimes);
            }
        }

        if (!IsOrdered())
        {
            _duties.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        }

        return _duties;
    }

    // Only tasks that stand behind their owners' labels are found out of turn.
    private bool IsOrdered()
    {
        for (int i = 1; i < _duties.Count; i++)
        {
            if (_duties[i].Start < _duties[i - 1].Start)
            {
                return false;
            }
        }

        return true;
    }

    private int ReadBlock(int i)
    {
        Block block = _blocks[i];
        if (i < _story.Start || i >= _story.End)
        {
            _contexts[i] = _root;
            return i + 1;
        }

        if (block.IsRow)
        {
            int after = i;
            while (after < _blocks.Count && _blocks[after].IsRow)
            {
                _contexts[after++] = ContextAbove(i);
            }

            TableReader.Read(_text, _scanner, _clauses, _blocks, i, after, ContextAbove(i));
            return after;
        }

        ClauseContext above = ContextAbove(i);
        if (IsGroupParenthesis(block))
        {
            _contexts[i] = above;
            AssignGroup(i);
            return i + 1;
        }

        if (IsTitle(block))
        {
            ReadTitle(i, block);
            return i + 1;
        }

        bool hasChildren = block.Marker != MarkerKind.None && block.SubtreeEnd > i + 1;
        if (hasChildren && TryReadLabels(i, above))
        {
            return block.SubtreeEnd;
        }

        if (hasChildren && TryReadHeading(i, above))
        {
            return i + 1;
        }

        return ReadParagraph(i, above);
    }

    private ClauseContext ContextAbove(int i) =>
        _blocks[i].Parent is var parent and >= 0 ? _contexts[parent] ?? _root : _root;

    private int ReadParagraph(int i, ClauseContext above)
    {
        Block block = _blocks[i];
        bool announces = _text[block.End - 1].IsMark(':') && (block.Marker == MarkerKind.None || block.SubtreeEnd > i + 1);
        if (announces && ((above.Section != SectionKind.Aims && (block.Parent < 0 || IsIssuersOrder(block))) || EndsBases(block, above)))
        {
            ReadAnnouncement(i, block);
            return i + 1;
        }

        if (MatchLabel(i, LabelClasses.Time, out _) is var time and > 0 && AttachTime(i, time))
        {
            _contexts[i] = above;
            return i + 1;
        }

        bool unmarkedRoot = block.Parent < 0 && block.Marker == MarkerKind.None;

        // Once something has been ordered, the paragraphs that follow order on.
        bool preamble = _hasLetterhead && unmarkedRoot && above.Section == SectionKind.Unknown && _duties.Count == 0;
        if (preamble || above.IsReport)
        {
            _buffers.Reports.Add((block.Start, block.End));
        }

        if ((preamble && IsBasis(block)) || (_isNews && unmarkedRoot && IsCaption(i)))
        {
            _contexts[i] = above;
            return i + 1;
        }

        ClauseContext context = above.For(block.Marker != MarkerKind.None, preamble, unmarkedRoot ? _running : null);
        int before = _duties.Count;
        List<OwnerMention>? owners = _clauses.Read(i, block.Content, block.End, context);
        _contexts[i] = new ClauseContext { Section = above.Section, Owners = owners ?? above.Owners, Heading = above.Heading, IsReport = above.IsReport };
        _running = unmarkedRoot && !preamble ? owners ?? _running : null;
        return _duties.Count > before && _text[block.End - 1].IsMark(':') ? AbsorbItems(i) : i + 1;
    }

    // “Căn cứ Quyết định số …, ủy quyền cho Sở X ký …;” before the order: a ground among others, whatever it says of bodies.
    private bool IsBasis(Block block) =>
        _text[block.End - 1].IsMark(';') && _phrases.Match(_text.Range(block.Content, block.End), PhraseClass.PreambleOpener) > 0;

    // A line without a final mark between two paragraphs of a news item is the caption of a picture, if it is no body's name.
    private bool IsCaption(int i)
    {
        Block block = _blocks[i];
        if (i == 0 || i + 1 >= _blocks.Count || _text[block.End - 1].Kind == TokenKind.Mark || !EndsParagraph(_blocks[i - 1]) || !EndsParagraph(_blocks[i + 1]))
        {
            return false;
        }

        List<OwnerMention> owners = _buffers.Found;
        owners.Clear();
        return _scanner.MatchNames(block.Content, block.End, OwnerRole.Lead, OwnerRule.Heading, owners) < block.End;
    }

    // Above the first paragraph of a news item stand menu and headline, below the last, where no “./.” closes it, links, lists of other news and the foot:
    // lines without a final mark. Items right below the last paragraph may be the directive's.
    private (int Start, int End) FindStory()
    {
        int start = 0, end = _blocks.Count;
        while (start < end && _blocks[start].Marker == MarkerKind.None && IsOpenLine(_blocks[start]))
        {
            start++;
        }

        while (end > start && IsOpenLine(_blocks[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return (0, _blocks.Count);
        }

        bool closed = EndsParagraph(_blocks[end - 1]);
        while (end < _blocks.Count && _blocks[end].Marker != MarkerKind.None)
        {
            end++;
        }

        return (EndsParagraph(_blocks[start]) ? start : 0, closed ? end : _blocks.Count);
    }

    private bool IsOpenLine(Block block) =>
        !block.IsRow && !(_text[block.End - 1].Kind == TokenKind.Mark && _text[block.End - 1].Word is '.' or ';' or ':' or ',' or '"');

    private bool EndsParagraph(Block block) =>
        block.Marker == MarkerKind.None && !block.IsRow && _text[block.End - 1].Kind == TokenKind.Mark && _text[block.End - 1].Word is '.' or '"';

    // “- Thời gian: …” among the items of a heading holds for the duties of that heading.
    private bool AttachTime(int i, int value)
    {
        bool attached = false;
        int parent = _blocks[i].Parent;
        if (parent < 0)
        {
            return false;
        }

        int far = Math.Max(0, _duties.Count - MaxTimedDuties);
        for (int d = _duties.Count - 1; d >= far; d--)
        {
            Duty duty = _duties[d];
            if ((duty.Block == parent || _blocks[duty.Block].Parent == parent) && duty.Block < i)
            {
                attached = true;
                if (duty.Times.Length < Duty.MaxTimes)
                {
                    duty.AddTime((value, _blocks[i].End));
                }
            }
        }

        return attached;
    }

    // “… báo cáo số liệu, bao gồm:” over items that are no clauses is one duty with them.
    private int AbsorbItems(int i)
    {
        int next = i + 1;
        while (next < _blocks.Count && _blocks[next].Marker != MarkerKind.None && _blocks[next].Marker > _blocks[i].Marker | _blocks[i].Marker == MarkerKind.None
            && (_blocks[next].Parent == i || _blocks[next].Parent == _blocks[i].Parent) && !OpensClause(_blocks[next]))
        {
            _contexts[next] = new ClauseContext { Section = SectionKind.Aims, Heading = i };
            next++;
        }

        if (next > i + 1)
        {
            _duties[^1].End = _clauses.TrimEnd(_duties[^1].Start, _blocks[next - 1].End);
        }

        return next;
    }

    private bool OpensClause(Block block)
    {
        List<OwnerMention> owners = _buffers.Probe;
        owners.Clear();
        return block.Content < block.End && (_scanner.IsPredicate(block.Content, block.End) || IsGround(block) || _scanner.MatchSubject(block.Content, block.End, owners, out _) > block.Content
            || _scanner.MatchNames(block.Content, block.End, OwnerRole.Lead, OwnerRule.Heading, owners) == block.End);
    }

    private bool TryReadLabels(int i, ClauseContext above)
    {
        if (above.Section == SectionKind.Aims)
        {
            return false;
        }

        Block block = _blocks[i];
        bool hasOwnerLabel = above.Section == SectionKind.Duties && (HasOnlyLabels(i) || LabelsCloseItems(i));
        for (int child = i + 1; child < block.SubtreeEnd && !hasOwnerLabel; child++)
        {
            hasOwnerLabel = _blocks[child].Parent == i && MatchLabel(child, LabelClasses.Owner, out _) > 0;
        }

        if (!hasOwnerLabel)
        {
            return false;
        }

        for (int child = i; child < block.SubtreeEnd; child++)
        {
            _contexts[child] = new ClauseContext { Section = SectionKind.Duties, Heading = i };
        }

        LabelReader.Read(_text, _scanner, _clauses, _blocks, i, _labelOf);
        return true;
    }

    // “- Bố trí thêm bàn tiếp đón”, “- Lắp máy lấy số”, then “Đầu mối: …” without a marker: the label holds for all items of the heading.
    private bool LabelsCloseItems(int heading)
    {
        int items = 0, last = -1;
        for (int child = heading + 1; child < _blocks[heading].SubtreeEnd; child = _blocks[child].SubtreeEnd)
        {
            if (last >= 0 && _blocks[last].SubtreeEnd > last + 1)
            {
                return false;
            }

            last = _blocks[child].Marker == MarkerKind.None ? last : child;
            items += _blocks[child].Marker == MarkerKind.None ? 0 : 1;
        }

        return items > 1 && _blocks[last].SubtreeEnd > last + 1 && _blocks[last + 1].Marker == MarkerKind.None && MatchLabel(last + 1, LabelClasses.Owner, out _) > 0;
    }

    // “1. Tổ chức hội nghị tổng kết” over “- Thời gian: …”, “- Địa điểm: …”; “2. Chương trình “Tiếp sức mùa thi”” over “- Thời gian: …”, “- Nội dung: …”
    private bool HasOnlyLabels(int heading)
    {
        bool timed = false, task = _scanner.IsPredicate(_blocks[heading].Content, _blocks[heading].End);
        for (int child = heading + 1; child < _blocks[heading].SubtreeEnd; child++)
        {
            if (_blocks[child].Parent != heading)
            {
                continue;
            }

            int value = MatchLabel(child, LabelClasses.Any, out ulong found);
            bool time = (found & LabelClasses.Time) != 0;
            if (value == 0 || _blocks[child].SubtreeEnd > child + 1 || (time && _blocks[child].End - value > MaxTime))
            {
                return false;
            }

            timed |= time;
            task |= (found & LabelClasses.Task) != 0 && _scanner.IsPredicate(value, _blocks[child].End);
        }

        return timed && task;
    }

    private (int Value, ulong Classes) MatchLabelOf(int block)
    {
        int value = MatchLabel(block, LabelClasses.Any, out ulong found);
        return (value, found);
    }

    // “Cơ quan chủ trì: …”: index after the colon, or 0.
    private int MatchLabel(int block, ulong classes, out ulong found)
    {
        int start = _blocks[block].Content;
        int value = _scanner.SkipLabel(start, _blocks[block].End, classes, out found);
        return value > start ? value : 0;
    }
}
