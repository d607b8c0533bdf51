using System.Text;
using Directives.Pipeline.Reading.Pdf;

namespace Directives.Pipeline.Tests.Reading.Pdf;

public sealed class ScanGuessTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("/Image", 0)]
    [InlineData("<< /Width 1654 /Height 2339 /Subtype /Image >>", 1)]
    [InlineData("<</Type/XObject/Subtype/Image/Width 2339/Height 1654>> /Font", 1)]
    [InlineData("<< /Subtype /Image /Width 90 /Height 2339 >>", 0)]
    [InlineData("<< /Subtype /Image /Width 99999999999999999999 /Height 2339 >>", 0)]
    [InlineData("<< /Subtype /Image /Width 1654 /Height ", 0)]
    public void Images_as_large_as_a_page_are_counted(string pdf, int count) => Assert.Equal(count, ScanGuess.Count(Encoding.ASCII.GetBytes(pdf), 8));

    [Fact]
    public void Every_page_of_a_scan_counts()
    {
        string page = "<< /Type /XObject /Subtype /Image /Width 1654 /Height 2339 /Filter /DCTDecode >> stream" + new string('x', 1000);

        Assert.Equal(3, ScanGuess.Count(Encoding.ASCII.GetBytes(page + page + page), 8));
        Assert.Equal(2, ScanGuess.Count(Encoding.ASCII.GetBytes(page + page + page), 2));
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(10_000, 0)]
    public void File_of_nothing_but_small_images_is_not_searched_to_its_end(int images, int expected)
    {
        string pdf = string.Concat(Enumerable.Repeat("/Image ", images)) + new string(' ', 1000) + "<< /Subtype /Image /Width 1654 /Height 2339 >>";

        Assert.Equal(expected, ScanGuess.Count(Encoding.ASCII.GetBytes(pdf), 8));
    }
}
