using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Indexing;

/// <summary>What is said when the index contradicts itself.</summary>
internal static class IndexDamage
{
    /// <summary>The exception to throw.</summary>
    public static StoreException At(StoreConnection connection, string what, Exception? cause = null) => new(
        StoreFailure.Damaged, connection.Path, $"the index of {connection.Path} is damaged ({what}); run: directives check --repair --store {connection.Path}", cause);
}
