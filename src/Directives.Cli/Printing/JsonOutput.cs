using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Directives.Pipeline.Search;

namespace Directives.Cli.Printing;

/// <summary>Prints lists as JSON: one object with the count of all entries, or one entry a line.</summary>
internal static class JsonOutput
{
    private const int FlushAt = 64 * 1024;

    /// <summary>Prints <c>{"total": …, NAME: […]}</c>, indented; where counting stopped, <c>"total_at_least": true</c> too.</summary>
    public static void PrintList<T>(string name, Page<T> page, Action<Utf8JsonWriter, T> write, Terminal terminal, Action<Utf8JsonWriter>? more = null) => Print(terminal, indented: true, json =>
    {
        json.WriteStartObject();
        WriteList(json, name, page, write);
        more?.Invoke(json);
        json.WriteEndObject();
    });

    /// <summary>Writes the members <c>"total"</c>, where counting stopped <c>"total_at_least"</c>, and <paramref name="name"/> with the entries.</summary>
    public static void WriteList<T>(Utf8JsonWriter json, string name, Page<T> page, Action<Utf8JsonWriter, T> write)
    {
        json.WriteNumber("total", page.Total);
        if (page.IsTotalLeast)
        {
            json.WriteBoolean("total_at_least", true);
        }

        json.WriteStartArray(name);
        foreach (T entry in page.Entries)
        {
            write(json, entry);
        }

        json.WriteEndArray();
    }

    /// <summary>Prints each entry on a line of its own.</summary>
    public static void PrintLines<T>(IEnumerable<T> entries, Action<Utf8JsonWriter, T> write, Terminal terminal)
    {
        foreach (T entry in entries)
        {
            Print(terminal, indented: false, json => write(json, entry));
        }
    }

    /// <summary>Prints one object, indented.</summary>
    public static void PrintObject(Action<Utf8JsonWriter> write, Terminal terminal) => Print(terminal, indented: true, write);

    /// <summary>Prints JSON that is there already, indented.</summary>
    public static void PrintIndented(string text, Terminal terminal)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        Print(terminal, indented: true, document.RootElement.WriteTo);
    }

    /// <summary>Prints what <paramref name="write"/> writes, and ends the line.</summary>
    public static void Print(Terminal terminal, bool indented, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream(FlushAt);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" }))
        {
            write(json);
        }

        terminal.Out.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
