using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>Reads letterhead, recipients, distribution list and signer, and tells where the body stands. Never throws on content; linear in the text.</summary>
internal static class HeaderParser
{
    private const int HeadLines = 150;

    // Most heads end long before.
    private const int FirstLines = 36;
    private const int FootLines = 110;
    private const int Paragraph = 150;
    private const int LongParagraph = Paragraph * 4;

    /// <summary>Reads the header of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffers">Working memory, which <see cref="HeaderResult.Skipped"/> is part of; null makes its own.</param>
    public static HeaderResult Parse(TokenizedText text, HeaderBuffers? buffers = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        buffers ??= new HeaderBuffers();
        int start = HeadStart.Find(text);
        HeadReader head = ReadHead(text, start, buffers, out int bodyStart);
        var scan = new BodyScan(text, bodyStart, buffers);
        scan.Run();
        ReportedDirective? reported = ReportedDirective.Read(text, bodyStart, head, buffers);
        if (reported?.SourceNote is { } note)
        {
            scan.Skip(note);
        }

        return new HeaderResult
        {
            Header = new DirectiveHeader
            {
                Issuer = head.Issuer ?? reported?.Issuer,
                ParentBody = head.Parent,
                Number = head.Number ?? reported?.Number,
                IssueDate = head.Date ?? reported?.Date,
                IssuePlace = head.Place,
                Type = head.Type ?? reported?.Type,
                Subject = head.Subject ?? reported?.Subject,
                Recipients = head.Recipients,
                Distribution = scan.Distribution,
                Signer = scan.Signer,
            },
            BodyStart = bodyStart,
            BodyEnd = scan.BodyEnd,
            Skipped = scan.Skipped,
        };
    }

    /// <summary>Reads the head that starts at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First token.</param>
    /// <param name="buffers">Working memory.</param>
    /// <param name="bodyStart">Receives the index of the first token behind the head.</param>
    /// <remarks>The first lines are set in order; all of them only where that might give another reading.</remarks>
    /// <param name="boundsOnly">Whether the head is passed over, so that its fields are not wanted.</param>
    public static HeadReader ReadHead(TokenizedText text, int start, HeaderBuffers buffers, out int bodyStart, bool boundsOnly = false)
    {
        int near = HeadEnd(text, start, FirstLines);
        HeadReader head = ReadHead(text, start, near, boundsOnly, buffers, out bodyStart, out bool isSettled);
        if (isSettled)
        {
            return head;
        }

        int end = HeadEnd(text, start, HeadLines);
        return end == near ? head : ReadHead(text, start, end, boundsOnly, buffers, out bodyStart, out _);
    }

    private static HeadReader ReadHead(TokenizedText text, int start, int end, bool boundsOnly, HeaderBuffers buffers, out int bodyStart, out bool isSettled)
    {
        using ReadingOrder order = ColumnLayout.Read(text, start, end, isFoot: false, buffers, boundsOnly);
        var head = new HeadReader(order);
        head.Read();
        bodyStart = order.Origin(head.BodyStart);

        // Columns are cut at bars and without them; a table right below the head begins with its bar.
        bodyStart -= bodyStart > start && bodyStart < text.Count && text[bodyStart - 1].IsMark('|') && text[bodyStart - 1].StartsLine ? 1 : 0;
        isSettled = order.IsSettled;
        return head;
    }

    // Index one past the lines in which a head that starts at the token may stand.
    private static int HeadEnd(TokenizedText text, int start, int lines)
    {
        int i = start;
        for (int line = 0; line < lines && i < text.Count; line++)
        {
            int next = ColumnLayout.LineEnd(text, i, Math.Min(i + LongParagraph, text.Count));
            if (next - i > Paragraph)
            {
                return line == 0 && next - i < LongParagraph ? next : i;
            }

            i = next;
        }

        return i;
    }

    /// <summary>Index one past the lines in which a foot that starts at <paramref name="start"/> may stand.</summary>
    public static int FootEnd(TokenizedText text, int start)
    {
        int i = start, lists = 0;
        for (int line = 0; line < FootLines && i < text.Count; line++)
        {
            int next = ColumnLayout.LineEnd(text, i, text.Count);

            // A foot has one list: a text of nothing but “Nơi nhận” is read once, not once for each of them.
            lists += text.Lexicon.Phrases.Match(text.Range(i, next), PhraseClass.DistributionCue) > 0 ? 1 : 0;
            if (line > 0 && (next - i > Paragraph || lists > 1
                || text.Lexicon.Phrases.Match(text.Range(i, next), PhraseClass.NationalTitle) > 0
                || AnnexReader.IsAnnexTitle(text, i, next) || AnnexReader.IsDocumentTitle(text, i, next)))
            {
                return i;
            }

            i = next;
        }

        return i;
    }
}
