using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Archives;

namespace Directives.Pipeline.Tests.Reading;

/// <summary>Holds the files of tests/damaged to the outcomes in the table of its README.</summary>
public sealed class DamagedFilesTests
{
    private static readonly string Folder = Repository.At("tests", "damaged");

    public static TheoryData<string, string> Outcomes
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string line in File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2))
            {
                string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
                rows.Add(cells[1], cells[2]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Each_file_comes_to_the_outcome_stated(string file, string outcome)
    {
        DocumentOpener opener = Reads.Opener();
        DocumentInput input = await DocumentFile.LoadAsync(Path.Combine(Folder, file), opener.Limits, TestContext.Current.CancellationToken);
        var outcomes = new List<string>();
        await foreach (ExpandedDocument document in opener.ExpandAsync(input, TestContext.Current.CancellationToken))
        {
            outcomes.Add(await Outcome(opener, document));
        }

        Assert.Equal(outcome, string.Join(", ", outcomes));
    }

    [Fact]
    public void The_table_lists_every_file() =>
        Assert.Equal(
            Directory.GetFiles(Folder).Select(Path.GetFileName).Where(name => name is not ("README.md" or "make.py")).Order(StringComparer.Ordinal),
            Outcomes.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    private static async Task<string> Outcome(DocumentOpener opener, ExpandedDocument document)
    {
        if (document.Failure is { } failure)
        {
            return failure.Failure.ToString();
        }

        try
        {
            return (await opener.ReadAsync(document.Input!, TestContext.Current.CancellationToken)).Format;
        }
        catch (DocumentReadException e)
        {
            Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
            return e.Failure.ToString();
        }
    }
}
