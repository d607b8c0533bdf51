namespace Directives.Cli;

/// <summary>Reads lines of bytes from a stream as they arrive, each up to a limit. Not thread-safe.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private const int BufferSize = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;

    /// <summary>The next line without its end (<c>\n</c> or <c>\r\n</c>); null at the end of the stream.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public InputLine? Read()
    {
        using var line = new MemoryStream();
        bool tooLong = false, any = false;
        while (_start < _end || Fill())
        {
            any = true;
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
            int length = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> part = length < 0 ? rest : rest[..length];
            // What is too long is read to its end, so that the next line begins where it should, but not kept.
            tooLong |= line.Length + part.Length > longest;
            if (!tooLong)
            {
                line.Write(part);
            }

            _start += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
            {
                break;
            }
        }

        if (!any)
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = line.GetBuffer().AsSpan(0, tooLong ? 0 : (int)line.Length);
        return new InputLine((bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes).ToArray(), tooLong);
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}

/// <summary>A line of input.</summary>
/// <param name="Bytes">Its bytes; none when it is too long.</param>
/// <param name="IsTooLong">Whether it passed the limit.</param>
internal readonly record struct InputLine(byte[] Bytes, bool IsTooLong);
