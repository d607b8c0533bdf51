using System.Globalization;
using System.Text.Json;
using Directives.Assignments;
using Directives.Budgets;
using Directives.Deadlines;
using Directives.Header;
using Directives.Json;
using Directives.References;
using Directives.Targets;
using Directives.Text;

namespace Directives.Pipeline.Evaluation;

/// <summary>Reads records saved in the wire format (<see cref="DirectiveJson"/>), as far as scoring needs them, so that the output of another version or program can be scored.</summary>
/// <remarks>Members that scoring does not look at (evidence, regions, diagnostics) are not read.</remarks>
internal static class SavedRecords
{
    private const string Unknown = "";

    /// <summary>Reads one directive.</summary>
    /// <exception cref="FormatException">The bytes are not such a record; the message says what is wrong.</exception>
    public static Directive Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            return ReadDirective(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"not a record in the format {DirectiveJson.SchemaVersion}: {e.Message}", e);
        }
    }

    private static Directive ReadDirective(JsonElement root) => new()
    {
        Source = new SourceText(root.GetProperty("text").GetString() ?? ""),
        Header = root.TryGetProperty("header", out JsonElement header) && header.ValueKind == JsonValueKind.Object ? ReadHeader(header) : new DirectiveHeader(),
        Assignments = ReadAll(root, "assignments", ReadAssignment),
        Deadlines = ReadAll(root, "deadlines", ReadDeadline),
        Targets = ReadAll(root, "targets", ReadTarget),
        Budgets = ReadAll(root, "budgets", budget => new Budget
        {
            Text = Text(budget, "text") ?? "",
            Span = Span(budget),
            Amount = Number(budget, "amount") ?? throw new FormatException("a budget has no amount"),
            Currency = Text(budget, "currency") ?? "VND",
            Rule = Text(budget, "rule") ?? Unknown,
        }),
        References = ReadAll(root, "references", reference => new DocumentReference
        {
            Text = Text(reference, "text") ?? "",
            Span = Span(reference),
            Type = Text(reference, "type"),
            Number = Text(reference, "number") ?? "",
            Date = Date(reference, "date"),
            Rule = Text(reference, "rule") ?? Unknown,
        }),
    };

    private static DirectiveHeader ReadHeader(JsonElement header)
    {
        HeaderField<string>? Field(JsonElement parent, string name) => Text(parent, name) is { } value ? new HeaderField<string>(value, default, Unknown) : null;
        HeaderField<string>[] Fields(string name) => [.. Texts(header, name).Select(value => new HeaderField<string>(value, default, Unknown))];
        bool signed = header.TryGetProperty("signer", out JsonElement signer) && signer.ValueKind == JsonValueKind.Object;
        return new DirectiveHeader
        {
            Issuer = Field(header, "issuer"),
            ParentBody = Field(header, "parent"),
            Number = Field(header, "number"),
            IssueDate = Date(header, "date") is { } date ? new HeaderField<DateOnly>(date, default, Unknown) : null,
            IssuePlace = Field(header, "place"),
            Type = Text(header, "type") is { } type ? new HeaderField<DocumentType>(Known(type, WireNames.TryParse, default(DocumentType)), default, Unknown) : null,
            Subject = Field(header, "subject"),
            Recipients = Fields("recipients"),
            Distribution = Fields("distribution"),
            Signer = signed ? new Signer { Name = Field(signer, "name"), Position = Field(signer, "position"), Authority = Field(signer, "authority") } : null,
        };
    }

    private static Assignment ReadAssignment(JsonElement assignment)
    {
        JsonElement task = assignment.GetProperty("task");
        return new Assignment
        {
            Task = Text(task, "text") ?? "",
            Span = Span(task),
            Owners = ReadAll(assignment, "owners", ReadOwner),
            Deadlines = ReadAll(assignment, "deadlines", index => index.GetInt32()),
            Rule = Text(assignment, "rule") ?? Unknown,
            Confidence = assignment.TryGetProperty("confidence", out JsonElement confidence) ? confidence.GetDouble() : 0,
        };
    }

    private static Owner ReadOwner(JsonElement owner)
    {
        JsonElement mention = owner.TryGetProperty("mention", out JsonElement stated) ? stated : default;
        string agency = Text(owner, "agency") ?? "";
        return new Owner
        {
            Agency = agency,
            Role = Known(Text(owner, "role"), WireNames.TryParse, default(OwnerRole)),
            Mention = (mention.ValueKind == JsonValueKind.String ? mention.GetString() : Text(mention, "text")) ?? agency,
            Span = mention.ValueKind == JsonValueKind.Object ? Span(mention) : default,
            Office = Text(owner, "office"),
            AgencyId = Text(owner, "agency_id"),
            AgencyName = Text(owner, "agency_name"),
            Jurisdiction = Text(owner, "jurisdiction"),
            Rule = Text(owner, "rule") ?? Unknown,
        };
    }

    private static Deadline ReadDeadline(JsonElement deadline) => new()
    {
        Text = Text(deadline, "text") ?? "",
        Span = Span(deadline),
        Kind = Known(Text(deadline, "kind"), WireNames.TryParse, default(DeadlineKind)),
        Start = Date(deadline, "start"),
        End = Date(deadline, "end"),
        Every = [.. Texts(deadline, "every")],
        Within = Text(deadline, "within"),
        Rule = Text(deadline, "rule") ?? Unknown,
    };

    private static Target ReadTarget(JsonElement target) => new()
    {
        Text = Text(target, "text") ?? "",
        Span = Span(target),
        Comparator = Known(Text(target, "comparator"), WireNames.TryParse, default(Comparator)),
        Value = Number(target, "value"),
        Low = Number(target, "low"),
        High = Number(target, "high"),
        Unit = Text(target, "unit"),
        Rule = Text(target, "rule") ?? Unknown,
    };

    private delegate bool TryParse<T>(string? name, out T value);

    private static T Known<T>(string? name, TryParse<T> parse, T _) =>
        parse(name, out T value) ? value : throw new FormatException($"“{name}” is no {typeof(T).Name}");

    private static T[] ReadAll<T>(JsonElement parent, string name, Func<JsonElement, T> read) =>
        parent.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(read)] : [];

    private static string[] Texts(JsonElement parent, string name) => ReadAll(parent, name, value => value.GetString() ?? "");

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static decimal? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static DateOnly? Date(JsonElement parent, string name) => Text(parent, name) is { Length: > 0 } date
        ? DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value)
            ? value
            : throw new FormatException($"“{date}” is no date of the form 2025-12-31")
        : null;

    private static TextSpan Span(JsonElement parent)
    {
        JsonElement span = parent.GetProperty("span");
        return TextSpan.FromBounds(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
    }
}
