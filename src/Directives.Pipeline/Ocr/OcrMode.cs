namespace Directives.Pipeline.Ocr;

/// <summary>Which pages are read by OCR.</summary>
public enum OcrMode
{
    /// <summary>Pages that are pictures, or whose text layer cannot be believed.</summary>
    Auto,

    /// <summary>Every page of PDF files and images, whatever text layer it has.</summary>
    Always,

    /// <summary>None: such pages are reported as needing OCR.</summary>
    Never,
}
