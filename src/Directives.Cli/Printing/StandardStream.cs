namespace Directives.Cli.Printing;

/// <summary>Writes to a stream of the process, and once that has failed, to nowhere: what is still held back must not fail again on the way out.</summary>
/// <param name="inner">The stream of the process; stays open.</param>
/// <param name="isData">Whether a failure ends the program; of messages that cannot be written, nobody can be told.</param>
internal sealed class StandardStream(Stream inner, bool isData) : Stream
{
    private bool _failed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="CommandException">Data could not be written; thrown once.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_failed)
        {
            return;
        }

        try
        {
            inner.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failed = true;
            if (isData)
            {
                throw new CommandException(ExitCode.NothingRead, $"The output cannot be written: {Reason(e)}. Free space or write to another place.", e);
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    // Streams of the process hold nothing back.
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // The runtime names the file after a colon, and here there is none to name.
    private static string Reason(Exception e) => e.Message.Trim().TrimEnd('.', ':', ' ', '\'');
}
