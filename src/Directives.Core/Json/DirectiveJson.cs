using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Budgets;
using Directives.Deadlines;
using Directives.Diagnostics;
using Directives.Header;
using Directives.References;
using Directives.Repair;
using Directives.Targets;
using Directives.Text;

namespace Directives.Json;

/// <summary>Writes directives in the wire format <see cref="SchemaVersion"/>, described by <c>docs/directives-1.schema.json</c>.</summary>
public static class DirectiveJson
{
    /// <summary>Value of the <c>schema</c> member; a change that an old reader could not follow raises its number.</summary>
    public const string SchemaVersion = "directives/1";

    // Bytes that are kept back; the records of a long document take ten times its text.
    private const int MaxPending = 1 << 15;

    // Vietnamese stays readable; the output is never embedded in HTML without escaping there.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes <paramref name="directive"/> as one JSON object in UTF-8.</summary>
    /// <param name="output">Receives the bytes; not closed.</param>
    /// <param name="directive">What to write.</param>
    /// <param name="sourceName">Name of the file it came from for the member <c>source</c>; left out when null.</param>
    /// <param name="indented">Whether to break and indent lines; false gives one line without a line end.</param>
    /// <param name="today">Adds to each owner that was resolved who answers for it on that day; null adds nothing.</param>
    public static void Write(Stream output, Directive directive, string? sourceName = null, bool indented = false, SuccessionLookup? today = null) =>
        Write(output, directive, sourceName, indented, today, reading: null);

