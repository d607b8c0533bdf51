using System.Text;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Archives;
using Directives.Pipeline.Tests.Reading.Docx;

namespace Directives.Pipeline.Tests.Reading.Archives;

public sealed class ArchiveExpansionTests
{
    private static readonly byte[] Note = Encoding.UTF8.GetBytes("Sở Y tế báo cáo.");

    [Fact]
    public async Task Entries_are_named_after_archive_and_path_in_order()
    {
        byte[] word = WordFile.Of(WordFile.P("Sở Y tế"));
        byte[] zip = ZipFiles.Of(("2024/kế hoạch.txt", Note), ("thu-muc/", []), ("a.docx", word), ("__MACOSX/._a.docx", Note), (".DS_Store", Note));
        List<ExpandedDocument> found = await Expand(zip);
        Assert.Equal(["kho.zip!2024/kế hoạch.txt", "kho.zip!a.docx"], found.Select(document => document.Name));
        Assert.Equal(word, found[1].Input!.Bytes.ToArray());
        Assert.Equal("docx", (await Reads.Opener().ReadAsync(found[1].Input!, TestContext.Current.CancellationToken)).Format);
    }

    [Fact]
    public async Task What_is_no_archive_is_itself()
    {
        Assert.Equal("kho.zip", Assert.Single(await Expand(Note)).Input!.Name);
        Assert.NotNull(Assert.Single(await Expand(WordFile.Of(WordFile.P("một")))).Input);
    }

    [Fact]
    public async Task Archives_inside_archives_are_opened_down_to_the_limit()
    {
        byte[] inner = ZipFiles.Of(("d.txt", Note));
        byte[] zip = ZipFiles.Of(("a.txt", Note), ("b.zip", ZipFiles.Of(("c.zip", inner), ("e.txt", Note))));
        Assert.Equal(["kho.zip!a.txt", "kho.zip!b.zip!c.zip!d.txt", "kho.zip!b.zip!e.txt"], (await Expand(zip)).Select(document => document.Name));

        List<ExpandedDocument> shallow = await Expand(zip, new ReadLimits { MaxArchiveDepth = 2 });
        Assert.Equal(["kho.zip!a.txt", "kho.zip!b.zip!c.zip", "kho.zip!b.zip!e.txt"], shallow.Select(document => document.Name));
        Assert.Equal(ReadFailure.TooLarge, shallow[1].Failure!.Failure);
    }

    [Theory]
    [InlineData("../ngoai.txt")]
    [InlineData("a/../../ngoai.txt")]
    [InlineData("..\\ngoai.txt")]
    [InlineData("/etc/ngoai.txt")]
    [InlineData("\\\\may\\ngoai.txt")]
    [InlineData("C:\\ngoai.txt")]
    [InlineData("c:ngoai.txt")]
    public async Task Names_that_climb_out_are_rejected_and_the_others_go_on(string name)
    {
        List<ExpandedDocument> found = await Expand(ZipFiles.Of((name, Note), ("sau.txt", Note)));
        Assert.Equal(ReadFailure.Rejected, found[0].Failure!.Failure);
        Assert.Null(found[0].Input);
        Assert.Equal(Note, found[1].Input!.Bytes.ToArray());
    }

    [Fact]
    public async Task Control_characters_of_a_name_do_not_reach_the_terminal() =>
        Assert.Equal("kho.zip!a\uFFFD[2J.txt", Assert.Single(await Expand(ZipFiles.Of(("a\u001b[2J.txt", Note)))).Name);

    [Fact]
    public async Task A_thousandfold_expansion_is_too_large_and_the_others_go_on()
    {
        List<ExpandedDocument> found = await Expand(ZipFiles.Of(("bom.txt", new byte[8 << 20]), ("sau.txt", Note)));
        Assert.Equal(ReadFailure.TooLarge, found[0].Failure!.Failure);
        Assert.Contains("100 times", found[0].Failure!.Message, StringComparison.Ordinal);
        Assert.NotNull(found[1].Input);
    }

