using System.Globalization;

namespace Directives.Pipeline.Reading;

/// <summary>Loads a file for reading, with failures that say what the file system refused.</summary>
public static class DocumentFile
{
    /// <summary>Loads the file at <paramref name="path"/> whole; the path as given becomes the document's name.</summary>
    /// <exception cref="DocumentReadException">
    /// <see cref="ReadFailure.Inaccessible"/>: missing, a folder, no permission or an input/output error;
    /// <see cref="ReadFailure.TooLarge"/>: larger than <see cref="ReadLimits.MaxBytes"/>.
    /// </exception>
    public static async Task<DocumentInput> LoadAsync(string path, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ReadLimits bounds = limits ?? ReadLimits.Default;
        if (Directory.Exists(path))
        {
            throw new DocumentReadException(ReadFailure.Inaccessible, "This is a folder, not a file. Name the files in it, or process the folder.");
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            return new DocumentInput(path, await ReadWholeAsync(stream, bounds, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException && path.Contains('\uFFFD', StringComparison.Ordinal))
        {
            // The runtime takes names for UTF-8; bytes that are not turn into U+FFFD, and no file has that name.
            throw new DocumentReadException(
                ReadFailure.Inaccessible,
                "The name of the file, or of a folder above it, is not UTF-8, so that it cannot be opened. Rename it, for example with: convmv -f windows-1258 -t utf-8 --notest FILE",
                e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentReadException(ReadFailure.Inaccessible, "There is no such file. Check the spelling of the path and that the drive is mounted.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DocumentReadException(ReadFailure.Inaccessible, "There is no permission to read the file. Grant read access to it and to the folders above it.", e);
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            throw new DocumentReadException(ReadFailure.Inaccessible, $"The file system refused to read the file: {e.Message}", e);
        }
    }

    internal static DocumentReadException TooLarge(long length, ReadLimits limits) => new(
        ReadFailure.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The file has {length:N0} bytes; the limit is {limits.MaxBytes:N0}. Split it, or raise the limit on bytes."));

    private static async Task<ReadOnlyMemory<byte>> ReadWholeAsync(FileStream stream, ReadLimits limits, CancellationToken cancellationToken)
    {
        long length = stream.CanSeek ? stream.Length : 0;
        if (length > limits.MaxBytes)
        {
            throw TooLarge(length, limits);
        }

        // Devices and files of /proc state no length, and a file may grow while it is read: the bound holds for what comes, not for what was stated.
        byte[] buffer = new byte[Math.Max(length, 4096)];
        int filled = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return buffer.AsMemory(0, filled);
            }

            filled += read;
            if (filled > limits.MaxBytes)
            {
                throw TooLarge(filled, limits);
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(Math.Max(buffer.Length * 2L, 4096), Math.Min(limits.MaxBytes + 1, Array.MaxLength)));
            }
        }
    }
}
