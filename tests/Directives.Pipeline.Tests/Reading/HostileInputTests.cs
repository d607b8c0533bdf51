using System.Collections.Concurrent;
using System.Globalization;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Archives;
using Directives.Pipeline.Tests.Ocr;

namespace Directives.Pipeline.Tests.Reading;

/// <summary>Two thousand hostile files of each format: each ends in a document or in a <see cref="DocumentReadException"/>, never in anything else.</summary>
/// <remarks>The whole program is tested with fewer files by Directives.Cli.Tests, and with as many as wanted by <c>tests/hostile.sh</c>.</remarks>
public sealed class HostileInputTests(OcrEngineFixture ocr) : IClassFixture<OcrEngineFixture>
{
    private const int Files = 2000;
    private const int FilesPerCase = 250;

    public static TheoryData<string, int> Cases => CasesOf("txt", "html", "docx", "zip");

    public static TheoryData<string, int> CasesInChildProcesses => CasesOf("pdf", "png", "jpg", "tif", "bmp", "webp");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Hostile_files_are_read_or_refused(string format, int firstSeed)
    {
        var limits = new ReadLimits { MaxBytes = 64 << 20, MaxExpandedBytes = 64 << 20 };
        return ReadAllAsync(Reads.Opener(limits), format, firstSeed, atOnce: 1);
    }

    [Theory]
    [MemberData(nameof(CasesInChildProcesses))]
    public Task Hostile_files_are_read_or_refused_in_child_processes(string format, int firstSeed)
    {
        ocr.Require();
        var limits = new ReadLimits { MaxBytes = 64 << 20, Tools = new ProcessLimits { CpuTime = TimeSpan.FromSeconds(10), AddressSpaceBytes = 1L << 30 } };
        var opener = new DocumentOpener(DocumentReaders.Default(limits, ocr.Engine, new OcrOptions { MaxPages = 20, MaxPixels = 8_000_000 }), limits);
        return ReadAllAsync(opener, format, firstSeed, Environment.ProcessorCount);
    }

    private static TheoryData<string, int> CasesOf(params string[] formats)
    {
        var cases = new TheoryData<string, int>();
        foreach (string format in formats)
        {
            for (int first = 0; first < Files; first += FilesPerCase)
            {
                cases.Add(format, first);
            }
        }

        return cases;
    }

    private static async Task ReadAllAsync(DocumentOpener opener, string format, int firstSeed, int atOnce)
    {
        Hostile hostile = HostileFormats.Of(format);
        var reached = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(firstSeed, FilesPerCase), options, async (seed, _) =>
        {
            int outcomes = 0;
            try
            {
                await foreach (ExpandedDocument document in opener.ExpandAsync(new DocumentInput("file", hostile.Make(seed)), TestContext.Current.CancellationToken))
                {
                    outcomes++;
                    string said = document.Failure?.Message ?? await ReadAsync(opener, document.Input!, reached);
                    Assert.False(string.IsNullOrWhiteSpace(said), $"{document.Name} gives nothing and says nothing");
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{format}, seed {seed}: {e}"));
            }

            Assert.True(outcomes > 0, string.Create(CultureInfo.InvariantCulture, $"{format}, seed {seed}: no outcome"));
        });
        TestContext.Current.SendDiagnosticMessage($"{format} from seed {firstSeed}: {string.Join(", ", reached.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value} {pair.Key}"))}");
    }

    private static async Task<string> ReadAsync(DocumentOpener opener, DocumentInput input, ConcurrentDictionary<string, int> reached)
    {
        try
        {
            ReadDocument document = await opener.ReadAsync(input, TestContext.Current.CancellationToken);
            reached.AddOrUpdate("read", 1, (_, count) => count + 1);
            return document.Source.Text;
        }
        catch (DocumentReadException e)
        {
            reached.AddOrUpdate(e.Failure.ToString(), 1, (_, count) => count + 1);
            return e.Message;
        }
    }
}
