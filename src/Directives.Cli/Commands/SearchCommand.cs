using System.CommandLine;
using System.Text.Json;
using Directives.Agencies.Registry;
using Directives.Cli.Printing;
using Directives.Pipeline.Search;
using Directives.Text;

namespace Directives.Cli.Commands;

/// <summary><c>search</c>: duties that match words, best first.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 20;

    private static readonly string[] Examples =
    [
        "directives search \"tuyên truyền học sinh\" --store directives.db",
        "directives search 'tuyen truyen \"hoc sinh\" -\"phu huynh\"' --agency \"giáo dục\" --role lead",
        "directives search 'báo cáo agency:\"Sở Y tế\" role:lead due:2025-q4' --sort deadline",
        "directives search \"an toàn thực phẩm\" --facets",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words that must all occur, accents or not; \"a phrase\", -not, a OR b, begin*; agency:NAME role:lead due<2026 due:2025-q4 date:2025 type:KIND issuer:NAME number:46 province:NAME has:target target>90%.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var filters = new FilterOptions(DefaultLimit);
        var command = new Command("search", "Finds duties by their words, best first, with owners, deadline and document.") { query, store };
        var facets = new Option<bool>("--facets") { Description = "Count also what all matching duties have in common: agencies, roles, types, issuers, years, months of deadlines." };
        filters.AddTo(command);
        command.Options.Add(facets);
        command.Options.Add(format);
        command.SetAction((parsed, cancellationToken) =>
        {
            string words = string.Join(' ', parsed.GetRequiredValue(query));
            DutyFilter filter = filters.Filter(parsed);
            using DirectiveIndex index = DirectiveIndex.Open(parsed.GetRequiredValue(store));
            int offset = filters.Offset(parsed);
            (Page<SearchHit> hits, DutyFacets? counts) = Asked(words, () => (
                index.Search(words, filter, filters.Sort(parsed), filters.Limit(parsed), offset, cancellationToken),
                parsed.GetValue(facets) ? index.Facets(words, filter, cancellationToken: cancellationToken) : null));
            Print(words, hits, counts, filter.Today, offset, parsed.GetValue(format), terminal);
            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }

    private static T Asked<T>(string words, Func<T> search)
    {
        try
        {
            return search();
        }
        catch (SearchQueryException e)
        {
            throw new CommandException(ExitCode.Usage, $"{e.Message}\n  {words}\n  {new string(' ', Math.Clamp(e.Position, 0, words.Length))}^", e);
        }
    }

    private static void Print(string words, Page<SearchHit> hits, DutyFacets? facets, SuccessionLookup? today, int offset, OutputFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.PrintList("hits", hits, (json, hit) => Write(json, hit, today), terminal, facets is null ? null : json => FacetPrinter.Write(json, facets));
                return;
            case OutputFormat.Jsonl:
                JsonOutput.PrintLines(hits.Entries, (json, hit) => Write(json, hit, today), terminal);
                return;
        }

        if (hits.Entries.Count == 0)
        {
            terminal.Complain(offset > 0 && hits.Total > 0
                ? $"the list of duties that match “{words}” ends before --offset {offset}; use a lower one."
                : $"no duty matches “{words}”. Try fewer words, begin* for the beginning of a word, or fewer filters.");
            return;
        }

        if (hits.Entries[0].Correction is { } correction)
        {
            terminal.Complain($"nothing matches “{correction.Typed}”; read as “{correction.ReadAs}”.");
        }
        else if (hits.Entries[0].MissingWords > 0)
        {
            terminal.Complain("no duty has all these words; those below lack some.");
        }

        RegisterPrinter.PrintHits(hits.Entries, terminal, today);
        Lists.NoteRest(hits, offset, "duty", "duties", terminal);
        if (facets is not null)
        {
            FacetPrinter.Print(facets, terminal);
        }
    }

    /// <summary>Writes a hit as one object.</summary>
    public static void Write(Utf8JsonWriter json, SearchHit hit, SuccessionLookup? today)
    {
        json.WriteStartObject();
        json.WriteNumber("score", Math.Round(hit.Score, 4));
        json.WriteBoolean("exact_marks", hit.HasExactMarks);
        json.WriteNumber("missing_words", hit.MissingWords);
        if (hit.Correction is { } correction)
        {
            json.WriteStartObject("correction");
            json.WriteString("typed", correction.Typed);
            json.WriteString("read_as", correction.ReadAs);
            json.WriteEndObject();
        }

        json.WriteStartObject("snippet");
        json.WriteString("text", hit.Snippet.Text);
        json.WriteStartArray("highlights");
        foreach (TextSpan highlight in hit.Snippet.Highlights)
        {
            json.WriteStartObject();
            json.WriteNumber("start", highlight.Start);
            json.WriteNumber("end", highlight.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WritePropertyName("duty");
        DutyJson.Write(json, hit.Duty, today);
        json.WriteEndObject();
    }
}
