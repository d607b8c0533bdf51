namespace Directives.Pipeline.Reading;

/// <summary>Why a document could not be read.</summary>
public enum ReadFailure
{
    /// <summary>No reader recognises the content.</summary>
    NotRecognised,

    /// <summary>The file holds no bytes, or no text at all.</summary>
    Empty,

    /// <summary>A password is needed.</summary>
    Encrypted,

    /// <summary>The content breaks its own format.</summary>
    Damaged,

    /// <summary>A limit on bytes, pages, nesting or expansion was exceeded.</summary>
    TooLarge,

    /// <summary>Every page needs OCR, which is turned off.</summary>
    NeedsOcr,

    /// <summary>An outside program is not installed.</summary>
    ToolMissing,

    /// <summary>An outside program failed.</summary>
    ToolFailed,

    /// <summary>A time limit ran out.</summary>
    TimedOut,

    /// <summary>The file system refused: missing, no permission, input/output error.</summary>
    Inaccessible,

    /// <summary>The content is dangerous: external entities, archive names that climb out.</summary>
    Rejected,

    /// <summary>OCR found no readable Vietnamese text: handwriting, a photograph, a drawing.</summary>
    Unreadable,
}
