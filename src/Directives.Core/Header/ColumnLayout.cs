using System.Buffers;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>One line, or the part of a line that stands in one of several columns.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index one past the last token.</param>
/// <param name="Line">Number of the line within the stretch, from 0.</param>
/// <param name="Column">Column from 0.</param>
/// <param name="Offset">Characters before it in its line.</param>
/// <param name="AfterBlank">Whether an empty line stands before its line.</param>
/// <param name="IsRule">Whether it holds marks only: a ruled line, asterisks, dots.</param>
internal readonly record struct LineCell(int Start, int End, int Line, int Column, int Offset, bool AfterBlank, bool IsRule);

/// <summary>Cuts lines into cells at wide gaps and table bars, and sets the columns one after the other.</summary>
internal static class ColumnLayout
{
    // Tokens of the longest phrase that a gap is looked for in: Cộng hòa xã hội chủ nghĩa Việt Nam.
    private const int MaxPhrase = 8;

    private static readonly ulong HeadPhrases = PhraseTrie.Bit(PhraseClass.IssuerHead) | PhraseTrie.Bit(PhraseClass.DocumentType) | PhraseTrie.Bit(PhraseClass.NationalTitle);

    /// <summary>Reads the lines from token <paramref name="start"/> up to <paramref name="end"/> in reading order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First token.</param>
    /// <param name="end">One past the last token.</param>
    /// <param name="isFoot">In a foot everything is one block of columns; in a head the columns end at the title.</param>
    /// <param name="buffers">Working memory.</param>
    /// <param name="boundsOnly">Whether only its bounds are wanted, not its fields.</param>
    public static ReadingOrder Read(TokenizedText text, int start, int end, bool isFoot, HeaderBuffers buffers, bool boundsOnly = false)
    {
        // A cell has a token at least.
        LineCell[] rented = ArrayPool<LineCell>.Shared.Rent(Math.Max(1, end - start) * 2);
        int count = 0, lines = 0;
        for (int i = start; i < end; lines++)
        {
            int next = LineEnd(text, i, end);
            count += Cut(text, i, next, lines, rented.AsSpan(count));
            i = next;
        }

        ReadOnlySpan<LineCell> cells = rented.AsSpan(0, count);
        Span<LineCell> ordered = rented.AsSpan(count, count);
        int settled = count;
        for (int i = 0; i < count;)
        {
            int blockEnd = BlockEnd(text, cells, i, isFoot, out bool isOpen);
            settled = isOpen ? Math.Min(settled, i) : settled;
            if (blockEnd == i && isFoot)
            {
                // No columns from here to the end.
                cells[i..].CopyTo(ordered[i..]);
                break;
            }

            if (blockEnd == i)
            {
                ordered[i] = cells[i];
                i++;
                continue;
            }

            PutInColumns(cells, i, blockEnd, ordered);
            i = blockEnd;
        }

        ReadingOrder order = buffers.TakeOrder();
        order.Begin(text, start, end, ordered, settled, boundsOnly);
        ArrayPool<LineCell>.Shared.Return(rented);
        return order;
    }

    /// <summary>Reads running text from token <paramref name="start"/> up to <paramref name="end"/>, a paragraph that was broken into lines as one line.</summary>
    public static ReadingOrder ReadParagraphs(TokenizedText text, int start, int end, HeaderBuffers buffers)
    {
        LineCell[] rented = ArrayPool<LineCell>.Shared.Rent(Math.Max(1, end - start));
        int count = 0;
        int width = WrapWidth(text, start, end);
        for (int i = start; i < end;)
        {
            int line = i, next = LineEnd(text, i, end);
            while (next < end && !text[next].IsAfterBlankLine && (GoesOn(text, next) || (IsOpen(text, next) && text[next].IsWord && Width(text, line, next) >= width * 4 / 5)))
            {
                line = next;
                next = LineEnd(text, next, end);
            }

            rented[count] = new LineCell(i, next, count, 0, 0, text[i].IsAfterBlankLine, IsRule(text, i, next));
            count++;
            i = next;
        }

        ReadingOrder order = buffers.TakeOrder();
        order.Begin(text, start, end, rented.AsSpan(0, count), settledLines: 0);
        ArrayPool<LineCell>.Shared.Return(rented);
        return order;
    }

    /// <summary>Index one past the line that starts at <paramref name="start"/>.</summary>
    public static int LineEnd(TokenizedText text, int start, int end)
    {
        int i = start + 1;
        while (i < end && !text[i].StartsLine)
        {
            i++;
        }

        return Math.Min(i, end);
    }

