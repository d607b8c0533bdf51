using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Core.Tests.Structure;

public sealed class ColumnTablesTests
{
    [Fact]
    public void Cells_stand_between_bars_and_what_is_around_the_table_stays()
    {
        const string received = "Mở đầu.\n TT    Nội dung           Chủ trì       Thời gian\n 1     Khám bệnh cho      Trạm Y tế     Tháng 5\n       người già\n\nKết thúc.";
        Assert.Equal("Mở đầu.\n| TT | Nội dung | Chủ trì | Thời gian |\n| 1 | Khám bệnh cho người già | Trạm Y tế | Tháng 5 |\n\nKết thúc.", InRows(received));
    }

    [Fact]
    public void Header_repeated_in_part_and_a_number_that_wraps_lose_nothing()
    {
        const string received = " TT    Nội dung           Chủ trì       Thời gian\n                          thực hiện     hoàn thành\n 1     Khám bệnh cho      Trạm Y tế     Tháng\n                                        5\n TT    Nội dung           Chủ trì       Thời gian\n 2     Tiêm phòng         Trạm Thú y    Tháng 6";
        Assert.Equal("| TT | Nội dung | Chủ trì thực hiện | Thời gian hoàn thành |\n| 1 | Khám bệnh cho | Trạm Y tế | Tháng 5 |\n| 2 | Tiêm phòng | Trạm Thú y | Tháng 6 |", InRows(received).Trim());
    }

    [Theory]
    [InlineData("UBND TỈNH          CỘNG HÒA\nSố: 12/KH-UBND     Hà Nội, ngày 3 tháng 4 năm 2025")]
    [InlineData("- Thời gian:       tháng 10\n- Nội dung:        Thi giảng\n- Chủ trì:         Sở Y tế")]
    [InlineData("TT    Chỉ tiêu           Đơn vị tính       Năm 2025\n1     Tỷ lệ hộ nghèo     %                 2,5")]
    [InlineData("Nội dung   và thời gian   được thông báo sau")]
    [InlineData("Chủ trì   Nội dung   Ghi chú\nNơi nhận:   Sở Y tế\nA   Thời gian")]
    public void Text_without_a_table_of_tasks_stays_as_it_is(string received)
    {
        using TokenizedText text = TokenizedText.Create(received, Lexicon.Default);
        ColumnTables.SetInRows(text);
        Assert.True(text.IsAsReceived);
    }

    private static string InRows(string received)
    {
        using TokenizedText text = TokenizedText.Create(received, Lexicon.Default);
        ColumnTables.SetInRows(text);
        return text.Text.Replace("  ", " ", StringComparison.Ordinal).Replace(" |", "|", StringComparison.Ordinal).Replace("|", " |", StringComparison.Ordinal).Replace("\n |", "\n|", StringComparison.Ordinal);
    }
}
