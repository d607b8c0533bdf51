using Directives.Pipeline.Batch;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Tests.Batch;

public sealed class FolderWatchTests : IDisposable
{
    private readonly ArchiveFolder _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task File_is_taken_when_it_has_stopped_growing_and_again_when_it_changes()
    {
        using var store = SqliteDirectiveStore.Open(_archive.StorePath);
        var watch = new FolderWatch(ArchiveFolder.Pipeline(store), TimeSpan.FromSeconds(1));
        string path = _archive.AddText("a.txt", "một");
        Assert.Null(await RoundAsync(watch));

        await File.AppendAllTextAsync(path, "còn nữa\n", TestContext.Current.CancellationToken);
        Assert.Null(await RoundAsync(watch));
        Assert.Equal(1, (await RoundAsync(watch))?.Stored);
        Assert.Null(await RoundAsync(watch));

        _archive.AddText("b.txt", "hai");
        _archive.AddText("a.txt", "ba bốn năm");
        Assert.Null(await RoundAsync(watch));
        Assert.Equal(2, (await RoundAsync(watch))?.Stored);
        Assert.Null(await RoundAsync(watch));
    }

    [Fact]
    public async Task Files_that_went_away_are_forgotten_and_their_records_stay()
    {
        using var store = SqliteDirectiveStore.Open(_archive.StorePath);
        var watch = new FolderWatch(ArchiveFolder.Pipeline(store), TimeSpan.FromSeconds(1));
        string path = _archive.AddText("a.txt", "một");
        await RoundAsync(watch);
        await RoundAsync(watch);
        File.Delete(path);

        Assert.Null(await RoundAsync(watch));
        Assert.Equal(FileOutcome.Stored, store.FindFile(path)?.Outcome);
        _archive.AddText("a.txt", "một");
        Assert.Null(await RoundAsync(watch));
        Assert.Equal(1, (await RoundAsync(watch))?.Unchanged);
    }

    [Fact]
    public async Task Watch_that_is_stopped_ends_without_an_exception()
    {
        using var store = SqliteDirectiveStore.Open(_archive.StorePath);
        _archive.AddText("a.txt", "một");
        using var stop = new CancellationTokenSource();
        var rounds = new List<BatchSummary>();

        await new FolderWatch(ArchiveFolder.Pipeline(store), TimeSpan.FromMilliseconds(1)).RunAsync(
            [_archive.Input],
            summary =>
            {
                rounds.Add(summary);
                stop.Cancel();
            },
            cancellationToken: stop.Token);

        Assert.Equal(1, Assert.Single(rounds).Stored);
    }

    private Task<BatchSummary?> RoundAsync(FolderWatch watch) => watch.RoundAsync([_archive.Input], null, TestContext.Current.CancellationToken);
}
