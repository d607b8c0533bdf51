using System.Buffers;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Repair;

/// <summary>Joins words that OCR split, parts words that it merged, takes out dirt between words, figures inside them and capitals where small letters of the same shape belong. Stateless.</summary>
internal static class BrokenWordRepairer
{
    // A word or pair must be this common before a reading rests on it.
    private const int CommonWord = 60;
    private const int LongestJoined = 7;
    private const float KnownPair = 10, CommonPair = 24;

    // In capitals these look as in small letters; the words stand inside a sentence and head no name.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallInside = new HashSet<string>(StringComparer.Ordinal)
    {
        "và", "với", "của", "có", "sẽ", "sự", "vào", "vẫn", "còn", "cũng", "cả", "cần", "cao", "ở", "xảy", "vì", "về", "vừa", "cuộc", "cho", "cùng", "sau",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> SameShape = SearchValues.Create("CcOoÓóÒòỎỏÕõỌọÔôỐốỒồỔổỖỗỘộƠơỚớỜờỞởỠỡỢợSsUuÚúÙùỦủŨũỤụƯưỨứỪừỬửỮữỰựVvXxZz");

    /// <summary>Settles them.</summary>
    public static void Find(Settlement settlement)
    {
        TokenizedText text = settlement.Text;
        for (int i = 0; i < text.Count; i++)
        {
            if (settlement.Covers(i))
            {
                continue;
            }

            if (text[i].Kind == TokenKind.Mark)
            {
                TakeOutMark(settlement, i);
            }
            else if (text[i].IsWord && !ReadFigureInside(settlement, i) && !Join(settlement, i) && !Part(settlement, i) && !TakeOutLetter(settlement, i))
            {
                Lower(settlement, i);
            }
        }
    }

    // c0ng, ph1: a figure with small letters on both sides.
    private static bool ReadFigureInside(Settlement settlement, int i)
    {
        TokenizedText text = settlement.Text;
        if (i + 2 >= text.Count || !text[i + 1].IsNumber || text[i + 1].Length > 1 || text[i + 1].SpaceBefore || !text[i + 2].IsWord || text[i + 2].SpaceBefore || text[i + 2].IsCapital
            || (text[i].IsCapital && text[i].Length > 1 && text[i].IsAllCapitals) || (i > 0 && !text[i].SpaceBefore) || IsGlued(text, i + 3))
        {
            return false;
        }

        string read = Small(text.Slice(i, i + 3));
        var found = new List<(int Id, float Cost)>();
        SlipIndex.Default.Find(read, widely: true, found);
        int best = -1;
        double bestTie = 0;
        foreach ((int id, float cost) in found)
        {
            double tie = cost <= SlipCost.LookAlike + 0.1f ? Math.Max(Tie(settlement, i, -1, id), Tie(settlement, i + 2, 1, id)) : 0;
            if (tie > bestTie)
            {
                (best, bestTie) = (id, tie);
            }
        }

        if (bestTie < KnownPair)
        {
            return false;
        }

        string form = SyllablePairs.Default.Forms[best];
        settlement.Settle(i, i + 3, text[i].IsCapital ? Capital(form) : form, RepairReason.DigitInWord);
        return true;
    }

    // t ổ chức, th ực hiện: two pieces, of which one at least is no word, make one that is known beside a neighbour.
    private static bool Join(Settlement settlement, int i)
    {
        TokenizedText text = settlement.Text;
        if (i + 1 >= text.Count || !text[i + 1].IsWord || text[i + 1].IsCapital || text[i + 1].StartsLine || settlement.Covers(i + 1)
            || (text[i].IsAllCapitals && text[i].Length > 1) || text[i].Length + text[i + 1].Length > LongestJoined || IsGlued(text, i) || IsGlued(text, i + 2) || text[i + 1].Start - text[i].End > 1)
        {
            return false;
        }

        bool firstStands = IsWord(settlement, i), secondStands = IsWord(settlement, i + 1);
        if (firstStands && secondStands)
        {
            return false;
        }

        Span<char> whole = stackalloc char[LongestJoined];
        whole = whole[..(text[i].Length + text[i + 1].Length)];
        settlement.Words.FormOf(i).CopyTo(whole);
        settlement.Words.FormOf(i + 1).CopyTo(whole[text[i].Length..]);
        int id = FindCommon(whole);
        if (id < 0)
        {
            return false;
        }

        float tie = Math.Max(Tie(settlement, i, -1, id), Tie(settlement, i + 1, 1, id));
        if (tie < KnownPair || (firstStands && Tie(settlement, i, -1, settlement.Words.IdOf(i)) > tie))
        {
            return false;
        }

        settlement.Settle(i, i + 2, text[i].IsCapital ? Capital(whole) : whole.ToString(), RepairReason.SplitWord);
        return true;
    }

    // phốihợp, Ytế, KẾHOẠCH: cut where both halves are words that often follow each other.
    private static bool Part(Settlement settlement, int i)
    {
        TokenizedText text = settlement.Text;
        if (settlement.Words.IdOf(i) >= 0 || text[i].Length is < 3 or > 14 || IsGlued(text, i) || IsGlued(text, i + 1))
        {
            return false;
        }

        ReadOnlySpan<char> small = settlement.Words.FormOf(i);
        if (SyllableShape.IsPossible(small))
        {
            return false;
        }

        int cut = -1;
        float best = CommonPair;
        for (int k = 1; k < small.Length; k++)
        {
            if (FindCommon(small[..k]) is var first and >= 0 && FindCommon(small[k..]) is var second and >= 0 && SyllablePairs.Default.Count(first, second) is var count && count > best)
            {
                (cut, best) = (k, count);
            }
        }

        if (cut < 0)
        {
            return false;
        }

        string read = text.Slice(i, i + 1).ToString();
        settlement.Settle(i, i + 1, $"{read[..cut]} {read[cut..]}", RepairReason.MergedWords);
        return true;
    }

    // các c tỉnh: one letter that is no word, between two that often follow each other.
    private static bool TakeOutLetter(Settlement settlement, int i)
    {
        TokenizedText text = settlement.Text;
        if (text[i].Length > 1 || !char.IsAsciiLetterLower(text.Text[text[i].Start]) || i == 0 || i + 1 >= text.Count || text[i].StartsLine || IsGlued(text, i) || IsGlued(text, i + 1)
            || IsWord(settlement, i) || !Follow(settlement, i - 1, i + 1))
        {
            return false;
        }

        settlement.Settle(i, i + 1, text[i].Start, text[i + 1].StartsLine ? text[i].End : text[i + 1].Start, "", RepairReason.StrayMark);
        return true;
    }

    // Nông. nghiệp: a stop before a small letter, a quotation mark or stroke, between two words that often follow each other.
    private static void TakeOutMark(Settlement settlement, int i)
    {
        TokenizedText text = settlement.Text;
        if (i == 0 || i + 1 >= text.Count || text[i].Word is not ('.' or '\'' or '_' or '~' or '*' or '¬' or '`' or '^' or '°') || text[i].StartsLine || text[i + 1].IsCapital || !Follow(settlement, i - 1, i + 1))
        {
            return;
        }

        bool alone = text[i].SpaceBefore && text[i + 1].SpaceBefore && !text[i + 1].StartsLine;
        bool joins = !text[i].SpaceBefore && !text[i + 1].SpaceBefore;
        settlement.Settle(i, i + 1, text[i].Start, alone ? text[i + 1].Start : text[i].End, joins ? " " : "", RepairReason.StrayMark);
    }

    // cơ SỞ, nguy Cơ cao, rà SOát
    private static void Lower(Settlement settlement, int i)
    {
        TokenizedText text = settlement.Text;
        ref readonly Token token = ref text[i];
        if (!token.IsCapital && !HasCapitalInside(text, i))
        {
            return;
        }

        if (!IsWord(settlement, i) || i == 0 || !text[i - 1].IsWord || IsGlued(text, i) || IsGlued(text, i + 1))
        {
            return;
        }

        ReadOnlySpan<char> small = settlement.Words.FormOf(i);
        int id = settlement.Words.IdOf(i);
        bool insideWords = !text[i - 1].IsAllCapitals && (i + 1 >= text.Count || !text[i + 1].IsWord || !text[i + 1].IsCapital);
        bool mixed = HasCapitalInside(text, i) && !token.IsAllCapitals;
        bool tied = Math.Max(Tie(settlement, i, -1, id), Tie(settlement, i, 1, id)) >= CommonPair;
        bool allowed = mixed || (token.IsAllCapitals && token.Length is 2 or 3
            ? SameShape.Contains(text.Text[token.Start]) && token.Length > 1
            : !text[i - 1].IsCapital && SmallInside.Contains(small) && SameShape.Contains(text.Text[token.Start]));
        bool mayOpen = !mixed && !(token.IsAllCapitals && token.Length > 1) && (token.StartsLine || text[i - 1].Length == 1);
        if (!insideWords || !tied || !allowed || mayOpen)
        {
            return;
        }

        string reading = mixed && token.IsCapital && !SameShape.Contains(text.Text[token.Start]) ? Capital(small) : small.ToString();
        settlement.Settle(i, i + 1, reading, RepairReason.LetterCase);
    }

    private static bool HasCapitalInside(TokenizedText text, int i)
    {
        foreach (char c in text.Slice(i, i + 1)[1..])
        {
            if (CharTable.ClassOf(c) == CharTable.Capital)
            {
                return true;
            }
        }

        return false;
    }

    // Whether two words, whatever stands between them, often follow each other.
    private static bool Follow(Settlement settlement, int first, int second)
    {
        TokenizedText text = settlement.Text;
        if (!text[first].IsWord || !text[second].IsWord || settlement.Covers(first))
        {
            return false;
        }

        int left = settlement.Words.IdOf(first), right = settlement.Words.IdOf(second);
        return left >= 0 && right >= 0 && SyllablePairs.Default.Count(left, right) >= CommonPair;
    }

    // How often the word stands beside the neighbour of the token on that side.
    private static float Tie(Settlement settlement, int i, int side, int id)
    {
        TokenizedText text = settlement.Text;
        int beside = i + side;
        if (id < 0 || beside < 0 || beside >= text.Count || !text[beside].IsWord || settlement.Covers(beside))
        {
            return 0;
        }

        int other = settlement.Words.IdOf(beside);
        return other < 0 ? 0 : side < 0 ? SyllablePairs.Default.Count(other, id) : SyllablePairs.Default.Count(id, other);
    }

    private static bool IsWord(Settlement settlement, int i) => settlement.Words.IsSyllable(i);

    // Id of a common syllable; -1 for what is none.
    private static int FindCommon(ReadOnlySpan<char> lower)
    {
        SyllablePairs pairs = SyllablePairs.Default;
        int spelling = pairs.FindSpelling(lower);
        return spelling >= 0 && pairs.IsSyllable(spelling) && pairs.Counts[pairs.IdOf(spelling)] >= CommonWord ? pairs.IdOf(spelling) : -1;
    }

    // Whether the token is joined to the one before, whatever that is.
    private static bool IsGlued(TokenizedText text, int i) => i > 0 && i < text.Count && !text[i].SpaceBefore && (text[i - 1].Kind != TokenKind.Mark || text[i - 1].Word is '/' or '-' or '&' or '@')
        && (text[i].Kind != TokenKind.Mark || text[i].Word is '/' or '-' or '&' or '@');

    private static string Small(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[32];
        if (word.Length > small.Length)
        {
            return "";
        }

        for (int i = 0; i < word.Length; i++)
        {
            small[i] = CharTable.LowerOf(word[i]);
        }

        return small[..word.Length].ToString();
    }

    private static string Capital(ReadOnlySpan<char> word)
    {
        char first = char.ToUpperInvariant(word[0]);
        return string.Concat(new ReadOnlySpan<char>(in first), word[1..]);
    }
}
