using System.Globalization;
using Directives.Pipeline.Indexing;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Storage;

/// <summary>The tables of a store, and how an older store becomes a current one.</summary>
internal static class StoreSchema
{
    /// <summary>Marks a SQLite file as a store: “DIRV” in ASCII, in the header field that SQLite keeps for this.</summary>
    public const long ApplicationId = 0x44495256;

    /// <summary>The version from which on the index is as <see cref="IndexWriter"/> makes it; the step to it makes it anew. Later steps that change it take its place.</summary>
    private const int IndexVersion = 5;

    /// <summary>The steps that lead from an empty file to a current store; step n leads to version n + 1. Released steps are never changed.</summary>
    public static IReadOnlyList<string> Migrations { get; } = [Read("schema-1.sql"), Read("schema-2.sql"), Read("schema-3.sql"), Read("schema-4.sql"), Read("schema-5.sql")];

    /// <summary>Refuses a file that holds somebody else's tables or a later version's.</summary>
    /// <exception cref="StoreException">It is not a store, or a newer one.</exception>
    public static void RefuseForeign(StoreConnection store)
    {
        long application = store.Scalar("PRAGMA application_id");
        bool isEmpty = store.Scalar("SELECT count(*) FROM sqlite_schema") == 0;
        if (application != ApplicationId && !(application == 0 && isEmpty))
        {
            throw new StoreException(
                StoreFailure.NotAStore, store.Path, $"{store.Path} is a database of another program, not a store of Directives; name another file with --store");
        }

        long version = store.Scalar("PRAGMA user_version");
        if (version > Migrations.Count)
        {
            throw new StoreException(
                StoreFailure.NewerVersion,
                store.Path,
                $"{store.Path} was written by a later version of Directives (store version {version}, this program knows {Migrations.Count}); use that version, or name a new file with --store");
        }
    }

    /// <summary>Refuses a store that cannot be read as it is.</summary>
    /// <exception cref="StoreException">It is not a store, a newer one, or an older one that a writer has to bring up to date first.</exception>
    public static void RequireCurrent(StoreConnection store)
    {
        RefuseForeign(store);
        if (store.Scalar("PRAGMA user_version") < Migrations.Count)
        {
            throw new StoreException(
                StoreFailure.NotAStore, store.Path, $"{store.Path} is empty or of an older version; run: directives process PATH --store {store.Path}");
        }
    }

    /// <summary>Applies the steps of <paramref name="migrations"/> that the store has not seen, each in its own transaction.</summary>
    public static void Migrate(StoreConnection store, IReadOnlyList<string> migrations)
    {
        long before = store.Scalar("PRAGMA user_version");
        while (store.Scalar("PRAGMA user_version") < migrations.Count)
        {
            using SqliteTransaction transaction = store.BeginWrite();
            // Another process may have applied the step while this one waited for the lock.
            long version = store.Scalar("PRAGMA user_version");
            if (version < migrations.Count)
            {
                store.Execute(migrations[(int)version]);
                if (version + 1 == IndexVersion)
                {
                    IndexWriter.Rebuild(store);
                }

                store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"));
                store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            }

            transaction.Commit();
        }

        if (before > 0 && before < migrations.Count)
        {
            GiveBackSpace(store);
        }
    }

    // A step that makes records smaller leaves the file as large as it was, full of free pages.
    private static void GiveBackSpace(StoreConnection store)
    {
        if (store.Scalar("PRAGMA freelist_count") * 4 < store.Scalar("PRAGMA page_count"))
        {
            return;
        }

        try
        {
            store.Execute("VACUUM");
        }
        catch (SqliteException)
        {
            // No room for a second copy, or another process reads: the free pages serve the next records instead.
        }
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(StoreSchema).Assembly.GetManifestResourceStream("storage/" + name)
            ?? throw new InvalidOperationException($"the resource storage/{name} is missing from the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
