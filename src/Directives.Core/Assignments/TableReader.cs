using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <summary>Reads a task table: columns by their headings, group rows, cells merged with the row above.</summary>
internal static class TableReader
{
    private enum Column : byte
    {
        Other,
        Ordinal,
        Task,
        Lead,
        Support,
        Time,
    }

    /// <summary>Reads the rows from block <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public static void Read(TokenizedText text, OwnerScanner scanner, ClauseReader clauses, List<Block> blocks, int first, int end, ClauseContext context)
    {
        if (context.Section == SectionKind.Aims)
        {
            return;
        }

        Column[]? columns = null;
        var previous = new Row();
        for (int row = first; row < end; row++)
        {
            List<(int Start, int End)> cells = SplitCells(text, blocks[row]);
            Column[]? header = ReadHeader(text, cells);
            if (header is not null)
            {
                columns = header;
                previous = new Row();
                continue;
            }

            if (columns is not null)
            {
                ReadRow(text, scanner, clauses, row, cells, columns, previous);
            }
        }
    }

    private static void ReadRow(TokenizedText text, OwnerScanner scanner, ClauseReader clauses, int block, List<(int Start, int End)> cells, Column[] columns, Row previous)
    {
        // A row without its number is merged with the one above: its cells stand one column further right.
        int ordinal = Array.IndexOf(columns, Column.Ordinal);
        bool numbered = ordinal >= 0 && ordinal < cells.Count && IsOrdinal(text, cells[ordinal]);
        int shift = ordinal == 0 && !numbered && cells.Count < columns.Length && cells[0].End > cells[0].Start ? 1 : 0;
        bool group = IsGroup(text, cells, columns, ordinal, numbered);
        if (group)
        {
            previous.Clear();
            return;
        }

        var owners = new List<OwnerMention>();
        var times = new List<(int Start, int End)>();
        (int Start, int End) task = default;
        bool hasLead = false, hasSupport = false, blankLead = false;
        for (int cell = 0; cell < cells.Count && cell + shift < columns.Length; cell++)
        {
            (int start, int end) = cells[cell];
            if (start == end)
            {
                blankLead |= columns[cell + shift] == Column.Lead;
                continue;
            }

            switch (columns[cell + shift])
            {
                case Column.Task:
                    task = (start, end);
                    break;
                case Column.Lead:
                    hasLead = ReadNames(scanner, start, end, OwnerRole.Lead, owners);
                    break;
                case Column.Support:
                    hasSupport = ReadNames(scanner, start, end, OwnerRole.Support, owners);
                    break;
                case Column.Time:
                    times.Add((start, end));
                    break;
            }
        }

        if (task.End == task.Start)
        {
            return;
        }

        // A blank cell of the lead is merged with the one above; a blank partner cell beside a named lead is just blank.
        if ((!numbered && ordinal >= 0) || blankLead)
        {
            previous.Lend(owners, hasLead, hasSupport, times);
        }

        int before = clauses.Duties.Count;
        AddSentences(text, clauses, block, task.Start, task.End);
        for (int k = before; k < clauses.Duties.Count; k++)
        {
            clauses.Duties[k].Owners.Clear();
            clauses.Duties[k].Owners.AddRange(owners);
            clauses.Duties[k].Times.AddRange(times);
        }

        previous.Keep(owners, times);
    }

    private static void AddSentences(TokenizedText text, ClauseReader clauses, int block, int start, int end)
    {
        for (int sentence = start; sentence < end;)
        {
            int stop = SentenceSplitter.SentenceEnd(text, sentence, end);
            clauses.Add(block, sentence, stop, null, OwnerRules.DutyRow, own: true);
            sentence = stop;
        }
    }

    private static bool ReadNames(OwnerScanner scanner, int start, int end, OwnerRole role, List<OwnerMention> owners)
    {
        int count = owners.Count;
        for (int i = start; i < end && owners.Count < Duty.MaxOwners;)
        {
            int next = scanner.MatchNames(i, end, role, OwnerRules.Column, owners);
            i = next > i ? next : i + 1;
        }

        return owners.Count > count;
    }

