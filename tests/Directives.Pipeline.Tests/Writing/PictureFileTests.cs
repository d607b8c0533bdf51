using Directives.Pipeline.Writing;

namespace Directives.Pipeline.Tests.Writing;

public sealed class PictureFileTests
{
    // Start, a comment of two bytes, frame of 3 components, 16 high and 32 wide.
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, 0xC2, 0, 17, 8, 0, 16, 0, 32, 3, 0, 0, 0, 0];

    [Fact]
    public void Jpeg_goes_in_as_it_is_with_its_size_and_colours()
    {
        PagePicture? picture = PictureFile.TryRead(Jpeg);

        Assert.NotNull(picture);
        Assert.Equal("/Width 32 /Height 16 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode", picture.Entries);
        Assert.True(picture.Bytes.Span.SequenceEqual(Jpeg));
    }

    [Theory]
    [InlineData("P4")]
    [InlineData("P5")]
    [InlineData("P6")]
    [InlineData("png")]
    [InlineData("palette")]
    public void File_that_is_cut_anywhere_throws_nothing(string form)
    {
        byte[] whole = Images.HalfBlack(form, 16, 4);
        for (int length = 0; length < whole.Length; length++)
        {
            PagePicture? picture = PictureFile.TryRead(whole.AsMemory(0, length));
            Assert.True(picture is null || form is "png" or "palette");
        }
    }

    [Fact]
    public void Jpeg_that_is_cut_in_its_head_is_none()
    {
        for (int length = 0; length < 18; length++)
        {
            Assert.Null(PictureFile.TryRead(Jpeg.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Png_with_alpha_has_to_be_decoded()
    {
        Assert.Null(PictureFile.TryRead(Images.Png(1, 1, depth: 8, kind: 6, [], [0, 0, 0, 255])));
        Assert.Null(PictureFile.TryRead(Images.Png(1, 1, depth: 8, kind: 0, Images.Chunk("tRNS", [0, 0]), [0])));
    }
}
