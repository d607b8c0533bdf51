using System.Buffers.Binary;

namespace Directives.OcrWorker.Protocol;

/// <summary>Frames on the pipes between the pipeline and a worker: four bytes of length, least significant first, then that many bytes.</summary>
internal static class Framing
{
    private const int LengthBytes = 4;

    /// <summary>Writes one frame and flushes.</summary>
    public static void Write(Stream output, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        output.Write(length);
        output.Write(content);
        output.Flush();
    }

    /// <summary>Writes one frame of two parts and flushes.</summary>
    public static async Task WriteAsync(Stream output, ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> rest, CancellationToken cancellationToken)
    {
        byte[] length = new byte[LengthBytes];
        BinaryPrimitives.WriteInt32LittleEndian(length, head.Length + rest.Length);
        await output.WriteAsync(length, cancellationToken).ConfigureAwait(false);
        await output.WriteAsync(head, cancellationToken).ConfigureAwait(false);
        await output.WriteAsync(rest, cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads one frame; null when the stream ends before its first byte.</summary>
    /// <exception cref="EndOfStreamException">The stream ends inside a frame.</exception>
    /// <exception cref="InvalidDataException">The frame states a negative length or more than <paramref name="most"/> bytes.</exception>
    public static byte[]? Read(Stream input, int most)
    {
        Span<byte> length = stackalloc byte[LengthBytes];
        int read = input.ReadAtLeast(length, LengthBytes, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        byte[] content = Allocate(length[..read], most);
        input.ReadExactly(content);
        return content;
    }

    /// <inheritdoc cref="Read"/>
    public static async Task<byte[]?> ReadAsync(Stream input, int most, CancellationToken cancellationToken)
    {
        byte[] length = new byte[LengthBytes];
        int read = await input.ReadAtLeastAsync(length, LengthBytes, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (read == 0)
        {
            return null;
        }

        byte[] content = Allocate(length.AsSpan(0, read), most);
        await input.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
        return content;
    }

    private static byte[] Allocate(ReadOnlySpan<byte> length, int most)
    {
        if (length.Length < LengthBytes)
        {
            throw new EndOfStreamException("the stream ended inside the length of a frame");
        }

        int count = BinaryPrimitives.ReadInt32LittleEndian(length);
        return count >= 0 && count <= most ? new byte[count] : throw new InvalidDataException($"a frame states {count} bytes; at most {most} are taken");
    }
}
