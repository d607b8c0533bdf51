namespace Directives.Cli;

/// <summary>Writes files whole or not at all: to a temporary name beside the target, then renamed.</summary>
internal static class OutputFile
{
    /// <summary>Writes <paramref name="path"/>, replacing what stands there.</summary>
    /// <exception cref="IOException">The folder is missing, or the disk full.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(full) ?? "", $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
