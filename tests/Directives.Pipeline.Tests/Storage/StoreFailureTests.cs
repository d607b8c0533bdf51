using System.Text;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Tests.Storage;

public sealed class StoreFailureTests : IDisposable
{
    private readonly StoreFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Store_locked_by_another_process_is_told_when_written()
    {
        Fill();
        using SqliteDirectiveStore store = _file.Open(StoreFile.Impatient);
        using SqliteConnection other = Sql("BEGIN EXCLUSIVE");

        StoreException error = Assert.Throws<StoreException>(() => store.Write([Result("b")]));

        Assert.Equal(StoreFailure.Locked, error.Failure);
        Assert.Contains(_file.Path, error.Message, StringComparison.Ordinal);
        Run(other, "ROLLBACK");
        store.Write([Result("b")]);
    }

    [Fact]
    public void New_store_locked_by_another_process_is_told_when_opened()
    {
        using SqliteConnection other = Sql("BEGIN EXCLUSIVE");
        Assert.Equal(StoreFailure.Locked, Assert.Throws<StoreException>(() => _file.Open(StoreFile.Impatient)).Failure);
    }

    [Fact]
    public void Store_of_a_later_version_is_refused_and_left_alone()
    {
        Fill();
        Sql("PRAGMA user_version = 99").Dispose();

        Assert.Equal(StoreFailure.NewerVersion, OpenFailure());
        Assert.Equal(StoreFailure.NewerVersion, ReadFailure());
        using SqliteConnection connection = Sql("SELECT 1");
        Assert.Equal(99L, Number(connection, "PRAGMA user_version"));
    }

    [Fact]
    public void Database_of_another_program_is_refused_and_left_alone()
    {
        Sql("CREATE TABLE songs (name TEXT)").Dispose();

        Assert.Equal(StoreFailure.NotAStore, OpenFailure());
        Assert.Equal(StoreFailure.NotAStore, ReadFailure());
        using SqliteConnection connection = Sql("SELECT 1");
        Assert.Equal(1L, Number(connection, "SELECT count(*) FROM sqlite_schema"));
        Assert.Equal("delete", Text(connection, "PRAGMA journal_mode"));
    }

    [Fact]
    public void File_that_is_no_database_is_refused_and_left_alone()
    {
        byte[] letter = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Đây không phải là kho dữ liệu.\n", 200)));
        File.WriteAllBytes(_file.Path, letter);

        Assert.Equal(StoreFailure.NotAStore, OpenFailure());
        Assert.Equal(StoreFailure.NotAStore, ReadFailure());
        Assert.Equal(letter, File.ReadAllBytes(_file.Path));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void Store_cut_off_is_told_to_be_damaged(double share)
    {
        Fill();
        using (FileStream stream = File.OpenWrite(_file.Path))
        {
            stream.SetLength((long)(stream.Length * share) / 4096 * 4096);
        }

        Assert.Equal(StoreFailure.Damaged, OpenFailure());
        Assert.Equal(StoreFailure.Damaged, ReadFailure());
    }

    [Fact]
    public void Full_disk_is_told_and_nothing_of_the_batch_is_kept()
    {
        Fill();
        using SqliteDirectiveStore store = _file.Open(new StoreOptions { MaxBytes = new FileInfo(_file.Path).Length + 40_000 });

        StoreException error = Assert.Throws<StoreException>(() => store.Write([.. Enumerable.Range(0, 50).Select(i => Result($"{i}", 200))]));

        Assert.Equal(StoreFailure.DiskFull, error.Failure);
        using DirectiveIndex index = _file.Index();
        Assert.Equal(1, index.Documents().Total);
        store.Write([Result("small")]);
        Assert.Equal(2, index.Documents().Total);
    }

    [Fact]
    public void Path_that_cannot_be_written_is_told()
    {
        File.WriteAllText(_file.Path, "");
        foreach (string path in new[] { _file.Folder, Path.Combine(_file.Folder, "none", "x.db"), Path.Combine(_file.Path, "x.db") })
        {
            Assert.Equal(StoreFailure.Inaccessible, Assert.Throws<StoreException>(() => SqliteDirectiveStore.Open(path)).Failure);
        }
    }

    [Fact]
    public void Folder_that_takes_no_files_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is a folder that takes no files from anybody, on Linux");
        Assert.Equal(StoreFailure.Inaccessible, Assert.Throws<StoreException>(() => SqliteDirectiveStore.Open("/proc/directives.db")).Failure);
    }

