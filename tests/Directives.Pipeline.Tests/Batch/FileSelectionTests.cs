using Directives.Pipeline.Batch;

namespace Directives.Pipeline.Tests.Batch;

public sealed class FileSelectionTests : IDisposable
{
    private readonly ArchiveFolder _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("*.pdf", "a/b/Kế hoạch.PDF", true)]
    [InlineData("*.pdf", "a.pdf/b.txt", false)]
    [InlineData("a?.txt", "ab.txt", true)]
    [InlineData("2024/**/*.docx", "2024/x/y/z.docx", true)]
    [InlineData("2024/**/*.docx", "2024/z.docx", true)]
    [InlineData("2024/*.docx", "2024/x/z.docx", false)]
    [InlineData("/a.txt", "a.txt", true)]
    [InlineData("/a.txt", "b/a.txt", false)]
    [InlineData("**/x/**", "a/x/b", true)]
    [InlineData("**/x/**/x/y", "x/x/x/z/x/y", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "b/a/c", false)]
    public void Pattern_matches_as_in_a_shell(string pattern, string path, bool matches) => Assert.Equal(matches, GlobPattern.Parse(pattern).Matches(path));

    [Theory]
    [InlineData("")]
    [InlineData("//")]
    public void Pattern_without_a_name_is_refused(string pattern) => Assert.Throws<ArgumentException>(() => GlobPattern.Parse(pattern));

    [Fact]
    public async Task Selected_files_are_processed_and_the_others_leave_no_trace()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddText("drafts/b.txt", "b");
        _archive.AddText("old.txt", "c");
        _archive.AddText("d.html", "d");
        File.SetLastWriteTimeUtc(_archive.In("old.txt"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var selection = new FileSelection { Include = ["*.txt"], Exclude = ["drafts"], ModifiedSince = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero) };

        BatchSummary summary = await _archive.RunAsync(new BatchOptions { Extractor = "test", Selection = selection });

        Assert.Equal((1, 2, 0), (summary.Stored, summary.PassedOver, summary.Failed));
        Assert.Equal(["a.txt"], _archive.Ledger("a.txt", "drafts/b.txt", "old.txt", "d.html").Keys);
    }
}
