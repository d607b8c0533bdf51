namespace Directives.Testing;

/// <summary>Finds files of the checkout that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder of <c>Directives.sln</c>. Not from the path of a source: a deterministic build replaces it.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directives.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no Directives.sln above {AppContext.BaseDirectory}: run the tests from a build inside the repository");
    }
}
