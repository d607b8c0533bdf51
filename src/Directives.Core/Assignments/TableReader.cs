using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <summary>Reads a task table: columns by their headings, group rows, cells merged with the row above.</summary>
internal static class TableReader
{
    /// <summary>Reads the rows from block <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public static void Read(TokenizedText text, OwnerScanner scanner, ClauseReader clauses, List<Block> blocks, int first, int end, ClauseContext context)
    {
        if (context.Section == SectionKind.Aims)
        {
            return;
        }

        TableColumn[]? columns = null;
        Row previous = clauses.Buffers.RowAbove;
        previous.Clear();
        for (int row = first; row < end; row++)
        {
            List<(int Start, int End)> cells = SplitCells(text, blocks[row], clauses.Buffers.Cells);
            TableColumn[]? header = TableHeader.Read(text, cells);
            if (header is not null)
            {
                columns = header;
                previous.Clear();
                continue;
            }

            if (columns is not null)
            {
                cells = blocks[row].Cells is null ? cells : FlatRow.Align(text, scanner, cells, columns);
                ReadRow(text, scanner, clauses, row, cells, columns, previous);
            }
        }
    }

    private static void ReadRow(TokenizedText text, OwnerScanner scanner, ClauseReader clauses, int block, List<(int Start, int End)> cells, TableColumn[] columns, Row previous)
    {
        int ordinal = Array.IndexOf(columns, TableColumn.Ordinal);
        bool numbered = ordinal >= 0 && ordinal < cells.Count && TableHeader.IsOrdinal(text, cells[ordinal].Start, cells[ordinal].End);
        bool group = IsGroup(text, cells, columns, ordinal, numbered);
        if (group)
        {
            previous.Clear();
            return;
        }

        // A row without its number is merged with the one above: its cells stand one column further right.
        int shift = ordinal == 0 && !numbered && cells.Count < columns.Length && cells[0].End > cells[0].Start ? 1 : 0;

        List<OwnerMention> owners = clauses.Buffers.NextList();
        List<(int Start, int End)> times = clauses.Buffers.RowTimes;
        times.Clear();
        (int Start, int End) task = default;
        bool hasLead = false, hasSupport = false, blankLead = false;
        for (int cell = 0; cell < cells.Count && cell + shift < columns.Length; cell++)
        {
            (int start, int end) = cells[cell];
            if (start == end)
            {
                blankLead |= columns[cell + shift] == TableColumn.Lead;
                continue;
            }

            switch (columns[cell + shift])
            {
                case TableColumn.Task:
                    task = (start, end);
                    break;
                case TableColumn.Lead:
                    hasLead = ReadNames(scanner, start, end, OwnerRole.Lead, owners) || scanner.MatchPlainCell(start, end, owners);
                    break;
                case TableColumn.Support:
                    hasSupport = ReadNames(scanner, start, end, OwnerRole.Support, owners);
                    break;
                case TableColumn.Time:
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
            clauses.Duties[k].Owners = owners;
            clauses.Duties[k].AddTimes(times);
        }

        if (clauses.Duties.Count - before is var sentences and > 1)
        {
            KeepOwn(clauses, before, sentences, OwnerRole.Lead);
            KeepOwn(clauses, before, sentences, OwnerRole.Support);
        }

        previous.Keep(owners, times);
    }

    // “Các sở, ngành Sở Tài chính” beside two sentences: rows that were merged into one, where the first bodies have the first sentence and the next ones the second.
    private static void KeepOwn(ClauseReader clauses, int first, int count, OwnerRole role)
    {
        List<Duty> duties = clauses.Duties;
        if (Groups(duties[first].Owners, role) != count)
        {
            return;
        }

        for (int k = 0; k < count; k++)
        {
            int group = 0, end = -1;
            List<OwnerMention> own = clauses.Buffers.Copy(duties[first + k].Owners);
            own.RemoveAll(owner =>
            {
                if (owner.Role != role)
                {
                    return false;
                }

                group += owner.Agency.Start == end ? 1 : 0;
                end = owner.Agency.End;
                return group != k;
            });
            duties[first + k].Owners = own;
        }
    }

    // Lists of bodies that follow each other with nothing between.
    private static int Groups(List<OwnerMention> owners, OwnerRole role)
    {
        int groups = 0, end = -1;
        foreach (OwnerMention owner in owners)
        {
            if (owner.Role == role)
            {
                groups += groups == 0 || owner.Agency.Start == end ? 1 : 0;
                end = owner.Agency.End;
            }
        }

        return groups;
    }

    private static void AddSentences(TokenizedText text, ClauseReader clauses, int block, int start, int end)
    {
        for (int sentence = start; sentence < end;)
        {
            int stop = SentenceSplitter.SentenceEnd(text, sentence, end);
            clauses.Add(block, sentence, stop, null, DutyRules.Row, own: true);
            sentence = stop;
        }
    }

    private static bool ReadNames(OwnerScanner scanner, int start, int end, OwnerRole role, List<OwnerMention> owners)
    {
        int count = owners.Count;
        for (int i = start; i < end && owners.Count < Duty.MaxOwners;)
        {
            int next = scanner.MatchNames(i, end, role, OwnerRule.Column, owners);
            i = next > i ? next : i + 1;
        }

        return owners.Count > count;
    }

    private static bool IsGroup(TokenizedText text, List<(int Start, int End)> cells, TableColumn[] columns, int ordinal, bool numbered)
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

    private static List<(int Start, int End)> SplitCells(TokenizedText text, Block row, List<(int Start, int End)> cells)
    {
        if (row.Cells is { } lines)
        {
            return lines;
        }

        cells.Clear();
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

    /// <summary>What a row lends to the rows merged with it.</summary>
    internal sealed class Row
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
