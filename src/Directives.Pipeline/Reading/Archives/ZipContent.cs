using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Directives.Pipeline.Reading.Archives;

/// <summary>What a ZIP file is: many document formats are ZIP files too.</summary>
internal enum ZipKind
{
    /// <summary>An archive of files.</summary>
    Archive,

    /// <summary>A Word document (.docx).</summary>
    Word,

    /// <summary>Another format that happens to be a ZIP file.</summary>
    OtherFormat,
}

/// <summary>Opens ZIP files and their entries within the limits.</summary>
internal static class ZipContent
{
    private const uint EndOfDirectory = 0x06054b50;
    private const int EndOfDirectoryLength = 22;
    private const int LongestComment = 65535;

    /// <summary>Whether the bytes open a ZIP file, an empty one included.</summary>
    public static bool HasSignature(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Opens a ZIP file whose directory is small enough.</summary>
    /// <exception cref="DocumentReadException">It is damaged or has too many entries.</exception>
    public static ZipArchive Open(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        // The platform loads the whole directory before it can be asked for its length, so the entries are counted first.
        int entries = CountEntries(bytes.Span);
        if (entries > limits.MaxArchiveEntries)
        {
            throw new DocumentReadException(
                ReadFailure.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"The archive has {entries:N0} entries; the limit is {limits.MaxArchiveEntries:N0}. Split it, or raise the limit."));
        }

        try
        {
            var archive = new ZipArchive(AsStream(bytes), ZipArchiveMode.Read);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw Damaged(bytes.Span, e);
        }
    }

    /// <summary>What kind of file the ZIP is, and the name of the format when it is <see cref="ZipKind.OtherFormat"/>.</summary>
    public static (ZipKind Kind, string FormatName) Classify(ZipArchive archive)
    {
        bool package = false, word = false, excel = false, powerPoint = false, content = false, mimeType = false, book = false;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            string name = entry.FullName;
            package |= name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);
            word |= name.StartsWith("word/", StringComparison.OrdinalIgnoreCase);
            excel |= name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase);
            powerPoint |= name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase);
            content |= name.Equals("content.xml", StringComparison.Ordinal);
            mimeType |= name.Equals("mimetype", StringComparison.Ordinal);
            book |= name.Equals("META-INF/container.xml", StringComparison.Ordinal);
        }

        return (package, word, excel, powerPoint, content && mimeType, book && mimeType) switch
        {
            (true, true, _, _, _, _) => (ZipKind.Word, "Word document"),
            (true, _, true, _, _, _) => (ZipKind.OtherFormat, "an Excel workbook (.xlsx)"),
            (true, _, _, true, _, _) => (ZipKind.OtherFormat, "a PowerPoint presentation (.pptx)"),
            (true, _, _, _, _, _) => (ZipKind.OtherFormat, "an Office package of an unknown kind"),
            (_, _, _, _, true, _) => (ZipKind.OtherFormat, "an OpenDocument file (.odt, .ods)"),
            (_, _, _, _, _, true) => (ZipKind.OtherFormat, "an electronic book (EPUB)"),
            _ => (ZipKind.Archive, "ZIP archive"),
        };
    }

    /// <summary>Passes only Word documents on to the readers.</summary>
    /// <exception cref="DocumentReadException">The ZIP file is an archive, another format, damaged or beyond the limits.</exception>
    public static void RequireWordDocument(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        using ZipArchive archive = Open(bytes, limits);
        (ZipKind kind, string name) = Classify(archive);
        switch (kind)
        {
            case ZipKind.Archive:
                throw new DocumentReadException(ReadFailure.NotRecognised, "This is a ZIP archive, not a document. Process it, so that the documents inside are read one by one.");
            case ZipKind.OtherFormat:
                throw new DocumentReadException(ReadFailure.NotRecognised, $"This is {name}, which is not read. Save it as .docx or PDF.");
            default:
                break;
        }
    }

    /// <summary>Unpacks one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="budget">What the archive may still expand to; reduced by what is unpacked.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="cancellationToken">Stops between blocks of 64 KiB.</param>
    /// <exception cref="DocumentReadException">The entry is encrypted, damaged or beyond the limits.</exception>
    public static async Task<byte[]> ReadEntryAsync(ZipArchiveEntry entry, ExpansionBudget budget, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (entry.IsEncrypted)
        {
            throw new DocumentReadException(ReadFailure.Encrypted, "The entry is encrypted. Unpack the archive with its password and process the folder.");
        }

        try
        {
            long compressed = entry.CompressedLength;
            long byRatio = Math.Max(limits.ExpansionRatioFloor, compressed * limits.MaxExpansionRatio);
            long allowed = Math.Min(Math.Min(byRatio, limits.MaxBytes), budget.Remaining);
            using Stream stream = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
            byte[] content = await ReadBoundedAsync(stream, entry.Length, allowed, budget, cancellationToken).ConfigureAwait(false)
                ?? throw TooLarge(allowed, byRatio, compressed, limits);
            if (content.Length != entry.Length || Crc32.Compute(content) != entry.Crc32)
            {
                throw new DocumentReadException(ReadFailure.Damaged, "The entry's content does not match its checksum or length. Fetch the archive again.");
            }

            return content;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new DocumentReadException(ReadFailure.Damaged, $"The entry cannot be unpacked: {e.Message} Fetch the archive again, or pack it again with the ordinary “deflate” method.", e);
        }
    }

    private static async Task<byte[]?> ReadBoundedAsync(Stream stream, long stated, long allowed, ExpansionBudget budget, CancellationToken cancellationToken)
    {
        // The stated length may lie in both directions: it sizes the first buffer, up to a bound, and nothing else.
        byte[] buffer = new byte[Math.Clamp(Math.Min(stated, allowed) + 1, 256, 16 << 20)];
        int filled = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(filled, Math.Min(buffer.Length - filled, 64 << 10)), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return buffer.AsSpan(0, filled).ToArray();
            }

            filled += read;
            budget.Spend(read);
            if (filled > allowed)
            {
                return null;
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, Array.MaxLength));
            }
        }
    }

    private static DocumentReadException TooLarge(long allowed, long byRatio, long compressed, ReadLimits limits) => new(
        ReadFailure.TooLarge,
        allowed == byRatio
            ? string.Create(CultureInfo.InvariantCulture, $"The entry expands to more than {limits.MaxExpansionRatio} times its {compressed:N0} compressed bytes, as only files made to exhaust memory do. Remove it, or raise the limit on the ratio.")
            : string.Create(CultureInfo.InvariantCulture, $"The entry expands to more than the {allowed:N0} bytes that the limits leave for it. Unpack the archive and process the folder, or raise the limits on bytes."));

    private static DocumentReadException Damaged(ReadOnlySpan<byte> bytes, Exception inner)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        string what = head.IndexOf("word/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0 ? "Word document" : "ZIP archive";
        return new DocumentReadException(ReadFailure.Damaged, $"The {what} is damaged or cut short: its directory cannot be read. Fetch it again.", inner);
    }

    private static int CountEntries(ReadOnlySpan<byte> bytes)
    {
        int lowest = Math.Max(0, bytes.Length - EndOfDirectoryLength - LongestComment);
        for (int i = bytes.Length - EndOfDirectoryLength; i >= lowest; i--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[i..]) == EndOfDirectory)
            {
                uint start = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i + 16)..]);

                // A 64-bit archive states its start elsewhere; counting all signatures then errs on the safe side only.
                return bytes[(start < i ? (int)start : 0)..].Count("PK\u0001\u0002"u8);
            }
        }

        return 0;
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
