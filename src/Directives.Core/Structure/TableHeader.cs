using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Structure;

/// <summary>What a column of a task table holds.</summary>
internal enum TableColumn : byte
{
    /// <summary>A product, a remark, a cost.</summary>
    Other,

    /// <summary>The number of the row.</summary>
    Ordinal,

    /// <summary>The duty.</summary>
    Task,

    /// <summary>Who leads.</summary>
    Lead,

    /// <summary>Who helps.</summary>
    Support,

    /// <summary>When.</summary>
    Time,
}

/// <summary>Tells the columns of a task table by their headings.</summary>
internal static class TableHeader
{
    // A heading of a column is short; a longer cell is content.
    private const int MaxHeading = 10;

    // More columns than task tables have.
    private const int MostColumns = 32;

    // “12”, “III”, “1.2”, “a)”
    private const int MaxOrdinal = 6;

    /// <summary>The columns when the cells are a table's header with a task column and an owner or time column; else null.</summary>
    public static TableColumn[]? Read(TokenizedText text, List<(int Start, int End)> cells)
    {
        if (cells.Count < 3)
        {
            return null;
        }

        // Nearly every row is none: the array is made for a header alone.
        Span<TableColumn> columns = cells.Count <= MostColumns ? stackalloc TableColumn[MostColumns] : new TableColumn[cells.Count];
        columns = columns[..cells.Count];
        bool task = false, owner = false;
        for (int i = 0; i < cells.Count; i++)
        {
            columns[i] = Classify(text, cells[i].Start, cells[i].End, i);
            owner |= columns[i] is TableColumn.Lead or TableColumn.Support or TableColumn.Time;
            if (columns[i] == TableColumn.Task && task)
            {
                columns[i] = TableColumn.Other;
            }

            task |= columns[i] == TableColumn.Task;
        }

        return task && owner ? columns.ToArray() : null;
    }

    /// <summary>What the column under a heading holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First token of the heading.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="index">Index of the column, from 0: only the first holds ordinals.</param>
    public static TableColumn Classify(TokenizedText text, int start, int end, int index) => Classify(text.Lexicon, text.Range(start, end), index);

    /// <inheritdoc cref="Classify(TokenizedText, int, int, int)"/>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="tokens">The words of the heading.</param>
    /// <param name="index">Index of the column, from 0: only the first holds ordinals.</param>
    public static TableColumn Classify(Lexicon lexicon, ReadOnlySpan<Token> tokens, int index)
    {
        int length = tokens.Length;
        if (length is 0 or > MaxHeading)
        {
            return TableColumn.Other;
        }

        PhraseTrie phrases = lexicon.Phrases;
        if (index == 0 && HeadsOrdinals(lexicon, tokens))
        {
            return TableColumn.Ordinal;
        }

        return phrases.Match(tokens, PhraseClass.SupportLabel) > 0 ? TableColumn.Support
            : phrases.Match(tokens, PhraseClass.TimeLabel) > 0 ? TableColumn.Time
            : phrases.Match(tokens, PhraseClass.LeadLabel) is var lead and > 0 && (lead > 1 || length == lead) ? TableColumn.Lead
            : phrases.Match(tokens, PhraseClass.TaskLabel) > 0 ? TableColumn.Task
            : TableColumn.Other;
    }

    /// <summary>Whether a heading is that of a column of ordinals, where it is the first: “TT”, “STT”, “Số TT”.</summary>
    public static bool HeadsOrdinals(TokenizedText text, int start, int end) => HeadsOrdinals(text.Lexicon, text.Range(start, end));

    private static bool HeadsOrdinals(Lexicon lexicon, ReadOnlySpan<Token> heading) =>
        heading.Length is > 0 and <= 3 && (heading[0].Word == lexicon.Words.Number || (heading[0].IsAllCapitals && heading[0].Length <= 3));

    /// <summary>Whether a cell holds the number of a row: 1, 1.2, III, a).</summary>
    public static bool IsOrdinal(TokenizedText text, int start, int end)
    {
        if (end == start || end - start > MaxOrdinal)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            if (!(text[i].IsNumber && text[i].Length <= 3) && text[i].Kind != TokenKind.Mark && !(text[i].IsWord && text[i].Length <= 4 && (text[i].IsAllCapitals || text[i].Length == 1)))
            {
                return false;
            }
        }

        return true;
    }
}
