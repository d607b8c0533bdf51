using System.Globalization;
using System.Text.Json;
using Directives.Assignments;
using Directives.Header;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Evaluation;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Tests.Compatibility;

/// <summary>What every released version wrote is still read: <c>scripts/keep-release.sh</c> kept it.</summary>
public sealed class ReleasedVersionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("directives-released-").FullName;

    public static TheoryData<string> Versions => [.. Directory.EnumerateDirectories(Released).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Released => Repository.At("tests", "Directives.Pipeline.Tests", "Compatibility", "released");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Store_opens_with_every_duty_and_takes_new_documents(string version)
    {
        string store = Path.Combine(_folder, "register.sqlite");
        File.Copy(Path.Combine(Released, version, "register.sqlite"), store);
        string file = Path.Combine(_folder, "new.txt");
        await File.WriteAllTextAsync(file, "KẾ HOẠCH\n\n1. Sở Y tế chủ trì tiêm phòng dại cho đàn chó.\n", TestContext.Current.CancellationToken);
        using (SqliteDirectiveStore writer = SqliteDirectiveStore.Open(store))
        {
            Assert.Equal((FileOutcome.Failed, ReadFailure.Empty), writer.FindFile("/tmp/directives-release/archive/empty.txt") is { } empty ? (empty.Outcome, empty.Failure) : default);
            BatchSummary summary = await new DirectivePipeline(writer, new DocumentOpener(DocumentReaders.Default()), new DirectiveParser()).RunAsync([file], cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(1, summary.Stored);
        }

        StoreCheckResult check = StoreCheck.Run(store);
        Assert.True(check.IsSound, string.Join('\n', check.IndexProblems.Concat(check.FileProblems)));
        using DirectiveIndex index = DirectiveIndex.Open(store);
        string[] kept = await File.ReadAllLinesAsync(Path.Combine(Released, version, "duties.jsonl"), TestContext.Current.CancellationToken);
        Assert.NotEmpty(kept);
        Assert.Equal(kept.Length + 1, index.Tasks(limit: DirectiveIndex.MaxCount).Total);
        Assert.All(kept, line =>
        {
            using JsonDocument duty = JsonDocument.Parse(line);
            var shown = Assert.IsType<ShownDuty>(index.Show(duty.RootElement.GetProperty("id").GetString()!));
            using JsonDocument now = JsonDocument.Parse(DutyJson.ToJson(shown.Duty));
            AssertHolds(duty.RootElement, now.RootElement, "duty");
        });
        Assert.Contains(index.Search("lang nghe").Entries, hit => hit.Duty.Document.Paths[0].Contains("lang-nghe", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Duties_keep_the_key_by_which_their_copies_are_known(string version)
    {
        string store = Path.Combine(_folder, "register.sqlite");
        File.Copy(Path.Combine(Released, version, "register.sqlite"), store);
        using var connection = StoreConnection.OpenToWrite(store, new StoreOptions());
        string[][] duties = [.. connection.Rows(
            """
            SELECT a.id, a.copy_key, d.issuer, d.issue_place, d.number, d.issue_date, a.due, a.task
            FROM assignments a JOIN documents d ON d.id = a.document_id WHERE a.copy_key NOT NULL
            """,
            row => Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? "" : row.GetString(column)).ToArray())];
        Assert.NotEmpty(duties);
        Assert.All(duties, duty =>
        {
            var header = new DirectiveHeader { Issuer = Field(duty[2]), IssuePlace = Field(duty[3]), Number = Field(duty[4]), IssueDate = new(StoreNames.ParseDate(duty[5]), default, "test") };
            List<Owner> owners = connection.Rows(
                "SELECT o.role, g.name FROM owners o JOIN agencies g ON g.id = o.agency_id WHERE o.assignment_id = $1 ORDER BY o.ordinal",
                row => new Owner { Role = Enum.Parse<OwnerRole>(row.GetString(0), ignoreCase: true), Agency = row.GetString(1), Mention = "", Span = default, Rule = "test" },
                long.Parse(duty[0], CultureInfo.InvariantCulture));
            var assignment = new Assignment { Task = duty[7], Span = default, Owners = owners, Rule = "test", Path = "" };
            DateOnly? due = duty[6].Length == 0 ? null : StoreNames.ParseDate(duty[6]);
            Assert.Equal(duty[1], CopyKey.Of(header)!.Of(assignment, due).ToString(CultureInfo.InvariantCulture));
        });

        static HeaderField<string> Field(string value) => new(value, default, "test");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Records_are_read(string version)
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(Released, version), "*.json")];
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            byte[] bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Directive directive = SavedRecords.Read(bytes);
            Assert.NotEmpty(directive.Assignments);
            Assert.All(directive.Assignments, duty => Assert.Equal(duty.Task, directive.Source.Slice(duty.Span)));
        }
    }

    // Every value of the kept line is there now; members may have been added.
    private static void AssertHolds(JsonElement kept, JsonElement now, string place)
    {
        Assert.True(kept.ValueKind == now.ValueKind, place);
        if (kept.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in kept.EnumerateObject())
            {
                Assert.True(now.TryGetProperty(member.Name, out JsonElement value), $"{place}.{member.Name} is gone");
                AssertHolds(member.Value, value, $"{place}.{member.Name}");
            }
        }
        else if (kept.ValueKind == JsonValueKind.Array)
        {
            Assert.Equal(kept.GetArrayLength(), now.GetArrayLength());
            for (int i = 0; i < kept.GetArrayLength(); i++)
            {
                AssertHolds(kept[i], now[i], $"{place}[{i}]");
            }
        }
        else
        {
            Assert.Equal(kept.ToString(), now.ToString());
        }
    }
}
