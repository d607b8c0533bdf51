namespace Directives.Pipeline.Storage;

/// <summary>The steps of a file through the pipeline, in their order; a ledger keeps the last one that was begun.</summary>
public enum FileStage
{
    /// <summary>Found in its folder; nothing of it was opened.</summary>
    Walk,

    /// <summary>Loaded, or unpacked from its archive, and its bytes compared with those that are known.</summary>
    Load,

    /// <summary>Turned into text, by OCR where it is a picture.</summary>
    Read,

    /// <summary>Turned into records.</summary>
    Parse,

    /// <summary>Written to the store.</summary>
    Store,
}