    [Fact]
    public void Reading_a_store_that_is_not_there_makes_none()
    {
        Assert.Equal(StoreFailure.Inaccessible, ReadFailure());
        Assert.False(File.Exists(_file.Path));
    }

    [Fact]
    public void Empty_file_becomes_a_store_but_cannot_be_read_as_one()
    {
        File.WriteAllBytes(_file.Path, []);
        Assert.Equal(StoreFailure.NotAStore, ReadFailure());
        Fill();
        using DirectiveIndex index = _file.Index();
        Assert.Equal(1, index.Documents().Total);
    }

    [Fact]
    public void Crash_between_commits_leaves_the_last_commit()
    {
        using var copy = new StoreFile();
        using (SqliteDirectiveStore store = _file.Open())
        {
            store.Write([Result("a")]);
            using var writer = StoreConnection.OpenToWrite(_file.Path, new StoreOptions());
            writer.Execute("PRAGMA cache_size = 1");
            using SqliteTransaction transaction = writer.BeginWrite();
            writer.Execute("UPDATE documents SET record = replace(hex(zeroblob(500000)), '0', 'x')");
            writer.Execute("DELETE FROM assignments");
            // What a machine that stops now would find again: the file and its log, with half a transaction in it.
            File.Copy(_file.Path, copy.Path);
            File.Copy(_file.Path + "-wal", copy.Path + "-wal");
            Assert.True(new FileInfo(copy.Path + "-wal").Length > 500_000);
        }

        using DirectiveIndex index = copy.Index();
        Assert.Equal(1, index.Tasks().Total);
        Assert.Contains("\"schema\":\"directives/1\"", index.Show("d1")!.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Older_store_is_brought_up_to_date_step_by_step_and_keeps_its_records()
    {
        Fill();
        using (var store = StoreConnection.OpenToWrite(_file.Path, new StoreOptions()))
        {
            string[] later = [.. StoreSchema.Migrations, "CREATE TABLE extra (x)", "INSERT INTO extra VALUES (7)"];
            StoreSchema.Migrate(store, later);
            StoreSchema.Migrate(store, later);
            Assert.Equal(7, store.Scalar("SELECT sum(x) FROM extra"));
            Assert.Equal(later.Length, store.Scalar("PRAGMA user_version"));
            Assert.Equal(1, store.Scalar("SELECT count(*) FROM documents"));
        }
    }

    [Fact]
    public void Step_that_fails_leaves_the_version_before_it()
    {
        Fill();
        using var store = StoreConnection.OpenToWrite(_file.Path, new StoreOptions());
        Assert.Throws<SqliteException>(() => StoreSchema.Migrate(store, [.. StoreSchema.Migrations, "CREATE TABLE extra (x); CREATE TABLE documents (y)"]));
        Assert.Equal(StoreSchema.Migrations.Count, store.Scalar("PRAGMA user_version"));
        Assert.Equal(0, store.Scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"));
    }

    [Fact]
    public void Query_that_takes_too_long_is_stopped()
    {
        Fill();
        using var store = StoreConnection.OpenToRead(_file.Path, new StoreOptions { QueryTimeout = TimeSpan.Zero });
        StoreException error = Assert.Throws<StoreException>(() => store.GuardQuery(
            () => store.Scalar("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 1000000000) SELECT sum(x) FROM n"), default));
        Assert.Equal(StoreFailure.TimedOut, error.Failure);
        Assert.Equal(1, store.Scalar("SELECT count(*) FROM documents"));
    }

    private static FileResult Result(string name, int duties = 1)
    {
        var directive = new DirectiveBuilder();
        for (int i = 0; i < duties; i++)
        {
            directive.Duty($"Rà soát quy định số {i} của {name}", "Sở Tư pháp");
        }

        return DirectiveBuilder.Stored($"{name}.txt", name, directive.Build());
    }

    private void Fill()
    {
        using SqliteDirectiveStore store = _file.Open();
        store.Write([Result("a", 100)]);
    }

    private StoreFailure OpenFailure() => Assert.Throws<StoreException>(() => _file.Open()).Failure;

    private StoreFailure ReadFailure() => Assert.Throws<StoreException>(() => _file.Index()).Failure;

    private SqliteConnection Sql(string statement)
    {
        var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        connection.Open();
        Run(connection, statement);
        return connection;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private static string Text(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        return (string)command.ExecuteScalar()!;
    }
}
