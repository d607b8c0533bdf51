namespace Directives.Cli.Printing;

/// <summary>How progress is shown.</summary>
internal enum ProgressStyle
{
    /// <summary>A line that is redrawn on a screen, a line every ten seconds elsewhere.</summary>
    Auto,

    /// <summary>A JSON object on a line of its own for every file, and every second while one is waited for.</summary>
    Json,

    /// <summary>Not at all.</summary>
    None,
}
