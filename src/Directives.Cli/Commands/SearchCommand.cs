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
        "directives search \"báo cáo\" --due-after 2025-10-01 --due-before 2025-12-31 --sort deadline",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words that must all occur, accents or not; \"a phrase\", -not, a OR b, begin*.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var filters = new FilterOptions(DefaultLimit);
        var command = new Command("search", "Finds duties by their words, best first, with owners, deadline and document.") { query, store };
        filters.AddTo(command);
        command.Options.Add(format);
        command.SetAction((parsed, cancellationToken) =>
        {
            string words = string.Join(' ', parsed.GetRequiredValue(query));
            DutyFilter filter = filters.Filter(parsed);
            using DirectiveIndex index = DirectiveIndex.Open(parsed.GetRequiredValue(store));
            Page<SearchHit> hits = Search(index, words, filter, filters.Sort(parsed), filters.Limit(parsed), cancellationToken);
            Print(words, hits, filter.Today, parsed.GetValue(format), terminal);
            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }

    private static Page<SearchHit> Search(DirectiveIndex index, string words, DutyFilter filter, DutySort sort, int limit, CancellationToken cancellationToken)
    {
        try
        {
            return index.Search(words, filter, sort, limit, 0, cancellationToken);
        }
        catch (SearchQueryException e)
        {
            throw new CommandException(ExitCode.Usage, $"{e.Message}\n  {words}\n  {new string(' ', Math.Clamp(e.Position, 0, words.Length))}^", e);
        }
    }

    private static void Print(string words, Page<SearchHit> hits, SuccessionLookup? today, OutputFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.PrintList("hits", hits.Total, hits.Entries, (json, hit) => Write(json, hit, today), terminal);
                return;
            case OutputFormat.Jsonl:
                JsonOutput.PrintLines(hits.Entries, (json, hit) => Write(json, hit, today), terminal);
                return;
        }

        if (hits.Entries.Count == 0)
        {
            terminal.Complain($"no duty matches “{words}”. Try fewer words, begin* for the beginning of a word, or fewer filters.");
            return;
        }

        RegisterPrinter.PrintHits(hits.Entries, terminal, today);
        Lists.NoteRest(hits.Entries.Count, hits.Total, "duty", "duties", terminal);
    }

    private static void Write(Utf8JsonWriter json, SearchHit hit, SuccessionLookup? today)
    {
        json.WriteStartObject();
        json.WriteNumber("score", Math.Round(hit.Score, 4));
        json.WriteBoolean("exact_marks", hit.HasExactMarks);
        json.WriteNumber("missing_words", hit.MissingWords);
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
