using Directives.Lexing;

namespace Directives.Repair;

/// <summary>Tells names of persons, which no count may change. Immutable and thread-safe.</summary>
internal static class NameGuard
{
    // Family names that head nearly all Vietnamese names (the commonest hundred cover 99 %), without those that head bodies and offices.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Families = new HashSet<string>(StringComparer.Ordinal)
    {
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý", "đào", "vương", "trịnh", "đinh", "lâm",
        "phùng", "mai", "tô", "hà", "tạ", "châu", "lương", "lưu", "nông", "hứa", "kiều", "quách", "lò", "lù", "giàng", "vừ", "thào", "sùng", "vàng", "tăng", "tống",
        "đàm", "nghiêm", "mạc", "la", "lục", "thạch", "sơn", "danh", "kim", "triệu", "hầu", "khổng", "đậu", "cù", "ung", "âu", "ngụy", "doãn", "thân", "trương", "cao",
        "y", "h", "ksor", "rơ", "siu", "kpă", "rmah", "nay", "niê", "hờ", "hạng", "má", "lừu", "lầu", "vi", "moong", "cụt", "xồng", "lang", "hoả", "đoàn", "bế", "chu", "thái", "khúc",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Cues =
        new HashSet<string>(StringComparer.Ordinal) { "ông", "bà", "chí", "đc", "cô", "anh", "chị", "ths", "ts", "pgs", "gs" }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Number of tokens from <paramref name="index"/>, the first of a run of words with capital initials, that make a person's name; 0 when they make none.</summary>
    public static int Length(TokenizedText text, int index, TextWords words)
    {
        ReadOnlySpan<Token> tokens = text.Tokens;
        int end = index;
        while (end < tokens.Length && end < index + 6 && tokens[end].IsWord && tokens[end].IsCapital && (end == index || (tokens[end].SpaceBefore && !tokens[end].StartsLine)))
        {
            end++;
        }

        if (end - index < 2)
        {
            return 0;
        }

        if (Families.Contains(words.FormOf(index)))
        {
            return end - index;
        }

        return index > 0 && tokens[index - 1].IsWord && !tokens[index].StartsLine && Cues.Contains(words.FormOf(index - 1)) ? end - index : 0;
    }
}
