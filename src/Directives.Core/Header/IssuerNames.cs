using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>Tells the issuer from the body written above it.</summary>
/// <remarks>A line that begins a name of its own begins a body; any other line goes on with the name above: ỦY BAN NHÂN DÂN / TỈNH QUẢNG TRỊ.</remarks>
internal readonly ref struct IssuerNames
{
    private readonly ReadingOrder _order;
    private readonly List<(int Start, int End)> _lines;

    public IssuerNames(ReadingOrder order)
    {
        _order = order;
        _lines = order.Buffers.IssuerLines;
        _lines.Clear();
    }

    /// <summary>A body in the letterhead.</summary>
    internal readonly record struct Body(int Start, int End, bool IsJointWithPrevious);

    public bool IsEmpty => _lines.Count == 0;

    /// <summary>One past the last token taken, or -1.</summary>
    public int End => _lines.Count == 0 ? -1 : _lines[^1].End;

    /// <summary>Takes a token of the letterhead that belongs to no other field.</summary>
    public void Add(int index)
    {
        if (_lines.Count > 0 && _lines[^1].End == index && !_order.StartsLine(index))
        {
            _lines[^1] = (_lines[^1].Start, index + 1);
            return;
        }

        _lines.Add((index, index + 1));
    }

    /// <summary>Takes a range of tokens as one line.</summary>
    public void Add(int start, int end) => _lines.Add((start, end));

    /// <summary>The issuer and the body above it.</summary>
    public (HeaderField<string>? Issuer, HeaderField<string>? Parent) Resolve()
    {
        List<Body> bodies = Bodies();
        if (bodies.Count == 0)
        {
            return (null, null);
        }

        int first = bodies.Count - 1;
        while (first > 0 && bodies[first].IsJointWithPrevious)
        {
            first--;
        }

        string rule = first < bodies.Count - 1 ? "header.issuer.joint" : first > 0 ? "header.issuer.below-parent" : "header.issuer.letterhead";
        HeaderField<string> issuer = _order.Field(bodies[first].Start, bodies[^1].End, rule);
        HeaderField<string>? parent = first > 0 ? _order.Field(bodies[first - 1].Start, bodies[first - 1].End, "header.parent.above-issuer") : null;
        return (issuer, parent);
    }

    private List<Body> Bodies()
    {
        List<Body> bodies = _order.Buffers.IssuerBodies;
        bodies.Clear();
        foreach ((int lineStart, int lineEnd) in _lines)
        {
            int start = lineStart;
            int end = TrimMarks(lineStart, lineEnd);
            if (end <= start)
            {
                continue;
            }

            for (int i = start; i < end; i++)
            {
                bool begins = i == start ? BeginsBody(bodies, i, end) : SplitsLine(start, i, end);
                if (!begins)
                {
                    continue;
                }

                if (i > start)
                {
                    Extend(bodies, start, i);
                    start = i;
                }

                bodies.Add(new Body(i, i + 1, IsJoint(bodies, i)));
            }

            Extend(bodies, start, end);
        }

        return bodies;
    }

    private static void Extend(List<Body> bodies, int start, int end)
    {
        // A line behind another field is no part of the name.
        if (bodies.Count > 0 && bodies[^1].End is var last && (last == start || bodies[^1].Start == start))
        {
            bodies[^1] = bodies[^1] with { End = end };
        }
    }

    private bool BeginsBody(List<Body> bodies, int start, int end)
    {
        // PHÒNG, CHỐNG …; TỔ QUỐC: words that only look like heads.
        int head = _order.Match(start, PhraseClass.IssuerHead);
        if (head == 0 || _order.Match(start, PhraseClass.IssuerLookalike) > 0 || (start + head < end && _order[start + head].IsMark(',')))
        {
            return false;
        }

        if (bodies.Count == 0)
        {
            return true;
        }

        Body above = bodies[^1];
        ref readonly Token last = ref _order[above.End - 1];
        if (last.Word == _order.Lexicon.Words.And || last.IsMark(','))
        {
            return false;
        }

        if (last.IsMark('-'))
        {
            return true;
        }

        // ỦY / BAN NHÂN DÂN: the line was broken within the words that begin the name.
        if (above.End == start && _order.Match(above.Start, PhraseClass.IssuerHead) > start - above.Start)
        {
            return false;
        }

        // ĐẢNG ỦY / CÔNG AN TỈNH: the upper line alone is no name.
        if (!IsSuperior(above.Start) && _order.Match(above.Start, PhraseClass.IssuerOpen) == above.End - above.Start)
        {
            return false;
        }

        // VĂN PHÒNG … / HỘI ĐỒNG NHÂN DÂN …: a superior body never stands below, so it completes the name.
        return !IsSuperior(start) || IsSuperior(above.Start);
    }

    // “Bộ” alone is superior, “Bộ Chỉ huy” is not: the longest head decides.
    private bool IsSuperior(int index) =>
        _order.Match(index, PhraseClass.IssuerSuperior) is var length and > 0 && length >= _order.Match(index, PhraseClass.IssuerHead);

    // UBND TỈNH LÂM ĐỒNG SỞ GIÁO DỤC VÀ ĐÀO TẠO in one cell of a table.
    private bool SplitsLine(int start, int i, int end)
    {
        const int ShortestName = 3;
        return i - start >= ShortestName && IsSuperior(start) && !IsSuperior(i) && _order[i - 1].IsWord
            && _order[i - 1].Word != _order.Lexicon.Words.And && _order[i - 1].Word != _order.Lexicon.Words.Of && _order[i - 1].Word != _order.Lexicon.Words.The
            && IsSubordinate(i, end);
    }

    private bool IsSubordinate(int i, int end)
    {
        int length = _order.Match(i, PhraseClass.IssuerOpen);
        return length > 0 && i + length < end && _order[i + length].IsWord && _order.Match(i, PhraseClass.SignerTitle) == 0
            && _order.Match(i, PhraseClass.IssuerLookalike) == 0 && _order.Match(i + length, PhraseClass.IssuerHead) == 0;
    }

    // BỘ CÔNG AN - BỘ QUỐC PHÒNG, SỞ TÀI CHÍNH / SỞ NỘI VỤ: bodies of one rank issue together.
    private bool IsJoint(List<Body> bodies, int start)
    {
        if (bodies.Count == 0)
        {
            return false;
        }

        Body above = bodies[^1];
        return _order[above.End - 1].IsMark('-')
            || (_order[above.Start].Word == _order[start].Word && _order.Match(start, PhraseClass.IssuerHead) == 1
                && _order[start].Word != 0 && IsMinistryOrDepartment(start));
    }

    private bool IsMinistryOrDepartment(int index)
    {
        ReadOnlySpan<char> word = _order.Slice(index);
        return word.Equals("BỘ", StringComparison.OrdinalIgnoreCase) || word.Equals("SỞ", StringComparison.OrdinalIgnoreCase);
    }

    private int TrimMarks(int start, int end)
    {
        bool ruled = end - start > 1 && _order[end - 1].IsMark('-') && _order[end - 2].IsMark('-');
        while (end > start && _order[end - 1].Kind == TokenKind.Mark && (_order[end - 1].Word is '*' or '.' or '_' or ':' or '=' or '~' || (ruled && _order[end - 1].Word == '-')))
        {
            end--;
        }

        return end;
    }
}
