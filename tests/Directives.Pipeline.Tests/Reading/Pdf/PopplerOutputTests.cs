using System.Text;
using Directives.Pipeline.Layout;
using Directives.Pipeline.Reading.Pdf;

namespace Directives.Pipeline.Tests.Reading.Pdf;

public sealed class PopplerOutputTests
{
    [Fact]
    public void Words_and_pages_are_read_from_bounding_boxes()
    {
        const string Output = """
            <page width="595.000000" height="842.000000">
              <word xMin="1.5" yMin="2.25" xMax="30.000000" yMax="14.000000">Tài&amp;chính</word>
              <word xMin="x" yMin="2.25" xMax="30.000000" yMax="14.000000">lost</word>
            </page>
            <page width="842.000000" height="595.000000">
            </page>
            """;

        List<PositionedPage> pages = BoundingBoxParser.Parse(Encoding.UTF8.GetBytes(Output));

        Assert.Equal([1, 2], pages.Select(p => p.Number));
        Assert.Equal(new PositionedWord("Tài&chính", 1.5, 2.25, 30, 14, 0), Assert.Single(pages[0].Words));
        Assert.Equal((842, 595), (pages[1].Width, pages[1].Height));
        Assert.Empty(pages[1].Words);
    }

    [Fact]
    public void Areas_of_images_are_added_up_by_page()
    {
        const string Output = """
            page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
            --------------------------------------------------------------------------------------------
               1     0 image    1440  2880  gray    1   1  ccitt  no        18  0   144   144 44.2K 9.4%
               1     1 smask    1440  2880  gray    1   8  image  no        18  0   144   144 44.2K 9.4%
               2     2 image     100   200  rgb     3   8  image  no   [inline]     100   100 1.2K 9.4%
            """;

        Dictionary<int, double> areas = ImageListParser.AreaByPage(ImageListParser.Parse(Output));

        Assert.Equal(720.0 * 1440, areas[1]);
        Assert.Equal(72.0 * 144, areas[2]);
    }

    [Fact]
    public void Pictures_are_read_until_one_is_cut_short()
    {
        byte[] output = [.. "P5\n2 1\n255\n"u8, 7, 9, .. "P5\n2 2\n255\n"u8, 1];

        GrayPicture picture = Assert.Single(GrayMapParser.Parse(output));

        Assert.Equal((2, 1), (picture.Width, picture.Height));
        Assert.Equal([7, 9], picture.Pixels.ToArray());
    }

    [Theory]
    [InlineData("page 3", 3)]
    [InlineData("pages 1–3, 7", 1, 2, 3, 7)]
    public void Pages_are_named_by_runs(string expected, params int[] pages)
    {
        Assert.Equal(expected, PageList.Say(pages));
    }
}
