namespace Directives.Pipeline.Processes;

/// <summary>A program to be run, with its arguments, input and limits. No shell is involved.</summary>
internal sealed record OutsideCommand
{
    /// <summary>Absolute path of the executable.</summary>
    public required string Program { get; init; }

    /// <summary>Arguments, each passed as it is.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Bytes for standard input; empty closes it at once.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>Folder to run in, also its folder for temporary files; null gives it one of its own, removed at the end.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>Environment variables beside PATH, HOME, TMPDIR and a UTF-8 locale, which every program gets; nothing else is inherited.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What it may use.</summary>
    public ProcessLimits Limits { get; init; } = new();
}
