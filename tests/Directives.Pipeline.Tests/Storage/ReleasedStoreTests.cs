using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Tests.Storage;

/// <summary>A store of every version that was ever written opens with all its records.</summary>
public sealed class ReleasedStoreTests : IDisposable
{
    private readonly StoreFile _file = new();

    public void Dispose() => _file.Dispose();

    public static TheoryData<string> Released => [.. Directory.GetFiles(Folder, "*.sqlite").Select(Path.GetFileName).Order(StringComparer.Ordinal).OfType<string>()];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Storage", "stores");

    [Theory]
    [MemberData(nameof(Released))]
    public void Store_of_an_earlier_version_opens_with_all_its_records(string name)
    {
        File.Copy(Path.Combine(Folder, name), _file.Path);

        using (SqliteDirectiveStore store = _file.Open())
        {
            Assert.Equal((FileOutcome.Failed, ReadFailure.Damaged, FileStage.Read), store.FindFile("/archive/broken.pdf") is { } file ? (file.Outcome, file.Failure, file.Stage) : default);
            Assert.Equal((FileOutcome.Stored, FileStage.Store), store.FindFile("/archive/kh-bnnmt-2025-moi-truong-lang-nghe.txt") is { } stored ? (stored.Outcome, stored.Stage) : default);
        }

        StoreCheckResult check = StoreCheck.Run(_file.Path);
        Assert.True(check.IsSound, string.Join('\n', check.IndexProblems.Concat(check.FileProblems)));
        using DirectiveIndex index = _file.Index();
        Assert.Equal((2, 22), (index.Documents().Total, index.Tasks().Total));
        var document = Assert.IsType<ShownDocument>(index.Show("d2"));
        Assert.StartsWith("{\"schema\":\"directives/1\"", document.Json, StringComparison.Ordinal);
        foreach (DutyRecord duty in document.Duties)
        {
            Assert.Equal(duty.Task, document.Text.Substring(duty.Span.Start, duty.Span.Length));
        }

        Assert.NotEmpty(index.Search("làng nghề").Entries);
    }

    [Fact]
    public void Records_are_kept_in_a_fraction_of_their_length()
    {
        string json = string.Concat(Enumerable.Range(0, 500).Select(i => $"{{\"task\":{{\"text\":\"Sở Giáo dục và Đào tạo rà soát {i}\",\"span\":{{\"start\":{i},\"end\":{i + 40}}}}},\"owners\":[]}}"));
        byte[] packed = RecordPacking.Pack(json);
        Assert.InRange(packed.Length, 1, json.Length / 5);
        Assert.Equal(json, RecordPacking.Unpack(packed));
    }
}
