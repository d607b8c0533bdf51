using System.CommandLine;
using System.Text.Json;
using Directives.Cli.Printing;
using Directives.Pipeline.Search;
using Directives.Search;

namespace Directives.Cli.Commands;

/// <summary><c>ask</c>: a question about duties, answered from the register.</summary>
internal static class AskCommand
{
    private const int DefaultLimit = 5;

    private static readonly string[] Examples =
    [
        "directives ask \"cơ quan nào chủ trì tuyên truyền cho học sinh?\" --store directives.db",
        "directives ask \"Sở Y tế phải làm gì về an toàn thực phẩm?\"",
        "directives ask \"bao giờ phải bàn giao mặt bằng?\" --type \"thông báo\"",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        var question = new Argument<string[]>("QUESTION")
        {
            Description = "Who has a duty (ai, cơ quan nào … chủ trì …), what a body has to do (… phải làm gì), or when it is due (hạn … là khi nào, bao giờ …).",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json);
        var filters = new FilterOptions(DefaultLimit);
        var command = new Command("ask", "Answers a question from the duties of the register, each answer with its source; what they do not say is not guessed.") { question, store };
        filters.AddFiltersTo(command);
        filters.AddLimitTo(command);
        command.Options.Add(format);
        command.SetAction((parsed, cancellationToken) =>
        {
            using DirectiveIndex index = DirectiveIndex.Open(parsed.GetRequiredValue(store));
            QuestionAnswer answer = index.Ask(string.Join(' ', parsed.GetRequiredValue(question)), filters.Filter(parsed), cancellationToken);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                JsonOutput.PrintObject(json => Write(json, answer, filters.Limit(parsed)), terminal);
            }
            else
            {
                AnswerPrinter.Print(answer, filters.Limit(parsed), terminal);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }

    private static void Write(Utf8JsonWriter json, QuestionAnswer answer, int limit)
    {
        json.WriteStartObject();
        json.WriteBoolean("answered", answer.Unanswered is null);
        json.WriteString("unanswered", answer.Unanswered);
        if (answer.Question is { } question)
        {
            json.WriteStartObject("question");
            json.WriteString("kind", question.Kind switch { QuestionKind.Who => "who", QuestionKind.What => "what", _ => "when" });
            json.WriteString("topic", question.Topic);
            json.WriteString("agency", question.Agency);
            json.WriteString("role", question.Role);
            json.WriteString("rule", question.Rule);
            json.WriteEndObject();
        }

        json.WriteStartArray("agencies");
        foreach (AgencyEvidence agency in answer.Agencies.Take(limit))
        {
            json.WriteStartObject();
            json.WriteString("agency", agency.Agency);
            json.WriteString("agency_id", agency.AgencyId);
            json.WriteNumber("evidence", Math.Round(agency.Evidence, 3));
            json.WriteNumber("leads", agency.Leads);
            json.WriteStartArray("duties");
            foreach (SearchHit hit in agency.Duties)
            {
                json.WriteStringValue(hit.Duty.Id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("hits");
        foreach (SearchHit hit in answer.Agencies.Count > 0 ? answer.Duties : answer.Duties.Take(limit))
        {
            SearchCommand.Write(json, hit, null);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
