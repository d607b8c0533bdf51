using Directives.Text;

namespace Directives.Core.Tests.Repair;

public sealed class EditMapTests
{
    [Fact]
    public void Offsets_beside_and_inside_replaced_places_lead_back()
    {
        // 0123456789012345678901
        const string Text = "các c tỉnh tố chứcthực";
        (string result, EditMap map) = EditMap.Apply(Text, [(4, 6, ""), (11, 13, "tổ"), (14, 22, "chức thực")]);
        Assert.Equal("các tỉnh tổ chức thực", result);
        Assert.Equal((0, 3), (map.StartBefore(0), map.EndBefore(3)));
        Assert.Equal((6, 10), (map.StartBefore(4), map.EndBefore(8)));
        Assert.Equal((11, 13), (map.StartBefore(9), map.EndBefore(11)));
        Assert.Equal((14, 18), (map.StartBefore(12), map.EndBefore(16)));
        Assert.Equal((18, 22), (map.StartBefore(17), map.EndBefore(21)));
    }

    [Fact]
    public void Ends_before_a_place_taken_out_do_not_reach_over_it()
    {
        (string result, EditMap map) = EditMap.Apply("ab. cd", [(2, 3, "")]);
        Assert.Equal("ab cd", result);
        Assert.Equal((2, 4), (map.EndBefore(2), map.StartBefore(3)));
    }
}
