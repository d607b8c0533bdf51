using System.Globalization;
using Directives.Deadlines;
using Directives.Diagnostics;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Values;

namespace Directives.References;

/// <summary>Finds cited documents in one pass: remembers the last type word, and reads the numbers that follow.</summary>
/// <param name="mentions">Receives the documents.</param>
/// <param name="seen">Receives their numbers, so that each is taken once; ignores case.</param>
/// <param name="diagnostics">Receives what is doubtful.</param>
internal struct ReferenceScanner(List<ReferenceMention> mentions, HashSet<string> seen, List<Diagnostic> diagnostics)
{
    // “Luật sửa đổi, bổ sung một số điều của Luật … số 62/2020/QH14”: how far a name may part type and number, in tokens.
    private const int MaxNameTokens = 40;

    // “Công văn số A ngày …; số B ngày …”: how far a list may run between two numbers, in tokens.
    private const int MaxListTokens = 80;

    private const int MaxIssuerTokens = 14;

    private int _typeStart = -1;
    private int _typeEnd = -1;
    private int _listedTypeStart = -1;
    private int _listedTypeEnd = -1;
    private int _lastEnd = -1;

    /// <summary>Notes a type word; the pass calls it for every phrase of <see cref="PhraseClass.DocumentType"/>.</summary>
    public void NoteType(int start, int end)
    {
        // “luật” inside “Bộ luật” is no type of its own.
        if (start >= _typeEnd)
        {
            _typeStart = start;
            _typeEnd = end;
        }
    }

    /// <summary>Takes the document whose “số”, or whose number, stands at <paramref name="index"/>.</summary>
    /// <returns>One past its last token, or <paramref name="index"/>.</returns>
    public int TryScan(in Lookaround look, int index)
    {
        bool announced = !look.IsNumber(index);
        int number = announced ? index + (look.IsMark(index + 1, ':') ? 2 : 1) : index;
        if (!announced && !(look.Has(index + 1) && look.Tokens[index + 1].Kind == TokenKind.Mark && look.IsGlued(index + 1)))
        {
            return index;
        }

        Span<char> buffer = stackalloc char[DocumentNumberScanner.MaxLength + 16];
        bool symbol = DocumentNumberScanner.TryRead(look, number, announced, buffer, out int end, out int length, out int parts);
        if (!symbol)
        {
            return announced ? TryScanPlainNumber(look, index, number) : index;
        }

        bool typed = _typeEnd == index;
        if (!announced && parts < 2 && look.Year(number + 2) == 0 && !(typed && MatchDate(look, end, out _) > end))
        {
            // “Ban Chỉ đạo 138/CP”, “Đề án 06/CP” are names; “Nghị định 30/CP ngày …” cites.
            return index;
        }

        return Add(look, index, number, end, buffer[..length]);
    }

    // “Công văn số 1234 ngày 05/6/2024”: without symbol only between a type and a date.
    private int TryScanPlainNumber(in Lookaround look, int index, int number)
    {
        return _typeEnd == index && look.IsNumber(number) && look.Length(number) <= 6 && MatchDate(look, number + 1, out DateOnly? date) > number + 1 && date is not null
            ? Add(look, index, number, number + 1, look.Characters(number))
            : index;
    }

    private int Add(in Lookaround look, int index, int number, int numberEnd, ReadOnlySpan<char> value)
    {
        (int start, int typeStart, int typeEnd, string rule) = ResolveType(look, index, number);
        int end = MatchDate(look, numberEnd, out DateOnly? date);
        (int issuerStart, int issuerEnd) = MatchIssuer(look, end);
        if (date is null && issuerEnd > issuerStart)
        {
            // “Quyết định số … của Thủ tướng Chính phủ ngày 10/5/2016”
            int dated = MatchDate(look, issuerEnd, out date);
            end = date is null ? end : dated;
        }

        _listedTypeStart = typeStart;
        _listedTypeEnd = typeEnd;
        _typeStart = _typeEnd = -1;
        _lastEnd = end;
        if (!seen.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value))
        {
            var text = value.ToString();
            seen.Add(text);
            mentions.Add(new ReferenceMention(start, end, number, text, rule)
            {
                TypeStart = typeStart,
                TypeEnd = typeEnd,
                Date = date,
                IssuerStart = issuerStart,
                IssuerEnd = issuerEnd,
            });
        }

