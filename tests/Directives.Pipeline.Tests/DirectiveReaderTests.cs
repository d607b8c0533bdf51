using System.IO.Compression;
using System.Text;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Tests;

/// <summary>Documents as a stream of records, without a store.</summary>
public sealed class DirectiveReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("directives-reader-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Archive_comes_in_the_order_of_paths_with_failures_in_their_place()
    {
        Write("a.txt", Plan("Sở Y tế"));
        Write("b.bin", [0, 1, 2, 3, 0xFF]);
        Write("c.zip", Zip(("1.txt", Plan("Sở Tư pháp")), ("2.txt", Plan("Sở Nội vụ"))));
        Write("d.txt", []);
        Write("notes.json", "{}"u8.ToArray());
        List<DirectiveResult> results = await ReadAllAsync(new DirectiveReader(), [_folder, At("missing.pdf")]);
        Assert.Equal(["a.txt", "b.bin", "c.zip!1.txt", "c.zip!2.txt", "d.txt", "missing.pdf"], results.Select(result => Path.GetRelativePath(_folder, result.Name)));
        Assert.Equal([null, ReadFailure.NotRecognised, null, null, ReadFailure.Empty, ReadFailure.Inaccessible], results.Select(result => result.Failure));
        Assert.Equal(["Sở Y tế", "Sở Tư pháp", "Sở Nội vụ"], results.Where(result => result.Directive is not null).Select(result => result.Directive!.Assignments[0].Owners[0].Agency));
        Assert.All(results, result => Assert.Equal(result.Failure is null, result.Reason is null));
    }

    [Fact]
    public async Task Stream_that_is_left_early_leaves_nothing_running()
    {
        for (int i = 0; i < 40; i++)
        {
            Write($"{i:00}.txt", Plan("Sở Y tế"));
        }

        var reader = new CountingReader();
        await foreach (DirectiveResult result in new DirectiveReader(new DocumentOpener([reader]), new DirectiveParser(), new() { DegreeOfParallelism = 2 }).ReadAsync([_folder], TestContext.Current.CancellationToken))
        {
            Assert.NotNull(result.Directive);
            break;
        }

        Assert.Equal(0, reader.Running);
        Assert.InRange(reader.Started, 1, 6);
    }

    [Fact]
    public async Task Cancellation_ends_the_stream()
    {
        Write("a.txt", Plan("Sở Y tế"));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (DirectiveResult result in new DirectiveReader().ReadAsync([_folder], stop.Token))
            {
                Assert.Fail($"{result.Name} came after the end");
            }
        });
    }

    [Fact]
    public async Task Reader_that_throws_costs_its_document_only()
    {
        Write("a.txt", Plan("Sở Y tế"));
        DirectiveResult result = Assert.Single(await ReadAllAsync(new DirectiveReader(new DocumentOpener([new ThrowingReader()]), new DirectiveParser()), [_folder]));
        Assert.Equal(ReadFailure.Damaged, result.Failure);
        Assert.Contains("InvalidOperationException", result.Reason, StringComparison.Ordinal);
    }

    private static async Task<List<DirectiveResult>> ReadAllAsync(DirectiveReader reader, string[] paths)
    {
        var results = new List<DirectiveResult>();
        await foreach (DirectiveResult result in reader.ReadAsync(paths, TestContext.Current.CancellationToken))
        {
            results.Add(result);
        }

        return results;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(At(name), bytes);

    private static byte[] Plan(string agency) => Encoding.UTF8.GetBytes($"KẾ HOẠCH\n\n1. {agency} chủ trì rà soát các cơ sở trên địa bàn tỉnh.\n");

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private sealed class CountingReader : IDocumentReader
    {
        private int _running;
        private int _started;

        public int Running => Volatile.Read(ref _running);

        public int Started => Volatile.Read(ref _started);

        public string Format => "text";

        public bool Recognizes(ReadOnlySpan<byte> head) => true;

        public async Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _started);
            Interlocked.Increment(ref _running);
            await Task.Yield();
            Interlocked.Decrement(ref _running);
            return new ReadDocument { Source = new(Encoding.UTF8.GetString(input.Bytes.Span)), Format = Format };
        }
    }

    private sealed class ThrowingReader : IDocumentReader
    {
        public string Format => "text";

        public bool Recognizes(ReadOnlySpan<byte> head) => true;

        public Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default) => throw new InvalidOperationException("no such thing");
    }
}
