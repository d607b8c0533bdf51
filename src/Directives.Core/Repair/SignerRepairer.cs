using System.Text;
using Directives.Lexing;

namespace Directives.Repair;

/// <summary>
/// Reads the position of a signer, and the body signed for, that stand on a line of their own in capitals, where a mark was lost
/// (“CHỦ TICH”) or the gap between two words (“TRƯỞNGBAN”). Stateless.
/// </summary>
internal static class SignerRepairer
{
    private const int MostWords = 6;

    private static readonly string[] Titles =
    [
        "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "BỘ TRƯỞNG", "THỨ TRƯỞNG",
        "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "BÍ THƯ", "PHÓ BÍ THƯ", "TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG",
        "THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "CHI CỤC TRƯỞNG", "CỤC TRƯỞNG", "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN",
    ];

    private static readonly Dictionary<string, string[]> ByLetters = Titles.ToDictionary(title => Letters(title), title => title.Split(' '), StringComparer.Ordinal);

    /// <summary>Settles them.</summary>
    public static void Find(Settlement settlement)
    {
        TokenizedText text = settlement.Text;
        for (int start = 0; start < text.Count; start++)
        {
            if (!text[start].StartsLine || !text[start].IsAllCapitals)
            {
                continue;
            }

            // “TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”
            int from = start + 2 < text.Count && text[start].Length == 2 && text[start + 1].IsMark('.') ? start + 2 : start;
            int end = from;
            while (end < text.Count && end - from <= MostWords && text[end].IsWord && text[end].IsAllCapitals && (end == start || !text[end].StartsLine))
            {
                end++;
            }

            bool isLine = end > from && end - from <= MostWords && (end == text.Count || text[end].StartsLine);
            if (isLine && ByLetters.TryGetValue(Letters(text.Text.AsSpan(text[from].Start, text[end - 1].End - text[from].Start)), out string[]? words))
            {
                Read(settlement, from, end, words);
            }
        }
    }

    private static void Read(Settlement settlement, int from, int end, string[] words)
    {
        TokenizedText text = settlement.Text;
        if (end - from != words.Length)
        {
            settlement.Settle(from, end, string.Join(' ', words), RepairReason.MergedWords);
            return;
        }

        for (int i = 0; i < words.Length; i++)
        {
            // The other placement of a tone is no slip.
            string read = text.Slice(from + i, from + i + 1).ToString();
            if (!string.Equals(read, words[i], StringComparison.Ordinal) && !(words[i] == "ỦY" && read == "UỶ"))
            {
                settlement.Settle(from + i, from + i + 1, words[i], RepairReason.Marks);
            }
        }
    }

    /// <summary>The plain letters, without blanks and marks.</summary>
    private static string Letters(ReadOnlySpan<char> line)
    {
        var letters = new StringBuilder(line.Length);
        foreach (char c in line.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterUpper(c))
            {
                letters.Append(c);
            }
            else if (c == 'Đ')
            {
                letters.Append('D');
            }
        }

        return letters.ToString();
    }
}
