using System.Text;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Tests.Batch;

/// <summary>A second run over the same archive: what it reads again, and what it leaves.</summary>
public sealed class RerunTests : IDisposable
{
    private readonly ArchiveFolder _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Second_run_reads_nothing_again_and_names_the_failures_again()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddText("b.txt", "a");
        _archive.AddBytes("c.txt", []);
        await _archive.RunAsync();
        var reader = new StandInReader((_, _) => Task.FromResult("unused"));

        BatchSummary summary = await _archive.RunAsync(readers: [reader]);

        Assert.Equal(0, reader.Calls);
        Assert.Equal((0, 2, 0, 1), (summary.Stored, summary.Unchanged, summary.Duplicates, summary.Failures.Count));
    }

    [Fact]
    public async Task Changed_file_replaces_its_document()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddText("b.txt", "b");
        await _archive.RunAsync();
        _archive.AddText("a.txt", "khác");

        BatchSummary summary = await _archive.RunAsync();

        Assert.Equal((1, 1), (summary.Stored, summary.Unchanged));
        using DirectiveIndex index = _archive.Index();
        Assert.Equal(["d1", "d2"], index.Documents().Entries.Select(document => document.Id));
        Assert.Contains("khác", Assert.IsType<ShownDocument>(index.Show("d1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_of_another_extractor_stand_and_are_counted_until_they_are_asked_for_anew()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddText("b.txt", "a");
        await _archive.RunAsync();
        _archive.AddText("c.txt", "c");
        var later = new BatchOptions { Extractor = "later" };

        BatchSummary pending = await _archive.RunAsync(later);
        Assert.Equal((1, 2, 2), (pending.Stored, pending.Unchanged, pending.Outdated));

        BatchSummary anew = await _archive.RunAsync(later with { Scope = BatchScope.Outdated });
        Assert.Equal((1, 0, 1, 1, 0), (anew.Stored, anew.Unchanged, anew.Duplicates, anew.PassedOver, anew.Outdated));
        using DirectiveIndex index = _archive.Index();
        Assert.Equal([("d1", "later"), ("d2", "later")], index.Documents().Entries.Select(document => (document.Id, document.ExtractorVersion)));

        BatchSummary nothing = await _archive.RunAsync(later with { Scope = BatchScope.Outdated });
        Assert.Equal((0, 3), (nothing.Documents, nothing.PassedOver));
    }

    [Fact]
    public async Task Run_for_failures_tries_those_of_the_content_too_and_nothing_else()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddText("b.txt", "b");
        _archive.AddZip("c.zip", ("x.txt", "x"), ("y.txt", "y"));
        var failing = new StandInReader((input, _) => input.Name.EndsWith("b.txt", StringComparison.Ordinal) || input.Name.EndsWith("y.txt", StringComparison.Ordinal)
            ? throw new DocumentReadException(ReadFailure.Damaged, "stand-in")
            : Task.FromResult("text of " + input.Name));
        await _archive.RunAsync(readers: [failing]);
        _archive.AddText("new.txt", "new");

        BatchSummary summary = await _archive.RunAsync(new BatchOptions { Extractor = "test", Scope = BatchScope.Failed });

        Assert.Equal((2, 0, 0, 2), (summary.Stored, summary.Unchanged, summary.Failed, summary.PassedOver));
        Assert.Equal((4, 1), ((await _archive.RunAsync()).Unchanged, (await _archive.RunAsync(readers: [failing])).Skipped));
    }

    [Fact]
    public async Task Failure_of_the_tools_is_tried_again_and_one_of_the_content_is_not()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddText("b.txt", "b");
        var failing = new StandInReader((input, _) => throw new DocumentReadException(
            input.Name.EndsWith("a.txt", StringComparison.Ordinal) ? ReadFailure.ToolMissing : ReadFailure.Damaged, "stand-in"));
        await _archive.RunAsync(readers: [failing]);

        BatchSummary summary = await _archive.RunAsync();

        Assert.Equal(1, summary.Stored);
        Assert.Equal(_archive.In("b.txt"), Assert.Single(summary.Failures).Path);
    }

    [Fact]
    public async Task Copy_of_a_file_that_failed_fails_for_the_same_reason_without_being_read()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddText("b.txt", "a");
        var reader = new StandInReader((_, _) => throw new DocumentReadException(ReadFailure.Encrypted, "a password is needed"));

        BatchSummary summary = await _archive.RunAsync(readers: [reader]);

        Assert.Equal(1, reader.Calls);
        Assert.Equal([ReadFailure.Encrypted, ReadFailure.Encrypted], summary.Failures.Select(failure => failure.Failure));
        Assert.Equal(2, summary.Failures.Count(failure => failure.Reason == "a password is needed"));
    }
}
