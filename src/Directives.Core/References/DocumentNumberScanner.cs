using Directives.Lexing;
using Directives.Values;

namespace Directives.References;

/// <summary>Reads a document's number and symbol: <c>793/QĐ-TTg</c>, <c>15/2020/NQ-HĐND</c>, <c>13-KL/TW</c>, <c>66.2/2025/NQ-CP</c>, also with spaces and broken over lines.</summary>
internal static class DocumentNumberScanner
{
    /// <summary>Longest number with its symbol, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>Reads the number that starts at token <paramref name="index"/>.</summary>
    /// <param name="look">The text.</param>
    /// <param name="index">Token of the first figure.</param>
    /// <param name="announced">Whether “số” stands in front: then spaces around the first slash, and figures misread as letters, are part of it.</param>
    /// <param name="buffer">Room for <see cref="MaxLength"/> characters; takes the number without spaces.</param>
    /// <param name="end">One past the last token.</param>
    /// <param name="length">Characters written.</param>
    /// <param name="parts">Parts of the symbol: 2 for QĐ-TTg.</param>
    public static bool TryRead(in Lookaround look, int index, bool announced, Span<char> buffer, out int end, out int length, out int parts)
    {
        parts = 0;
        end = index;
        if (!TryReadFigures(look, ref end, announced, buffer, out length) || !TryReadSeparator(look, ref end, announced, buffer, ref length))
        {
            return false;
        }

        if (look.IsNumber(end))
        {
            // The year: 15/2020/NQ-HĐND.
            if (look.Year(end) == 0 || buffer[length - 1] != '/')
            {
                return false;
            }

            Append(look, end++, buffer, ref length);
            if (!TryReadSeparator(look, ref end, announced, buffer, ref length))
            {
                return false;
            }
        }

        return TryReadSymbol(look, ref end, buffer, ref length, out parts);
    }

    private static bool TryReadFigures(in Lookaround look, ref int index, bool announced, Span<char> buffer, out int length)
    {
        length = 0;
        int i = index;
        while (look.Length(i) <= 6 && (i == index || look.IsGlued(i)) && length < 12)
        {
            if (look.IsNumber(i))
            {
                Append(look, i, buffer, ref length);
            }
            else if (announced && look.IsWord(i) && look.Length(i) == 1 && FigureMisread(look.Characters(i)[0]) is var figure and not '\0')
            {
                buffer[length++] = figure;
            }
            else
            {
                break;
            }

            i++;
        }

        if (length == 0)
        {
            return false;
        }

        if (look.IsMark(i, '.') && look.IsGlued(i) && look.IsGlued(i + 1) && look.IsNumber(i + 1) && look.Length(i + 1) <= 2)
        {
            buffer[length++] = '.';
            Append(look, i + 1, buffer, ref length);
            i += 2;
        }
        else if (look.IsGlued(i) && look.IsWord(i) && look.Length(i) == 1 && look.IsGlued(i + 1))
        {
            // 12a/2024/TT-BTC
            Append(look, i++, buffer, ref length);
        }

        index = i;
        return true;
    }

    private static bool TryReadSeparator(in Lookaround look, ref int index, bool announced, Span<char> buffer, ref int length)
    {
        bool slash = look.IsMark(index, '/');
        if (!slash && !look.IsMark(index, '-'))
        {
            return false;
        }

        bool apart = !look.IsGlued(index), spaced = look.Has(index + 1) && !look.IsGlued(index + 1);
        if ((apart || spaced) && (!announced || (apart && spaced)))
        {
            return false;
        }

        buffer[length++] = slash ? '/' : '-';
        index++;
        return true;
    }

    private static bool TryReadSymbol(in Lookaround look, ref int index, Span<char> buffer, ref int length, out int parts)
    {
        parts = 0;
        int letters = 0;
        int i = index;
        while (look.IsWord(i) && look.Tokens[i].IsCapital && look.Length(i) <= 14 && length + look.Length(i) + 8 < MaxLength)
        {
            letters += look.Length(i);
            Append(look, i++, buffer, ref length);
            parts++;
            if (look.IsNumber(i) && look.IsGlued(i) && look.Length(i) <= 4)
            {
                Append(look, i++, buffer, ref length);
            }

            if (ReadSpacedPart(look, ref i, buffer, ref length))
            {
                continue;
            }

            bool separator = look.IsGlued(i) && (look.IsMark(i, '-') || look.IsMark(i, '/') || look.IsMark(i, '&') || look.IsMark(i, '.'));
            bool glued = look.IsGlued(i + 1);
            if (!separator || !look.IsWord(i + 1) || !look.Tokens[i + 1].IsCapital
                || (look.IsMark(i, '.') && (!glued || !look.Tokens[i + 1].IsAllCapitals))
                || (!glued && !IsSymbolLike(look, i + 1)))
            {
                break;
            }

            buffer[length++] = (char)look.Word(i);
            i++;
        }

        index = i;
        return letters >= 2;
    }

    // “32/TTr -SNN”, “32/TTr - SNN ngày …”, “63/CV SNN ngày …”: a further part of the symbol behind a space; takes what stands before it.
    private static bool ReadSpacedPart(in Lookaround look, ref int index, Span<char> buffer, ref int length)
    {
        bool joined = look.IsMark(index, '-') || look.IsMark(index, '/');
        int part = joined ? index + 1 : index;
        if (!look.IsWord(part) || look.IsGlued(index) || look.Tokens[index].StartsLine || look.Tokens[part].StartsLine || !IsSymbolLike(look, part))
        {
            return false;
        }

        // Without a join, or with spaces on both sides of it, only the day behind tells that the letters are no body's.
        if (!(joined && look.IsGlued(part)) && look.Word(part + 1) != look.Words.Day)
        {
            return false;
        }

        if (joined)
        {
            buffer[length++] = (char)look.Word(index);
        }

        index = part;
        return true;
    }

    // After a space or line break only letters of a symbol continue it: UBND, TTg; not “Kế”.
    private static bool IsSymbolLike(in Lookaround look, int index)
    {
        int capitals = 0;
        foreach (char c in look.Characters(index))
        {
            capitals += CharTable.ClassOf(c) == CharTable.Capital ? 1 : 0;
        }

        return capitals >= 2;
    }

    private static char FigureMisread(char letter) => letter switch
    {
        'l' or 'I' => '1',
        'O' or 'o' => '0',
        _ => '\0',
    };

    private static void Append(in Lookaround look, int index, Span<char> buffer, ref int length)
    {
        foreach (char c in look.Characters(index))
        {
            // The Icelandic and African capitals look like Đ and are typed for it.
            buffer[length++] = c is '\u00D0' or '\u0189' ? 'Đ' : c;
        }
    }
}
