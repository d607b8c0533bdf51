using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>Reads the subject (trích yếu) below a title or after “V/v”.</summary>
internal static class SubjectReader
{
    // Lines of a subject are centred and short; a longer line is a paragraph.
    private const int RunningText = 60;
    private const int MaxLines = 12;

    /// <summary>Reads the subject that starts at <paramref name="index"/>.</summary>
    /// <param name="order">The head.</param>
    /// <param name="index">First token of the subject.</param>
    /// <param name="isCued">Whether “V/v” announced it.</param>
    /// <param name="rule">Rule id of the field.</param>
    /// <param name="end">One past the last token, or <paramref name="index"/>.</param>
    /// <returns>Null when the title is followed by running text.</returns>
    public static HeaderField<string>? Read(ReadingOrder order, int index, bool isCued, string rule, out int end)
    {
        end = index;
        if (index >= order.Count)
        {
            return null;
        }

        int line = order.LineOf(index);
        int column = order.Lines[line].Column;
        bool startsLine = order.StartsLine(index);
        if (startsLine && !isCued && IsNoSubject(order, index))
        {
            return null;
        }

        int last = Math.Min(order.Lines.Length, line + MaxLines);
        end = order.Lines[line].End;
        for (line++; line < last; line++)
        {
            ColumnLine next = order.Lines[line];
            if (next.IsRule || next.Column != column || EndsBefore(order, index, end, next))
            {
                break;
            }

            end = next.End;
        }

        return Clean(order, index, end, rule);
    }

