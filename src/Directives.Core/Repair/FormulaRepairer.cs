using Directives.Header;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Repair;

/// <summary>Reads the set words of letterhead and foot by their form where OCR broke them: a title line in capitals, “Kính gửi:” and “Nơi nhận:” at the head of a line, “V/v” below the number. Stateless.</summary>
internal static class FormulaRepairer
{
    // Lines in which a letterhead stands, with what OCR makes of stamps and marks.
    private const int HeadLines = 60;

    // A title of fewer letters is too near to other words.
    private const int LeastTitle = 6;

    private const int MaxTitleWords = 6, MaxCueWords = 3, LongestFormula = 32;

    // “V/v” with its stroke: at most so many characters, whatever they were read as.
    private const int LongestSubjectCue = 5;

    private static readonly (string Key, string Reading)[] Cues = [("kinhgui", "Kính gửi"), ("noinhan", "Nơi nhận")];

    private static readonly Lazy<(string Key, string Reading)[]> Titles = new(() =>
        [.. DocumentTypeNames.Default.Names.Select(static name => (Key: KeyOf(name), Reading: name.ToUpperInvariant())).Where(static title => title.Key.Length >= LeastTitle)]);

    /// <summary>Settles them. Linear in the text.</summary>
    public static void Find(Settlement settlement)
    {
        TokenizedText text = settlement.Text;
        int line = 0, sinceNumber = int.MaxValue;
        for (int i = 0; i < text.Count; line++)
        {
            int end = i + 1;
            while (end < text.Count && !text[end].StartsLine)
            {
                end++;
            }

            if (text[i].IsCapital)
            {
                FindCue(settlement, i, end);
            }

            if (line < HeadLines)
            {
                FindTitle(settlement, i, end);
                sinceNumber = text.Lexicon.Phrases.Match(text.Range(i, end), PhraseClass.NumberCue) > 0 ? 0 : Math.Min(sinceNumber, HeadLines) + 1;
                if (sinceNumber is 1 or 2)
                {
                    FindSubjectCue(settlement, i, end);
                }
            }

            i = end;
        }
    }

    // “THÔNG BẢO”, “KÉHOẠCH”, “CHƯƠNG TRÌNH PHÓI HỢP”: the whole line.
    private static void FindTitle(Settlement settlement, int start, int end)
    {
        TokenizedText text = settlement.Text;
        if (end - start > MaxTitleWords)
        {
            return;
        }

        for (int i = start; i < end; i++)
        {
            if (!text[i].IsWord || !text[i].IsAllCapitals)
            {
                return;
            }
        }

        Settle(settlement, start, end, Titles.Value);
    }

    // “Mới nhận:”, “Kính sửi:”: up to the colon.
    private static void FindCue(Settlement settlement, int start, int end)
    {
        TokenizedText text = settlement.Text;
        int colon = start;
        while (colon < end && text[colon].IsWord && colon - start < MaxCueWords)
        {
            colon++;
        }

        if (colon > start && colon < end && text[colon].IsMark(':') && !text[start].IsAllCapitals)
        {
            Settle(settlement, start, colon, Cues);
        }
    }

    // “V⁄v tăng cường”, “J⁄%w tăng cường”: a letter, a stroke, and the v or what it was taken for.
    private static void FindSubjectCue(Settlement settlement, int start, int end)
    {
        TokenizedText text = settlement.Text;
        int next = start + 1;
        while (next < end && !text[next].SpaceBefore)
        {
            next++;
        }

        if (next >= end || next - start < 3 || !text[next].IsWord || text[next].IsCapital || !text[start].IsWord || text[start].Length != 1
            || !(text[start + 1].IsMark('/') || text[start + 1].IsMark('⁄')) || !text[next - 1].IsWord)
        {
            return;
        }

        ReadOnlySpan<char> read = text.Slice(start, next);
        if (read.Length <= LongestSubjectCue && !read.SequenceEqual("V/v") && VietnameseLetters.Fold(read[^1]) is 'v' or 'w' or 'y')
        {
            settlement.Settle(start, next, "V/v", RepairReason.LookAlike);
        }
    }

    private static void Settle(Settlement settlement, int start, int end, (string Key, string Reading)[] formulas)
    {
        TokenizedText text = settlement.Text;
        Span<char> key = stackalloc char[LongestFormula];
        int length = 0;
        for (int i = start; i < end; i++)
        {
            foreach (char c in text.Slice(i, i + 1))
            {
                if (length == key.Length)
                {
                    return;
                }

                key[length++] = VietnameseLetters.Fold(c);
            }
        }

        string? reading = null;
        int best = 2;
        foreach ((string formula, string words) in formulas)
        {
            int slips = Slips(key[..length], formula);
            if (slips < best)
            {
                (best, reading) = (slips, words);
            }
            else if (slips == best && slips < 2 && reading != words)
            {
                reading = null;
            }
        }

        if (reading is not null && !text.Join(start, end).Equals(reading, StringComparison.OrdinalIgnoreCase))
        {
            bool sameWords = best == 0 && reading.AsSpan().Count(' ') == end - start - 1;
            settlement.Settle(start, end, reading, sameWords ? RepairReason.Marks : best == 0 ? RepairReason.MergedWords : RepairReason.LookAlike);
        }
    }

    // 0 for the same letters, 1 for one letter read as another, lost or added; 2 for more.
    private static int Slips(ReadOnlySpan<char> read, ReadOnlySpan<char> formula)
    {
        int head = read.CommonPrefixLength(formula);
        read = read[head..];
        formula = formula[head..];
        if (read.Length == formula.Length)
        {
            return read.IsEmpty ? 0 : read[1..].SequenceEqual(formula[1..]) ? 1 : 2;
        }

        bool added = read.Length == formula.Length + 1 && read[1..].SequenceEqual(formula);
        bool lost = formula.Length == read.Length + 1 && formula[1..].SequenceEqual(read);
        return added || lost ? 1 : 2;
    }

    private static string KeyOf(string name) => VietnameseLetters.Fold(name).Replace(" ", "", StringComparison.Ordinal);
}
