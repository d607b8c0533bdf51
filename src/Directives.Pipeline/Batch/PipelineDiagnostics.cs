using System.Diagnostics;
using System.Diagnostics.Metrics;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>The instruments by which monitoring follows runs: <c>AddMeter</c> and <c>AddSource</c> of OpenTelemetry take <see cref="Name"/>. Nothing leaves the process by itself.</summary>
/// <remarks>Metrics and spans are listed in the README of this assembly. Paths of files are on spans only, never on metrics.</remarks>
public static class PipelineDiagnostics
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "Directives.Pipeline";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Files = Meter.CreateCounter<long>("directives.files", "{file}", "Files and archive entries whose outcome is committed.");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("directives.bytes", "By", "Bytes of files that were read and stored.");
    private static readonly Counter<long> Pages = Meter.CreateCounter<long>("directives.pages", "{page}", "Pages of files that were read and stored.");
    private static readonly Counter<long> Duties = Meter.CreateCounter<long>("directives.duties", "{duty}", "Duties of files that were read and stored.");
    private static readonly Histogram<double> StageTime = Meter.CreateHistogram<double>("directives.stage.duration", "s", "Time of a file in one stage.");
    private static readonly Histogram<double> CommitTime = Meter.CreateHistogram<double>("directives.commit.duration", "s", "Time of one transaction of the store.");
    private static readonly UpDownCounter<int> InWork = Meter.CreateUpDownCounter<int>("directives.documents.active", "{document}", "Documents that are being read or parsed.");

    /// <summary>Begins the span of a run.</summary>
    internal static Activity? StartRun() => Source.StartActivity("directives.run");

    /// <summary>Ends the span of a run.</summary>
    internal static void Finish(Activity? activity, BatchSummary summary) => activity?
        .SetTag("directives.stored", summary.Stored).SetTag("directives.failed", summary.Failed).SetTag("directives.cancelled", summary.IsCancelled);

    /// <summary>Begins the span of one document.</summary>
    internal static Activity? StartDocument(DocumentInput input) => Source.StartActivity("directives.document")?.SetTag("file.path", input.Name).SetTag("file.size", input.Bytes.Length);

    /// <summary>Ends the span of one document.</summary>
    internal static void Finish(Activity? activity, FileResult result)
    {
        activity?.SetTag("directives.format", result.Format).SetTag("directives.outcome", StoreNames.Of(result.Outcome)).SetTag("directives.stage", StoreNames.Of(result.Stage));
        if (result.Failure is { } failure)
        {
            activity?.SetTag("error.type", StoreNames.Of(failure)).SetStatus(ActivityStatusCode.Error, result.Reason);
        }
    }

    /// <summary>Counts a document that is begun (1) or done (-1).</summary>
    internal static void CountInWork(int change) => InWork.Add(change);

    /// <summary>Counts a file whose outcome is committed.</summary>
    internal static void Count(FileResult result)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", StoreNames.Of(result.Outcome));
        var failure = new KeyValuePair<string, object?>("failure", result.Failure is { } kind ? StoreNames.Of(kind) : null);
        Files.Add(1, outcome, failure);
        if (result.Outcome != FileOutcome.Stored)
        {
            return;
        }

        var format = new KeyValuePair<string, object?>("format", result.Format);
        Bytes.Add(result.Size, format);
        Pages.Add(result.Pages ?? 1, format);
        Duties.Add(result.Directive?.Assignments.Count ?? 0, format);
        StageTime.Record(result.Durations.Load.TotalSeconds, new KeyValuePair<string, object?>("stage", "load"), format);
        StageTime.Record(result.Durations.Read.TotalSeconds, new KeyValuePair<string, object?>("stage", "read"), format);
        StageTime.Record(result.Durations.Parse.TotalSeconds, new KeyValuePair<string, object?>("stage", "parse"), format);
    }

    /// <summary>Records how long a transaction took.</summary>
    internal static void RecordCommit(TimeSpan duration) => CommitTime.Record(duration.TotalSeconds);
}
