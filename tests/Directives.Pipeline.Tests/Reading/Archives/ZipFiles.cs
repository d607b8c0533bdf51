using System.IO.Compression;

namespace Directives.Pipeline.Tests.Reading.Archives;

/// <summary>Makes real ZIP archives.</summary>
internal static class ZipFiles
{
    /// <summary>An archive of the entries given, names as they are.</summary>
    public static byte[] Of(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