    [Fact]
    public async Task The_whole_archive_has_a_budget_that_refused_entries_use_up_too()
    {
        byte[] zip = ZipFiles.Of(("a.txt", new byte[600]), ("b.txt", new byte[600]), ("c.txt", Note));
        List<ExpandedDocument> found = await Expand(zip, new ReadLimits { MaxExpandedBytes = 1000 });
        Assert.NotNull(found[0].Input);
        Assert.Equal(ReadFailure.TooLarge, found[1].Failure!.Failure);
        Assert.Equal("kho.zip", found[2].Name);
        Assert.Contains("c.txt", found[2].Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(3, found.Count);
    }

    [Fact]
    public async Task An_entry_beyond_the_limit_on_bytes_is_too_large()
    {
        List<ExpandedDocument> found = await Expand(ZipFiles.Of(("a.txt", new byte[5000]), ("b.txt", Note)), new ReadLimits { MaxBytes = 1000 });
        Assert.Equal(ReadFailure.TooLarge, found[0].Failure!.Failure);
        Assert.NotNull(found[1].Input);
    }

    [Fact]
    public async Task Too_many_entries_are_too_large()
    {
        byte[] zip = ZipFiles.Of([.. Enumerable.Range(0, 20).Select(i => ($"{i}.txt", Note))]);
        ExpandedDocument found = Assert.Single(await Expand(zip, new ReadLimits { MaxArchiveEntries = 19 }));
        Assert.Equal(ReadFailure.TooLarge, found.Failure!.Failure);
    }

    [Fact]
    public async Task Encrypted_entries_are_reported_as_such()
    {
        byte[] zip = ZipFiles.Of(("mat.txt", Note), ("sau.txt", Note));
        SetFlag(zip, "PK\u0003\u0004"u8, 6);
        SetFlag(zip, "PK\u0001\u0002"u8, 8);
        List<ExpandedDocument> found = await Expand(zip);
        Assert.Equal(ReadFailure.Encrypted, found[0].Failure!.Failure);
        Assert.NotNull(found[1].Input);
    }

    [Fact]
    public async Task A_changed_byte_is_noticed_by_the_checksum()
    {
        byte[] zip = ZipFiles.Of(("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(i => $"Việc thứ {i}. ")))));
        zip[zip.Length / 2] ^= 0x10;
        Assert.Equal(ReadFailure.Damaged, Assert.Single(await Expand(zip)).Failure!.Failure);
    }

    [Fact]
    public async Task An_archive_cut_short_is_damaged()
    {
        byte[] zip = ZipFiles.Of(("a.txt", Note));
        Assert.Equal(ReadFailure.Damaged, Assert.Single(await Expand(zip[..^30])).Failure!.Failure);
    }

    [Fact]
    public async Task An_archive_without_files_is_empty() =>
        Assert.Equal(ReadFailure.Empty, Assert.Single(await Expand(ZipFiles.Of())).Failure!.Failure);

    [Theory]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    public async Task Other_office_files_are_refused_by_name(string part, string name)
    {
        byte[] file = ZipFiles.Of(("[Content_Types].xml", "<a/>"u8.ToArray()), (part, "<a/>"u8.ToArray()));
        Assert.NotNull(Assert.Single(await Expand(file)).Input);
        DocumentReadException e = await Reads.Fails(file, ReadFailure.NotRecognised);
        Assert.Contains(name, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_is_no_document() => await Reads.Fails(ZipFiles.Of(("a.txt", Note)), ReadFailure.NotRecognised);

    private static async Task<List<ExpandedDocument>> Expand(byte[] bytes, ReadLimits? limits = null)
    {
        var found = new List<ExpandedDocument>();
        await foreach (ExpandedDocument document in Reads.Opener(limits).ExpandAsync(new DocumentInput("kho.zip", bytes), TestContext.Current.CancellationToken))
        {
            found.Add(document);
        }

        return found;
    }

    private static void SetFlag(byte[] zip, ReadOnlySpan<byte> signature, int offset) => zip[zip.AsSpan().IndexOf(signature) + offset] |= 1;
}
