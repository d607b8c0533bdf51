using Directives.Text;

namespace Directives.Core.Tests.Text;

public sealed class MarkdownMarksTests
{
    [Theory]
    [InlineData("**SỞ Y TẾ**\n*Huế, ngày 02 tháng 3 năm 2026*", "SỞ Y TẾ\nHuế, ngày 02 tháng 3 năm 2026")]
    [InlineData("- **Sở Tài chính**: cấp ***kinh phí***.", "- Sở Tài chính: cấp kinh phí.")]
    [InlineData("| **Nơi nhận:** | __GIÁM ĐỐC__ |", "| Nơi nhận: | GIÁM ĐỐC |")]
    [InlineData("**Kế hoạch của *Sở* năm 2026**", "Kế hoạch của Sở năm 2026")]
    [InlineData("**ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN**", "ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN")]
    [InlineData("## II. NHIỆM VỤ\n1\\. Rà soát", "II. NHIỆM VỤ\n1. Rà soát")]
    [InlineData("- Như trên;<br>- Lưu: VT<br/>", "- Như trên; - Lưu: VT ")]
    [InlineData("<b>I. MỤC TIÊU </b><p class=\"x\">Đạt 5 m<sup>2</sup>.</P>", "I. MỤC TIÊU \nĐạt 5 m2.\n")]
    [InlineData("phối hợp với [Trung tâm *Chuyển đổi số*](https://a.vn/x_y_(1) tập huấn", "phối hợp với Trung tâm Chuyển đổi số tập huấn")]
    [InlineData("[Sở Y tế](/so-y-te)[Sở Nội vụ](#noi-vu)", "Sở Y tếSở Nội vụ")]
    public void Marks_of_Markdown_are_not_read(string received, string expected) =>
        Assert.Equal(expected, ComposedText.Create(received).Text);

    [Theory]
    [InlineData("* Sở Y tế tổ chức tiêm chủng.\n* Sở Công Thương kiểm tra chợ.")]
    [InlineData("*Sở Y tế tổ chức tiêm chủng.\n*Sở Công Thương kiểm tra chợ.")]
    [InlineData("Huyện (*) có 12 trạm*, xem (**)")]
    [InlineData("Họ tên: ______ Đơn vị: ___ Năm: __")]
    [InlineData("Số: __/QĐ-__ ngày __/__/2026")]
    [InlineData("* * *\n*****")]
    [InlineData("mau_so_01.doc và 2*3*4")]
    [InlineData("**Ghi chú: số liệu tạm tính\n\nđến tháng 6**")]
    [InlineData("Nơi nhận: # và C#")]
    [InlineData("nhiệt độ <brom> 5, i < b và b > i, <b")]
    [InlineData("điểm [1], [2](khoản 3), a](b.c) và [đ](https://a.vn\n), ![dấu](dau.png)")]
    public void Marks_that_enclose_nothing_stay(string received) =>
        Assert.Same(received, ComposedText.Create(received).Text);

    [Fact]
    public void Spans_leave_out_the_marks_around_them()
    {
        const string received = "**SỞ Y TẾ** và **SỞ NỘI VỤ**";
        ComposedText composed = ComposedText.Create(received);
        Assert.Equal("SỞ Y TẾ và SỞ NỘI VỤ", composed.Text);
        TextSpan first = composed.ToReceived(0, 7), second = composed.ToReceived(11, 20), all = composed.ToReceived(0, 20);
        Assert.Equal("SỞ Y TẾ", received.Substring(first.Start, first.Length));
        Assert.Equal("SỞ NỘI VỤ", received.Substring(second.Start, second.Length));
        Assert.Equal("SỞ Y TẾ** và **SỞ NỘI VỤ", received.Substring(all.Start, all.Length));
    }

    [Fact]
    public void Letters_composed_and_marks_struck_in_one_text_lead_back_to_it()
    {
        const string received = "**Ke\u0302\u0301 hoa\u0323ch** na\u0306m 2026";
        ComposedText composed = ComposedText.Create(received);
        Assert.Equal("Kế hoạch năm 2026", composed.Text);
        TextSpan span = composed.ToReceived(0, 8);
        Assert.Equal("Ke\u0302\u0301 hoa\u0323ch", received.Substring(span.Start, span.Length));
    }
}
