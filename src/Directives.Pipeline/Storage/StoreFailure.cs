namespace Directives.Pipeline.Storage;

/// <summary>Why a store could not be opened, read or written.</summary>
public enum StoreFailure
{
    /// <summary>The file exists and is not a store of Directives. Name another file.</summary>
    NotAStore,

    /// <summary>A later version of Directives wrote it. Use that version.</summary>
    NewerVersion,

    /// <summary>Another process kept it locked longer than <see cref="StoreOptions.BusyTimeout"/>. Wait for that process or end it.</summary>
    Locked,

    /// <summary>The disk, or the quota <see cref="StoreOptions.MaxBytes"/>, is full. Free space and run again; what was committed is safe.</summary>
    DiskFull,

    /// <summary>The file contradicts itself, as after a cut-off copy. Restore a copy, or process the archive into a new store.</summary>
    Damaged,

    /// <summary>The file system refused: no such folder or file, no permission, input/output error.</summary>
    Inaccessible,

    /// <summary>A query took longer than <see cref="StoreOptions.QueryTimeout"/>. Narrow it.</summary>
    TimedOut,
}
