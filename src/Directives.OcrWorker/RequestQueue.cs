using System.Threading.Channels;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker;

/// <summary>Reads requests on a thread of its own, so that the worker notices at once, even in the middle of a page, when the pipeline has gone.</summary>
internal sealed class RequestQueue
{
    private readonly Channel<byte[]> _frames = Channel.CreateBounded<byte[]>(1);
    private volatile bool _isBusy;

    public RequestQueue(Stream input, int mostBytes)
    {
        var thread = new Thread(() => Receive(input, mostBytes)) { IsBackground = true, Name = "requests" };
        thread.Start();
    }

    /// <summary>The next request; null when there are no more.</summary>
    public byte[]? Take()
    {
        _isBusy = false;
        if (!_frames.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult() || !_frames.Reader.TryRead(out byte[]? frame))
        {
            return null;
        }

        _isBusy = true;
        return frame;
    }

    private void Receive(Stream input, int mostBytes)
    {
        try
        {
            while (Framing.Read(input, mostBytes) is { } frame)
            {
                _frames.Writer.WriteAsync(frame).AsTask().GetAwaiter().GetResult();
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or OutOfMemoryException)
        {
            // Half a request: the pipeline was killed while it wrote.
        }

        if (_isBusy)
        {
            // Nobody is left to take the answer, and a page may take minutes.
            Environment.Exit(2);
        }

        _frames.Writer.Complete();
    }
}
