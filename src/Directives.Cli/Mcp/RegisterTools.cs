using System.ComponentModel;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Directives.Assignments;
using Directives.Cli.Commands;
using Directives.Cli.Printing;
using Directives.Json;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using ModelContextProtocol;

namespace Directives.Cli.Mcp;

/// <summary>The questions that an assistant may ask of a register. Answers are JSON with the member names of the record format.</summary>
internal sealed class RegisterTools(DirectiveIndex index)
{
    // Answers go into a model's context: long lists are asked for in parts.
    private const int MaxLimit = 100;
    private const int TextPart = 20_000;

    private const string DateHint = "Day, as 2025-12-31.";
    private const string LimitHint = "Most entries, 1 to 100.";
    private const string AgencyHint = "Words of the agency's name, another name, an abbreviation or an id of it: “Sở Y tế”, “so y te tra vinh”.";
    private const string TypeHint = "Kind of document: “kế hoạch”, “công văn”, “chỉ thị”, “quyết định” …";

    [Description("Finds duties by their words and those around them, best first. Each comes with its owners, deadlines, place, and the document it stands in. The total is counted to 1,000; total_at_least says that there may be more.")]
    public string SearchDuties(
        [Description("Words that must all occur, with or without accents; \"a phrase\", -not, a OR b, begin*.")] string query,
        [Description(AgencyHint)] string? agency = null,
        [Description("lead or support: the agency's role.")] string? role = null,
        [Description("Due on this day or later. " + DateHint)] string? due_after = null,
        [Description("Due on this day or earlier. " + DateHint)] string? due_before = null,
        [Description(TypeHint)] string? type = null,
        [Description("Words of the issuer's name.")] string? issuer = null,
        [Description(LimitHint)] int limit = 10,
        CancellationToken cancellationToken = default)
    {
        DutyFilter filter = Filter(agency, role, due_after, due_before) with { Type = Type(type), Issuer = Blank(issuer) };
        return Answer(() =>
        {
            Page<SearchHit> hits = index.Search(query, filter, DutySort.Relevance, Limit(limit), 0, cancellationToken);
            return List("duties", hits, (json, hit) => DutyJson.Write(json, hit.Duty));
        });
    }

    [Description("Gives one document with all its records (letterhead, duties, deadlines, targets, budgets, citations), or one duty with the text around it.")]
    public string ReadDocument(
        [Description("Id of a document (d3) or of a duty (a12), as other tools give it.")] string id,
        [Description("Whether to give the document's text too, 20,000 characters at a time.")] bool with_text = false,
        [Description("First character of the text to give, from 0.")] int text_from = 0,
        CancellationToken cancellationToken = default) => Answer(() => index.Show(id, cancellationToken) switch
        {
            ShownDocument document => Document(document, with_text, text_from),
            ShownDuty duty => Duty(duty),
            _ => throw new McpException($"There is no record “{id}”. Ids of documents look like d3, of duties like a12; search_duties gives them."),
        });

    [Description("Lists the duties of an agency that have a deadline, the earliest first.")]
    public string ListDeadlines(
        [Description(AgencyHint)] string agency,
        [Description("Due on this day or later. " + DateHint)] string? due_after = null,
        [Description("Due on this day or earlier. " + DateHint)] string? due_before = null,
        [Description("lead or support: the agency's role.")] string? role = null,
        [Description(LimitHint)] int limit = 50,
        [Description("Entries to leave out at the start, for the next part of a long list.")] int offset = 0,
        CancellationToken cancellationToken = default)
    {
        DutyFilter filter = Filter(agency, role, due_after, due_before);
        filter = filter with { DueAfter = filter.DueAfter ?? DateOnly.MinValue };
        return Answer(() =>
        {
            if (filter.Agency is null)
            {
                throw new McpException("agency is empty; give words of the agency's name, or ask list_agencies for the names.");
            }

            Page<DutyRecord> duties = index.Tasks(filter, DutySort.Deadline, Limit(limit), Math.Clamp(offset, 0, DirectiveIndex.MaxCount), cancellationToken);
            return List("duties", duties, DutyJson.Write);
        });
    }

