namespace Directives.Pipeline.Storage;

/// <summary>The ids that a document's duties had before it is written anew, so that a duty with the same words keeps its id.</summary>
internal sealed class KeptDuties
{
    private readonly Dictionary<string, Queue<long>> _ids = new(StringComparer.Ordinal);

    private KeptDuties()
    {
    }

    /// <summary>Reads the ids of document <paramref name="document"/>.</summary>
    public static KeptDuties Load(StoreConnection connection, long document)
    {
        var kept = new KeptDuties();
        foreach ((long id, string task) in connection.Rows(
            "SELECT id, task FROM assignments WHERE document_id = $1 ORDER BY ordinal", row => (row.GetInt64(0), row.GetString(1)), document))
        {
            if (!kept._ids.TryGetValue(task, out Queue<long>? ids))
            {
                kept._ids.Add(task, ids = new Queue<long>(1));
            }

            ids.Enqueue(id);
        }

        return kept;
    }

    /// <summary>The id of the next earlier duty with the words <paramref name="task"/>, or null when a new id is needed.</summary>
    public long? Take(string task) => _ids.TryGetValue(task, out Queue<long>? ids) && ids.TryDequeue(out long id) ? id : null;
}
