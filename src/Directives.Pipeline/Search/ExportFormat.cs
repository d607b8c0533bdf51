namespace Directives.Pipeline.Search;

/// <summary>How a register is written to a file.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated, UTF-8 with BOM so that spreadsheets show Vietnamese; one row for each duty.</summary>
    Csv,

    /// <summary>One JSON object for each duty, a line each, UTF-8 without BOM.</summary>
    JsonLines,
}