    private static bool IsGroup(TokenizedText text, List<(int Start, int End)> cells, Column[] columns, int ordinal, bool numbered)
    {
        int filled = 0;
        foreach ((int start, int end) in cells)
        {
            filled += end > start ? 1 : 0;
        }

        if (filled <= 1)
        {
            return true;
        }

        return filled == 2 && numbered && columns.Length > 3 && (cells.Count == 2 || text[cells[ordinal].Start].IsAllCapitals);
    }

    private static bool IsOrdinal(TokenizedText text, (int Start, int End) cell)
    {
        if (cell.End == cell.Start || cell.End - cell.Start > 6)
        {
            return false;
        }

        for (int i = cell.Start; i < cell.End; i++)
        {
            if (!(text[i].IsNumber && text[i].Length <= 3) && text[i].Kind != TokenKind.Mark && !(text[i].IsWord && text[i].Length <= 4 && (text[i].IsAllCapitals || text[i].Length == 1)))
            {
                return false;
            }
        }

        return true;
    }

    private static List<(int Start, int End)> SplitCells(TokenizedText text, Block row)
    {
        var cells = new List<(int, int)>(8);
        int start = row.Start + 1;
        for (int i = start; i < row.End; i++)
        {
            if (text[i].IsMark('|'))
            {
                cells.Add((start, i));
                start = i + 1;
            }
        }

        if (start < row.End)
        {
            cells.Add((start, row.End));
        }

        return cells;
    }

    /// <summary>The columns when the row is a table's header with a task column and an owner or time column; else null.</summary>
    private static Column[]? ReadHeader(TokenizedText text, List<(int Start, int End)> cells)
    {
        if (cells.Count < 3)
        {
            return null;
        }

        var columns = new Column[cells.Count];
        bool task = false, owner = false;
        for (int i = 0; i < cells.Count; i++)
        {
            columns[i] = Classify(text, cells[i], i);
            owner |= columns[i] is Column.Lead or Column.Support or Column.Time;
            if (columns[i] == Column.Task && task)
            {
                columns[i] = Column.Other;
            }

            task |= columns[i] == Column.Task;
        }

        return task && owner ? columns : null;
    }

    private static Column Classify(TokenizedText text, (int Start, int End) cell, int index)
    {
        int length = cell.End - cell.Start;
        if (length is 0 or > 10)
        {
            return Column.Other;
        }

        PhraseTrie phrases = text.Lexicon.Phrases;
        GrammarWords words = text.Lexicon.Words;
        if (index == 0 && length <= 3 && (text[cell.Start].Word == words.Number || text[cell.Start].IsAllCapitals && text[cell.Start].Length <= 3))
        {
            return Column.Ordinal;
        }

        ReadOnlySpan<Token> tokens = text.Range(cell.Start, cell.End);
        if (phrases.Match(tokens, PhraseClass.SupportLabel) > 0)
        {
            return Column.Support;
        }

        if (phrases.Match(tokens, PhraseClass.TimeLabel) > 0)
        {
            return Column.Time;
        }

        if (phrases.Match(tokens, PhraseClass.LeadLabel) is var lead and > 0 && (lead > 1 || length == lead))
        {
            return Column.Lead;
        }

        return phrases.Match(tokens, PhraseClass.TaskLabel) > 0 ? Column.Task : Column.Other;
    }

    /// <summary>What a row lends to the rows merged with it.</summary>
    private sealed class Row
    {
        private readonly List<OwnerMention> _owners = [];
        private readonly List<(int Start, int End)> _times = [];

        public void Clear()
        {
            _owners.Clear();
            _times.Clear();
        }

        public void Keep(List<OwnerMention> owners, List<(int Start, int End)> times)
        {
            Clear();
            _owners.AddRange(owners);
            _times.AddRange(times);
        }

        public void Lend(List<OwnerMention> owners, bool hasLead, bool hasSupport, List<(int Start, int End)> times)
        {
            foreach (OwnerMention owner in _owners)
            {
                if (owner.Role == OwnerRole.Lead ? !hasLead : !hasSupport)
                {
                    owners.Add(owner);
                }
            }

            if (times.Count == 0)
            {
                times.AddRange(_times);
            }
        }
    }
}
