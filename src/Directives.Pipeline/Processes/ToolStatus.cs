namespace Directives.Pipeline.Processes;

/// <summary>Whether an outside program is there.</summary>
/// <param name="Tool">The program.</param>
/// <param name="Path">Absolute path of the executable, or null when it is not on the search path.</param>
/// <param name="Version">First line of what it says about its version, or null when it is missing or says nothing.</param>
internal sealed record ToolStatus(OutsideTool Tool, string? Path, string? Version)
{
    /// <summary>Whether the executable was found.</summary>
    public bool IsInstalled => Path is not null;
}
