using System.Text.Json;
using Directives.Pipeline.Storage;
using Directives.Text;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Search;

/// <summary>Gives whole records with their source text.</summary>
internal sealed class RecordViewer(StoreConnection connection)
{
    /// <summary>Text shown before and after a duty, in UTF-16 code units, before it is widened to whole lines.</summary>
    private const int Around = 300;

    private readonly DutyReader _reader = new(connection);

    /// <summary>The record of <paramref name="id"/>, or null.</summary>
    public ShownRecord? Show(string id) =>
        StoreIds.TryParseDuty(id, out long duty) ? ShowDuty(duty)
        : StoreIds.TryParseDocument(id, out long document) ? ShowDocument(document)
        : null;

    private ShownDocument? ShowDocument(long id)
    {
        if (_reader.ReadDocuments([id]) is not [DocumentSummary document])
        {
            return null;
        }

        var duties = new List<long>();
        using (SqliteCommand command = connection.Command("SELECT id FROM assignments WHERE document_id = $1 ORDER BY ordinal", id))
        using (SqliteDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                duties.Add(row.GetInt64(0));
            }
        }

        string json = Record(document);
        using JsonDocument record = JsonDocument.Parse(json);
        return new ShownDocument(document, _reader.ReadDuties(duties), Text(record), json);
    }

    private ShownDuty? ShowDuty(long id)
    {
        if (_reader.ReadDuties([id]) is not [DutyRecord duty])
        {
            return null;
        }

        using JsonDocument record = JsonDocument.Parse(Record(duty.Document));
        JsonElement member = record.RootElement.GetProperty("assignments")[duty.Ordinal];
        return new ShownDuty(duty, Excerpt(Text(record), duty.Span), Regions(member), member.GetRawText());
    }

    private string Record(DocumentSummary document)
    {
        using SqliteCommand command = connection.Command("SELECT record FROM documents WHERE sha256 = $1", document.Sha256);
        return RecordPacking.Unpack((byte[])command.ExecuteScalar()!);
    }

    private static string Text(JsonDocument record) => record.RootElement.GetProperty("text").GetString()!;

    private static SourceExcerpt Excerpt(string text, TextSpan span)
    {
        int start = Math.Max(0, span.Start - Around);
        start = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        int end = Math.Min(text.Length, span.End + Around);
        int lineEnd = text.AsSpan(end).IndexOf('\n');
        end = lineEnd < 0 ? text.Length : end + lineEnd;
        return new SourceExcerpt(text[start..end], start, span with { Start = span.Start - start });
    }

    private static List<PageRegion> Regions(JsonElement duty)
    {
        var regions = new List<PageRegion>();
        if (duty.GetProperty("task").TryGetProperty("regions", out JsonElement written))
        {
            foreach (JsonElement region in written.EnumerateArray())
            {
                JsonElement box = region.GetProperty("box");
                regions.Add(new PageRegion(
                    region.GetProperty("page").GetInt32(), box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble())
                {
                    OcrConfidence = region.TryGetProperty("ocr_confidence", out JsonElement confidence) ? confidence.GetDouble() : null,
                });
            }
        }

        return regions;
    }
}
