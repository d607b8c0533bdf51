using Directives.Pipeline.Ocr;

namespace Directives.Pipeline.Tests.Ocr;

public sealed class OcrPageTests
{
    [Theory]
    [InlineData(0, 10, 20, 30, 60)]
    [InlineData(90, 20, 170, 60, 190)]
    [InlineData(180, 70, 140, 90, 180)]
    [InlineData(270, 40, 10, 80, 30)]
    public void Box_of_a_turned_page_is_placed_on_the_image_as_given(int turn, double left, double top, double right, double bottom)
    {
        OcrPage page = Page(turn, skew: 0);

        Assert.Equal(new OcrBox(left, top, right, bottom), page.OnImage(new OcrBox(10, 20, 30, 60)));
    }

    [Fact]
    public void Box_of_a_straightened_page_is_turned_back_around_the_middle()
    {
        OcrPage page = Page(0, skew: 90);

        OcrBox box = page.OnImage(new OcrBox(50, 90, 60, 100));

        Assert.Equal(40, box.Left, 6);
        Assert.Equal(90, box.Top, 6);
        Assert.Equal(50, box.Right, 6);
        Assert.Equal(100, box.Bottom, 6);
    }

    [Fact]
    public void Points_follow_the_resolution_of_each_direction()
    {
        OcrPage page = Page(0, skew: 0) with { HorizontalResolution = 144, VerticalResolution = 36 };

        Assert.Equal(new OcrBox(5, 40, 15, 120), page.OnPage(new OcrBox(10, 20, 30, 60)));
    }

    private static OcrPage Page(int turn, double skew) => new()
    {
        Width = 100,
        Height = 200,
        HorizontalResolution = 72,
        VerticalResolution = 72,
        Turn = turn,
        Skew = skew,
        Words = [],
    };
}
