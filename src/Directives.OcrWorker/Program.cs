using Directives.OcrWorker.Native;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker;

/// <summary>The worker: reads requests from standard input, one page each, and answers on standard output until the input ends.</summary>
internal static class Program
{
    // An image of the most pixels allowed, uncompressed and in colour, and its head.
    private const int MostRequestBytes = 1 << 30;

    private static int Main(string[] arguments)
    {
        using Stream input = Console.OpenStandardInput();
        using Stream output = Console.OpenStandardOutput();
        Recognizer recognizer;
        try
        {
            _ = Leptonica.SetMessageSeverity(Leptonica.Silent);
            recognizer = Recognizer.Load(arguments.Length > 0 ? arguments[0] : "vie");
            Framing.Write(output, new WorkerReply(WorkerReplyKind.Ready, Recognizer.Version()).Write());
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or PageFailureException)
        {
            Framing.Write(output, new WorkerReply(WorkerReplyKind.Missing, e is PageFailureException ? e.Message : "libtesseract").Write());
            return 1;
        }

        using (recognizer)
        {
            Serve(new PageReader(recognizer), new RequestQueue(input, MostRequestBytes), output);
        }

        return 0;
    }

    private static void Serve(PageReader reader, RequestQueue requests, Stream output)
    {
        while (requests.Take() is { } frame)
        {
            WorkerReply reply;
            try
            {
                reply = new WorkerReply(WorkerReplyKind.Page, string.Empty, reader.Read(PageRequest.Read(frame)));
            }
            catch (PageFailureException e)
            {
                reply = new WorkerReply(e.Kind, e.Message);
            }
            catch (OutOfMemoryException e)
            {
                // What else failed to be allocated in the libraries is not known: this process is not to be trusted any more.
                Framing.Write(output, new WorkerReply(WorkerReplyKind.OutOfMemory, e.Message).Write());
                return;
            }
            catch (Exception e)
            {
                // The boundary of one page: whatever is wrong with it costs this page and not the worker.
                reply = new WorkerReply(WorkerReplyKind.Failed, $"{e.GetType().Name}: {e.Message}");
            }

            Framing.Write(output, reply.Write());
        }
    }
}
