using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Tests.Layout;

public sealed class RuleDetectorTests
{
    private const int Width = 200;
    private const int Height = 100;

    [Fact]
    public void Lines_are_found_and_letters_are_not()
    {
        byte[] pixels = Blank();
        Fill(pixels, left: 10, top: 20, width: 150, height: 1);
        Fill(pixels, left: 10, top: 20, width: 2, height: 60);
        Fill(pixels, left: 50, top: 40, width: 30, height: 12);
        PositionedWord word = new("QUYẾT", 50, 38, 80, 54, 0);

        List<RulingLine> rules = RuleDetector.Find(new GrayPicture(Width, Height, pixels), Width, [word]);

        Assert.Equal([new RulingLine(false, 20.5, 10, 160), new RulingLine(true, 11, 20, 80)], rules);
    }

    [Fact]
    public void Filled_areas_and_short_strokes_are_no_lines()
    {
        byte[] pixels = Blank();
        Fill(pixels, left: 10, top: 10, width: 60, height: 30);
        Fill(pixels, left: 100, top: 10, width: 8, height: 1);

        Assert.Empty(RuleDetector.Find(new GrayPicture(Width, Height, pixels), Width, []));
    }

    [Fact]
    public void Positions_are_in_points_whatever_the_resolution()
    {
        byte[] pixels = Blank();
        Fill(pixels, left: 40, top: 60, width: 120, height: 2);

        RulingLine rule = Assert.Single(RuleDetector.Find(new GrayPicture(Width, Height, pixels), Width / 2.0, []));

        Assert.Equal(new RulingLine(false, 30.5, 20, 80), rule);
    }

    private static byte[] Blank()
    {
        byte[] pixels = new byte[Width * Height];
        Array.Fill(pixels, (byte)255);
        return pixels;
    }

    private static void Fill(byte[] pixels, int left, int top, int width, int height)
    {
        for (int y = top; y < top + height; y++)
        {
            pixels.AsSpan((y * Width) + left, width).Clear();
        }
    }
}
