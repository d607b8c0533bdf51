using System.Globalization;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Archives;

namespace Directives.Pipeline.Tests.Reading;

/// <summary>Two thousand hostile files of each format that is read inside this process: each ends in a document or in a <see cref="DocumentReadException"/>, never in anything else.</summary>
/// <remarks>The whole program, and the formats that need child processes, are tested with fewer files by Directives.Cli.Tests, and with as many as wanted by <c>tests/hostile.sh</c>.</remarks>
public sealed class HostileInputTests
{
    private const int Files = 2000;
    private const int FilesPerCase = 250;

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string format in new[] { "txt", "html", "docx", "zip" })
            {
                for (int first = 0; first < Files; first += FilesPerCase)
                {
                    cases.Add(format, first);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Hostile_files_are_read_or_refused(string format, int firstSeed)
    {
        var limits = new ReadLimits { MaxBytes = 64 << 20, MaxExpandedBytes = 64 << 20 };
        DocumentOpener opener = Reads.Opener(limits);
        Hostile hostile = HostileFormats.Of(format);
        for (int seed = firstSeed; seed < firstSeed + FilesPerCase; seed++)
        {
            int outcomes = 0;
            try
            {
                await foreach (ExpandedDocument document in opener.ExpandAsync(new DocumentInput("file", hostile.Make(seed)), TestContext.Current.CancellationToken))
                {
                    outcomes++;
                    string said = document.Failure?.Message ?? await ReadAsync(opener, document.Input!);
                    Assert.False(string.IsNullOrWhiteSpace(said), $"{document.Name} gives nothing and says nothing");
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{format}, seed {seed}: {e}"));
            }

            Assert.True(outcomes > 0, string.Create(CultureInfo.InvariantCulture, $"{format}, seed {seed}: no outcome"));
        }
    }

    private static async Task<string> ReadAsync(DocumentOpener opener, DocumentInput input)
    {
        try
        {
            return (await opener.ReadAsync(input, TestContext.Current.CancellationToken)).Source.Text;
        }
        catch (DocumentReadException e)
        {
            return e.Message;
        }
    }
}
