namespace Directives.Pipeline.Processes;

/// <summary>A program of the operating system that the pipeline starts.</summary>
/// <param name="Name">Name of the executable, looked up on the search path.</param>
/// <param name="Package">Debian package that holds it.</param>
/// <param name="Purpose">What it is needed for, as words that follow “for”.</param>
/// <param name="VersionArgument">Argument that makes it print its version.</param>
/// <param name="IsRequired">Whether reading fails without it; else something weaker is done in its place.</param>
internal sealed record OutsideTool(string Name, string Package, string Purpose, string VersionArgument, bool IsRequired)
{
    /// <summary>Command that installs the package on Debian and Ubuntu, to be run as root.</summary>
    public string InstallCommand => $"apt-get install -y {Package}";
}
