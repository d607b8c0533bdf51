using System.Runtime.InteropServices;
using Directives.Header;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Structure;

/// <summary>Joins lines into paragraphs and puts them into the clause tree.</summary>
internal static partial class BlockScanner
{
    // Lines of fewer characters say nothing about the width of a hard-wrapped text.
    private const int ShortLine = 40;

    // A heading that a figure below does not continue has at most so many words.
    private const int MaxShortHeading = 8;

    // A row of a table is wrapped to at most so many lines more.
    private const int MaxRowLines = 12;

    // The first line of a paragraph is set in by so many columns at least.
    private const int FirstLineIndent = 4;

    // The numeral of a part has at most so many letters, as OCR reads them.
    private const int MaxNumeral = 4;

    // A text is hard-wrapped when at least this share of its lines runs on in lower case.
    private const double WrappedShare = 0.12;

    /// <summary>The blocks of the body in order, with parents set; feet and heads of annexes are left out, and nothing above an annex governs it.</summary>
    public static List<Block> Scan(TokenizedText text, HeaderResult head, BlockBuffers? buffers = null)
    {
        buffers ??= new BlockBuffers();
        buffers.Reset();

        int start = head.BodyStart;
        foreach (SkippedRange skipped in head.Skipped)
        {
            ScanPart(text, start, skipped.Start, buffers);
            start = skipped.End;
        }

        ScanPart(text, start, text.Count, buffers);
        return buffers.Blocks;
    }

    private static void ScanPart(TokenizedText text, int start, int end, BlockBuffers buffers)
    {
        if (start >= end)
        {
            return;
        }

        int firstBlock = buffers.Blocks.Count;
        SplitLines(text, start, end, buffers.Lines);
        ReadOnlySpan<Line> lines = CollectionsMarshal.AsSpan(buffers.Lines);
        Wrapping wrapping = WrappingOf(text, lines, buffers.Widths);
        for (int i = 0; i < lines.Length;)
        {
            if (FlatTableScanner.Read(text, lines, i, buffers) is var below && below > i)
            {
                i = below;
                continue;
            }

            ref readonly Line first = ref lines[i];
            int last = i;
            if (first.IsRow)
            {
                // A cell that was wrapped: the row goes on up to the line that closes it.
                while (!lines[last].IsClosedRow && last + 1 < lines.Length && last - i < MaxRowLines && !lines[last + 1].IsRow && !lines[last + 1].HasBlankBefore && ClosesRow(lines, last + 1, i + MaxRowLines))
                {
                    last++;
                }
            }
            else
            {
                while (last + 1 < lines.Length)
                {
                    int next = last + 1;
                    if (lines[next].IsPageNumber && next + 1 < lines.Length && !lines[last].IsTerminated && Continues(text, lines[last], lines[next + 1], wrapping, last > i))
                    {
                        next++;
                    }
                    else if (!Continues(text, lines[last], lines[next], wrapping, last > i))
                    {
                        break;
                    }

                    last = next;
                }
            }

            if (!first.IsPageNumber || last > i)
            {
                buffers.Add(first.Start, lines[last].End, first.Content, first.Marker, first.IsRow);
            }

            i = last + 1;
        }

        BuildTree(text, buffers.Blocks, firstBlock, buffers.Open);
    }

    private static bool ClosesRow(ReadOnlySpan<Line> lines, int from, int limit)
    {
        for (int i = from; i < lines.Length && i <= limit && !lines[i].IsRow && !lines[i].HasBlankBefore; i++)
        {
            if (lines[i].IsClosedRow)
            {
                return true;
            }
        }

        return false;
    }

