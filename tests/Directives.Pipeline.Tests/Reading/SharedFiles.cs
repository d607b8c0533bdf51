namespace Directives.Pipeline.Tests.Reading;

/// <summary>Real documents that are kept beside the repository and not in it.</summary>
internal static class SharedFiles
{
    /// <summary>Path of a file of the shared folder; skips the test where there is none.</summary>
    public static string Find(string name)
    {
        foreach (string up in new[] { "../shared", "../../shared" })
        {
            string path = Path.GetFullPath(Repository.At(up, name));
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"the shared file {name} is not here");
        return name;
    }
}
