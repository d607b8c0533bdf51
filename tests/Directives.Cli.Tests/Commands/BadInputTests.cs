using System.IO.Compression;
using System.Text;

namespace Directives.Cli.Tests.Commands;

/// <summary>Input that is missing, broken or hostile: each is named with its reason and what to do, and the exit code tells how far the run came.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    /// <summary>Name of a bad file, and words that its message must hold.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { "missing.txt", "no such file" },
        { "empty.txt", "empty" },
        { "renamed.pdf", "" },
        { "truncated.pdf", "" },
        { "encrypted.pdf", "password" },
        { "entities.docx", "" },
        { "climbing.zip", ".." },
        { "bomb.zip", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Extract_names_the_file_the_reason_and_the_remedy(string name, string reason)
    {
        string path = Make(name);
        CliResult result = await Cli.RunAsync("extract", path);
        Assert.Equal(4, result.ExitCode);
        Assert.Empty(result.Out);
        AssertExplained(name, reason, result.Error);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Extract_goes_on_with_the_good_files(string name, string reason)
    {
        CliResult result = await Cli.RunAsync("extract", Make(name), _workspace.Write("good.txt", Workspace.Plan), "--format", "json");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("Sở Giáo dục và Đào tạo", result.Out, StringComparison.Ordinal);
        AssertExplained(name, reason, result.Error);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Process_stores_the_good_files_and_lists_the_bad_one(string name, string reason)
    {
        string store = _workspace.At("r.db");
        CliResult result = await Cli.RunAsync("process", Make(name), _workspace.Write("good.txt", Workspace.Plan), "--store", store);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("1 document ", result.Out, StringComparison.Ordinal);
        Assert.Contains("Sở Giáo dục và Đào tạo", result.Out, StringComparison.Ordinal);
        AssertExplained(name, reason, result.Error);
        StoreFile.AssertSound(store);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("process")]
    public async Task Names_do_not_act_on_the_terminal(string verb)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "such names cannot be given to files");
        string path = _workspace.Write("a\u001b[2Jb\nc\u202Etxt.fdp\u2066.txt", []);
        CliResult result = verb == "extract"
            ? await Cli.RunAsync(verb, path)
            : await Cli.RunAsync(verb, path, _workspace.Write("good.txt", Workspace.Plan), "--store", _workspace.At("r.db"));
        Assert.Contains("a\uFFFD[2Jb\uFFFDc\uFFFDtxt.fdp\uFFFD.txt", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Error + result.Out, c => c is '\u001b' or '\u202E' or '\u2066');
    }

    [Fact]
    public async Task A_climbing_member_is_told_with_its_archive_when_that_is_named_from_the_current_folder()
    {
        _workspace.Write("names.zip", Zip(("../../etc/x.txt", Encoding.UTF8.GetBytes(Workspace.Plan))));
        CliResult result = await Cli.RunAsync(new CliRun(["process", "names.zip", "--store", "r.db"]) { WorkingFolder = _workspace.Folder });
        Assert.Equal(4, result.ExitCode);
        Assert.Matches("(?m)names\\.zip.+\\.\\./\\.\\./etc/x\\.txt$", result.Error);
    }

    [Fact]
    public async Task A_folder_is_no_file_to_extract()
    {
        CliResult result = await Cli.RunAsync("extract", _workspace.Folder);
        Assert.Equal(4, result.ExitCode);
        Assert.Contains(_workspace.Folder + ": This is a folder", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_documents_is_nothing_to_process()
    {
        _workspace.Write("empty/notes/data.csv", "a,b\n");
        CliResult result = await Cli.RunAsync("process", _workspace.At("empty"), "--store", _workspace.At("r.db"));
        Assert.Equal(4, result.ExitCode);
        Assert.Contains(_workspace.At("empty") + ": no document to read", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_path_leaves_no_store_behind()
    {
        CliResult result = await Cli.RunAsync("process", _workspace.At("nowhere"), "--store", _workspace.At("r.db"));
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("nowhere: there is no such file or folder", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.At("r.db")));
    }

    [Fact]
    public async Task A_text_of_50_MB_is_read_or_refused_with_its_limit_and_never_fatal()
    {
        string path = _workspace.At("long.txt");
        byte[] line = Encoding.UTF8.GetBytes("a) Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra các cơ sở trên địa bàn.\n");
        using (var file = new FileStream(path, FileMode.Create))
        {
            for (int written = 0; written < 50_000_000; written += line.Length)
            {
                file.Write(line);
            }
        }

        CliResult result = await Cli.RunAsync("process", path, "--store", _workspace.At("r.db"));
        if (result.ExitCode == 4)
        {
            AssertExplained("long.txt", "limit", result.Error);
        }
        else
        {
            Assert.Equal(0, result.ExitCode);
            Assert.Contains("Sở Y tế", result.Out, StringComparison.Ordinal);
        }

        StoreFile.AssertSound(_workspace.At("r.db"));
    }

    private static void AssertExplained(string name, string reason, string message)
    {
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("internal error", message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
        // The reason is a sentence, and another one says what to do.
        Assert.Matches(@"[.;:,] [A-Z]?\w.{15,}\.\s*$", message);
    }

    private string Make(string name) => name switch
    {
        "missing.txt" => _workspace.At(name),
        "empty.txt" => _workspace.Write(name, []),
        "renamed.pdf" => _workspace.Write(name, [.. "\u007fELF"u8, .. Enumerable.Range(0, 2000).Select(i => (byte)(i * 37))]),
        "truncated.pdf" => _workspace.Write(name, File.ReadAllBytes(PdfAsset("letter.pdf"))[..900]),
        "encrypted.pdf" => _workspace.Write(name, File.ReadAllBytes(PdfAsset("encrypted.pdf"))),
        "entities.docx" => _workspace.Write(name, Docx()),
        "climbing.zip" => _workspace.Write(name, Zip(("../outside.txt", Encoding.UTF8.GetBytes(Workspace.Plan)))),
        "bomb.zip" => _workspace.Write(name, Zip(("zeros.txt", new byte[300_000_000]))),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string PdfAsset(string name) => Repository.At("tests", "Directives.Pipeline.Tests", "Reading", "Pdf", "Assets", name);

    private static byte[] Docx() => Zip(
        ("[Content_Types].xml", Encoding.UTF8.GetBytes(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """)),
        ("_rels/.rels", Encoding.UTF8.GetBytes(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
            """)),
        ("word/document.xml", Encoding.UTF8.GetBytes(
            """
            <?xml version="1.0"?>
            <!DOCTYPE w:document [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&secret;</w:t></w:r></w:p></w:body></w:document>
            """)));

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
