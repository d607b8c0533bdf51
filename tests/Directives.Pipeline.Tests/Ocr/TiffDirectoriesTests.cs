using Directives.Pipeline.Reading.Images;

namespace Directives.Pipeline.Tests.Ocr;

public sealed class TiffDirectoriesTests
{
    // Header, then a directory without entries at 8 that leads to the offset given.
    private static byte[] File(byte next) => [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 0, 0, next, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    [Fact]
    public void Chain_is_followed_to_its_end() => Assert.Equal([8u, 14u], TiffDirectories.Find(File(14), 10));

    [Fact]
    public void Chain_in_a_circle_ends() => Assert.Equal([8u], TiffDirectories.Find(File(8), 10));

    [Fact]
    public void Chain_out_of_the_file_ends() => Assert.Equal([8u], TiffDirectories.Find(File(200), 10));

    [Fact]
    public void Chain_stops_at_the_limit() => Assert.Equal([8u], TiffDirectories.Find(File(14), 1));

    [Fact]
    public void Nothing_is_found_in_a_file_cut_short_at_any_byte_of_its_head() =>
        Assert.All(Enumerable.Range(0, 8), length => Assert.Empty(TiffDirectories.Find(File(14).AsSpan(0, length), 10)));
}
