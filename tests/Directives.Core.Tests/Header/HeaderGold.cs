using System.Text.Json;
using Directives.Header;
using Directives.Json;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Core.Tests.Header;

/// <summary>Compares a parsed header with the header of a gold file, field by field.</summary>
internal static class HeaderGold
{
    private static readonly (string Short, string Long)[] Abbreviations =
    [
        ("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("mttq", "mặt trận tổ quốc"), ("bcđ", "ban chỉ đạo"), ("tp", "thành phố"), ("vp", "văn phòng"), ("tw", "trung ương"),
    ];

    /// <summary>Fields as the gold file names them; lists joined by “ | ”.</summary>
    public static Dictionary<string, string> Values(DirectiveHeader header)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                values[name] = value;
            }
        }

        Add("issuer", header.Issuer?.Value);
        Add("parent", header.ParentBody?.Value);
        Add("number", header.Number?.Value);
        Add("date", header.IssueDate?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add("place", header.IssuePlace?.Value);
        Add("type", header.Type is null ? null : WireNames.Of(header.Type.Value));
        Add("subject", header.Subject?.Value);
        Add("recipients", string.Join(" | ", header.Recipients.Select(field => field.Value)));
        Add("distribution", string.Join(" | ", header.Distribution.Select(field => field.Value)));
        Add("signer.name", header.Signer?.Name?.Value);
        Add("signer.position", header.Signer?.Position?.Value);
        Add("signer.authority", header.Signer?.Authority?.Value);
        return values;
    }

    public static Dictionary<string, string> Values(JsonElement header)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty field in header.EnumerateObject())
        {
            switch (field.Value.ValueKind)
            {
                case JsonValueKind.String:
                    values[field.Name] = field.Value.GetString()!;
                    break;
                case JsonValueKind.Array when field.Value.GetArrayLength() > 0:
                    values[field.Name] = string.Join(" | ", field.Value.EnumerateArray().Select(entry => entry.GetString()));
                    break;
                case JsonValueKind.Object:
                    foreach (JsonProperty part in field.Value.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.String))
                    {
                        values[field.Name + "." + part.Name] = part.Value.GetString()!;
                    }

                    break;
                default:
                    break;
            }
        }

        return values;
    }

    public static HeaderResult Parse(string text)
    {
        using TokenizedText tokens = TokenizedText.Create(text, Lexicon.Default);
        return HeaderParser.Parse(tokens);
    }

    /// <summary>Whether two values of a field are the same for a clerk: case, placement of tones, marks and usual abbreviations aside.</summary>
    public static bool Same(string expected, string? actual) => actual is not null && Key(expected) == Key(actual);

    private static string Key(string value)
    {
        string lower = VietnameseLetters.Compose(value).ToLowerInvariant();
        char[] letters = [.. lower.Select(c => char.IsLetterOrDigit(c) ? c : ' ')];
        IEnumerable<string> words = new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Abbreviations.FirstOrDefault(pair => pair.Short == word).Long ?? VietnameseLetters.WithTraditionalTone(word));
        return string.Join(' ', words);
    }
}
