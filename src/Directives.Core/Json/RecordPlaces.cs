using System.Text.Json;
using Directives.Text;

namespace Directives.Json;

/// <summary>Writes where a record stands and what it rests upon.</summary>
internal readonly struct RecordPlaces(Directive directive)
{
    private readonly PageMap? _pages = directive.Source.Pages;

    /// <summary>Writes <c>span</c>, the <c>regions</c> on the pages where they are known, and the <c>repairs</c> that touch it where there are any.</summary>
    public void Write(Utf8JsonWriter json, TextSpan span)
    {
        WriteSpan(json, span);
        (int first, int count) = directive.RepairsIn(span).GetOffsetAndLength(directive.Repairs.Count);
        if (count == 0)
        {
            return;
        }

        json.WriteStartArray("repairs");
        for (int i = first; i < first + count; i++)
        {
            json.WriteNumberValue(i);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes <c>span</c> and the <c>regions</c> on the pages where they are known.</summary>
    public void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject("span");
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
        if (_pages is null)
        {
            return;
        }

        json.WriteStartArray("regions");
        foreach (PageRegion region in _pages.Locate(span))
        {
            json.WriteStartObject();
            json.WriteNumber("page", region.PageNumber);
            WriteBox(json, "box", (region.Left, region.Top, region.Right, region.Bottom), digits: 2);
            if (region.Pixels is { } pixels)
            {
                WriteBox(json, "pixels", pixels, digits: 0);
            }

            if (region.OcrConfidence is { } confidence)
            {
                json.WriteNumber("ocr_confidence", Math.Round(confidence, 3));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBox(Utf8JsonWriter json, string name, (double Left, double Top, double Right, double Bottom) box, int digits)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(Math.Round(box.Left, digits));
        json.WriteNumberValue(Math.Round(box.Top, digits));
        json.WriteNumberValue(Math.Round(box.Right, digits));
        json.WriteNumberValue(Math.Round(box.Bottom, digits));
        json.WriteEndArray();
    }
}
