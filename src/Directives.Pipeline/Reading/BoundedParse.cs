using System.Xml;

namespace Directives.Pipeline.Reading;

/// <summary>Runs the taking apart of one document on a pool thread within the time limit and turns the errors of parsers into <see cref="DocumentReadException"/>.</summary>
internal static class BoundedParse
{
    /// <summary>Runs <paramref name="parse"/>, which must look at its token at least every few milliseconds of work.</summary>
    public static async Task<ReadDocument> RunAsync(string format, ReadLimits limits, Func<CancellationToken, Task<ReadDocument>> parse, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (limits.MaxParseDuration == TimeSpan.Zero)
        {
            // No time at all: up before the work begins, whatever the timer's thread is doing.
            await timer.CancelAsync().ConfigureAwait(false);
        }
        else
        {
            timer.CancelAfter(limits.MaxParseDuration);
        }

        try
        {
            return await Task.Run(() => parse(timer.Token), CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DocumentReadException(
                ReadFailure.TimedOut,
                $"Reading as {format} took longer than {limits.MaxParseDuration.TotalSeconds:0.#} s and was stopped. Raise the time limit, or split the document.",
                e);
        }
        catch (XmlException e)
        {
            throw new DocumentReadException(ReadFailure.Damaged, $"The XML inside is broken: {e.Message} Fetch the file again, or open and save it in the program that made it.", e);
        }
        catch (InvalidDataException e)
        {
            throw new DocumentReadException(ReadFailure.Damaged, $"The file is damaged: {e.Message} Fetch it again, or open and save it in the program that made it.", e);
        }
    }
}
