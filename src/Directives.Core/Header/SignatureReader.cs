using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>Reads authority, position and name of the signer, line by line (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7).</summary>
internal ref struct SignatureReader(ReadingOrder order)
{
    private const int LongestTitle = 16;
    private const int ShortestName = 2, LongestName = 6;

    private HeaderField<string>? _name;
    private int _authorityStart = -1;
    private int _authorityEnd;
    private int _positionStart = -1;
    private int _positionEnd;
    private bool _inAuthority;
    private bool _inPosition;

    /// <summary>Whether an authority or a position was read.</summary>
    public readonly bool HasBegun => _authorityStart >= 0 || _positionStart >= 0;

    public readonly bool HasAuthority => _authorityStart >= 0;

    public readonly bool HasName => _name is not null;

    public readonly Signer? Signer
    {
        get
        {
            if (!HasBegun)
            {
                return null;
            }

            HeaderField<string>? authority = _authorityStart >= 0 ? order.Field(_authorityStart, _authorityEnd, "header.signer.authority") : null;
            return new Signer
            {
                Authority = authority,
                Position = _positionStart >= 0 ? order.Field(_positionStart, _positionEnd, "header.signer.position")
                    : authority is not null && authority.Value.StartsWith('Q') ? authority : null,
                Name = _name,
            };
        }
    }

    /// <summary>Whether a signature block starts at <paramref name="start"/>: an authority, or a position in capitals.</summary>
    public static bool Begins(ReadingOrder order, int start, int end) =>
        AuthorityLength(order, start, end) > 0
        || (end - start <= LongestTitle && order.Match(start, PhraseClass.SignerTitle) is var title and > 0 && order.IsCapitals(start, start + title));

    /// <summary>Takes the next line.</summary>
    /// <returns>False when it is no part of a signature.</returns>
    public bool AddLine(int start, int end)
    {
        if (HasName || end <= start)
        {
            return false;
        }

        if (HasBegun && (order.Match(start, PhraseClass.DigitalStamp) > 0 || order[start].IsMark('(') || order[start].IsMark('[')))
        {
            return true;
        }

        if (Begins(order, start, end))
        {
            AddTitles(start, end);
            return true;
        }

        if (!HasBegun)
        {
            return false;
        }

        if (TryTakeName(start, end))
        {
            return true;
        }

        if (order.IsCapitals(start, end))
        {
            ContinueTitle(start, end);
            return true;
        }

        // “Chủ tịch” in small letters below TM. …
        if (_positionStart < 0 && order.Match(start, PhraseClass.SignerTitle) > 0 && end - start <= LongestTitle)
        {
            AddTitles(start, end);
            return true;
        }

        return false;
    }

    /// <summary>Whether the tokens look like the name of a person: two to six capitalised syllables, a rank before them. In names of the Central Highlands an apostrophe joins two (H’Lim Niê).</summary>
    public static bool IsName(ReadingOrder order, int start, int end)
    {
        start = SkipRanks(order, start, end);
        int count = 0;
        for (int i = start; i < end; i++)
        {
            if (IsApostropheWithin(order, start, i, end))
            {
                i++;
            }
            else if (order[i].IsWord && order[i].IsCapital && count < LongestName)
            {
                count++;
            }
            else
            {
                return false;
            }
        }

        return count >= ShortestName && (!order.IsCapitals(start, end) || order.Match(start, PhraseClass.Surname) > 0);
    }

    // “H’Lim”, “K'Brể”: the syllable behind it belongs to the word before.
    private static bool IsApostropheWithin(ReadingOrder order, int start, int i, int end) =>
        i > start && i + 1 < end && order[i].Kind == TokenKind.Mark && order[i].Word is '’' or '\'' or 'ʼ' or '‘'
        && order[i - 1].End == order[i].Start && order[i + 1].IsWord && order[i].End == order[i + 1].Start;

    // TM., KT., TL., TUQ., Q.; T/M
    private static int AuthorityLength(ReadingOrder order, int start, int end)
    {
        int length = order.Match(start, PhraseClass.SigningAuthority);
        if (length == 0 || !order[start].IsAllCapitals || start + length >= end)
        {
            return 0;
        }

        bool dotted = order[start + length].IsMark('.');
        bool single = order[start].Length == 1 && length == 1;
        return dotted && (!single || order.Match(start + 2, PhraseClass.SignerTitle) > 0) ? length + 1
            : !single && order[start + length].IsAllCapitals ? length
            : 0;
    }

    // One line may hold several: KT. CHỦ TỊCH PHÓ CHỦ TỊCH Hoàng Nam.
    private void AddTitles(int start, int end)
    {
        int i = start;
        while (i < end)
        {
            int authority = AuthorityLength(order, i, end);
            int next = TitleEnd(i, i + authority, end, authority > 0);
            if (authority > 0)
            {
                _inAuthority = true;
                if (_authorityStart < 0)
                {
                    _authorityStart = i;
                    _authorityEnd = next;
                }

                _inPosition = false;
            }
            else if (order.Match(i, PhraseClass.SignerTitle) > 0)
            {
                AddPosition(i, next);
            }
            else if (TryTakeName(i, end) || !_inAuthority)
            {
                return;
            }

            i = Math.Max(next, i + 1);
        }
    }

    private void AddPosition(int start, int end)
    {
        _inAuthority = false;

        // TRƯỞNG BAN / CHỦ TỊCH UBND TỈNH: the first is held in the issuing body, the second elsewhere.
        _inPosition = _positionStart < 0;
        if (_inPosition)
        {
            _positionStart = start;
            _positionEnd = end;
        }
    }

    // End of the title that starts at the index: the next authority, the next title behind a complete one, or the name in small letters.
    private readonly int TitleEnd(int start, int from, int end, bool isAuthority)
    {
        int i = Math.Max(from, start + 1);
        bool capitals = order[Math.Min(from, end - 1)].IsAllCapitals;
        if (order.Match(isAuthority ? i : start, PhraseClass.SignerTitle) is var first and > 0)
        {
            i = Math.Max(i, (isAuthority ? i : start) + first);
        }

        for (; i < end; i++)
        {
            ref readonly Token token = ref order[i];
            if (AuthorityLength(order, i, end) > 0 && i + 1 < end && order[i + 1].IsMark('.'))
            {
                return i;
            }

            if (token.IsWord && capitals && !token.IsAllCapitals)
            {
                return i;
            }

            if (order.Match(i, PhraseClass.Rank) is var rank and > 0 && i + rank < end && order[i + rank].IsMark('.'))
            {
                // PHÓ CHỦ TỊCH TS. Lê Hà
                return i;
            }

            if (token.IsAllCapitals && order.Match(i, PhraseClass.SignerTitle) > 0 && (isAuthority || IsDeputy(i)))
            {
                return i;
            }
        }

        return end;
    }

    private readonly bool IsDeputy(int i) => order.Slice(i).Equals("PHÓ", StringComparison.OrdinalIgnoreCase);

    private bool TryTakeName(int start, int end)
    {
        if (!IsName(order, start, end))
        {
            return false;
        }

        _name = order.Field(SkipRanks(order, start, end), end, "header.signer.name");
        return true;
    }

    // The second line of a position or of an authority.
    private void ContinueTitle(int start, int end)
    {
        if (_inAuthority && _authorityEnd == start)
        {
            _authorityEnd = end;
        }
        else if (_inPosition && !_inAuthority)
        {
            _positionEnd = end;
        }
    }

    // Thiếu tướng, Đại tá; TS., PGS.TS., ThS.
    private static int SkipRanks(ReadingOrder order, int start, int end)
    {
        int i = start;
        while (i < end)
        {
            int rank = order.Match(i, PhraseClass.Rank);
            if (rank > 0 && i + rank < end)
            {
                i += rank;
            }
            else if (i > start && order[i].Kind == TokenKind.Mark && order[i].Word is '.' or ',')
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }
}