    /// <summary>Length of “V/v”, “Về việc” or “Về” with its colon at <paramref name="index"/>, or 0.</summary>
    public static int CueLength(ReadingOrder order, int index)
    {
        int length = order.Match(index, PhraseClass.SubjectCue);
        if (length == 0 && index < order.Count && order[index].Word == order.Lexicon.Words.About)
        {
            length = 1;
        }

        while (length > 0 && index + length < order.Count && order[index + length].Kind == TokenKind.Mark && order[index + length].Word is ':' or '.')
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether a numbered heading starts at <paramref name="index"/>: I., 1., a), Điều 1.</summary>
    public static bool IsNumbered(ReadingOrder order, int index)
    {
        if (index + 1 >= order.Count)
        {
            return false;
        }

        ref readonly Token token = ref order[index];
        ref readonly Token next = ref order[index + 1];
        bool marked = next.Kind == TokenKind.Mark && next.Word is '.' or ')' or '/' && !order.StartsLine(index + 1);
        return (marked && (token.IsNumber || (token.IsWord && (token.Length == 1 || IsRoman(order.Slice(index))))))
            || (token.IsCapital && next.IsNumber && IsArticle(order.Slice(index)));
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length <= 5 && word.IndexOfAnyExcept("IVX") < 0;

    private static bool IsArticle(ReadOnlySpan<char> word) =>
        word.Equals("Điều", StringComparison.OrdinalIgnoreCase) || word.Equals("Chương", StringComparison.OrdinalIgnoreCase)
        || word.Equals("Phần", StringComparison.OrdinalIgnoreCase) || word.Equals("Mục", StringComparison.OrdinalIgnoreCase);

    private static bool IsNoSubject(ReadingOrder order, int index)
    {
        int end = order.LineEnd(index);
        ref readonly Token last = ref order[end - 1];
        return end - index > RunningText
            || order[index].IsMark('-') || order[index].IsMark('|')
            || (IsNumbered(order, index) && CueLength(order, index) == 0)
            || order.Match(index, PhraseClass.RecipientCue) > 0
            || order.Match(index, PhraseClass.NationalTitle) > 0
            || IsNote(order, index)
            || (last.IsMark(':') && !order.IsCapitals(index, end))
            || (last.IsMark(';') && !order.IsCapitals(index, end));
    }

    private static bool EndsBefore(ReadingOrder order, int start, int end, in ColumnLine next)
    {
        int i = next.Start;
        ref readonly Token first = ref order[i];
        ref readonly Token last = ref order[end - 1];
        if (next.End - i > RunningText || first.IsMark('|') || IsNumbered(order, i) || IsNote(order, i)
            || order.Match(i, PhraseClass.RecipientCue) > 0 || order.Match(i, PhraseClass.NationalTitle) > 0
            || (first.IsMark('-') && !last.IsMark('-')) || last.IsMark('.') || last.IsMark(';')
            || (last.IsMark(')') && order[start].IsMark('('))
            || IssueDateReader.TryRead(order, i, out _) || (IsNumberLine(order, i) && !EndsWithType(order, start, end)))
        {
            return true;
        }

        if (first.IsWord && !first.IsCapital)
        {
            return false;
        }

        bool capitals = order.IsCapitals(start, end);
        bool nextCapitals = order.IsCapitals(i, next.End);
        if (capitals)
        {
            // An enacting authority stands below the subject: ỦY BAN NHÂN DÂN TỈNH …, BỘ TRƯỞNG BỘ ….
            return nextCapitals ? IsAuthority(order, i) && (next.AfterBlank || (!EndsOpen(order, end) && OpensPreambleBelow(order, i))) : !(first.IsNumber && EndsOpen(order, end));
        }

        if (nextCapitals && (IsAuthority(order, i) || next.AfterBlank))
        {
            return true;
        }

        return next.AfterBlank || (order.Match(i, PhraseClass.PreambleOpener) > 0 && !EndsOpen(order, end)) || next.End - i > RunningText / 2;
    }

    // The line above cannot be the end of a phrase.
    private static bool EndsOpen(ReadingOrder order, int end)
    {
        ref readonly Token last = ref order[end - 1];
        return last.IsMark(',') || last.IsMark('-') || (last.IsWord && order.Lexicon.Words.LeavesOpen(last.Word));
    }

    private static bool IsAuthority(ReadingOrder order, int i) =>
        order.Match(i, PhraseClass.IssuerHead) > 0 || order.Match(i, PhraseClass.SignerTitle) > 0;

    // Only an office that acts, or a superior body, stands right above “Căn cứ …”.
    private static bool OpensPreambleBelow(ReadingOrder order, int i) =>
        (order.Match(i, PhraseClass.SignerTitle) > 0 || order.Match(i, PhraseClass.IssuerSuperior) > 0)
        && order.Match(order.LineEnd(i), PhraseClass.PreambleOpener) > 0;

    private static bool IsNumberLine(ReadingOrder order, int i) =>
        order[i].IsCapital && order.Match(i, PhraseClass.NumberCue) > 0 && DocumentNumberReader.TryRead(order, i, out _);

    // “… THỰC HIỆN QUYẾT ĐỊNH / SỐ 06/QĐ-TTG”: the number is that of a document the subject names.
    private static bool EndsWithType(ReadingOrder order, int start, int end)
    {
        for (int i = Math.Max(start, end - 4); i < end; i++)
        {
            if (i + order.Match(i, PhraseClass.DocumentType) == end)
            {
                return true;
            }
        }

        return false;
    }

    // “(Kèm theo Quyết định số …)” below the title of an annex.
    private static bool IsNote(ReadingOrder order, int i)
    {
        if (!order[i].IsMark('('))
        {
            return false;
        }

        for (int k = i + 1; k < Math.Min(i + 6, order.Count); k++)
        {
            if (order.Match(k, PhraseClass.AnnexNote) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static HeaderField<string>? Clean(ReadingOrder order, int start, int end, string rule)
    {
        while (end > start && order[end - 1].Kind == TokenKind.Mark && order[end - 1].Word is '.' or ';' or ':' or '-' or '/' or ',')
        {
            end--;
        }

        if (end - start > 2 && order[start].IsMark('(') && order[end - 1].IsMark(')'))
        {
            start++;
            end--;
        }

        start += CueLength(order, start);
        return end > start ? order.Field(start, end, rule) : null;
    }
}
