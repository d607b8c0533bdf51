using System.Text.Encodings.Web;
using System.Text.Json;
using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Deadlines;
using Directives.Json;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Search;

/// <summary>Writes duties and documents of a register as JSON, with the member names of the wire format where both have them.</summary>
public static class DutyJson
{
    /// <summary>Gives <paramref name="duty"/> as one JSON object on one line.</summary>
    public static string ToJson(DutyRecord duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, duty);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes <paramref name="duty"/> as one object.</summary>
    public static void Write(Utf8JsonWriter json, DutyRecord duty) => Write(json, duty, null);

    /// <summary>Writes <paramref name="duty"/> as one object, with each owner's member <c>today</c>: who answers for it on the day of <paramref name="today"/>.</summary>
    public static void Write(Utf8JsonWriter json, DutyRecord duty, SuccessionLookup? today)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(duty);
        json.WriteStartObject();
        json.WriteString("id", duty.Id);
        json.WriteString("task", duty.Task);
        json.WriteStartArray("owners");
        foreach (Owner owner in duty.Owners)
        {
            json.WriteStartObject();
            json.WriteString("agency", owner.Agency);
            json.WriteString("agency_id", owner.AgencyId);
            json.WriteString("role", WireNames.Of(owner.Role));
            json.WriteString("mention", owner.Mention);
            if (today?.Find(owner.AgencyId, duty.Document.IssueDate) is { } succession)
            {
                json.WritePropertyName("today");
                SuccessionJson.Write(json, succession);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("due", StoreNames.Of(duty.Due));
        json.WriteStartArray("deadlines");
        foreach (Deadline deadline in duty.Deadlines)
        {
            json.WriteStartObject();
            json.WriteString("text", deadline.Text);
            json.WriteString("kind", WireNames.Of(deadline.Kind));
            json.WriteString("start", StoreNames.Of(deadline.Start));
            json.WriteString("end", StoreNames.Of(deadline.End));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("targets");
        foreach (Targets.Target target in duty.Targets)
        {
            json.WriteStringValue(target.Text);
        }

        json.WriteEndArray();
        json.WriteStartObject("span");
        json.WriteNumber("start", duty.Span.Start);
        json.WriteNumber("end", duty.Span.End);
        json.WriteEndObject();
        json.WriteString("path", duty.ClausePath);
        json.WriteString("heading", duty.Heading);
        if (duty.PageNumber is { } page)
        {
            json.WriteNumber("page", page);
        }
        else
        {
            json.WriteNull("page");
        }

        json.WriteNumber("confidence", Math.Round(duty.Confidence, 3));
        json.WritePropertyName("document");
        Write(json, duty.Document);
        json.WriteEndObject();
    }

    /// <summary>Writes <paramref name="document"/> as one object.</summary>
    public static void Write(Utf8JsonWriter json, DocumentSummary document)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(document);
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("number", document.Number);
        json.WriteString("issuer", document.Issuer);
        json.WriteString("parent", document.ParentBody);
        json.WriteString("date", StoreNames.Of(document.IssueDate));
        json.WriteString("place", document.IssuePlace);
        json.WriteString("type", document.Type is { } type ? WireNames.Of(type) : null);
        json.WriteString("subject", document.Subject);
        json.WriteNumber("duties", document.DutyCount);
        json.WriteStartArray("files");
        foreach (string path in document.Paths)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
