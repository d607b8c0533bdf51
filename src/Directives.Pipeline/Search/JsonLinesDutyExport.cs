using System.Text.Encodings.Web;
using System.Text.Json;
using Directives.Agencies.Registry;

namespace Directives.Pipeline.Search;

/// <summary>Writes duties as JSON objects, a line each, with the member names of the wire format.</summary>
internal sealed class JsonLinesDutyExport : IDutyExport
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    private readonly SuccessionLookup? _today;

    /// <summary>Writes to <paramref name="output"/>, with who answers today where <paramref name="today"/> is given.</summary>
    public JsonLinesDutyExport(Stream output, SuccessionLookup? today)
    {
        _today = today;
        _output = output;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc/>
    public void Write(DutyRecord duty)
    {
        _json.Reset();
        DutyJson.Write(_json, duty, _today);
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
