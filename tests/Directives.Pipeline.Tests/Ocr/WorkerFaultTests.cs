using System.Diagnostics;
using Directives.OcrWorker.Protocol;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Images;

namespace Directives.Pipeline.Tests.Ocr;

/// <summary>Workers that misbehave cost the page they were at; the next one is read by the real engine.</summary>
public sealed class WorkerFaultTests(OcrEngineFixture ocr) : IClassFixture<OcrEngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("head -c 4 >/dev/null; kill -9 $$", ReadFailure.ToolFailed, "signal 9")]
    [InlineData("head -c 4 >/dev/null; exit 3", ReadFailure.ToolFailed, "exit code 3")]
    [InlineData("head -c 4 >/dev/null; echo boom >&2; kill -ABRT $$", ReadFailure.ToolFailed, "boom")]
    [InlineData("head -c 4 >/dev/null; echo std::bad_alloc >&2; kill -ABRT $$", ReadFailure.TooLarge, "memory")]
    [InlineData("head -c 4 >/dev/null; yes", ReadFailure.ToolFailed, "no answer")]
    [InlineData("head -c 4 >/dev/null; printf '\\003\\000\\000\\000\\002\\377\\377'; exec cat >/dev/null", ReadFailure.ToolFailed, "no answer")]
    [InlineData("yes boom >&2 & cat >/dev/null; wait", ReadFailure.TimedOut, "1 s")]
    [InlineData("cat >/dev/null; wait", ReadFailure.TimedOut, "1 s")]
    [InlineData("exec cat >/dev/null", ReadFailure.ToolFailed, "closed its output")]
    public async Task Fault_costs_one_page_and_the_next_is_read(string script, ReadFailure failure, string told)
    {
        PageImage page = new(ocr.Images.Plain);
        int started = 0;
        using var engine = new TesseractEngine(new TesseractOptions { Workers = 1 }, folder =>
            started++ == 0 ? StandIn(script, folder, TimeSpan.FromSeconds(60)) : WorkerCommand.Create(new TesseractOptions(), folder));
        using var impatient = new TesseractEngine(new TesseractOptions { Workers = 1, PageTime = TimeSpan.FromSeconds(1) }, folder => StandIn(script, folder, TimeSpan.FromSeconds(60)));

        DocumentReadException first = await Assert.ThrowsAsync<DocumentReadException>(() => (failure == ReadFailure.TimedOut ? impatient : engine).ReadAsync(page, Cancellation));
        Assert.Contains(told, first.Message, StringComparison.Ordinal);
        Assert.Equal(failure, first.Failure);
        if (failure != ReadFailure.TimedOut)
        {
            Assert.NotEmpty((await engine.ReadAsync(page, Cancellation)).Words);
        }
    }

    [Fact]
    public async Task Worker_that_died_while_idle_is_replaced_and_costs_no_page()
    {
        PageImage page = new(ocr.Images.Plain);
        using var folder = new TemporaryFolder();
        string numbers = folder.File("numbers");
        using var engine = new TesseractEngine(new TesseractOptions { Workers = 1 }, own => TellsItsNumber(WorkerCommand.Create(new TesseractOptions(), own), numbers));
        await engine.ReadAsync(page, Cancellation);
        int number = int.Parse((await File.ReadAllLinesAsync(numbers, Cancellation))[0], System.Globalization.CultureInfo.InvariantCulture);
        using (Process worker = Process.GetProcessById(number))
        {
            worker.Kill();
            await worker.WaitForExitAsync(Cancellation);
        }

        Assert.NotEmpty((await engine.ReadAsync(page, Cancellation)).Words);
        Assert.Equal(2, (await File.ReadAllLinesAsync(numbers, Cancellation)).Length);
    }

    [Fact]
    public async Task Worker_started_before_its_pages_reads_them_and_no_other_is_started()
    {
        PageImage page = new(ocr.Images.Plain);
        using var folder = new TemporaryFolder();
        string numbers = folder.File("numbers");
        using var engine = new TesseractEngine(new TesseractOptions { Workers = 1 }, own => TellsItsNumber(WorkerCommand.Create(new TesseractOptions(), own), numbers));
        engine.Expect(0);
        engine.Expect(5);
        engine.Expect(5);
        await engine.CheckAsync(Cancellation);

        Assert.NotEmpty((await engine.ReadAsync(page, Cancellation)).Words);
        Assert.Single(await File.ReadAllLinesAsync(numbers, Cancellation));
    }

    [Fact]
    public async Task Engine_that_cannot_start_ahead_tells_it_at_the_page()
    {
        using var engine = new TesseractEngine(new TesseractOptions { Workers = 2 }, folder => Shell("exit 3", folder, TimeSpan.FromSeconds(60)));
        engine.Expect(2);

        DocumentReadException failure = await Assert.ThrowsAsync<DocumentReadException>(() => engine.ReadAsync(new PageImage(new byte[16]), Cancellation));

        Assert.Equal(ReadFailure.ToolFailed, failure.Failure);
    }

    [Fact]
    public void Engine_ends_while_a_worker_starts()
    {
        var engine = new TesseractEngine(new TesseractOptions { Workers = 1 }, folder => Shell("exec sleep 600", folder, TimeSpan.FromSeconds(600)));
        engine.Expect(1);

        // Waits for the start, but not for the worker to be ready.
        engine.Dispose();
    }

    [Fact]
    public async Task Real_worker_that_is_killed_at_a_page_is_replaced()
    {
        using var folder = new TemporaryFolder();
        string numbers = folder.File("numbers");
        using var engine = new TesseractEngine(new TesseractOptions { Workers = 1 }, own => TellsItsNumber(WorkerCommand.Create(new TesseractOptions(), own), numbers));
        PageImage page = new(ocr.Images.Plain);
        await engine.CheckAsync(Cancellation);
        int number = int.Parse((await File.ReadAllLinesAsync(numbers, Cancellation))[0], System.Globalization.CultureInfo.InvariantCulture);
        using Process worker = Process.GetProcessById(number);

        // Stopped, it takes the page into the pipe or waits in the middle of it; then it is killed.
        using (Process stop = Process.Start("/bin/kill", ["-STOP", numbers.Length > 0 ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""]))
        {
            await stop.WaitForExitAsync(Cancellation);
        }

        Task<OcrPage> reading = engine.ReadAsync(new PageImage(new byte[16]), Cancellation);
        worker.Kill();

        DocumentReadException failure = await Assert.ThrowsAsync<DocumentReadException>(() => reading);
        Assert.Equal(ReadFailure.ToolFailed, failure.Failure);
        Assert.NotEmpty((await engine.ReadAsync(page, Cancellation)).Words);
    }

    [Theory]
    [InlineData(1000L)]
    [InlineData(1200L)]
    [InlineData(1350L)]
    public async Task Page_that_needs_more_memory_than_a_worker_has_is_told_and_the_next_is_read(long megabytes)
    {
        PageImage page = new(ocr.Images.Plain);
        byte[] head = "P6\n7000 7000\n255\n"u8.ToArray();
        byte[] large = new byte[head.Length + (7000 * 7000 * 3)];
        head.CopyTo(large, 0);
        using var engine = new TesseractEngine(new TesseractOptions { Workers = 1, WorkerMemory = megabytes << 20 });

        DocumentReadException failure = await Assert.ThrowsAsync<DocumentReadException>(() => engine.ReadAsync(new PageImage(large), Cancellation));

        Assert.Equal(ReadFailure.TooLarge, failure.Failure);
        Assert.Contains("more memory than a worker may have", failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty((await engine.ReadAsync(page, Cancellation)).Words);
    }

    [Fact]
    public async Task Cancelled_page_leaves_the_engine_usable()
    {
        PageImage page = new(ocr.Images.Plain);
        using var engine = new TesseractEngine(new TesseractOptions { Workers = 1 });
        await engine.CheckAsync(Cancellation);
        using var stop = new CancellationTokenSource();

        Task<OcrPage> reading = engine.ReadAsync(page, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.NotEmpty((await engine.ReadAsync(page, Cancellation)).Words);
    }

    [Fact]
    public async Task Missing_language_is_told_with_the_command_that_installs_it()
    {
        _ = ocr.Images;
        using var engine = new TesseractEngine(new TesseractOptions { Workers = 1, Language = "tlh" });

        DocumentReadException failure = await Assert.ThrowsAsync<DocumentReadException>(() => engine.CheckAsync(Cancellation));

        Assert.Equal(ReadFailure.ToolMissing, failure.Failure);
        Assert.EndsWith("apt-get install -y tesseract-ocr-tlh", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_engine_fails_the_document_with_the_command_that_installs_it()
    {
        byte[] reply = new WorkerReply(WorkerReplyKind.Missing, "libtesseract").Write();
        string octal = string.Concat(reply.Select(b => "\\" + Convert.ToString(b, 8).PadLeft(3, '0')));
        string script = $"printf '\\{Convert.ToString(reply.Length, 8).PadLeft(3, '0')}\\000\\000\\000{octal}'";
        using var engine = new TesseractEngine(new TesseractOptions { Workers = 1 }, folder => Shell(script, folder, TimeSpan.FromSeconds(60)));

        DocumentReadException failure = await Assert.ThrowsAsync<DocumentReadException>(
            () => new ImageReader(engine).ReadAsync(new DocumentInput("scan", ocr.Images.Plain), Cancellation));

        Assert.Equal(ReadFailure.ToolMissing, failure.Failure);
        Assert.Contains(TesseractEngine.InstallCommand, failure.Message, StringComparison.Ordinal);
    }

    /// <summary>A worker that says that it is ready and then runs <paramref name="script"/>.</summary>
    private static OutsideCommand StandIn(string script, string folder, TimeSpan time) =>
        Shell(@"printf '\004\000\000\000\001\00250'; " + script, folder, time);

    private static OutsideCommand Shell(string script, string folder, TimeSpan time) => new()
    {
        Program = "/bin/sh",
        Arguments = ["-c", script],
        WorkingFolder = folder,
        Limits = new ProcessLimits { WallTime = time },
    };

    /// <summary>The same command, which first adds the number of its process to a file.</summary>
    private static OutsideCommand TellsItsNumber(OutsideCommand command, string path) => command with
    {
        Program = "/bin/sh",
        Arguments = ["-c", "echo $$ >> \"$0\"; exec \"$@\"", path, command.Program, .. command.Arguments],
    };
}
