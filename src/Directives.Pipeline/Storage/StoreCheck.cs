using Directives.Pipeline.Indexing;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Storage;

/// <summary>What a check of a store found.</summary>
/// <param name="Documents">Number of documents looked at.</param>
/// <param name="Duties">Number of duties looked at.</param>
/// <param name="FileProblems">What is wrong with the file or its records; only a copy or a new run over the archive helps.</param>
/// <param name="IndexProblems">What is wrong with the index of its duties; <see cref="StoreCheck.RepairIndex"/> helps.</param>
public sealed record StoreCheckResult(int Documents, int Duties, IReadOnlyList<string> FileProblems, IReadOnlyList<string> IndexProblems)
{
    /// <summary>Whether all is right.</summary>
    public bool IsSound => FileProblems.Count == 0 && IndexProblems.Count == 0;
}

/// <summary>Verifies a store and its index against each other, and makes the index anew.</summary>
public static class StoreCheck
{
    private const int MostProblems = 20;

    /// <summary>Verifies the pages of the file, the links between its records, and every duty in the index. Reads the whole store; changes nothing.</summary>
    /// <param name="storePath">The store.</param>
    /// <exception cref="StoreException">There is none, or it cannot be read at all.</exception>
    public static StoreCheckResult Run(string storePath)
    {
        ArgumentException.ThrowIfNullOrEmpty(storePath);
        using var store = StoreConnection.OpenToRead(storePath, new StoreOptions());
        return store.Guard(() =>
        {
            using SqliteTransaction transaction = store.BeginRead();
            List<string> file = store.Rows("PRAGMA quick_check(" + MostProblems + ")", row => row.GetString(0));
            file.RemoveAll(line => line == "ok");
            file.AddRange(store.Rows("PRAGMA foreign_key_check", row => $"a row of {row.GetString(0)} names a row of {row.GetString(2)} that is not there").Distinct().Take(MostProblems));
            IReadOnlyList<string> index;
            try
            {
                index = new IndexCheck(store).Run();
            }
            catch (StoreException error) when (error.Failure == StoreFailure.Damaged)
            {
                index = [error.Message];
            }

            return new StoreCheckResult(
                (int)store.Scalar("SELECT count(*) FROM documents"), (int)store.Scalar("SELECT count(*) FROM assignments"), file, [.. index.Take(MostProblems)]);
        });
    }

    /// <summary>Makes the index anew from the records, in one transaction: until it is done, readers see the old one.</summary>
    /// <param name="storePath">The store.</param>
    /// <exception cref="StoreException">There is none, or it cannot be written.</exception>
    public static void RepairIndex(string storePath)
    {
        ArgumentException.ThrowIfNullOrEmpty(storePath);
        using (StoreConnection.OpenToRead(storePath, new StoreOptions()))
        {
            // Opening to write would make a store where there is none.
        }

        using var store = StoreConnection.OpenToWrite(storePath, new StoreOptions());
        store.Guard(() =>
        {
            using SqliteTransaction transaction = store.BeginWrite();
            IndexWriter.Rebuild(store);
            transaction.Commit();
        });
    }
}
