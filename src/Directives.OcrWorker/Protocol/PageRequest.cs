namespace Directives.OcrWorker.Protocol;

/// <summary>One page image to be read, and what is known of it.</summary>
internal sealed record PageRequest
{
    /// <summary>The image file's bytes, in any format that Leptonica decodes.</summary>
    public required ReadOnlyMemory<byte> Image { get; init; }

    /// <summary>Place of the page's directory in a TIFF file; 0 means the first page, or another format.</summary>
    public uint DirectoryOffset { get; init; }

    /// <summary>Width of the page in points, 0 when unknown.</summary>
    public double PageWidth { get; init; }

    /// <summary>Height of the page in points, 0 when unknown.</summary>
    public double PageHeight { get; init; }

    /// <summary>Most pixels that the image may have.</summary>
    public long MaxPixels { get; init; }

    /// <summary>Milliseconds after which recognition stops and gives what it has.</summary>
    public int DeadlineMilliseconds { get; init; }

    /// <summary>Whether to prepare the image; false reads it as it is, for comparison.</summary>
    public bool Prepare { get; init; } = true;

    /// <summary>Whether the reply is to hold the picture as decoded.</summary>
    public bool KeepPicture { get; init; }

    /// <summary>Everything but the image, which follows it in the frame.</summary>
    public byte[] WriteHead()
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        writer.Write(DirectoryOffset);
        writer.Write(PageWidth);
        writer.Write(PageHeight);
        writer.Write(MaxPixels);
        writer.Write(DeadlineMilliseconds);
        writer.Write(Prepare);
        writer.Write(KeepPicture);
        writer.Flush();
        return buffer.ToArray();
    }

    /// <summary>Reads what <see cref="WriteHead"/> and the image after it make.</summary>
    public static PageRequest Read(byte[] frame)
    {
        using var reader = new BinaryReader(new MemoryStream(frame, writable: false));
        return new PageRequest
        {
            DirectoryOffset = reader.ReadUInt32(),
            PageWidth = reader.ReadDouble(),
            PageHeight = reader.ReadDouble(),
            MaxPixels = reader.ReadInt64(),
            DeadlineMilliseconds = reader.ReadInt32(),
            Prepare = reader.ReadBoolean(),
            KeepPicture = reader.ReadBoolean(),
            Image = frame.AsMemory((int)reader.BaseStream.Position),
        };
    }
}
