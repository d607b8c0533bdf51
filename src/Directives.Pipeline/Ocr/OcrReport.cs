namespace Directives.Pipeline.Ocr;

/// <summary>What OCR did for one document.</summary>
/// <param name="Engine">Name of the engine.</param>
/// <param name="Pages">The pages that went to OCR, in order.</param>
public sealed record OcrReport(string Engine, IReadOnlyList<OcrPageResult> Pages)
{
    /// <summary>Seconds of all pages together, whether read at the same time or not.</summary>
    public double Seconds => Pages.Sum(p => p.Page?.Seconds ?? 0);

    /// <summary>Mean confidence of the letters of the pages that were read, 0 to 1; 0 when none was.</summary>
    public double MeanConfidence
    {
        get
        {
            double sum = 0;
            long letters = 0;
            foreach (OcrPageResult result in Pages.Where(p => p.Outcome == OcrOutcome.Read))
            {
                long length = result.Page!.Words.Sum(w => (long)w.Text.Length);
                sum += result.Page.MeanConfidence * length;
                letters += length;
            }

            return letters == 0 ? 0 : sum / letters;
        }
    }
}
