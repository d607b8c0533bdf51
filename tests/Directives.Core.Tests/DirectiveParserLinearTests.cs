using System.Text;

namespace Directives.Core.Tests;

/// <summary>
/// The work on a text grows with its length, however hostile: what a parse allocates is counted at two lengths, eight times apart.
/// Every list that is read again and every record that is made twice shows there; times would depend on the machine.
/// </summary>
public sealed class DirectiveParserLinearTests
{
    private const int Short = 1 << 15;

    private const int Times = 8;

    // Growing lists round up to powers of two.
    private const double Slack = 1.3;

    private const int BytesOfTokens = 32;

    [Theory]
    [InlineData("", "tuyên truyền vận động nhân dân ")]
    [InlineData("", "1.\n")]
    [InlineData("", "- ")]
    [InlineData("", "7")]
    [InlineData("", "12 ")]
    [InlineData("", "1.")]
    [InlineData("", "(")]
    [InlineData("II. NHIỆM VỤ\n1. Sở Y tế tổ chức ", "(a ")]
    [InlineData("", "\"")]
    [InlineData("II. NHIỆM VỤ\n1. Sở Y tế tổ chức ", "“a ")]
    [InlineData("II. NHIỆM VỤ\n1. Công an tỉnh ", "phối hợp với ")]
    [InlineData("II. NHIỆM VỤ\n1. Công an tỉnh phối hợp với ", "Sở Y tế, ")]
    [InlineData("", "Sở Y tế, ")]
    [InlineData("", "Sở Y tế; ")]
    [InlineData("II. NHIỆM VỤ\n1. tăng cường a b c, ", "Sở Y tế, Công an tỉnh tổ chức, ")]
    [InlineData("", "1. Công an tỉnh\n")]
    [InlineData("", "1. Công an tỉnh\n- Tổ chức thực hiện.\n")]
    [InlineData("II. NHIỆM VỤ\n| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n", "| 1 | Tổ chức kiểm tra | Sở Y tế | Tháng 6/2025 |\n")]
    [InlineData("II. NHIỆM VỤ\n| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n| 1 | Tổ chức | ", "Sở Y tế, ")]
    [InlineData("", "| ")]
    [InlineData("", ";")]
    [InlineData("1. Công an tỉnh tổ chức", "; tăng cường kiểm tra")]
    [InlineData("1. Công an tỉnh\n- Tổ chức thực hiện.\n", "- Thời gian: tháng 6.\n")]
    [InlineData("1. Công an tỉnh\n", "- Tổ chức thực hiện.\n- Thời gian: tháng 6.\n")]
    [InlineData("1. Nhiệm vụ\n", "- Tổ chức thực hiện.\n(Sở Y tế thực hiện)\n")]
    [InlineData("II. NHIỆM VỤ\n1. Đẩy mạnh\n", "- Nội dung: Tổ chức kiểm tra\n- Cơ quan chủ trì: Sở Y tế\n- Thời gian: tháng 6\n")]
    [InlineData("II. NHIỆM VỤ\n1. Rà soát hồ sơ. ", "Cơ quan chủ trì: Sở Y tế. ")]
    [InlineData("II. NHIỆM VỤ\n1. Rà soát hồ sơ. ", "Cơ quan chủ trì: ; a ")]
    [InlineData("II. NHIỆM VỤ\n1. Rà soát hồ sơ. ", "Thời gian: tháng 6. ")]
    [InlineData("II. NHIỆM VỤ\n1. ", "Rà soát hồ sơ. Cơ quan chủ trì: Sở Y tế. ")]
    [InlineData("II. NHIỆM VỤ\n1. UBND ", "các xã nơi có bến đò, ")]
    [InlineData("", "TT   Nội dung   Chủ trì\n1   Rà soát   Sở Y tế\n")]
    [InlineData("TT   Nội dung   Chủ trì\n", "1   Rà soát   Sở Y tế\n")]
    [InlineData("", "Chủ trì   Nội dung   Ghi chú\nNơi nhận:   Sở Y tế\nA   Thời gian\n")]
    [InlineData("", "A   Thời gian   ")]
    [InlineData("", "**a** *b ")]
    [InlineData("", "# _a_ <b> \\- ")]
    [InlineData("", "Thời gian thực hiện từ tháng 6/2021 đến tháng 7/2022\n")]
    [InlineData("II. NHIỆM VỤ\n1. Phấn đấu ", "đạt 95% hộ, ")]
    [InlineData("II. NHIỆM VỤ\n1. Tổ chức ", "trước ngày 15/6/2025 ")]
    [InlineData("Kính gửi: ", "Sở Y tế; ")]
    [InlineData("Nơi nhận:\n", "- Sở Y tế;\n")]
    public void Allocation_grows_with_the_text_and_no_faster(string opening, string unit)
    {
        var parser = new DirectiveParser();
        parser.Parse(Repeat(opening, unit, 1000));
        double few = AllocatedFor(parser, Repeat(opening, unit, Short));
        double many = AllocatedFor(parser, Repeat(opening, unit, Short * Times));
        Assert.True(many <= few * Times * Slack, $"{few:F0} bytes for {Short} characters, {many:F0} for {Times} times as many");
    }

    // Arrays lent by the pool may have to be made first, and may be there already: the least of several runs counts, and never less than the tokens alone would take.
    private static long AllocatedFor(DirectiveParser parser, string text)
    {
        long least = long.MaxValue;
        for (int run = 0; run < 3; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            parser.Parse(text);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return Math.Max(least, (long)text.Length * BytesOfTokens);
    }

    private static string Repeat(string opening, string unit, int length)
    {
        var text = new StringBuilder(opening, length + unit.Length);
        while (text.Length < length)
        {
            text.Append(unit);
        }

        return text.ToString();
    }
}
