using System.Buffers.Binary;
using System.Text;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Tests.Writing;

namespace Directives.Pipeline.Tests.Ocr;

/// <summary>What is no page of text: bounded, told for what it is, and never turned into records.</summary>
public sealed class BadImageTests(OcrEngineFixture ocr) : IClassFixture<OcrEngineFixture>
{
    [Fact]
    public async Task Junk_behind_a_signature_is_damaged()
    {
        byte[] junk = new byte[5000];
        new Random(1).NextBytes(junk);
        ((byte[])[0xFF, 0xD8, 0xFF, 0xE0]).CopyTo(junk, 0);

        Assert.Equal(ReadFailure.Damaged, (await ocr.FailureAsync(junk)).Failure);
    }

    [Theory]
    [InlineData("png", 300)]
    [InlineData("webp", 300)]
    [InlineData("bmp", 60)]
    public async Task Image_that_is_cut_short_is_damaged(string extension, int length) =>
        Assert.Equal(ReadFailure.Damaged, (await ocr.FailureAsync(ocr.Images.As(extension)[..length])).Failure);

    [Fact]
    public async Task Size_that_the_header_states_is_refused_before_decoding()
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, 60_000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 60_000);
        header[8] = 8;
        byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, .. Images.Chunk("IHDR", header), .. Images.Chunk("IEND", [])];

        DocumentReadException failure = await ocr.FailureAsync(png);

        Assert.Equal(ReadFailure.TooLarge, failure.Failure);
        Assert.Contains("60,000 × 60,000", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_on_pixels_is_kept() =>
        Assert.Equal(ReadFailure.TooLarge, (await ocr.FailureAsync(ocr.Images.Plain, new OcrOptions { MaxPixels = 1_000_000 })).Failure);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3000)]
    [InlineData(1000, 1400)]
    public async Task Blank_page_is_empty_and_no_failure_of_the_engine(int width, int height)
    {
        DocumentReadException failure = await ocr.FailureAsync(Gray(width, height, (_, _) => 255));

        Assert.Equal(ReadFailure.Empty, failure.Failure);
    }

    [Fact]
    public async Task Black_page_gives_no_text() => await AssertNoTextAsync(Gray(900, 1200, (_, _) => 3));

    [Fact]
    public async Task Photograph_gives_no_text() => await AssertNoTextAsync(Gray(900, 700, (x, y) =>
        (byte)(128 + (70 * Math.Sin(x / 37.0) * Math.Cos(y / 29.0)) + (45 * Math.Sin((x + (2 * y)) / 11.0)))));

    [Fact]
    public async Task Noise_gives_no_text()
    {
        var random = new Random(7);
        await AssertNoTextAsync(Gray(800, 800, (_, _) => (byte)random.Next(256)));
    }

    [Fact]
    public async Task Scribble_gives_no_text() => await AssertNoTextAsync(Lines(1000, 1300, 34));

    private async Task AssertNoTextAsync(byte[] image)
    {
        DocumentReadException failure = await ocr.FailureAsync(image);

        Assert.Contains(failure.Failure, (ReadFailure[])[ReadFailure.Unreadable, ReadFailure.Empty]);
    }

    private static byte[] Gray(int width, int height, Func<int, int, byte> shade)
    {
        byte[] head = Encoding.ASCII.GetBytes(FormattableString.Invariant($"P5\n{width} {height}\n255\n"));
        byte[] image = new byte[head.Length + (width * height)];
        head.CopyTo(image, 0);
        for (int i = 0; i < width * height; i++)
        {
            image[head.Length + i] = shade(i % width, i / width);
        }

        return image;
    }

    /// <summary>Wavy strokes in lines, as of a hand.</summary>
    private static byte[] Lines(int width, int height, int pitch)
    {
        byte[] image = Gray(width, height, (_, _) => 255);
        int start = image.Length - (width * height);
        for (int line = 2; line < (height / pitch) - 2; line++)
        {
            for (double t = 100; t < width - 100; t += 0.2)
            {
                double phase = (t / 5) + (line * 1.7);
                int x = (int)(t + (5 * Math.Sin(phase * 1.31)));
                int y = (int)((line * pitch) + (9 * Math.Sin(phase) * Math.Cos(t / 23)));
                image[start + (y * width) + x] = 20;
                image[start + ((y + 1) * width) + x] = 20;
            }
        }

        return image;
    }
}
