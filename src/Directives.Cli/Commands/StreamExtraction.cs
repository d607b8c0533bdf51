using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;
using Directives.Agencies.Registry;
using Directives.Cli.Printing;
using Directives.Json;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Archives;
using Directives.Text;

namespace Directives.Cli.Commands;

/// <summary><c>extract -</c>: answers each line of standard input with one line of JSON, in order, flushed; failures are in the answers.</summary>
internal sealed class StreamExtraction(Terminal terminal, DocumentOpener opener, DirectiveParser parser, SuccessionLookup? today, int jobs, TimeSpan longest)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers the lines of <paramref name="input"/>.</summary>
    /// <returns>Success when every line was answered, whatever the answers; a line that failed says so in its own.</returns>
    public async Task<int> RunAsync(Stream input, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<Task<byte[]>> answers = Channel.CreateBounded<Task<byte[]>>(new BoundedChannelOptions(jobs * 2) { SingleReader = true, SingleWriter = true });
        using var workers = new SemaphoreSlim(jobs);
        // On a thread of its own: a read from a pipe to which nobody writes cannot be cancelled.
        Task feeding = Task.Run(() => FeedAsync(new LineReader(input, LongestLine), answers.Writer, workers, stop.Token), CancellationToken.None);
        Stream output = terminal.OpenData();
        try
        {
            await foreach (Task<byte[]> answer in answers.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                output.Write(await answer.WaitAsync(cancellationToken).ConfigureAwait(false));
            }
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }

        await feeding.ConfigureAwait(false);
        return ExitCode.Success;
    }

    private int LongestLine => (int)Math.Min(opener.Limits.MaxBytes, Array.MaxLength / 2);

    private async Task FeedAsync(LineReader lines, ChannelWriter<Task<byte[]>> answers, SemaphoreSlim workers, CancellationToken cancellationToken)
    {
        Exception? fault = null;
        try
        {
            long number = 0;
            while (lines.Read() is { } line)
            {
                if (StreamedInput.Parse(line, ++number, LongestLine) is not { } input)
                {
                    continue;
                }

                await workers.WaitAsync(cancellationToken).ConfigureAwait(false);
                await answers.WriteAsync(AnswerAsync(input, workers, cancellationToken), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (IOException e)
        {
            fault = new CommandException(ExitCode.NothingRead, $"standard input cannot be read: {e.Message} The lines before it were answered.", e);
        }
        finally
        {
            answers.Complete(fault);
        }
    }

    private async Task<byte[]> AnswerAsync(StreamedInput input, SemaphoreSlim workers, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => ExtractAsync(input, cancellationToken), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            workers.Release();
        }
    }

    private async Task<byte[]> ExtractAsync(StreamedInput input, CancellationToken cancellationToken)
    {
        var answer = new Answer();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longest);
        string name = input.Name;
        try
        {
            if (input.Fault is { } fault)
            {
                answer.Fail(name, "Rejected", fault);
            }
            else if (input.Text is { } text)
            {
                Add(answer, name, new SourceText(text));
            }
            else
            {
                await ReadAsync(input.Path!, answer, limit.Token).ConfigureAwait(false);
            }
        }
        catch (DocumentReadException e)
        {
            answer.Fail(name, e.Failure.ToString(), e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            answer.Fail(name, nameof(ReadFailure.TimedOut), $"The document was not done in {longest.TotalSeconds:0.#} s and was stopped. Raise --max-time, or split it.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The boundary of one line: whatever a reader did not foresee is an answer and not the end of the stream.
            answer.Fail(name, nameof(ReadFailure.Damaged), $"Reading stopped with an unforeseen error ({e.GetType().Name}: {e.Message}). If the file opens elsewhere, report it.");
        }

        return answer.ToJson(input.Id);
    }

    private async Task ReadAsync(string path, Answer answer, CancellationToken cancellationToken)
    {
        DocumentInput file = await DocumentFile.LoadAsync(path, opener.Limits, cancellationToken).ConfigureAwait(false);
        await foreach (ExpandedDocument entry in opener.ExpandAsync(file, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                ReadDocument document = await opener.ReadAsync(entry.Input ?? throw entry.Failure!, cancellationToken).ConfigureAwait(false);
                Add(answer, entry.Name, document.Source);
                answer.Warn(entry.Name, document);
            }
            catch (DocumentReadException e)
            {
                answer.Fail(entry.Name, e.Failure.ToString(), e.Message);
            }
        }
    }

    private void Add(Answer answer, string name, SourceText source)
    {
        if (source.Text.Length > opener.Limits.MaxTextLength)
        {
            answer.Fail(name, nameof(ReadFailure.TooLarge), $"The text is {source.Text.Length:N0} characters long; the limit is {opener.Limits.MaxTextLength:N0}. Split the document.");
            return;
        }

        answer.Records.Add(DirectiveJson.ToJson(parser.Parse(source), name, today: today));
    }

    /// <summary>What is known of one line so far.</summary>
    private sealed class Answer
    {
        private readonly List<(string Name, string Failure, string Reason)> _failures = [];
        private readonly List<string> _warnings = [];

        public List<string> Records { get; } = [];

        public void Fail(string name, string failure, string reason) => _failures.Add((name, failure, reason));

        public void Warn(string name, ReadDocument document)
        {
            _warnings.AddRange(document.Warnings);
            if (document.PagesNeedingOcr.Count > 0)
            {
                Fail(name, nameof(ReadFailure.NeedsOcr), $"Pages without readable text were left out: {string.Join(", ", document.PagesNeedingOcr)}.");
            }
        }

        public byte[] ToJson(string id)
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                json.WriteStartObject();
                json.WritePropertyName("id");
                json.WriteRawValue(id);
                json.WriteString("status", _failures.Count == 0 ? "ok" : Records.Count > 0 ? "partial" : "failed");
                json.WriteStartArray("records");
                Records.ForEach(record => json.WriteRawValue(record, skipInputValidation: true));
                json.WriteEndArray();
                json.WriteStartArray("failures");
                foreach ((string name, string failure, string reason) in _failures)
                {
                    json.WriteStartObject();
                    json.WriteString("file", name);
                    json.WriteString("failure", failure);
                    json.WriteString("reason", reason);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("warnings");
                _warnings.ForEach(json.WriteStringValue);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            buffer.WriteByte((byte)'\n');
            return buffer.ToArray();
        }
    }
}
