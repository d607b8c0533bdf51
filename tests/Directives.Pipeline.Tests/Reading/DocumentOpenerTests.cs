using System.Text;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Tests.Reading;

public sealed class DocumentOpenerTests
{
    public static TheoryData<string, byte[], ReadFailure, string> Foreign => new()
    {
        { "jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, (byte)'J', (byte)'F'], ReadFailure.NeedsOcr, "JPEG" },
        { "png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], ReadFailure.NeedsOcr, "PNG" },
        { "tiff", [(byte)'I', (byte)'I', 0x2A, 0, 8, 0, 0, 0], ReadFailure.NeedsOcr, "TIFF" },
        { "tiff, other order", [(byte)'M', (byte)'M', 0, 0x2A, 0, 0, 0, 8], ReadFailure.NeedsOcr, "TIFF" },
        { "bmp", [(byte)'B', (byte)'M', 0x46, 0, 0, 0, 0, 0, 0, 0, 0x36, 0, 0, 0], ReadFailure.NeedsOcr, "BMP" },
        { "webp", [.. "RIFF\u0010\0\0\0WEBPVP8 "u8], ReadFailure.NeedsOcr, "WebP" },
        { "doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument\0")], ReadFailure.NotRecognised, ".docx" },
        { "protected docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage\0")], ReadFailure.Encrypted, "password" },
        { "xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("Workbook\0")], ReadFailure.NotRecognised, "Excel" },
        { "rtf", [.. @"{\rtf1\ansi Sở Y tế}"u8], ReadFailure.NotRecognised, "RTF" },
        { "windows program", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, .. new byte[64]], ReadFailure.NotRecognised, "Windows program" },
        { "elf", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0], ReadFailure.NotRecognised, "ELF" },
        { "rar", [.. "Rar!\u001a\u0007\u0001\0"u8], ReadFailure.NotRecognised, "RAR" },
        { "7z", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4], ReadFailure.NotRecognised, "7z" },
        { "word xml", [.. "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>"u8], ReadFailure.NotRecognised, "Word 2003" },
        { "xml", [.. "<?xml version=\"1.0\"?><data><a>Sở Y tế</a></data>"u8], ReadFailure.NotRecognised, "XML" },
        { "mhtml", [.. "MIME-Version: 1.0\nContent-Type: multipart/related\n"u8], ReadFailure.NotRecognised, "MHTML" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Other_formats_are_refused_by_name_with_a_remedy(string kind, byte[] bytes, ReadFailure failure, string named)
    {
        DocumentReadException e = await Reads.Fails(bytes, failure);
        Assert.True(e.Message.Contains(named, StringComparison.Ordinal), $"{kind}: {e.Message}");
    }

    [Fact]
    public async Task An_empty_file_is_empty() => await Reads.Fails([], ReadFailure.Empty);

    [Fact]
    public async Task A_file_beyond_the_limit_is_too_large() =>
        await Reads.Fails("Sở Y tế"u8.ToArray(), ReadFailure.TooLarge, new ReadLimits { MaxBytes = 4 });

    [Fact]
    public async Task A_text_beyond_the_limit_is_too_large() =>
        await Reads.Fails("Sở Y tế"u8.ToArray(), ReadFailure.TooLarge, new ReadLimits { MaxTextLength = 4 });

    [Fact]
    public async Task Cancellation_is_passed_on()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reads.Opener().ReadAsync(new DocumentInput("a", "một"u8.ToArray()), stopped.Token));
    }

    [Fact]
    public async Task A_missing_file_is_inaccessible()
    {
        DocumentReadException e = await Assert.ThrowsAsync<DocumentReadException>(
            () => DocumentFile.LoadAsync(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString()), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(ReadFailure.Inaccessible, e.Failure);
    }

    [Fact]
    public async Task A_folder_is_inaccessible_as_a_file()
    {
        DocumentReadException e = await Assert.ThrowsAsync<DocumentReadException>(
            () => DocumentFile.LoadAsync(Path.GetTempPath(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(ReadFailure.Inaccessible, e.Failure);
        Assert.Contains("folder", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(10, true)]
    public async Task A_file_is_loaded_up_to_the_limit(long limit, bool fails)
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, "hello world"u8.ToArray(), TestContext.Current.CancellationToken);
            var limits = new ReadLimits { MaxBytes = limit };
            if (fails)
            {
                DocumentReadException e = await Assert.ThrowsAsync<DocumentReadException>(() => DocumentFile.LoadAsync(path, limits, TestContext.Current.CancellationToken));
                Assert.Equal(ReadFailure.TooLarge, e.Failure);
            }
            else
            {
                DocumentInput input = await DocumentFile.LoadAsync(path, limits, TestContext.Current.CancellationToken);
                Assert.Equal("hello world"u8.ToArray(), input.Bytes.ToArray());
                Assert.Equal(path, input.Name);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task An_endless_device_is_too_large()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "this system has no /dev/zero");
        DocumentReadException e = await Assert.ThrowsAsync<DocumentReadException>(
            () => DocumentFile.LoadAsync("/dev/zero", new ReadLimits { MaxBytes = 100_000 }, TestContext.Current.CancellationToken));
        Assert.Equal(ReadFailure.TooLarge, e.Failure);
    }
}
