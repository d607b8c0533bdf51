using Directives.Pipeline.Batch;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline;

/// <summary>Settings of <see cref="DirectivesServices.AddDirectives"/>; checked when they are first used, and at the start of a host.</summary>
public sealed class DirectivesOptions
{
    /// <summary>The SQLite file of the register; made when missing, in a folder that exists. Null where the application stores nothing, or registers an <see cref="IDirectiveStore"/> of its own.</summary>
    public string? StorePath { get; set; }

    /// <summary>Tab-separated file with bodies and names of your own (docs/agencies.md); null for the built-in ones alone.</summary>
    public string? RegistryFile { get; set; }

    /// <summary>Tab-separated file with words and deadlines of your own (docs/rules.md); null for the built-in ones alone.</summary>
    public string? RulesFile { get; set; }

    /// <summary>Date to take years from when a text states no issue date; null leaves such deadlines out.</summary>
    public DateOnly? DefaultIssueDate { get; set; }

    /// <summary>Bounds on every document.</summary>
    public ReadLimits Limits { get; set; } = new();

    /// <summary>Which pages are read by OCR, and what that may cost.</summary>
    public OcrOptions Ocr { get; set; } = new();

    /// <summary>Workers of the built-in OCR engine; not looked at where the application registers an <see cref="IOcrEngine"/> of its own.</summary>
    public TesseractOptions Tesseract { get; set; } = new();

    /// <summary>Parallelism and transactions of runs over archives.</summary>
    public BatchOptions Batch { get; set; } = new();

    /// <summary>Waiting times and size of the store.</summary>
    public StoreOptions Store { get; set; } = new();
}
