namespace Directives.Repair;

/// <summary>When the words of a text are checked for slips of OCR.</summary>
public enum RepairMode
{
    /// <summary>Where the reader says that the text comes from OCR (<see cref="Text.SourceText.FromOcr"/>), or the text holds spellings that only OCR makes.</summary>
    Auto,

    /// <summary>In every text.</summary>
    Always,

    /// <summary>In none.</summary>
    Never,
}