    private static Wrapping WrappingOf(TokenizedText text, ReadOnlySpan<Line> lines, List<int> widths)
    {
        int running = 0, considered = 0, indents = 0;
        widths.Clear();
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i].IsRow || lines[i].IsPageNumber)
            {
                continue;
            }

            considered++;
            if (lines[i].Columns >= ShortLine)
            {
                widths.Add(lines[i].Columns);
            }

            ref readonly Line next = ref lines[i + 1];
            if (!lines[i].IsTerminated && !next.HasBlankBefore && next.Marker == MarkerKind.None && text[next.Start].IsWord && !text[next.Start].IsCapital)
            {
                running++;
                indents += next.Indent;
            }
        }

        if (running < 4 || running < considered * WrappedShare || widths.Count == 0)
        {
            return default;
        }

        widths.Sort();
        return new Wrapping(widths[(int)(widths.Count * 0.9)], indents / running);
    }

    // isWithin: the line goes on with one above itself, so that it is no heading.
    private static bool Continues(TokenizedText text, in Line line, in Line next, Wrapping wrapping, bool isWithin)
    {
        int wrapWidth = wrapping.Width;
        if (next.Marker == MarkerKind.Dash && wrapWidth > 0 && !line.IsTerminated && !line.IsRow && !next.HasBlankBefore && IsFull(line, wrapWidth) && next.Indent <= line.Indent)
        {
            // “Ban Văn hóa⏎– Xã hội”: a dash inside a name fell to the next line.
            return true;
        }

        if (next.IsRow || line.IsRow || next.Marker != MarkerKind.None || next.IsPageNumber || text[next.Start].IsMark('('))
        {
            return !next.IsRow && !line.IsRow && text[next.Start].IsMark('(') && !line.IsTerminated && wrapWidth > 0 && next.Marker == MarkerKind.None && IsFull(line, wrapWidth);
        }

        bool full = IsFull(line, wrapWidth) || (!line.IsTerminated && ((isWithin && line.Columns >= wrapWidth / 2) || EndsOpen(text, line)));
        bool wrapped = wrapWidth > 0 && !next.HasBlankBefore && full && next.Indent <= line.Indent + 2 && !BeginsCapitals(text, line, next);
        if (line.IsTerminated)
        {
            // Where the lines of a paragraph stand left of its first one, a line set in begins the next paragraph.
            return wrapped && line.Indent >= next.Indent && next.Indent < wrapping.Indent + FirstLineIndent && text[line.End - 1].Kind == TokenKind.Mark && text[line.End - 1].Word is not ':';
        }

        ref readonly Token first = ref text[next.Start];
        bool lower = (first.IsWord && !first.IsCapital) || (first.IsNumber && !IsHeading(line, wrapWidth)) || (first.Kind == TokenKind.Mark && first.Word is ',' or ';' or ')');
        return lower || wrapped;
    }

    // “… và”, “…, ”: the line cannot be the end of a phrase.
    private static bool EndsOpen(TokenizedText text, in Line line)
    {
        ref readonly Token last = ref text[line.End - 1];
        return last.IsMark(',') || (last.IsWord && text.Lexicon.Words.LeavesOpen(last.Word));
    }

    // “QUYẾT ĐỊNH:” or the title of a part below running text.
    private static bool BeginsCapitals(TokenizedText text, in Line line, in Line next)
    {
        const int TitleWords = 4;
        int words = 0;
        for (int i = next.Start; i < next.End; i++)
        {
            if (text[i].IsWord && !text[i].IsAllCapitals)
            {
                return false;
            }

            words += text[i].IsWord ? 1 : 0;
        }

        if (words < TitleWords && !(words > 1 && text[next.End - 1].IsMark(':')))
        {
            return false;
        }

        for (int i = line.Content; i < line.End; i++)
        {
            if (text[i].IsWord && !text[i].IsAllCapitals)
            {
                return true;
            }
        }

        return false;
    }

    // “1. Đánh giá chung” over “6 tháng đầu năm …”
    private static bool IsHeading(in Line line, int wrapWidth) =>
        line.Marker is > MarkerKind.Article and < MarkerKind.Dash && line.End - line.Content <= MaxShortHeading && !IsFull(line, Math.Max(wrapWidth, ShortLine));

    private static bool IsFull(in Line line, int wrapWidth) => line.Columns >= wrapWidth * 4 / 5;

    private static void BuildTree(TokenizedText text, List<Block> blocks, int first, Stack<int> open)
    {
        open.Clear();
        bool above = false, below = false, addressees = false;
        for (int i = first; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (block.Marker == MarkerKind.UpperLetter)
            {
                // “III. … A. … B. … IV. …”: the first letter stands below a numeral, so all do.
                below |= !above && Holds(blocks, open, MarkerKind.Roman);
                above |= !below;
                block.Marker = below ? MarkerKind.LowerPart : MarkerKind.UpperLetter;
            }
            else if (block.Marker == MarkerKind.Annex)
            {
                above = below = false;
            }
            else if (block.Marker is MarkerKind.Plus or MarkerKind.Bullet && StandsAboveDashes(text, blocks, i, open))
            {
                block.Marker = MarkerKind.UpperBullet;
            }

            if (block.Marker != MarkerKind.None)
            {
                while (open.Count > 0 && blocks[open.Peek()].Marker >= block.Marker)
                {
                    blocks[open.Pop()].SubtreeEnd = i;
                }
            }

            if (block.Marker == MarkerKind.None && addressees)
            {
                // The paragraph below “… điện:” and its dashes goes on with none of them.
                CloseAll(blocks, open, i);
                addressees = false;
            }

            addressees |= block.Marker == MarkerKind.None && IsTelegramCall(text, block);
            block.Parent = open.Count > 0 ? open.Peek() : -1;
            if (block.Marker != MarkerKind.None)
            {
                open.Push(i);
            }
            else
            {
                block.SubtreeEnd = i + 1;
            }
        }

        CloseAll(blocks, open, blocks.Count);
    }

    private static void CloseAll(List<Block> blocks, Stack<int> open, int end)
    {
        while (open.Count > 0)
        {
            blocks[open.Pop()].SubtreeEnd = end;
        }
    }

    /// <summary>Whether a paragraph calls the addressees of a telegram: “THỦ TƯỚNG CHÍNH PHỦ điện:”.</summary>
    public static bool IsTelegramCall(TokenizedText text, Block block) =>
        block.End - block.Start is > 2 and < 20 && text[block.End - 1].IsMark(':') && text[block.End - 2].Word == text.Lexicon.Words.Wire;

    // “* Hạn chế”, “* Đề nghị UBND xã:” over “- …”: the first of them is a heading, and all that follow stand on its level.
    private static bool StandsAboveDashes(TokenizedText text, List<Block> blocks, int i, Stack<int> open) =>
        Holds(blocks, open, MarkerKind.UpperBullet)
        || (i + 1 < blocks.Count && blocks[i + 1].Marker == MarkerKind.Dash && !Holds(blocks, open, MarkerKind.Dash)
            && !(text[blocks[i].End - 1].Kind == TokenKind.Mark && text[blocks[i].End - 1].Word is '.' or ';' or ',' or '/'));

    private static bool Holds(List<Block> blocks, Stack<int> open, MarkerKind kind)
    {
        foreach (int block in open)
        {
            if (blocks[block].Marker == kind)
            {
                return true;
            }
        }

        return false;
    }
}