    /// <summary>Whether the tokens are marks that draw a line or stand for nothing: -----, ____, * * *.</summary>
    public static bool IsRule(TokenizedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i].Kind != TokenKind.Mark || text[i].Word is not ('-' or '_' or '*' or '=' or '~' or '.' or '…' or '+' or '•' or '\'' or '|' or ':' or 'ˉ' or '¯'))
            {
                return false;
            }
        }

        return true;
    }

    // The widest line that a small letter goes on from; more than any line where none does.
    private static int WrapWidth(TokenizedText text, int start, int end)
    {
        int width = 0;
        for (int i = start, next; i < end; i = next)
        {
            next = LineEnd(text, i, end);
            if (next < end && !text[next].IsAfterBlankLine && GoesOn(text, next))
            {
                width = Math.Max(width, Width(text, i, next));
            }
        }

        return width == 0 ? int.MaxValue / 4 : width;
    }

    private static int Width(TokenizedText text, int start, int end) => text[end - 1].End - text[start].Start;

    private static bool GoesOn(TokenizedText text, int line) => IsOpen(text, line) && ((text[line].IsWord && !text[line].IsCapital) || text[line].IsNumber);

    // No stop stands above the line.
    private static bool IsOpen(TokenizedText text, int line) =>
        !(text[line - 1].Kind == TokenKind.Mark && text[line - 1].Word is '.' or ':' or ';' or '!' or '?' or '|' or '/');

    // Gives the cells of a line, and how many there are.
    private static int Cut(TokenizedText text, int start, int end, int line, Span<LineCell> cells)
    {
        bool afterBlank = text[start].IsAfterBlankLine;
        int lineOffset = LineOffset(text, start);
        bool barred = HasBar(text, start, end);
        int column = 0, count = 0;
        int cellStart = text[start].IsMark('|') ? start + 1 : start;
        for (int i = cellStart; i <= end; i++)
        {
            if (!barred && i > cellStart && i < end && !text[i].HasWideGap)
            {
                continue;
            }

            bool bar = i < end && barred && text[i].IsMark('|');
            if (i < end && !bar && (barred || i == cellStart || !text[i].HasWideGap || Continues(text, cellStart, i)))
            {
                continue;
            }

            if (i > cellStart)
            {
                cells[count++] = new LineCell(cellStart, i, line, column, text[cellStart].Start - lineOffset, afterBlank, IsRule(text, cellStart, i));
            }

            column++;
            cellStart = bar ? i + 1 : i;
        }

        return count;
    }

    private static bool HasBar(TokenizedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i].IsMark('|'))
            {
                return true;
            }
        }

        return false;
    }

    // A gap inside a cell: a blank left for a figure (Số:    /KH-UBND; ngày    tháng 7), a marker before its item, a label before its value.
    private static bool Continues(TokenizedText text, int cellStart, int index)
    {
        ref readonly Token token = ref text[index];
        ref readonly Token previous = ref text[index - 1];
        GrammarWords words = text.Lexicon.Words;
        if (token.IsMark('/') || token.IsMark(':') || token.Word == words.Month || token.Word == words.Year || token.IsMark(';') || token.IsMark(','))
        {
            return true;
        }

        if (token.IsNumber && (previous.IsMark(':') || previous.Word == words.Number || previous.Word == words.Day || previous.Word == words.Month || previous.Word == words.Year || previous.IsMark('/')))
        {
            return true;
        }

        if (token.IsMark('-') && index + 1 < text.Count && !text[index + 1].SpaceBefore && text[index + 1].IsAllCapitals && text.Lexicon.Phrases.CanStart(text[cellStart], PhraseClass.NumberCue))
        {
            return true;
        }

        if (index == cellStart + 1 && previous.Kind == TokenKind.Mark && previous.Word is '-' or '+' or '•' or '*')
        {
            // The Party's star under the issuer, with place and date beside it, is no marker.
            return previous.Word != '*' || !HasDateAhead(text, index);
        }

        if (StandsInPhrase(text, cellStart, index))
        {
            return true;
        }

        return previous.IsMark(':') && text.Lexicon.Phrases.Match(text.Range(cellStart, index), PhraseClass.RecipientCue) > 0;
    }

    private static bool HasDateAhead(TokenizedText text, int index)
    {
        for (int i = index; i < Math.Min(text.Count, index + MaxPhrase) && !text[i].StartsLine | (i == index); i++)
        {
            if (text[i].Word == text.Lexicon.Words.Day)
            {
                return true;
            }
        }

        return false;
    }

    // “ỦY   BAN   NHÂN   DÂN”, “KẾ    HOẠCH”: words of one phrase set apart are no columns; nor are a level and its place.
    private static bool StandsInPhrase(TokenizedText text, int cellStart, int index)
    {
        for (int i = Math.Max(cellStart, index - MaxPhrase); i < index; i++)
        {
            if (text[i].IsWord && text.Lexicon.Phrases.Match(text.Range(i, Math.Min(text.Count, i + MaxPhrase)), HeadPhrases, out _) > index - i)
            {
                return true;
            }
        }

        // “HUYỆN   YÊN KHÁNH”
        return text[index].IsCapital && text.Lexicon.Phrases.Match(text.Range(index - 1, index), PhraseClass.Level) == 1 && !IsTitleAhead(text, index);
    }

    private static bool IsTitleAhead(TokenizedText text, int index) =>
        text.Lexicon.Phrases.Match(text.Range(index, Math.Min(text.Count, index + MaxPhrase)), PhraseTrie.Bit(PhraseClass.NationalTitle) | PhraseTrie.Bit(PhraseClass.DocumentType), out _) > 0;

    /// <summary>Offset of the first character of the line that holds the token.</summary>
    public static int LineOffset(TokenizedText text, int token)
    {
        int i = text[token].Start;
        if (text[token].StartsLine && !text[token].IsSetOff)
        {
            return i;
        }

        while (i > 0 && CharTable.ClassOf(text.Text[i - 1]) != CharTable.LineBreak)
        {
            i--;
        }

        return i;
    }

    // End of the block of columns that starts with the cell's line, or the cell itself when its line is a single one. An open block might go on behind the last cell.
    private static int BlockEnd(TokenizedText text, ReadOnlySpan<LineCell> cells, int first, bool isFoot, out bool isOpen)
    {
        isOpen = false;
        if (!isFoot && IsSingle(cells, first))
        {
            return first;
        }

        int end = first;
        int limit = int.MaxValue;
        isOpen = true;
        for (int i = first; i < cells.Length; i++)
        {
            bool single = !isFoot && IsSingle(cells, i);
            if (single && i > first && cells[i].Line != cells[i - 1].Line && EndsColumns(text, cells[i]))
            {
                isOpen = false;
                break;
            }

            if (!single)
            {
                end = i + 1;
                if (cells[i].Column > 0)
                {
                    limit = Math.Min(limit, cells[i].Offset);
                }
            }
        }

        while (!isFoot && end < cells.Length && IsSingle(cells, end) && !cells[end].AfterBlank && cells[end].Offset < limit / 2 && !EndsColumns(text, cells[end]))
        {
            end++;
        }

        return isFoot && limit == int.MaxValue ? first : end;
    }

    // Whether the cell is all of its line.
    private static bool IsSingle(ReadOnlySpan<LineCell> cells, int i) =>
        cells[i].Column == 0 && (i + 1 == cells.Length || cells[i + 1].Line != cells[i].Line);

    // A title, “Kính gửi” or running text stands below the columns.
    private static bool EndsColumns(TokenizedText text, in LineCell cell)
    {
        const int RunningText = 30;
        ReadOnlySpan<Token> tokens = text.Range(cell.Start, cell.End);
        int title = text.Lexicon.Phrases.Match(tokens, PhraseClass.DocumentType);
        return cell.End - cell.Start > RunningText
            || (title > 0 && tokens[0].IsAllCapitals && tokens[title - 1].IsAllCapitals)
            || text.Lexicon.Phrases.Match(tokens, PhraseClass.RecipientCue) > 0;
    }

    // Columns one after the other, each from top to bottom: a counting sort, since one line may have thousands of gaps.
    private static void PutInColumns(ReadOnlySpan<LineCell> cells, int start, int end, Span<LineCell> ordered)
    {
        int columns = 1, right = int.MaxValue;
        for (int i = start; i < end; i++)
        {
            columns = Math.Max(columns, cells[i].Column);
            if (cells[i].Column > 0)
            {
                right = Math.Min(right, cells[i].Offset);
            }
        }

        int[] places = ArrayPool<int>.Shared.Rent(columns + 2);
        Array.Clear(places, 0, columns + 2);
        for (int i = start; i < end; i++)
        {
            places[ColumnOf(cells, i, right) + 1]++;
        }

        for (int column = 1; column <= columns; column++)
        {
            places[column] += places[column - 1];
        }

        Span<LineCell> target = ordered[start..end];
        for (int i = start; i < end; i++)
        {
            int column = ColumnOf(cells, i, right);
            target[places[column]++] = cells[i] with { Column = column };
        }

        ArrayPool<int>.Shared.Return(places);
    }

    // Lines are centred in their columns: a line alone is of the right one when it starts beyond the middle of the way to it.
    private static int ColumnOf(ReadOnlySpan<LineCell> cells, int i, int right) =>
        IsSingle(cells, i) && cells[i].Offset > right * 6 / 10 ? 1 : cells[i].Column;
}
