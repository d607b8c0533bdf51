using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>Collects the entries under “Kính gửi” or “Nơi nhận”: bulleted, parted by semicolons or lines, with their wrapped lines joined.</summary>
internal ref struct EntryList(ReadingOrder order, string rule, bool isDistribution)
{
    // A line of a paragraph; an entry is shorter or wraps.
    private const int RunningText = 40;

    private readonly List<HeaderField<string>> _entries = Emptied(order.Buffers.Entries);
    private int _start = -1;
    private int _end;
    private bool _bulleted;
    private bool _closed;

    /// <summary>The entries; none before <see cref="Close"/>.</summary>
    public HeaderField<string>[] Entries { get; private set; } = [];

    /// <summary>Whether an entry has begun.</summary>
    public readonly bool HasEntries => _start >= 0 || _entries.Count > 0;

    public readonly bool IsClosed => _closed;

    /// <summary>Takes one line, or the rest of the line after the announcing words.</summary>
    /// <returns>False when the line is no part of the list; the list is then at its end.</returns>
    public bool AddLine(int start, int end, bool afterBlank)
    {
        if (_closed)
        {
            return false;
        }

        if (start >= end)
        {
            return true;
        }

        int marker = MarkerLength(start, end);
        if (marker > 0 && !isDistribution && _start >= 0 && (order[_end - 1].IsMark('.') || (order[start].IsNumber && !_bulleted)))
        {
            // “Kính gửi: Sở Y tế.” over “1. Giao …”: the full stop ended the list, and no numbers follow an entry beside the cue.
            Close();
            return false;
        }

        if (marker > 0)
        {
            Flush();
            _bulleted = true;
            start += marker;
        }
        else if (_start >= 0 && !ContinuesOrBegins(start, end, afterBlank))
        {
            Close();
            return false;
        }
        else if (_start < 0 && (end - start > RunningText || order[start].IsMark('|') || (_bulleted && _entries.Count > 0)))
        {
            Close();
            return false;
        }

        if (start < end)
        {
            Append(start, end);
        }

        return true;
    }

    /// <summary>Ends the list.</summary>
    public void Close()
    {
        if (!_closed)
        {
            Flush();
            Entries = [.. _entries];
            _closed = true;
        }
    }

    private static List<HeaderField<string>> Emptied(List<HeaderField<string>> entries)
    {
        entries.Clear();
        return entries;
    }

    // “-”, “+”, “•”, or “1.” in front of an entry; “(1)” too.
    private readonly int MarkerLength(int i, int end)
    {
        ref readonly Token token = ref order[i];
        if (token.Kind == TokenKind.Mark)
        {
            return token.Word is '-' or '+' or '•' or '*' ? 1 : 0;
        }

        return !isDistribution && token.IsNumber && token.Length <= 2 && i + 2 < end && (order[i + 1].IsMark('.') || order[i + 1].IsMark(')')) && order[i + 2].IsWord ? 2 : 0;
    }

    // A line without a marker goes on with the entry above, or begins one where the list has no markers; false when it is no part of the list.
    private bool ContinuesOrBegins(int start, int end, bool afterBlank)
    {
        ref readonly Token first = ref order[start];
        ref readonly Token last = ref order[_end - 1];
        bool lower = first.IsWord && !first.IsCapital;
        if (isDistribution && order[_start].Word == order.Lexicon.Words.Filed)
        {
            return !afterBlank && !last.IsMark('.') && end - start <= 8 && (lower || last.IsMark(',') || last.IsMark(';') || first.IsMark('('));
        }

        if (last.IsMark('.') && !isDistribution)
        {
            return false;
        }

        if (last.IsMark(';') || last.IsMark('.'))
        {
            if (_bulleted)
            {
                return first.IsMark('(') && !afterBlank;
            }

            if (end - start > RunningText)
            {
                return false;
            }

            Flush();
            return true;
        }

        if (afterBlank)
        {
            return lower;
        }

        if (lower || last.IsMark(',') || last.Word == order.Lexicon.Words.And || last.IsMark('-'))
        {
            return true;
        }

        if (!isDistribution && (end - start > RunningText || (first.IsCapital && order.Match(start, PhraseClass.PreambleOpener) > 0)))
        {
            return false;
        }

        if (!_bulleted && first.IsCapital && order.Match(start, PhraseClass.IssuerHead) > 0)
        {
            Flush();
        }

        return true;
    }

    // Entries that follow one another on the line: “- Như trên; - Lưu: VT.” or “Như trên; Lưu: VT”.
    private void Append(int start, int end)
    {
        if (_start < 0)
        {
            _start = start;
        }

        for (int i = start; i < end; i++)
        {
            _end = i + 1;
            if (!order[i].IsMark(';') || i + 1 >= end)
            {
                continue;
            }

            int marker = MarkerLength(i + 1, end);
            if (marker > 0 || (!_bulleted && order[i + 1].IsCapital))
            {
                Flush();
                _bulleted |= marker > 0;
                i += marker;
                _start = i + 1 < end ? i + 1 : -1;
            }
        }
    }

    // What has no letter and no figure is a speck: “Nơi nhận: #”.
    private readonly bool HasWord(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (order[i].Kind != TokenKind.Mark)
            {
                return true;
            }
        }

        return false;
    }

    private void Flush()
    {
        if (_start < 0)
        {
            return;
        }

        int end = Math.Min(_end, order.Count);
        while (end > _start && order[end - 1].Kind == TokenKind.Mark && order[end - 1].Word is ';' or '.' or ',' or '/' or '-')
        {
            end--;
        }

        if (HasWord(_start, end))
        {
            _entries.Add(order.Field(_start, end, rule));
        }

        _start = -1;
    }
}
