using Directives.Pipeline.Indexing;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Tests.Storage;

public sealed class StoreCheckTests : IDisposable
{
    private static readonly string[] Queries = ["hộ nghèo", "báo cáo", "kế hoạch", "có: 90%"];

    private readonly StoreFile _file = new();

    public StoreCheckTests()
    {
        using SqliteDirectiveStore store = _file.Open();
        for (int i = 0; i < 20; i++)
        {
            store.Write([DirectiveBuilder.Stored($"{i % 15}.txt", $"content {i}", new DirectiveBuilder { Number = $"{i}/KH-UBND", Subject = $"kế hoạch {i}" }
                .Duty($"Rà soát hộ nghèo lần {i}", "Sở Y tế", deadline: ("hạn", null, new DateOnly(2024, 1, 1 + i))).Target("trên 90%", 90).Duty("Báo cáo kết quả", "Công an tỉnh").Build())]);
        }

        // The same directive as PDF and DOCX: a duty that is listed once.
        Directive copy = new DirectiveBuilder { Number = "99/KH-UBND" }.Duty("Đôn đốc, kiểm tra", "Sở Nội vụ").Build();
        store.Write([DirectiveBuilder.Stored("copy.pdf", "pdf", copy), DirectiveBuilder.Stored("copy.docx", "docx", copy)]);
    }

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Store_written_in_many_steps_is_sound()
    {
        StoreCheckResult result = StoreCheck.Run(_file.Path);
        Assert.True(result.IsSound, string.Join('\n', result.IndexProblems.Concat(result.FileProblems)));
        Assert.Equal((17, 32), (result.Documents, result.Duties));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Copies_that_come_and_go_in_any_order_leave_the_index_right(int seed)
    {
        var random = new Random(seed);
        using (SqliteDirectiveStore store = _file.Open())
        {
            for (int step = 0; step < 60; step++)
            {
                // Few directives in many files, of which the next step may read any again with other duties, or find it broken.
                store.Write([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
                {
                    string path = $"{random.Next(12)}.docx";
                    var directive = new DirectiveBuilder { Number = $"{random.Next(3)}/QĐ-UBND" };
                    for (int duty = random.Next(4); duty >= 0; duty--)
                    {
                        directive.Duty($"Việc {random.Next(4)}", "Sở Nội vụ");
                    }

                    return DirectiveBuilder.Stored(path, $"{path} {step}", directive.Build());
                }).DistinctBy(result => result.Path)]);
            }
        }

        StoreCheckResult result = StoreCheck.Run(_file.Path);
        Assert.True(result.IsSound, string.Join('\n', result.IndexProblems.Concat(result.FileProblems)));
    }

    [Theory]
    [InlineData("DELETE FROM index_segments WHERE id = (SELECT max(id) FROM index_segments)", "not in the index")]
    [InlineData("UPDATE assignments SET task = 'Việc khác' WHERE id = (SELECT max(id) FROM assignments)", "other words")]
    [InlineData("UPDATE assignments SET due = '2030-01-01' WHERE id = (SELECT min(id) FROM assignments WHERE due NOT NULL)", "other words or facts")]
    [InlineData("UPDATE index_segments SET hidden = zeroblob(length(hidden))", "copies")]
    [InlineData("DELETE FROM index_places WHERE id = (SELECT min(id) FROM index_places)", "lack their places")]
    [InlineData("UPDATE index_columns SET numbers = zeroblob(4)", "cannot be read")]
    [InlineData("DELETE FROM index_words", "cannot be read")]
    [InlineData("UPDATE index_postings SET blocks = randomblob(length(blocks)) WHERE id = (SELECT min(id) FROM index_postings)", "index")]
    public void Damage_to_the_index_is_found_and_repaired(string damage, string found)
    {
        Run(damage);
        StoreCheckResult damaged = StoreCheck.Run(_file.Path);
        Assert.Empty(damaged.FileProblems);
        Assert.Contains(damaged.IndexProblems, problem => problem.Contains(found, StringComparison.Ordinal));

        StoreCheck.RepairIndex(_file.Path);
        Assert.True(StoreCheck.Run(_file.Path).IsSound);
        using DirectiveIndex index = _file.Index();
        Assert.Single(index.Search("đôn đốc").Entries);
    }

    [Fact]
    public void Index_made_anew_is_the_index_made_in_steps()
    {
        using (DirectiveIndex index = _file.Index())
        {
            Assert.NotEmpty(index.Search("hộ nghèo").Entries);
        }

        string before = Dump();
        StoreCheck.RepairIndex(_file.Path);
        Assert.Equal(before, Dump());
    }

    [Fact]
    public void Store_that_is_not_there_is_not_made()
    {
        string path = Path.Combine(_file.Folder, "none.db");
        Assert.Throws<StoreException>(() => StoreCheck.Run(path));
        Assert.Throws<StoreException>(() => StoreCheck.RepairIndex(path));
        Assert.False(File.Exists(path));
    }

    private string Dump()
    {
        using DirectiveIndex index = _file.Index();
        return string.Join('\n', Queries.SelectMany(query => index.Search(query, limit: 50).Entries).Select(hit => hit.Duty.Id).Order());
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
