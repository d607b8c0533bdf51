using System.Globalization;
using System.Text;
using System.Text.Json;
using Directives.Assignments;
using Directives.Deadlines;
using Directives.Header;
using Directives.Json;
using Directives.Targets;
using Directives.Text;

namespace Directives.Pipeline.Evaluation;

/// <summary>Reads one gold file; every error names the file and the entry.</summary>
internal sealed class GoldReader
{
    private readonly string _path;
    private readonly string _textPath;
    private readonly string _text;

    public GoldReader(string path)
    {
        if (!path.EndsWith(GoldDocument.Suffix, StringComparison.Ordinal))
        {
            throw new GoldFileException($"{path}: a gold file's name ends in {GoldDocument.Suffix}");
        }

        _path = path;
        _textPath = string.Concat(path.AsSpan(0, path.Length - GoldDocument.Suffix.Length), ".txt");
        if (!File.Exists(_textPath))
        {
            throw new GoldFileException($"{path}: {_textPath} is missing; a gold file stands beside the text that it annotates");
        }

        _text = File.ReadAllText(_textPath, Encoding.UTF8)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Normalize(NormalizationForm.FormC);
    }

    public GoldDocument Read()
    {
        using JsonDocument json = Parse();
        JsonElement root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("the file", "is not a JSON object");
        }