        return end;
    }

    private (int Start, int TypeStart, int TypeEnd, string Rule) ResolveType(in Lookaround look, int index, int number)
    {
        if (_typeEnd >= 0 && _typeEnd == index)
        {
            return (_typeStart, _typeStart, _typeEnd, number > index ? ReferenceRules.Numbered : ReferenceRules.Symbol);
        }

        if (_typeStart > _lastEnd - 1 && _typeEnd >= 0 && index - _typeEnd <= MaxNameTokens && look.Tokens[_typeStart].IsCapital && !HasStop(look, _typeEnd, index))
        {
            return (_typeStart, _typeStart, _typeEnd, ReferenceRules.Named);
        }

        bool listed = _listedTypeEnd > _listedTypeStart && _lastEnd >= 0 && index - _lastEnd <= MaxListTokens
            && (look.IsMark(index - 1, ',') || look.IsMark(index - 1, ';') || look.IsMark(index - 1, '.') || look.Word(index - 1) == look.Words.And || look.IsMark(index - 1, '('));
        return listed
            ? (index, _listedTypeStart, _listedTypeEnd, ReferenceRules.Listed)
            : (index, index, index, ReferenceRules.Untyped);
    }

    private static bool HasStop(in Lookaround look, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (look.IsMark(i, ';') || look.IsMark(i, '.') || look.IsMark(i, '|'))
            {
                return true;
            }
        }

        return false;
    }

    // “ngày 10/5/2016”, “, ngày 10-6-2022”, “(ngày 02/3/2004)”, “ký ngày …”
    private int MatchDate(in Lookaround look, int index, out DateOnly? date)
    {
        date = null;
        int i = index;
        bool open = look.IsMark(i, '(');
        i += open || look.IsMark(i, ',') ? 1 : 0;
        i += look.Word(i) == look.Words.Sign ? 1 : 0;
        if (look.Word(i) != look.Words.Day || !DateScanner.TryMatch(look.Text, i, out DateMatch match) || match.Day == 0)
        {
            return index;
        }

        int end = i + match.Length;
        if (!match.IsPossible)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCode.ImpossibleDate, look.Text.SpanOf(i, end), string.Create(
                CultureInfo.InvariantCulture, $"“{look.Text.Join(i, end)}” is a date that no calendar has; check it against the source, the document is cited without a date")));
            return end;
        }

        if (match.TryGetDate(0, out DateOnly found))
        {
            date = found;
        }

        return open && look.IsMark(end, ')') ? end + 1 : end;
    }

    // “của Thủ tướng Chính phủ”: a capitalised name up to a stop, “về”, or the verb that says what the document does.
    private static (int Start, int End) MatchIssuer(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        int start = index + 1;
        if (look.Word(index) != words.Of || !look.IsWord(start) || !look.Tokens[start].IsCapital)
        {
            return (index, index);
        }

        int end = start + 1;
        for (; end < start + MaxIssuerTokens && look.Has(end); end++)
        {
            ref readonly Token token = ref look.Tokens[end];
            bool joins = token.IsMark('-') || token.Word == words.And;
            bool ends = joins
                ? !look.IsWord(end + 1) || !look.Tokens[end + 1].IsCapital
                : !token.IsWord || (!token.IsCapital && EndsName(look, end));
            if (ends)
            {
                break;
            }
        }

        return (start, end);
    }

    private static bool EndsName(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        int word = look.Word(index);
        return word == words.About || word == words.Day || word == words.In || word == words.Above || word == words.Passive || word == words.With
            || look.Word(index + 1) == words.Issue
            || look.Text.Lexicon.Phrases.Match(look.Tokens[index..], PhraseClass.Verb) > 0;
    }
}
