namespace Directives.OcrWorker.Protocol;

/// <summary>What a worker answers; the value is the first byte of the frame.</summary>
internal enum WorkerReplyKind : byte
{
    /// <summary>Sent once at the start: the engine is ready. The text is its version.</summary>
    Ready = 1,

    /// <summary>A page was read.</summary>
    Page = 2,

    /// <summary>The image cannot be decoded. The text says why.</summary>
    Damaged = 3,

    /// <summary>The image is larger than the limit. The text says how large.</summary>
    TooLarge = 4,

    /// <summary>The engine or its language is not installed; the worker ends. The text says what is missing.</summary>
    Missing = 5,

    /// <summary>Something unforeseen. The text is the error.</summary>
    Failed = 6,

    /// <summary>Memory ran out; the worker ends.</summary>
    OutOfMemory = 7,
}

/// <summary>A frame from a worker.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words that go with it.</param>
/// <param name="Page">The page, when it was read.</param>
internal sealed record WorkerReply(WorkerReplyKind Kind, string Text, PageReply? Page = null)
{
    /// <summary>Largest frame that the pipeline takes: a page of 100,000 words needs 5 MB.</summary>
    public const int MostBytes = 32 << 20;

    /// <summary>The content of the frame.</summary>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        writer.Write((byte)Kind);
        writer.Write(Text);
        Page?.Write(writer);
        writer.Flush();
        return buffer.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no reply.</exception>
    public static WorkerReply Read(byte[] frame)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(frame, writable: false));
            var kind = (WorkerReplyKind)reader.ReadByte();
            string text = reader.ReadString();
            return new WorkerReply(kind, text, kind == WorkerReplyKind.Page ? PageReply.Read(reader) : null);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or IOException or OverflowException)
        {
            throw new InvalidDataException("the worker's answer is cut short or no answer", e);
        }
    }
}
