using System.IO.Compression;
using System.Text;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Pdf;
using Directives.Pipeline.Tests.Processes;

namespace Directives.Pipeline.Tests.Reading.Pdf;

public sealed class PdfFailureTests
{
    [OutsideToolTheory]
    [InlineData("scan.pdf", "scanned")]
    [InlineData("garbage-layer.pdf", "not readable Vietnamese")]
    public async Task Document_that_needs_OCR_is_never_an_empty_success(string name, string reason)
    {
        DocumentReadException failure = await PdfAssets.FailureAsync(PdfAssets.Bytes(name));

        Assert.Equal(ReadFailure.NeedsOcr, failure.Failure);
        Assert.StartsWith("Page 1 must be read by OCR, which is turned off", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [OutsideToolFact]
    public async Task Password_to_open_is_reported()
    {
        DocumentReadException failure = await PdfAssets.FailureAsync(PdfAssets.Bytes("encrypted.pdf"));

        Assert.Equal(ReadFailure.Encrypted, failure.Failure);
    }

    [OutsideToolFact]
    public async Task Empty_pages_are_reported_as_empty()
    {
        DocumentReadException failure = await PdfAssets.FailureAsync(PdfAssets.Bytes("empty-page.pdf"));

        Assert.Equal(ReadFailure.Empty, failure.Failure);
    }

    [OutsideToolTheory]
    [InlineData(0.02)]
    [InlineData(0.1)]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.75)]
    [InlineData(0.9)]
    [InlineData(0.98)]
    public async Task Truncated_file_is_damaged(double share)
    {
        byte[] whole = PdfAssets.Bytes("plan.pdf");

        DocumentReadException failure = await PdfAssets.FailureAsync(whole[..(int)(share * whole.Length)]);

        Assert.Equal(ReadFailure.Damaged, failure.Failure);
    }

    [OutsideToolFact]
    public async Task Renamed_binary_is_damaged()
    {
        byte[] noise = new byte[50_000];
        new Random(11).NextBytes(noise);
        "%PDF-1.5\n"u8.CopyTo(noise);

        DocumentReadException failure = await PdfAssets.FailureAsync(noise);

        Assert.Equal(ReadFailure.Damaged, failure.Failure);
    }

    [Fact]
    public async Task File_without_bytes_is_empty()
    {
        DocumentReadException failure = await PdfAssets.FailureAsync([]);

        Assert.Equal(ReadFailure.Empty, failure.Failure);
    }

    [Fact]
    public async Task Missing_tool_is_reported_with_the_command_that_installs_it()
    {
        using var empty = new TemporaryFolder();

        DocumentReadException failure = await PdfAssets.FailureAsync(PdfAssets.Bytes("plan.pdf"), new PdfReaderOptions { SearchPath = empty.FullPath });

        Assert.Equal(ReadFailure.ToolMissing, failure.Failure);
        Assert.Contains("apt-get install -y poppler-utils", failure.Message, StringComparison.Ordinal);
    }

    [OutsideToolFact]
    public async Task More_pages_than_the_limit_are_too_many()
    {
        DocumentReadException failure = await PdfAssets.FailureAsync(PdfAssets.Bytes("plan.pdf"), new PdfReaderOptions { MaxPages = 1 });

        Assert.Equal(ReadFailure.TooLarge, failure.Failure);
        Assert.Contains("more than 1 pages", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_bytes_than_the_limit_are_too_many()
    {
        DocumentReadException failure = await PdfAssets.FailureAsync(PdfAssets.Bytes("plan.pdf"), new PdfReaderOptions { MaxBytes = 1000 });

        Assert.Equal(ReadFailure.TooLarge, failure.Failure);
    }

    [OutsideToolFact]
    public async Task More_output_than_the_limit_is_too_much()
    {
        DocumentReadException failure = await PdfAssets.FailureAsync(
            PdfAssets.Bytes("plan.pdf"), new PdfReaderOptions { Limits = new ProcessLimits { OutputBytes = 10_000 } });

        Assert.Equal(ReadFailure.TooLarge, failure.Failure);
    }

    [OutsideToolFact]
    public async Task Bomb_is_ended_by_the_limits()
    {
        DocumentReadException failure = await PdfAssets.FailureAsync(
            Bomb(8_000_000),
            new PdfReaderOptions { Limits = new ProcessLimits { CpuTime = TimeSpan.FromSeconds(1), AddressSpaceBytes = 300L << 20 } });

        Assert.True(failure.Failure is ReadFailure.TimedOut or ReadFailure.TooLarge, $"{failure.Failure}: {failure.Message}");
    }

    [OutsideToolTheory]
    [InlineData("BT /F1 12 Tf 290 800 Td (2) Tj ET", ReadFailure.Empty)]
    [InlineData("BT /F1 12 Tf 290 800 Td (2) Tj ET 80 200 400 300 re f", ReadFailure.NeedsOcr)]
    public async Task Page_with_a_number_only_is_no_success(string content, ReadFailure expected)
    {
        DocumentReadException failure = await PdfAssets.FailureAsync(OnePage(Encoding.ASCII.GetBytes(content), string.Empty));

        Assert.Equal(expected, failure.Failure);
    }

    [OutsideToolFact]
    public async Task Mutated_files_are_read_or_refused_and_never_empty()
    {
        byte[] whole = PdfAssets.Bytes("mixed.pdf");
        var random = new Random(20);
        for (int i = 0; i < 40; i++)
        {
            byte[] mutated = [.. whole];
            for (int flips = 0; flips < 20; flips++)
            {
                mutated[random.Next(mutated.Length)] ^= (byte)(1 << random.Next(8));
            }

            string outcome;
            try
            {
                outcome = (await PdfAssets.ReadAsync(mutated)).Source.Text.Trim();
            }
            catch (DocumentReadException e)
            {
                outcome = e.Message;
            }

            Assert.NotEmpty(outcome);
        }
    }

    [OutsideToolFact]
    public async Task Cancelling_ends_the_reading()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new PdfReader().ReadAsync(new DocumentInput("a.pdf", PdfAssets.Bytes("plan.pdf")), cancelled.Token));
    }

    /// <summary>A small file whose only page writes a letter <paramref name="operators"/> times.</summary>
    private static byte[] Bomb(int operators)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write("BT /F1 9 Tf "u8);
            byte[] block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1 2 Td (abc) Tj ", 1000)));
            for (int i = 0; i < operators / 1000; i++)
            {
                deflate.Write(block);
            }

            deflate.Write("ET"u8);
        }

        return OnePage(packed.ToArray(), "/Filter/FlateDecode");
    }

    private static byte[] OnePage(byte[] content, string filter)
    {
        using var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes(
            $"""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            4 0 obj <<{filter}/Length {content.Length}>> stream

            """));
        file.Write(content);
        file.Write("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"u8);
        return file.ToArray();
    }
}
