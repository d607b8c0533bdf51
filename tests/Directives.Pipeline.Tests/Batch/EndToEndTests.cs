using Directives.Assignments;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Directives.Pipeline.Tests.Search;

namespace Directives.Pipeline.Tests.Batch;

/// <summary>Real files through the real readers and rules into a real store.</summary>
public sealed class EndToEndTests : IDisposable
{
    private readonly ArchiveFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task Corpus_is_stored_and_found_again()
    {
        string documents = Repository.At("corpus", "documents");
        BatchSummary summary = await ProcessAsync(Directory.GetFiles(documents, "*.txt"));

        Assert.Empty(summary.Failures);
        Assert.Equal(Directory.GetFiles(documents, "*.txt").Length, summary.Stored);
        using DirectiveIndex index = _work.Index();
        Page<SearchHit> hits = index.Search("dạy bơi miễn phí");
        Assert.Equal("cv-so-gddt-lam-dong-2024-an-toan-truong-hoc.txt", Path.GetFileName(hits.Entries[0].Duty.Document.Paths[0]));
        Assert.Equal(hits.Entries[0].Duty.Id, index.Search("day boi mien phi").Entries[0].Duty.Id);
        foreach (DutyRecord duty in index.Tasks(limit: 50).Entries)
        {
            var shown = Assert.IsType<ShownDuty>(index.Show(duty.Id));
            Assert.Equal(duty.Task, shown.Excerpt.Text.Substring(shown.Excerpt.Focus.Start, shown.Excerpt.Focus.Length));
        }
    }

    [Theory]
    [InlineData("tuyên truyền học sinh")]
    [InlineData("tuyen truyen hoc sinh")]
    [InlineData("TUYÊN TRUYỀN học sinh")]
    public async Task Seeds_give_the_departments_of_education_for_propaganda_among_pupils(string query)
    {
        string seeds = Repository.At("..", "shared", "seeds");
        Assert.SkipUnless(Directory.Exists(seeds), "the sample directives stand beside the repository only where it is developed");
        BatchSummary summary = await ProcessAsync(Directory.GetFiles(seeds, "*.txt"));

        Assert.Equal(5, summary.Stored);
        using DirectiveIndex index = _work.Index();
        SearchHit[] top = [.. index.Search(query, limit: 3).Entries];
        Assert.Equal(3, top.Length);
        Assert.All(top, hit => Assert.Contains(hit.Duty.Owners, owner =>
            owner.Role == OwnerRole.Lead && owner.Agency.Contains("Giáo dục và Đào tạo", StringComparison.OrdinalIgnoreCase)));
    }

    private async Task<BatchSummary> ProcessAsync(IEnumerable<string> paths)
    {
        using var store = SqliteDirectiveStore.Open(_work.StorePath);
        return await new DirectivePipeline(store, new DocumentOpener(DocumentReaders.Default()), new DirectiveParser()).RunAsync(paths);
    }
}
