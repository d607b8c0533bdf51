namespace Directives.Cli.Printing;

/// <summary>How records are printed.</summary>
internal enum OutputFormat
{
    /// <summary>A table on a screen, tab-separated lines in a pipe or file.</summary>
    Table,

    /// <summary>Indented JSON.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>Comma-separated values (RFC 4180).</summary>
    Csv,
}