    [Description("Lists the agencies that own duties, the most duties led first, with their other names.")]
    public string ListAgencies(
        [Description(AgencyHint + " Leave out for all.")] string? agency = null,
        [Description(LimitHint)] int limit = 50,
        CancellationToken cancellationToken = default) => Answer(() =>
        {
            IReadOnlyList<AgencySummary> all = index.Agencies(new DutyFilter { Agency = Blank(agency) }, cancellationToken);
            return List("agencies", new Page<AgencySummary>([.. all.Take(Limit(limit))], all.Count), WriteAgency);
        });

    private static string Answer(Func<string> question)
    {
        try
        {
            return question();
        }
        catch (Exception e) when (e is SearchQueryException or StoreException)
        {
            // The message reaches the assistant, which can put the question better.
            throw new McpException(e.Message, e);
        }
    }

    private static DutyFilter Filter(string? agency, string? role, string? dueAfter, string? dueBefore) => new()
    {
        Agency = Blank(agency),
        Role = Role(role),
        DueAfter = Date("due_after", dueAfter),
        DueBefore = Date("due_before", dueBefore),
    };

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static int Limit(int limit) => Math.Clamp(limit, 1, MaxLimit);

    private static DateOnly? Date(string name, string? value) =>
        Blank(value) is null ? null
        : CommonOptions.TryParseDate(value!, out DateOnly date) ? date
        : throw new McpException($"{name}: “{value}” is no date; write it as 2025-12-31.");

    private static OwnerRole? Role(string? value) =>
        Blank(value) is null ? null
        : WireNames.TryParse(value!.ToLowerInvariant(), out OwnerRole role) ? role
        : throw new McpException($"role: “{value}” is not known; write lead or support, or leave it out for both.");

    private static Header.DocumentType? Type(string? value) =>
        Blank(value) is null ? null
        : DocumentTypeInput.TryParse(value!, out Header.DocumentType type) ? type
        : throw new McpException($"type: “{value}” is not known; write one of: {string.Join(", ", Enum.GetValues<Header.DocumentType>().Select(WireNames.Of))}.");

    private static string Document(ShownDocument document, bool withText, int from)
    {
        JsonObject record = JsonNode.Parse(document.Json)!.AsObject();
        record.Remove("text");
        record["id"] = document.Document.Id;
        record["files"] = new JsonArray([.. document.Document.Paths.Select(path => JsonValue.Create(path))]);
        record["text_length"] = document.Text.Length;
        if (withText)
        {
            int start = Math.Clamp(from, 0, document.Text.Length);
            record["text_from"] = start;
            record["text"] = document.Text.Substring(start, Math.Min(TextPart, document.Text.Length - start));
        }

        return record.ToJsonString(Readable);
    }

    private static string Duty(ShownDuty duty) => Object(json =>
    {
        json.WritePropertyName("duty");
        DutyJson.Write(json, duty.Duty);
        json.WriteString("excerpt", duty.Excerpt.Text);
    });

    private static void WriteAgency(Utf8JsonWriter json, AgencySummary agency)
    {
        json.WriteStartObject();
        json.WriteString("agency", agency.Name);
        json.WriteString("agency_id", agency.AgencyId);
        json.WriteStartArray("other_names");
        foreach (string name in agency.OtherNames)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteNumber("leads", agency.LeadCount);
        json.WriteNumber("supports", agency.SupportCount);
        json.WriteNumber("documents", agency.DocumentCount);
        json.WriteString("first_due", agency.EarliestDeadline?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static string List<T>(string name, Page<T> page, Action<Utf8JsonWriter, T> write) => Object(json => JsonOutput.WriteList(json, name, page, write));

    private static string Object(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    // Vietnamese stays readable, and short: escaped, each letter with a mark is six characters of the model's context.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
