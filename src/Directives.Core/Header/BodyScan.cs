using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>One walk over the lines behind the head: finds the feet, the annex heads, the second documents and what stands behind the end of each.</summary>
internal ref partial struct BodyScan(TokenizedText text, int bodyStart, HeaderBuffers buffers)
{
    private const ulong NoClass = 0;

    // No national title has more tokens. A line may be a whole document, and have many gaps.
    private const int MaxTitle = 30;

    // A line of a signature has at most so many tokens.
    private const int MaxSignatureLine = 40;

    private static readonly ulong Wanted = PhraseTrie.Bit(PhraseClass.DistributionCue) | PhraseTrie.Bit(PhraseClass.SigningAuthority) | PhraseTrie.Bit(PhraseClass.SignerTitle)
        | PhraseTrie.Bit(PhraseClass.AnnexTitle) | PhraseTrie.Bit(PhraseClass.DocumentType) | PhraseTrie.Bit(PhraseClass.NationalTitle);

    private readonly List<SkippedRange> _skipped = Emptied(buffers.Skipped);
    private bool _hasFoot;
    private int _capitalsStart = -1;

    // First token behind the last “./.” or foot; -1 within a document.
    private int _tail = -1;
    private bool _isBehindFoot;
    private bool _hasItem;
    private bool _isInTable;

    public int BodyEnd { get; private set; } = text.Count;

    public readonly List<SkippedRange> Skipped => _skipped;

    public Signer? Signer { get; private set; }

    public IReadOnlyList<HeaderField<string>> Distribution { get; private set; } = [];

    public void Run()
    {
        for (int i = bodyStart; i < text.Count;)
        {
            if (!text[i].StartsLine && !text[i].HasWideGap && i > bodyStart)
            {
                i++;
                continue;
            }

            if (text[i].StartsLine)
            {
                NoteEnd(i);
            }

            int cell = text[i].IsMark('|') && i + 1 < text.Count ? i + 1 : i;
            ulong classes = text.Lexicon.Phrases.ClassesFrom(text[cell]) & Wanted;
            int next = classes == NoClass || !text[cell].IsCapital ? i : Visit(i, cell);
            if (next == i)
            {
                TrackCapitals(i);
                next = i + 1;
            }

            i = next;
        }

        CloseTail(text.Count);
    }

    /// <summary>Adds a range behind those found, when none of them holds it.</summary>
    public void Skip(in SkippedRange range)
    {
        if (_skipped.Count == 0 || _skipped[^1].End <= range.Start)
        {
            _skipped.Add(range);
        }
    }

    private static List<SkippedRange> Emptied(List<SkippedRange> skipped)
    {
        skipped.Clear();
        return skipped;
    }

    // Names of issuers stand above the title of an annex and belong to its head.
    private void TrackCapitals(int i)
    {
        if (!text[i].StartsLine)
        {
            return;
        }

        if (text[i].IsWord && !text[i].IsAllCapitals)
        {
            // Most lines.
            _capitalsStart = -1;
            return;
        }

        int end = ColumnLayout.LineEnd(text, i, Math.Min(i + 30, text.Count));
        bool issuer = AnnexReader.IsCapitals(text, i, end) && text.Lexicon.Phrases.Match(text.Range(i, end), PhraseClass.IssuerHead) > 0;
        bool follows = _capitalsStart >= 0 && AnnexReader.IsCapitals(text, i, end) && !(i + 1 < end && text[i + 1].IsMark('.'));
        _capitalsStart = follows ? _capitalsStart : issuer ? i : -1;
    }

    // Returns the index after what was found, or the given one.
    private int Visit(int i, int cell)
    {
        PhraseTrie phrases = text.Lexicon.Phrases;
        int titleEnd = ColumnLayout.LineEnd(text, cell, Math.Min(cell + MaxTitle, text.Count));
        if (phrases.Match(text.Range(cell, titleEnd), PhraseClass.NationalTitle) > 0)
        {
            return SkipSecondHead(LineStart(i), i);
        }

        if (!text[i].StartsLine)
        {
            return i;
        }

        int end = ColumnLayout.LineEnd(text, cell, text.Count);
        bool lists = phrases.Match(text.Range(cell, end), PhraseClass.DistributionCue) > 0;
        if (lists || IsSignature(cell, end))
        {
            return ReadFoot(i, lists);
        }

        bool annex = AnnexReader.IsAnnexTitle(text, cell, end);
        if (annex || (AnnexReader.IsDocumentTitle(text, cell, end) && (_hasFoot || _tail >= 0 || AnnexReader.HasNoteBelow(text, end))))
        {
            int start = StartWithIssuer(i);
            int headEnd = AnnexReader.End(text, i);
            CloseTail(start);
            _skipped.Add(new SkippedRange(start, headEnd, SkippedKind.AnnexHead));
            _capitalsStart = -1;
            return headEnd;
        }

        return i;
    }

    private int SkipSecondHead(int lineStart, int found)
    {
        int start = StartWithIssuer(lineStart);
        _ = HeaderParser.ReadHead(text, start, buffers, out int headEnd, boundsOnly: true);
        int end = Math.Max(headEnd, found + 1);
        CloseTail(start);
        _skipped.Add(new SkippedRange(start, end, SkippedKind.AnnexHead));
        _capitalsStart = -1;
        return end;
    }

    private int StartWithIssuer(int i)
    {
        int floor = Math.Max(_tail, _skipped.Count > 0 ? _skipped[^1].End : bodyStart);
        return _capitalsStart >= floor ? _capitalsStart : Math.Max(floor, i);
    }

    // The line's first token, or the first one behind what was found before.
    private int LineStart(int i)
    {
        int floor = _skipped.Count > 0 ? _skipped[^1].End : bodyStart;
        while (i > floor && !text[i].StartsLine)
        {
            i--;
        }

        return i;
    }

    private int ReadFoot(int start, bool lists)
    {
        EndTail(start, lists);
        using ReadingOrder order = ColumnLayout.Read(text, start, HeaderParser.FootEnd(text, start), isFoot: true, buffers, boundsOnly: _hasFoot);
        var foot = new FootReader(order);
        foot.Read();
        int end = Math.Max(foot.End, start + 1);
        if (!_hasFoot)
        {
            _hasFoot = true;
            BodyEnd = start;
            Signer = foot.Signer;
            Distribution = foot.Distribution;
        }

        _skipped.Add(new SkippedRange(start, end, SkippedKind.Foot));
        _capitalsStart = -1;
        BeginTail(end, behindFoot: true);
        return end;
    }

    // TM. ỦY BAN NHÂN DÂN; or a title in capitals with a name below it.
    private bool IsSignature(int start, int end)
    {
        const int Lookahead = 7;
        if (!text[start].IsAllCapitals)
        {
            return false;
        }

        int stop = end;
        for (int line = 0; line < Lookahead && stop < text.Count; line++)
        {
            int next = ColumnLayout.LineEnd(text, stop, Math.Min(stop + MaxSignatureLine + 1, text.Count));
            if (next - stop > MaxSignatureLine)
            {
                break;
            }

            stop = next;
        }

        using ReadingOrder order = ColumnLayout.Read(text, start, stop, isFoot: true, buffers, boundsOnly: true);
        if (order.Count == 0 || !SignatureReader.Begins(order, 0, order.LineEnd(0)))
        {
            return false;
        }

        var signature = new SignatureReader(order);
        foreach (ColumnLine line in order.Lines)
        {
            if (!line.IsRule && !signature.AddLine(line.Start, line.End))
            {
                break;
            }
        }

        return signature.HasName || (signature.HasAuthority && order.IsCapitals(0, order.LineEnd(0)));
    }
}
