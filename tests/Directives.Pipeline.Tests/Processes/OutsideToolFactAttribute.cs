using System.Runtime.CompilerServices;
using Directives.Pipeline.Processes;

namespace Directives.Pipeline.Tests.Processes;

/// <summary>A test that starts outside programs: skipped where they are not installed, but not in CI, where they must be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OutsideToolFactAttribute : FactAttribute
{
    public OutsideToolFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = ToolSkip.Reason;
}

/// <summary>As <see cref="OutsideToolFactAttribute"/>, with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OutsideToolTheoryAttribute : TheoryAttribute
{
    public OutsideToolTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = ToolSkip.Reason;
}

internal static class ToolSkip
{
    public static string? Reason { get; } = Find();

    private static string? Find()
    {
        OutsideTool? missing = OutsideTools.All.FirstOrDefault(t => OutsideTools.Find(t) is null);
        bool mustRun = Environment.GetEnvironmentVariable("CI") == "true";
        return missing is null || mustRun ? null : $"{missing.Name} is not installed: {missing.InstallCommand}";
    }
}