    /// <summary>As the public method, with members of the caller's own on how the document was read, written by <paramref name="reading"/> behind <c>source</c>.</summary>
    internal static void Write(Stream output, Directive directive, string? sourceName, bool indented, SuccessionLookup? today, Action<Utf8JsonWriter>? reading)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(directive);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder, Indented = indented, NewLine = "\n" });
        Write(json, directive, sourceName, today, reading);
    }

    /// <summary>Gives <paramref name="directive"/> as one JSON object.</summary>
    /// <inheritdoc cref="Write(Stream, Directive, string, bool, SuccessionLookup)" path="/param"/>
    public static string ToJson(Directive directive, string? sourceName = null, bool indented = false, SuccessionLookup? today = null) =>
        ToJson(directive, sourceName, indented, today, reading: null);

    /// <inheritdoc cref="Write(Stream, Directive, string, bool, SuccessionLookup, Action{Utf8JsonWriter})"/>
    internal static string ToJson(Directive directive, string? sourceName, bool indented, SuccessionLookup? today, Action<Utf8JsonWriter>? reading)
    {
        using var buffer = new MemoryStream();
        Write(buffer, directive, sourceName, indented, today, reading);
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, Directive directive, string? sourceName, SuccessionLookup? today, Action<Utf8JsonWriter>? reading)
    {
        var places = new RecordPlaces(directive);
        json.WriteStartObject();
        json.WriteString("schema", SchemaVersion);
        if (sourceName is not null)
        {
            json.WriteString("source", sourceName);
        }

        reading?.Invoke(json);
        WriteHeader(json, directive.Header, places);
        DateOnly? issued = directive.Header.IssueDate?.Value;
        WriteAll(json, "assignments", directive.Assignments, places, (_, assignment, _) => WriteAssignment(json, assignment, places, today, issued));
        WriteAll(json, "deadlines", directive.Deadlines, places, WriteDeadline);
        WriteAll(json, "targets", directive.Targets, places, WriteTarget);
        WriteAll(json, "budgets", directive.Budgets, places, WriteBudget);
        WriteAll(json, "references", directive.References, places, WriteReference);
        WriteAll(json, "diagnostics", directive.Diagnostics, places, WriteDiagnostic);
        WriteAll(json, "repairs", directive.Repairs, places, WriteRepair);
        json.WriteString("text", directive.Source.Text);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, RecordPlaces places, Action<Utf8JsonWriter, T, RecordPlaces> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item, places);
            json.WriteEndObject();
            if (json.BytesPending > MaxPending)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteHeader(Utf8JsonWriter json, DirectiveHeader header, RecordPlaces places)
    {
        json.WriteStartObject("header");
        json.WriteString("issuer", header.Issuer?.Value);
        json.WriteString("parent", header.ParentBody?.Value);
        json.WriteString("number", header.Number?.Value);
        WriteDate(json, "date", header.IssueDate?.Value);
        json.WriteString("place", header.IssuePlace?.Value);
        json.WriteString("type", header.Type is { } type ? WireNames.Of(type.Value) : null);
        json.WriteString("subject", header.Subject?.Value);
        WriteValues(json, "recipients", header.Recipients);
        WriteValues(json, "distribution", header.Distribution);
        if (header.Signer is { } signer)
        {
            json.WriteStartObject("signer");
            json.WriteString("name", signer.Name?.Value);
            json.WriteString("position", signer.Position?.Value);
            json.WriteString("authority", signer.Authority?.Value);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("signer");
        }

        json.WriteStartObject("places");
        WritePlace(json, "issuer", header.Issuer, places);
        WritePlace(json, "parent", header.ParentBody, places);
        WritePlace(json, "number", header.Number, places);
        WritePlace(json, "date", header.IssueDate, places);
        WritePlace(json, "place", header.IssuePlace, places);
        WritePlace(json, "type", header.Type, places);
        WritePlace(json, "subject", header.Subject, places);
        WritePlaces(json, "recipients", header.Recipients, places);
        WritePlaces(json, "distribution", header.Distribution, places);
        WritePlace(json, "signer.name", header.Signer?.Name, places);
        WritePlace(json, "signer.position", header.Signer?.Position, places);
        WritePlace(json, "signer.authority", header.Signer?.Authority, places);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IReadOnlyList<HeaderField<string>> fields)
    {
        json.WriteStartArray(name);
        foreach (HeaderField<string> field in fields)
        {
            json.WriteStringValue(field.Value);
        }

        json.WriteEndArray();
    }

    private static void WritePlace<T>(Utf8JsonWriter json, string name, HeaderField<T>? field, RecordPlaces places)
    {
        if (field is not null)
        {
            json.WriteStartObject(name);
            places.Write(json, field.Span);
            json.WriteString("rule", field.Rule);
            json.WriteEndObject();
        }
    }

    private static void WritePlaces(Utf8JsonWriter json, string name, IReadOnlyList<HeaderField<string>> fields, RecordPlaces places)
    {
        if (fields.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (HeaderField<string> field in fields)
        {
            json.WriteStartObject();
            places.Write(json, field.Span);
            json.WriteString("rule", field.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAssignment(Utf8JsonWriter json, Assignment assignment, RecordPlaces places, SuccessionLookup? today, DateOnly? issued)
    {
        json.WriteStartObject("task");
        json.WriteString("text", assignment.Task);
        places.Write(json, assignment.Span);
        json.WriteEndObject();
        json.WriteStartArray("owners");
        foreach (Owner owner in assignment.Owners)
        {
            json.WriteStartObject();
            json.WriteString("agency", owner.Agency);
            json.WriteString("role", WireNames.Of(owner.Role));
            if (owner.Office is not null)
            {
                json.WriteString("office", owner.Office);
            }

            json.WriteString("agency_id", owner.AgencyId);
            json.WriteString("agency_name", owner.AgencyName);
            json.WriteString("jurisdiction", owner.Jurisdiction);
            if (today?.Find(owner.AgencyId, issued) is { } succession)
            {
                json.WritePropertyName("today");
                SuccessionJson.Write(json, succession);
            }

            json.WriteStartObject("mention");
            json.WriteString("text", owner.Mention);
            places.Write(json, owner.Span);
            json.WriteEndObject();
            json.WriteString("rule", owner.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteIndexes(json, "deadlines", assignment.Deadlines);
        WriteIndexes(json, "targets", assignment.Targets);
        json.WriteString("path", assignment.Path);
        json.WriteString("heading", assignment.Heading);
        json.WriteString("rule", assignment.Rule);
        json.WriteNumber("confidence", Math.Round(assignment.Confidence, 3));
        json.WriteStartArray("evidence");
        foreach (string evidence in assignment.Evidence)
        {
            json.WriteStringValue(evidence);
        }

        json.WriteEndArray();
    }

    private static void WriteIndexes(Utf8JsonWriter json, string name, IReadOnlyList<int> indexes)
    {
        json.WriteStartArray(name);
        foreach (int index in indexes)
        {
            json.WriteNumberValue(index);
        }

        json.WriteEndArray();
    }

    private static void WriteDeadline(Utf8JsonWriter json, Deadline deadline, RecordPlaces places)
    {
        json.WriteString("text", deadline.Text);
        places.Write(json, deadline.Span);
        json.WriteString("kind", WireNames.Of(deadline.Kind));
        WriteDate(json, "start", deadline.Start);
        WriteDate(json, "end", deadline.End);
        if (deadline.Every.Count > 0)
        {
            json.WriteStartArray("every");
            foreach (string rhythm in deadline.Every)
            {
                json.WriteStringValue(rhythm);
            }

            json.WriteEndArray();
        }

        if (deadline.Within is not null)
        {
            json.WriteString("within", deadline.Within);
            json.WriteBoolean("working", deadline.Working);
        }

        json.WriteBoolean("inferred", deadline.Inferred);
        json.WriteString("rule", deadline.Rule);
    }

    private static void WriteTarget(Utf8JsonWriter json, Target target, RecordPlaces places)
    {
        json.WriteString("text", target.Text);
        places.Write(json, target.Span);
        json.WriteString("comparator", WireNames.Of(target.Comparator));
        if (target.Comparator == Comparator.Range)
        {
            WriteNumber(json, "low", target.Low);
            WriteNumber(json, "high", target.High);
        }
        else
        {
            WriteNumber(json, "value", target.Value);
        }

        json.WriteString("unit", target.Unit);
        json.WriteString("by", target.By);
        json.WriteString("subject", target.Subject);
        json.WriteString("rule", target.Rule);
    }

    private static void WriteBudget(Utf8JsonWriter json, Budget budget, RecordPlaces places)
    {
        json.WriteString("text", budget.Text);
        places.Write(json, budget.Span);
        json.WriteNumber("amount", Shortest(budget.Amount));
        json.WriteString("currency", budget.Currency);
        json.WriteString("rule", budget.Rule);
    }

    private static void WriteReference(Utf8JsonWriter json, DocumentReference reference, RecordPlaces places)
    {
        json.WriteString("text", reference.Text);
        places.Write(json, reference.Span);
        json.WriteString("type", reference.Type);
        json.WriteString("number", reference.Number);
        WriteDate(json, "date", reference.Date);
        json.WriteString("issuer", reference.Issuer);
        json.WriteString("rule", reference.Rule);
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic, RecordPlaces places)
    {
        json.WriteString("code", diagnostic.Code.ToString());
        places.Write(json, diagnostic.Span);
        json.WriteString("message", diagnostic.Message);
    }

    private static void WriteRepair(Utf8JsonWriter json, TextRepair repair, RecordPlaces places)
    {
        places.WriteSpan(json, repair.Span);
        json.WriteString("read", repair.Read);
        json.WriteString("reading", repair.Reading);
        json.WriteString("reason", WireNames.Of(repair.Reason));
        if (repair.Odds is { } odds)
        {
            json.WriteNumber("odds", odds < 1000 ? Math.Round(odds, 1) : Math.Round(odds));
        }
        else
        {
            json.WriteNull("odds");
        }
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    // A decimal remembers its trailing zeros; 3.6 × 1,000,000,000 would be written as 3600000000.0.
    private static decimal Shortest(decimal number) => number / 1.0000000000000000000000000000m;

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, Shortest(value));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
