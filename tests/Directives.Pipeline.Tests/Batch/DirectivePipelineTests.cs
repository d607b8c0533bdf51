using System.Text;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Tests.Batch;

public sealed class DirectivePipelineTests : IDisposable
{
    private readonly ArchiveFolder _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Every_file_has_an_outcome_and_one_bad_file_never_ends_the_run()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddBytes("b.pdf", "%PDF-1.7 cut"u8);
        _archive.AddBytes("c.txt", []);
        _archive.AddText("folder/d.txt", "d");
        _archive.AddText("folder/copy of a.txt", "a");
        _archive.AddText("notes.json", "j");
        _archive.AddZip("zip.zip", ("x.txt", "x"), ("y/a.txt", "a"));

        BatchSummary summary = await _archive.RunAsync();

        Assert.Equal((3, 0, 2, 2), (summary.Stored, summary.Unchanged, summary.Duplicates, summary.Skipped));
        Assert.Equal([_archive.In("b.pdf"), _archive.In("c.txt")], summary.Failures.Select(failure => failure.Path));
        Assert.Equal(ReadFailure.Empty, summary.Failures[1].Failure);
        Assert.All(summary.Failures, failure => Assert.NotEmpty(failure.Reason));
        Assert.Equal(
            [
                ("a.txt", FileOutcome.Stored), ("b.pdf", FileOutcome.Failed), ("c.txt", FileOutcome.Failed), ("folder/copy of a.txt", FileOutcome.Duplicate),
                ("folder/d.txt", FileOutcome.Stored), ("notes.json", FileOutcome.Skipped), ("zip.zip", FileOutcome.Skipped),
                ("zip.zip!x.txt", FileOutcome.Stored), ("zip.zip!y/a.txt", FileOutcome.Duplicate),
            ],
            _archive.Ledger("a.txt", "b.pdf", "c.txt", "folder/copy of a.txt", "folder/d.txt", "notes.json", "zip.zip", "zip.zip!x.txt", "zip.zip!y/a.txt")
                .Select(row => (row.Key, row.Value.Outcome)));
        using DirectiveIndex index = _archive.Index();
        Assert.Equal(3, index.Documents().Total);
        Assert.Equal(3, index.Documents().Entries[0].Paths.Count);
    }

    [Fact]
    public async Task Pipe_in_the_archive_is_reported_and_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "named pipes are made by mkfifo");
        _archive.AddText("a.txt", "a");
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [_archive.In("pipe.txt")]))
        {
            await mkfifo.WaitForExitAsync();
        }

        BatchSummary summary = await _archive.RunAsync();

        Assert.Equal(1, summary.Stored);
        Assert.Equal((_archive.In("pipe.txt"), ReadFailure.Empty), (summary.Failures.Single().Path, summary.Failures.Single().Failure));
    }

    [Fact]
    public async Task Reader_that_crashes_costs_its_file_only()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddText("b.txt", "b");
        var reader = new StandInReader((input, _) => input.Name.EndsWith("a.txt", StringComparison.Ordinal)
            ? throw new InvalidOperationException("boom")
            : Task.FromResult("text"));

        BatchSummary summary = await _archive.RunAsync(readers: [reader]);

        Assert.Equal(1, summary.Stored);
        FileFailure failure = Assert.Single(summary.Failures);
        Assert.Contains("boom", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_follow_the_order_of_paths_and_not_of_timing()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(i => $"{i:00}.txt")];
        foreach (string name in names)
        {
            _archive.AddText(name, name);
        }

        var first = new TaskCompletionSource();
        var reader = new StandInReader(async (input, token) =>
        {
            // The first document ends only when a later one has: a run in order of completion would store it later.
            if (input.Name.EndsWith("00.txt", StringComparison.Ordinal))
            {
                await first.Task.WaitAsync(token);
            }
            else if (input.Name.EndsWith("01.txt", StringComparison.Ordinal))
            {
                first.SetResult();
            }

            return Encoding.UTF8.GetString(input.Bytes.Span);
        });
        await _archive.RunAsync(new BatchOptions { DegreeOfParallelism = 4, FilesPerTransaction = 3 }, [reader]);

        using DirectiveIndex index = _archive.Index();
        Assert.Equal(names, index.Documents().Entries.Select(document => Path.GetFileName(Assert.Single(document.Paths))));
    }

    [Fact]
    public async Task Cancelled_run_keeps_what_was_finished_and_the_next_completes_it()
    {
        string[] names = [.. Enumerable.Range(0, 12).Select(i => $"{i:00}.txt")];
        foreach (string name in names)
        {
            _archive.AddText(name, name);
        }

        using var cancellation = new CancellationTokenSource();
        var reader = new StandInReader(async (input, token) =>
        {
            if (input.Name.EndsWith("05.txt", StringComparison.Ordinal))
            {
                await cancellation.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            }

            return Encoding.UTF8.GetString(input.Bytes.Span);
        });
        var options = new BatchOptions { Extractor = "test", DegreeOfParallelism = 1, FilesPerTransaction = 2 };
        BatchSummary cancelled = await _archive.RunAsync(options, [reader], cancellationToken: cancellation.Token);

        Assert.True(cancelled.IsCancelled);
        Assert.InRange(cancelled.Stored, 1, 5);
        using (DirectiveIndex index = _archive.Index())
        {
            Assert.Equal(cancelled.Stored, index.Documents().Total);
            Assert.Equal(cancelled.Stored, index.Count().Files);
        }

        BatchSummary completed = await _archive.RunAsync(options);
        Assert.False(completed.IsCancelled);
        Assert.Equal((12 - cancelled.Stored, cancelled.Stored), (completed.Stored, completed.Unchanged));
    }

    [Fact]
    public async Task Folder_without_documents_is_said_to_be_empty()
    {
        BatchSummary summary = await _archive.RunAsync();
        Assert.True(summary.IsEmpty);
        _archive.AddText("data.json");
        summary = await _archive.RunAsync();
        Assert.True(summary.IsEmpty);
        Assert.Equal(1, summary.Skipped);
    }

    [Fact]
    public async Task Missing_path_is_a_failure_of_the_run_and_leaves_no_row()
    {
        using var store = SqliteDirectiveStore.Open(_archive.StorePath);
        string missing = _archive.In("nowhere.txt");

        BatchSummary summary = await ArchiveFolder.Pipeline(store).RunAsync([missing]);

        Assert.Equal((missing, ReadFailure.Inaccessible), (Assert.Single(summary.Failures).Path, summary.Failures[0].Failure));
        Assert.Null(store.FindFile(missing));
        Assert.False(summary.IsEmpty);
    }

    [Fact]
    public async Task Store_inside_the_archive_is_passed_over()
    {
        _archive.AddText("a.txt", "a");
        using var store = SqliteDirectiveStore.Open(_archive.In("here.register"));

        BatchSummary summary = await ArchiveFolder.Pipeline(store).RunAsync([_archive.Input]);

        Assert.Equal((1, 0, 0), (summary.Stored, summary.Skipped, summary.Failures.Count));
    }

    [Fact]
    public async Task File_named_on_its_own_and_in_its_folder_is_done_once_and_whatever_its_name()
    {
        string path = _archive.AddText("plan.md", "a");
        using var store = SqliteDirectiveStore.Open(_archive.StorePath);

        BatchSummary summary = await ArchiveFolder.Pipeline(store).RunAsync([path, _archive.Input, path]);

        Assert.Equal((1, 0), (summary.Stored, summary.Skipped));
    }

    [Fact]
    public async Task Input_is_not_altered()
    {
        string path = _archive.AddText("a.txt", "a");
        byte[] bytes = await File.ReadAllBytesAsync(path);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        DateTime written = File.GetLastWriteTimeUtc(path);

        await _archive.RunAsync();

        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public async Task Progress_ends_with_all_files_done()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddBytes("b.txt", []);
        _archive.AddZip("c.zip", ("x.txt", "x"));
        var progress = new ProgressLog();

        await _archive.RunAsync(progress: progress);

        BatchProgress last = progress.Reports[^1];
        Assert.Equal((4, 4, true, 1, null), (last.FilesDone, last.FilesTotal, last.IsTotalKnown, last.Failures, last.CurrentPath));
        Assert.True(progress.Reports.Zip(progress.Reports.Skip(1)).All(pair => pair.First.FilesDone <= pair.Second.FilesDone));
    }

    [Fact]
    public async Task Full_store_stops_the_run_and_keeps_what_was_committed()
    {
        for (int i = 0; i < 30; i++)
        {
            // Words that do not compress, as records are kept compressed.
            byte[] noise = new byte[10_000];
            new Random(i).NextBytes(noise);
            _archive.AddText($"{i:00}.txt", Convert.ToHexString(noise));
        }

        using (var store = SqliteDirectiveStore.Open(_archive.StorePath, new StoreOptions { MaxBytes = 400_000 }))
        {
            StoreException error = await Assert.ThrowsAsync<StoreException>(
                () => ArchiveFolder.Pipeline(store, new BatchOptions { Extractor = "test", FilesPerTransaction = 1 }).RunAsync([_archive.Input]));
            Assert.Equal(StoreFailure.DiskFull, error.Failure);
        }

        int kept;
        using (DirectiveIndex index = _archive.Index())
        {
            kept = index.Documents().Total;
            Assert.InRange(kept, 1, 29);
        }

        BatchSummary rest = await _archive.RunAsync();
        Assert.Equal((30 - kept, kept), (rest.Stored, rest.Unchanged));
    }

    [Fact]
    public async Task Folder_that_vanishes_costs_its_files_and_not_the_run()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddText("m/b.txt", "b");
        _archive.AddText("z.txt", "z");
        await _archive.RunAsync();
        _archive.AddText("a.txt", "another");
        _archive.AddText("y.txt", "y");
        var reader = new StandInReader((input, _) =>
        {
            if (input.Name.EndsWith("a.txt", StringComparison.Ordinal))
            {
                Directory.Delete(_archive.In("m"), recursive: true);
            }

            return Task.FromResult("text of " + input.Name);
        });

        // With one file ahead, the walk comes to the folder when it is gone, or finds its file gone.
        BatchSummary summary = await _archive.RunAsync(new BatchOptions { Extractor = "test", DegreeOfParallelism = 1, MaxFilesAhead = 1 }, [reader]);

        Assert.Equal(2, summary.Stored);
        Assert.InRange(summary.Failed + summary.Unchanged, 1, 2);
        Assert.NotNull(_archive.Ledger("m/b.txt")["m/b.txt"].DocumentId);
    }

    [Fact]
    public async Task Reader_that_never_looks_at_its_token_is_left_behind_at_the_end_of_its_time()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddText("b.txt", "b");
        var never = new TaskCompletionSource<string>();
        var reader = new StandInReader((input, _) => input.Name.EndsWith("a.txt", StringComparison.Ordinal) ? never.Task : Task.FromResult("text"));
        var time = new HurriedTime();
        using var store = SqliteDirectiveStore.Open(_archive.StorePath);
        var options = new BatchOptions { Extractor = "test", DegreeOfParallelism = 1, MaxDocumentDuration = TimeSpan.FromHours(1) };

        BatchSummary summary = await new DirectivePipeline(store, new DocumentOpener([reader]), new DirectiveParser(), options, time).RunAsync([_archive.Input]);

        Assert.Equal(1, summary.Stored);
        Assert.Equal((_archive.In("a.txt"), ReadFailure.TimedOut), (Assert.Single(summary.Failures).Path, summary.Failures[0].Failure));
        Assert.Equal(FileStage.Read, store.FindFile(_archive.In("a.txt"))?.Stage);
    }

    [Fact]
    public async Task Memory_for_one_file_at_a_time_is_enough_for_all()
    {
        for (int i = 0; i < 12; i++)
        {
            _archive.AddText($"{i:00}.txt", $"{i}");
        }

        _archive.AddZip("z.zip", ("a.txt", "in the archive"), ("b.txt", "and this"));
        BatchSummary summary = await _archive.RunAsync(new BatchOptions { Extractor = "test", MaxBytesAhead = 1, FilesPerTransaction = 1000, CommitInterval = TimeSpan.FromMilliseconds(20) });
        Assert.Equal((14, 0), (summary.Stored, summary.Failed));
    }

    [Fact]
    public async Task Ledger_tells_stage_pages_and_times_of_every_file()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddBytes("b.pdf", "%PDF-1.7 cut"u8);
        _archive.AddBytes("c.txt", []);
        await _archive.RunAsync();

        using var ledger = StoreLedger.Open(_archive.StorePath);
        LedgerReport report = ledger.Report();

        Assert.Equal([(FileOutcome.Failed, 2L), (FileOutcome.Stored, 1L)], report.Outcomes);
        Assert.Equal([("text", 1L, 0L)], report.Formats);
        Assert.Equal([(ReadFailure.Damaged, FileStage.Read), (ReadFailure.Empty, FileStage.Walk)], report.Failures.Select(group => (group.Failure, group.Stage)));
        Assert.Equal([("test", 1L)], report.Extractors);
        LedgerEntry slowest = Assert.Single(report.Slowest, file => file.Path == _archive.In("a.txt"));
        Assert.True(slowest.Durations is { Load.Ticks: > 0, Parse.Ticks: > 0, Store.Ticks: > 0 }, $"{slowest.Durations}");
        Assert.Equal([_archive.In("b.pdf"), _archive.In("c.txt")], ledger.Failures().Select(file => file.Path));
    }

    [Fact]
    public async Task Run_is_seen_by_meters_traces_and_logs()
    {
        _archive.AddText("a.txt", "a");
        _archive.AddBytes("b.txt", []);
        long files = 0;
        var spans = new System.Collections.Concurrent.ConcurrentBag<string>();
        using var meters = new System.Diagnostics.Metrics.MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == PipelineDiagnostics.Name && instrument.Name == "directives.files")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref files, value));
        meters.Start();
        using var traces = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineDiagnostics.Name,
            Sample = (ref _) => System.Diagnostics.ActivitySamplingResult.AllData,
            ActivityStopped = activity => spans.Add($"{activity.OperationName} {activity.GetTagItem("file.path")}"),
        };
        System.Diagnostics.ActivitySource.AddActivityListener(traces);
        var log = new LogLines();
        using var store = SqliteDirectiveStore.Open(_archive.StorePath);

        await new DirectivePipeline(store, new DocumentOpener(DocumentReaders.Default()), new DirectiveParser(), logger: log).RunAsync([_archive.Input]);

        // Other tests run beside this one: at least what this run did.
        Assert.InRange(files, 2, long.MaxValue);
        Assert.Contains($"directives.document {_archive.In("a.txt")}", spans);
        Assert.Contains(spans, span => span.StartsWith("directives.run", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("Warning: " + _archive.In("b.txt") + ": failed in stage Walk, Empty", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("Information: Run ended: 1 stored", StringComparison.Ordinal));
    }

    /// <summary>A clock on which every wait is over at once, so that limits of hours are reached in a test.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.FromMinutes(1) ? TimeSpan.FromMilliseconds(300) : dueTime, period);
    }

    private sealed class LogLines : Microsoft.Extensions.Logging.ILogger<DirectivePipeline>
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel logLevel) => true;

        public void Log<TState>(Microsoft.Extensions.Logging.LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
    }

    private sealed class ProgressLog : IProgress<BatchProgress>
    {
        public List<BatchProgress> Reports { get; } = [];

        public void Report(BatchProgress value) => Reports.Add(value);
    }
}
