using Microsoft.Data.Sqlite;

namespace Directives.Cli.Tests;

/// <summary>Looks into a store past the program.</summary>
internal static class StoreFile
{
    /// <summary>Opens the file with SQLite itself.</summary>
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs a statement and gives its first value.</summary>
    public static object? Run(string path, string sql)
    {
        using SqliteConnection connection = Open(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Checks that the file contradicts itself nowhere.</summary>
    public static void AssertSound(string path)
    {
        Assert.Equal("ok", Run(path, "PRAGMA integrity_check"));
        Assert.Null(Run(path, "PRAGMA foreign_key_check"));
    }

    /// <summary>Number of documents in it.</summary>
    public static long Documents(string path) => (long)Run(path, "SELECT count(*) FROM documents")!;
}
