using Directives.Assignments;

namespace Directives.Core.Tests.Agencies;

public sealed class AgencyNamesTests
{
    [Fact]
    public void Definition_behind_a_complement_is_no_part_of_the_name()
    {
        const string Text = "BỘ NỘI VỤ\nSố: 5/CT-BNV\nHà Nội, ngày 06 tháng 7 năm 2023\nCHỈ THỊ\nVề an toàn thông tin\n1. Các đơn vị chuyên trách về công nghệ thông tin của các Bộ, cơ quan ngang Bộ (sau đây gọi là Bộ, ngành) có trách nhiệm:\na) Rà soát hệ thống máy chủ trước ngày 30/9/2023.\n";

        Owner owner = new DirectiveParser().Parse(Text).Assignments[0].Owners[0];

        Assert.Equal("Các đơn vị chuyên trách về công nghệ thông tin của các Bộ, cơ quan ngang Bộ", owner.Agency);
        Assert.EndsWith("(sau đây gọi là Bộ, ngành)", owner.Mention, StringComparison.Ordinal);
    }
}
