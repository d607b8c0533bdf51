using System.Text;
using System.Text.Json;

namespace Directives.Cli.Commands;

/// <summary>One line of the input of <c>extract -</c>: a path, or an object with <c>id</c> and <c>text</c> or <c>path</c>.</summary>
internal sealed record StreamedInput
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The id to answer with, as JSON: what the line gave, else its path, else its number.</summary>
    public required string Id { get; init; }

    /// <summary>What records and failures call it: the path, or the id without quotation marks.</summary>
    public string Name => Path ?? (Id.StartsWith('"') ? JsonSerializer.Deserialize<string>(Id)! : Id);

    /// <summary>The file to read, or null.</summary>
    public string? Path { get; init; }

    /// <summary>The text to read, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Why the line cannot be understood, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Reads line <paramref name="number"/>, counted from 1; null for a blank one, which gets no answer.</summary>
    public static StreamedInput? Parse(InputLine line, long number, int longest)
    {
        string id = JsonSerializer.Serialize(number);
        if (line.IsTooLong)
        {
            return new StreamedInput { Id = id, Fault = $"The line is longer than {longest:N0} bytes. Name a file in place of its text, or raise --max-file-bytes." };
        }

        string text;
        try
        {
            text = Strict.GetString(line.Bytes).Trim('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return new StreamedInput { Id = id, Fault = "The line is not UTF-8. Write lines in UTF-8; rename files whose names are not." };
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return text.AsSpan().TrimStart().StartsWith('{') ? ParseObject(text, id) : new StreamedInput { Id = JsonSerializer.Serialize(text), Path = text };
    }

    private static StreamedInput ParseObject(string text, string id)
    {
        const string Form = "Write lines as {\"id\": …, \"text\": \"…\"} or {\"id\": …, \"path\": \"…\"}.";
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            JsonElement root = json.RootElement;
            string? path = Member(root, "path"), words = Member(root, "text");
            id = root.TryGetProperty("id", out JsonElement given) ? given.GetRawText() : path is null ? id : JsonSerializer.Serialize(path);
            return path is null == words is null
                ? new StreamedInput { Id = id, Fault = $"The line holds {(path is null ? "neither a text nor a path" : "both a text and a path")}. {Form}" }
                : new StreamedInput { Id = id, Path = path, Text = words };
        }
        catch (JsonException e)
        {
            return new StreamedInput { Id = id, Fault = $"The line is not valid JSON from its byte {e.BytePositionInLine + 1} on. {Form}" };
        }
        catch (InvalidOperationException)
        {
            // A member of another kind, or half of a pair of code units.
            return new StreamedInput { Id = id, Fault = $"The line's text or path is not a string of whole characters. {Form}" };
        }
    }

    private static string? Member(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member.GetString() : null;
}
