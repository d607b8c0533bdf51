using System.Diagnostics;
using System.Globalization;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>Reads one document and makes its records, within its time, and turns whatever goes wrong into a result. Thread-safe.</summary>
internal sealed class DocumentReading(DocumentOpener opener, DirectiveParser parser, BatchOptions options, TimeProvider time)
{
    // Memory of a finished record for each character of its text, text included; an estimate on the safe side.
    private const int BytesPerCharacter = 32;

    // A reader that was told to stop ends within its next look at the token, an outside program within seconds of being killed.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>The result of <paramref name="file"/>, whose bytes are <paramref name="input"/>.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<FileResult> ReadAsync(DocumentInput input, FileResult file, DocumentJob job, CancellationToken cancellationToken)
    {
        using Activity? activity = PipelineDiagnostics.StartDocument(input);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using ITimer timer = time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), limit, options.MaxDocumentDuration, Timeout.InfiniteTimeSpan);
        CancellationToken token = limit.Token;
        Task<FileResult> work = Task.Run(() => AttemptAsync(input, file, job, cancellationToken, token), CancellationToken.None);
        // A reader that never looks at its token is left behind: it costs a thread, not the run.
        await ((Task)work).WaitAsync(options.MaxDocumentDuration + Grace, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (cancellationToken.IsCancellationRequested)
        {
            await ((Task)work).WaitAsync(Grace, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }

        FileResult result = work.IsCompleted ? await work.ConfigureAwait(false) : TimedOut(file, job);
        job.Hold(result.Directive is { } directive ? (long)directive.Source.Text.Length * BytesPerCharacter : 0);
        PipelineDiagnostics.Finish(activity, result);
        return result;
    }

    private async Task<FileResult> AttemptAsync(DocumentInput input, FileResult file, DocumentJob job, CancellationToken stop, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        StageDurations durations = file.Durations;
        try
        {
            job.Stage = FileStage.Read;
            ReadDocument document = await opener.ReadAsync(input, cancellationToken).ConfigureAwait(false);
            durations = durations with { Read = time.GetElapsedTime(start) };
            cancellationToken.ThrowIfCancellationRequested();
            job.Stage = FileStage.Parse;
            start = time.GetTimestamp();
            Directive directive = parser.Parse(document.Source);
            durations = durations with { Parse = time.GetElapsedTime(start) };
            job.Stage = FileStage.Store;
            start = time.GetTimestamp();
            // Here, where several documents are worked on at a time; the store writes one after another.
            byte[] record = RecordPacking.Pack(directive, file.Path);
            return file with
            {
                Outcome = FileOutcome.Stored,
                Stage = FileStage.Store,
                Format = document.Format,
                Pages = document.Source.Pages?.PageCount,
                Directive = directive,
                Warnings = Warnings(document),
                PackedRecord = record,
                Durations = durations with { Store = time.GetElapsedTime(start) },
            };
        }
        catch (DocumentReadException e)
        {
            return Failed(e.Failure, e.Message);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return cancellationToken.IsCancellationRequested ? TimedOut(file, job) : Failed(ReadFailure.TimedOut, "Reading was given up by its reader. Process the file again by itself, and report it when it fails again.");
        }
        catch (OutOfMemoryException)
        {
            return Failed(ReadFailure.TooLarge, "The document needed more memory than there is. Split it, or lower the number of documents that are read at the same time.");
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // The boundary of one document: whatever a reader did not foresee costs this file and not the run.
            return Failed(
                ReadFailure.Damaged,
                $"Reading stopped with an unforeseen error ({e.GetType().Name}: {e.Message}). The file is probably damaged; if it opens elsewhere, report it.");
        }

        FileResult Failed(ReadFailure failure, string reason) => file with
        {
            Outcome = FileOutcome.Failed,
            Failure = failure,
            Reason = reason,
            Stage = job.Stage,
            Durations = job.Stage == FileStage.Read ? durations with { Read = time.GetElapsedTime(start) } : durations with { Parse = time.GetElapsedTime(start) },
        };
    }

    private FileResult TimedOut(FileResult file, DocumentJob job) => file with
    {
        Outcome = FileOutcome.Failed,
        Failure = ReadFailure.TimedOut,
        Stage = job.Stage,
        Reason = string.Create(
            CultureInfo.InvariantCulture,
            $"The document was not done in {options.MaxDocumentDuration.TotalSeconds:0.#} s and was stopped. Raise the time for one document, or split it."),
        Durations = file.Durations with { Read = time.GetElapsedTime(job.StartedAt) },
    };

    private static IReadOnlyList<string> Warnings(ReadDocument document) => document.PagesNeedingOcr.Count == 0
        ? document.Warnings
        : [.. document.Warnings, $"Pages without readable text, which need OCR, were left out: {string.Join(", ", document.PagesNeedingOcr)}."];
}
