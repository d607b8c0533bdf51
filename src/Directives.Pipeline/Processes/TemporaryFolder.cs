namespace Directives.Pipeline.Processes;

/// <summary>A folder of its own for one piece of work with outside programs, readable by this user only and removed on disposal.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Creates an empty folder under the system's temporary folder.</summary>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    public TemporaryFolder() => FullPath = Directory.CreateTempSubdirectory("directives-").FullName;

    /// <summary>Absolute path.</summary>
    public string FullPath { get; }

    /// <summary>Absolute path of <paramref name="name"/> in the folder.</summary>
    public string File(string name) => Path.Combine(FullPath, name);

    /// <summary>Removes the folder with all that is in it.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover in the temporary folder must not turn a document that was read into a failure.
        }
    }
}
