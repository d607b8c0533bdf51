using System.Buffers;

namespace Directives.Pipeline.Reading.Blocks;

/// <summary>Knows the tables without lines that only set columns side by side: letterhead, “Kính gửi”, “Nơi nhận” with signature (NĐ 30/2020/NĐ-CP, Phụ lục I).</summary>
internal static class Letterhead
{
    private const int MaxColumns = 3;
    private const int MaxLetterheadRows = 6;
    private const int MaxSignatureRows = 10;
    private const int LongestSignature = 400;

    private static readonly SearchValues<string> Mottoes = SearchValues.Create(
        ["CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐỘC LẬP - TỰ DO", "ĐỘC LẬP – TỰ DO", "ĐỘC LẬP-TỰ DO", "ĐOÀN TNCS HỒ CHÍ MINH"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] SignatureStarts =
    [
        "TM.", "KT.", "TL.", "TUQ.", "T/M", "K/T", "T/L", "Q.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "BỘ TRƯỞNG", "THỨ TRƯỞNG",
        "THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "BÍ THƯ", "PHÓ BÍ THƯ", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "CHÁNH VĂN PHÒNG", "TỔNG GIÁM ĐỐC", "CỤC TRƯỞNG", "VIỆN TRƯỞNG", "CHÁNH ÁN", "NGƯỜI KÝ", "NGƯỜI LẬP",
    ];

    /// <summary>How many rows from the top stand side by side only for looks: 0 for a table of data, all rows for most letterheads and signatures.</summary>
    public static int RowCount(TableDraft table)
    {
        List<List<TableCell>> rows = table.Rows;
        if (rows.Max(row => row.Count(cell => !cell.IsBlank)) > MaxColumns)
        {
            // A motto above a table of data, both in one table: the letterhead's rows are those with few cells.
            int few = rows.FindIndex(row => row.Count(cell => !cell.IsBlank) > MaxColumns);
            return few is > 0 and <= 3 && rows.Take(few).Any(HasMotto) ? few : 0;
        }

        int motto = rows.FindIndex(HasMotto);
        if (motto is >= 0 and < 3)
        {
            return rows.Count <= MaxLetterheadRows ? rows.Count : DateRow(rows);
        }

        if (rows.Count > MaxSignatureRows || table.Bordered == true)
        {
            return 0;
        }

        bool sideBySide = rows.Exists(row => row.Exists(cell => StartsWith(cell, "Nơi nhận") || StartsWith(cell, "Kính gửi")));
        return sideBySide || IsSignature(rows) ? rows.Count : 0;
    }

    /// <summary>Whether <paramref name="text"/> holds the motto of the state or the title of the Party.</summary>
    public static bool HasMotto(ReadOnlySpan<char> text) => text.IndexOfAny(Mottoes) >= 0;

    private static bool HasMotto(List<TableCell> row) => row.Exists(cell => !cell.IsBlank && HasMotto(Text(cell)));

    // The letterhead proper ends with the line of number and date, at the latest in the fourth row.
    private static int DateRow(List<List<TableCell>> rows)
    {
        for (int i = Math.Min(4, rows.Count) - 1; i > 0; i--)
        {
            if (rows[i].Exists(cell => !cell.IsBlank && (Text(cell).Contains("ngày", StringComparison.OrdinalIgnoreCase) || StartsWith(cell, "Số"))))
            {
                return i + 1;
            }
        }

        return 1;
    }

    private static bool IsSignature(List<List<TableCell>> rows)
    {
        int length = 0;
        bool signed = false;
        foreach (TableCell cell in rows.SelectMany(row => row).Where(cell => !cell.IsBlank))
        {
            string text = Text(cell);
            length += text.Length;
            signed |= Array.Exists(SignatureStarts, start => text.StartsWith(start, StringComparison.Ordinal));
        }

        return signed && length <= LongestSignature;
    }

    private static bool StartsWith(TableCell cell, string cue) => !cell.IsBlank && Text(cell).StartsWith(cue, StringComparison.OrdinalIgnoreCase);

    private static string Text(TableCell cell) => string.Join(' ', cell.Blocks.Take(12).SelectMany(block => block.Lines));
}
