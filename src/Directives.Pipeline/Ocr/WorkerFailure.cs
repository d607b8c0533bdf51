using Directives.OcrWorker.Protocol;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Ocr;

/// <summary>Turns the ways in which a worker fails into failures of reading.</summary>
internal static class WorkerFailure
{
    private const int AbortSignal = 134;

    /// <summary>Command that installs the engine and the Vietnamese language data.</summary>
    public const string InstallCommand = "apt-get install -y libtesseract5 tesseract-ocr-vie";

    public static DocumentReadException OfReply(WorkerReply reply) => reply.Kind switch
    {
        WorkerReplyKind.Damaged => new DocumentReadException(ReadFailure.Damaged, Capital(reply.Text) + "; scan or export the page again."),
        WorkerReplyKind.TooLarge => new DocumentReadException(ReadFailure.TooLarge, Capital(reply.Text) + "; scan it with fewer pixels, or raise the limit on pixels."),
        WorkerReplyKind.OutOfMemory => OutOfMemory(null),
        WorkerReplyKind.Missing when reply.Text == "libtesseract" => new DocumentReadException(
            ReadFailure.ToolMissing, $"OCR needs the libraries Tesseract 5 and Leptonica, which are not installed; install them with: {InstallCommand}"),
        WorkerReplyKind.Missing => new DocumentReadException(
            ReadFailure.ToolMissing, $"Tesseract has no data for the language “{reply.Text}”; install it with: apt-get install -y tesseract-ocr-{reply.Text.Replace('_', '-')}"),
        _ => new DocumentReadException(ReadFailure.ToolFailed, $"The OCR worker failed on this page ({reply.Text}); open the document in a viewer and save it anew."),
    };

    public static DocumentReadException TookTooLong(TimeSpan time, Exception inner) => new(
        ReadFailure.TimedOut, $"OCR took longer than {time.TotalSeconds:0.#} s and was stopped; raise the time limit for a page if it holds text.", inner);

    public static DocumentReadException NoAnswer(Exception inner) => new(
        ReadFailure.ToolFailed, "The OCR worker sent what is no answer and was replaced; process the document again.", inner);

    public static DocumentReadException Ended(int? exitCode, string complaints, Exception? inner)
    {
        if (complaints.Contains("bad_alloc", StringComparison.Ordinal) || complaints.Contains("memory", StringComparison.OrdinalIgnoreCase))
        {
            return OutOfMemory(inner);
        }

        string how = exitCode switch
        {
            null => "closed its output",
            AbortSignal => "aborted",
            > 128 => $"was ended by signal {exitCode - 128}",
            _ => $"ended with exit code {exitCode}",
        };
        string said = complaints.Trim().Split('\n', 2)[0].Trim();
        return new DocumentReadException(
            ReadFailure.ToolFailed, $"The OCR worker {how} on this page{(said.Length > 0 ? $" ({said})" : "")}; open the document in a viewer and save it anew.", inner);
    }

    private static DocumentReadException OutOfMemory(Exception? inner) => new(
        ReadFailure.TooLarge, "OCR of this page needed more memory than a worker may have; scan it with fewer pixels, or raise the limit on memory.", inner);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
