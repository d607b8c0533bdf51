using System.CommandLine;
using System.CommandLine.Parsing;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;

namespace Directives.Cli.Commands;

/// <summary>The options that bound what one document may cost, shared by the verbs that read documents.</summary>
internal sealed class LimitOptions
{
    private readonly Option<long?> _bytes = NumberOptions.Bytes("--max-file-bytes", "Largest file or archive entry. Default 256M.", most: 2_147_483_591);
    private readonly Option<long?> _pages = NumberOptions.Whole("--max-pages", "Most pages of a document. Default 2000.", 1, 1_000_000);
    private readonly Option<long?> _pixels = NumberOptions.Whole("--max-pixels", "Most pixels of an image or of a page drawn for OCR. Default 64000000.", 1, 2_000_000_000);
    private readonly Option<long?> _nesting = NumberOptions.Whole("--max-nesting", "Deepest nesting of elements in HTML and XML. Default 1000.", 1, 100_000);
    private readonly Option<long?> _depth = NumberOptions.Whole("--max-archive-depth", "Archives inside archives; 1 reads an archive's own entries only. Default 3.", 1, 100);
    private readonly Option<long?> _entries = NumberOptions.Whole("--max-archive-entries", "Most entries of one archive. Default 100000.", 1, 10_000_000);
    private readonly Option<long?> _expanded = NumberOptions.Bytes("--max-expanded-bytes", "Most bytes that one archive may expand to. Default 4G.");
    private readonly Option<long?> _ratio = NumberOptions.Whole("--max-ratio", "Most bytes that one compressed byte may become. Default 100.", 1, 1_000_000);
    private readonly Option<TimeSpan?> _parse = NumberOptions.Time("--max-parse-time", "Longest time to take one document apart, without OCR and outside programs. Default 60s.");
    private readonly Option<TimeSpan?> _tool = NumberOptions.Time("--max-tool-time", "Longest time for one start of an outside program. Default 120s, of which 60s processor time.");
    private readonly Option<long?> _memory = NumberOptions.Bytes("--max-tool-memory", "Most memory (address space) of an outside program. Default 2G.", least: 16 << 20);

    private readonly Option<TimeSpan?> _document = NumberOptions.Time("--max-time", "Longest time for one document, OCR and outside programs included. Default 30min.");

    private IEnumerable<Option> All => [_document, _bytes, _pages, _pixels, _nesting, _depth, _entries, _expanded, _ratio, _parse, _tool, _memory];

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Longest time for one document.</summary>
    public TimeSpan DocumentDuration(ParseResult parsed) => parsed.GetValue(_document) ?? new BatchOptions().MaxDocumentDuration;

    /// <summary>What is read by OCR, and what that may cost.</summary>
    public OcrOptions Ocr(ParseResult parsed, OcrMode mode) => new() { Mode = mode, MaxPixels = parsed.GetValue(_pixels) ?? OcrOptions.Default.MaxPixels };

    /// <summary>The limits, the defaults where nothing was said.</summary>
    public ReadLimits Limits(ParseResult parsed)
    {
        ReadLimits limits = ReadLimits.Default;
        ProcessLimits tools = limits.Tools;
        TimeSpan? time = parsed.GetValue(_tool);
        return limits with
        {
            MaxBytes = parsed.GetValue(_bytes) ?? limits.MaxBytes,
            MaxPages = (int)(parsed.GetValue(_pages) ?? limits.MaxPages),
            MaxNesting = (int)(parsed.GetValue(_nesting) ?? limits.MaxNesting),
            MaxArchiveDepth = (int)(parsed.GetValue(_depth) ?? limits.MaxArchiveDepth),
            MaxArchiveEntries = (int)(parsed.GetValue(_entries) ?? limits.MaxArchiveEntries),
            MaxExpandedBytes = parsed.GetValue(_expanded) ?? limits.MaxExpandedBytes,
            MaxExpansionRatio = (int)(parsed.GetValue(_ratio) ?? limits.MaxExpansionRatio),
            MaxParseDuration = parsed.GetValue(_parse) ?? limits.MaxParseDuration,
            Tools = tools with
            {
                // A program that may run for longer may work for longer: half of the time is left to waiting.
                WallTime = time ?? tools.WallTime,
                CpuTime = time is { } wall ? wall / 2 : tools.CpuTime,
                AddressSpaceBytes = parsed.GetValue(_memory) ?? tools.AddressSpaceBytes,
            },
        };
    }
}
