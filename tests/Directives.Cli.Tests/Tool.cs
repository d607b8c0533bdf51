namespace Directives.Cli.Tests;

/// <summary>Programs of the system that a test cannot do without: skipped where one is missing, but never in continuous integration.</summary>
internal static class Tool
{
    /// <summary>Ends the test when the program is not on the search path.</summary>
    public static void Require(string name)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        bool found = Array.Exists(folders, folder => File.Exists(Path.Combine(folder, name)));
        Assert.True(found || Environment.GetEnvironmentVariable("CI") != "true", $"{name} is not installed");
        Assert.SkipUnless(found, $"{name} is not installed");
    }
}
