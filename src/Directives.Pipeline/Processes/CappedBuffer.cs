namespace Directives.Pipeline.Processes;

/// <summary>Keeps the first bytes of a stream, up to a limit. For one reader.</summary>
internal sealed class CappedBuffer(int limit)
{
    private byte[] _kept = new byte[64 << 10];
    private int _length;

    /// <summary>Whether the stream held more than the limit.</summary>
    public bool IsOverfull { get; private set; }

    /// <summary>The bytes kept.</summary>
    public ReadOnlyMemory<byte> Content => _kept.AsMemory(0, _length);

    /// <summary>Reads <paramref name="stream"/> to its end; beyond the limit bytes are dropped, and <paramref name="onFull"/> is called once.</summary>
    public async Task FillAsync(Stream stream, Action? onFull, CancellationToken cancellationToken)
    {
        byte[] chunk = new byte[64 << 10];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            int room = limit - _length;
            int taken = Math.Min(room, read);
            if (_length + taken > _kept.Length)
            {
                Array.Resize(ref _kept, (int)Math.Min(limit, Math.Max(2L * _kept.Length, _length + taken)));
            }

            chunk.AsSpan(0, taken).CopyTo(_kept.AsSpan(_length));
            _length += taken;
            if (read > room && !IsOverfull)
            {
                IsOverfull = true;
                onFull?.Invoke();
            }
        }
    }
}
