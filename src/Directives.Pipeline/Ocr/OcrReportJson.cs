using System.Text.Json;

namespace Directives.Pipeline.Ocr;

/// <summary>Writes what OCR did as the member <c>ocr</c> of a record.</summary>
internal static class OcrReportJson
{
    private const int Decimals = 3;

    /// <summary>Writes the member; nothing when <paramref name="report"/> is null.</summary>
    public static void Write(Utf8JsonWriter json, OcrReport? report)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (report is null)
        {
            return;
        }

        json.WriteStartObject("ocr");
        json.WriteString("engine", report.Engine);
        json.WriteNumber("confidence", Math.Round(report.MeanConfidence, Decimals));
        json.WriteNumber("seconds", Math.Round(report.Seconds, Decimals));
        json.WriteStartArray("pages");
        foreach (OcrPageResult result in report.Pages)
        {
            json.WriteStartObject();
            WritePage(json, result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, OcrPageResult result)
    {
        json.WriteNumber("page", result.Number);
        json.WriteString("outcome", result.Outcome switch { OcrOutcome.Read => "read", OcrOutcome.Blank => "blank", OcrOutcome.Unreadable => "unreadable", _ => "failed" });
        if (result.Reason.Length > 0)
        {
            json.WriteString("reason", result.Reason);
        }

        if (result.Page is not { } page)
        {
            return;
        }

        json.WriteNumber("words", page.Words.Count);
        json.WriteNumber("confidence", Math.Round(page.MeanConfidence, Decimals));
        json.WriteNumber("seconds", Math.Round(page.Seconds, Decimals));
        json.WriteNumber("width", page.Width);
        json.WriteNumber("height", page.Height);
        json.WriteNumber("resolution", Math.Round(page.HorizontalResolution, 1));
        json.WriteNumber("turn", page.Turn);
        json.WriteNumber("skew", Math.Round(page.Skew, Decimals));
        json.WriteStartArray("steps");
        foreach (OcrStep step in page.Steps)
        {
            json.WriteStartObject();
            json.WriteString("name", step.Name);
            json.WriteString("measure", step.Measure);
            json.WriteNumber("value", Math.Round(step.Value, Decimals));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
