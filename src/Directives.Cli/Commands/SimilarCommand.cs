using System.CommandLine;
using Directives.Cli.Printing;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary><c>similar</c>: the same duty in other documents.</summary>
internal static class SimilarCommand
{
    private const int DefaultLimit = 20;

    private static readonly string[] Examples = ["directives similar a12 --store directives.db", "directives similar a12 --limit 5 --format json"];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of a duty (a12), as the lists print it." };
        var limit = new Option<int>("--limit") { Description = "Most duties to print.", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !(int.TryParse(value, out int number) && number is > 0 and <= DirectiveIndex.MaxCount))
            {
                result.AddError($"--limit {value} is no number from 1 to {DirectiveIndex.MaxCount}.");
            }
        });
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var command = new Command("similar", "Finds duties of other documents with nearly the same words: who else was given it, and by when.") { id, store, limit, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(store), wanted = parsed.GetRequiredValue(id);
            using DirectiveIndex index = DirectiveIndex.Open(path);
            IReadOnlyList<SimilarDuty> duties = index.Similar(wanted, parsed.GetValue(limit), cancellationToken)
                ?? throw new CommandException(ExitCode.NothingRead, $"{path} holds no duty “{wanted}”. Ids of duties look like a12; “directives tasks --store {path}” lists them.");
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    JsonOutput.PrintList("similar", new Page<SimilarDuty>(duties, duties.Count), Write, terminal);
                    break;
                case OutputFormat.Jsonl:
                    JsonOutput.PrintLines(duties, Write, terminal);
                    break;
                case OutputFormat.Table when duties.Count == 0:
                    terminal.Complain($"no duty of another document has nearly the words of {wanted}.");
                    break;
                default:
                    RegisterPrinter.PrintSimilar(duties, terminal);
                    break;
            }

            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, SimilarDuty similar)
    {
        json.WriteStartObject();
        json.WriteNumber("likeness", Math.Round(similar.Likeness, 3));
        json.WritePropertyName("duty");
        DutyJson.Write(json, similar.Duty);
        json.WriteEndObject();
    }
}