        List<GoldAssignment> assignments = ReadAll(root, "assignments", ReadAssignment);
        return new GoldDocument
        {
            Name = Path.GetFileName(_path)[..^GoldDocument.Suffix.Length],
            TextPath = _textPath,
            Text = _text,
            Header = ReadHeader(root),
            Assignments = assignments,
            Deadlines = ReadAll(root, "deadlines", (entry, place) => ReadDeadline(entry, place, assignments.Count)),
            Targets = ReadAll(root, "targets", ReadTarget),
            Budgets = ReadAll(root, "budgets", (entry, place) => new GoldBudget(Resolve(entry, place), Number(entry, "amount", place))),
            References = ReadAll(root, "references", (entry, place) =>
                new GoldReference(Resolve(entry, place), Text(entry, "number", place) ?? "", Date(entry, "date", place))),
        };
    }

    private JsonDocument Parse()
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(_path));
        }
        catch (JsonException e)
        {
            throw new GoldFileException($"{_path}: not JSON: {e.Message}", e);
        }
    }

    private GoldHeader ReadHeader(JsonElement root)
    {
        const string Place = "header";
        if (!root.TryGetProperty(Place, out JsonElement header) || header.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(Place, "is missing");
        }

        DocumentType? type = null;
        if (Text(header, "type", Place) is { Length: > 0 } typeName)
        {
            type = WireNames.TryParse(typeName, out DocumentType known) ? known : throw Wrong(Place, $"has the unknown type “{typeName}”");
        }

        JsonElement signer = header.TryGetProperty("signer", out JsonElement stated) && stated.ValueKind == JsonValueKind.Object ? stated : default;
        return new GoldHeader(
            Text(header, "issuer", Place),
            Text(header, "parent", Place),
            Text(header, "number", Place),
            Date(header, "date", Place),
            Text(header, "place", Place),
            type,
            Text(header, "subject", Place),
            Texts(header, "recipients", Place),
            Texts(header, "distribution", Place),
            Text(signer, "name", "header.signer"),
            Text(signer, "position", "header.signer"));
    }

    private GoldAssignment ReadAssignment(JsonElement entry, string place)
    {
        if (!entry.TryGetProperty("task", out JsonElement task))
        {
            throw Wrong(place, "has no “task”");
        }

        var owners = new List<GoldOwner>();
        foreach (JsonElement owner in Elements(entry, "owners", place))
        {
            string? agency = Text(owner, "agency", place);
            if (string.IsNullOrEmpty(agency) || !WireNames.TryParse(Text(owner, "role", place), out OwnerRole role))
            {
                throw Wrong(place, "has an owner without an agency or with a role other than lead and support");
            }

            owners.Add(new GoldOwner(agency, role));
        }

        return new GoldAssignment(Resolve(task, place), owners);
    }

    private GoldDeadline ReadDeadline(JsonElement entry, string place, int assignmentCount)
    {
        string? kindName = Text(entry, "kind", place);
        if (!WireNames.TryParse(kindName, out DeadlineKind kind))
        {
            throw Wrong(place, $"has the unknown kind “{kindName}”");
        }

        var assignments = new List<int>();
        foreach (JsonElement number in Elements(entry, "assignments", place))
        {
            if (!number.TryGetInt32(out int value) || value < 1 || value > assignmentCount)
            {
                throw Wrong(place, $"refers to assignment {number}, but there are {assignmentCount}, counted from 1");
            }

            assignments.Add(value);
        }

        List<string> every = [.. Texts(entry, "every", place)];
        every.Sort(StringComparer.Ordinal);
        string? within = Text(entry, "within", place);
        return new GoldDeadline(
            Resolve(entry, place),
            kind,
            Date(entry, "start", place),
            Date(entry, "end", place),
            every,
            string.IsNullOrEmpty(within) ? null : within,
            assignments);
    }

    private GoldTarget ReadTarget(JsonElement entry, string place)
    {
        string? name = Text(entry, "comparator", place);
        return WireNames.TryParse(name, out Comparator comparator)
            ? new GoldTarget(
                Resolve(entry, place),
                comparator,
                Number(entry, "value", place),
                Number(entry, "low", place),
                Number(entry, "high", place),
                Text(entry, "unit", place))
            : throw Wrong(place, $"has the unknown comparator “{name}”");
    }

    private TextSpan Resolve(JsonElement entry, string place)
    {
        int nth = entry.TryGetProperty("nth", out JsonElement number) && number.TryGetInt32(out int stated) ? stated : 1;
        if (Text(entry, "quote", place) is { } quote)
        {
            quote = quote.Normalize(NormalizationForm.FormC);
            return new TextSpan(FindQuote(quote, nth, 0, place), quote.Length);
        }

        if (Text(entry, "from", place) is not { } from || Text(entry, "to", place) is not { } to)
        {
            throw Wrong(place, "has neither “quote” nor “from” and “to”");
        }

        from = from.Normalize(NormalizationForm.FormC);
        to = to.Normalize(NormalizationForm.FormC);
        int start = FindQuote(from, nth, 0, place);
        return TextSpan.FromBounds(start, FindQuote(to, 1, start, place) + to.Length);
    }

    private int FindQuote(string quote, int nth, int from, string place)
    {
        int at = from - 1;
        for (int i = 0; i < nth; i++)
        {
            at = quote.Length == 0 || at >= _text.Length ? -1 : _text.IndexOf(quote, at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                throw Wrong(place, $"quotes words that {Path.GetFileName(_textPath)} does not hold{(nth > 1 ? $" {nth} times" : "")}: “{quote}”");
            }
        }

        return at;
    }

    private List<T> ReadAll<T>(JsonElement root, string name, Func<JsonElement, string, T> read)
    {
        var entries = new List<T>();
        foreach (JsonElement entry in Elements(root, name, "the file"))
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{name}, entry {entries.Count + 1},");
            entries.Add(entry.ValueKind == JsonValueKind.Object ? read(entry, place) : throw Wrong(place, "is not an object"));
        }

        return entries;
    }

    private JsonElement.ArrayEnumerator Elements(JsonElement parent, string name, string place)
    {
        if (!parent.TryGetProperty(name, out JsonElement list) || list.ValueKind == JsonValueKind.Null)
        {
            return default;
        }

        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Wrong(place, $"has a “{name}” that is not a list");
    }

    private string? Text(JsonElement parent, string name, string place)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(place, $"has a “{name}” that is not text");
    }

    private List<string> Texts(JsonElement parent, string name, string place)
    {
        var texts = new List<string>();
        foreach (JsonElement value in Elements(parent, name, place))
        {
            texts.Add(value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(place, $"has something else than text in “{name}”"));
        }

        return texts;
    }

    private DateOnly? Date(JsonElement parent, string name, string place)
    {
        string? text = Text(parent, name, place);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw Wrong(place, $"has a “{name}” that is no date of the form 2025-12-31: “{text}”");
    }

    private decimal? Number(JsonElement parent, string name, string place)
    {
        if (!parent.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number)
            ? number
            : throw Wrong(place, $"has a “{name}” that is not a number");
    }

    private GoldFileException Wrong(string place, string what) => new($"{_path}: {place} {what}");
}
