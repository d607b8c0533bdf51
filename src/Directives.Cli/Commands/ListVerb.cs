using System.CommandLine;
using System.Text.Json;
using Directives.Cli.Printing;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary>A verb that lists entries of a register in the formats that all lists have.</summary>
/// <typeparam name="T">Type of the entries.</typeparam>
internal sealed class ListVerb<T>
{
    /// <summary>Name of the verb.</summary>
    public required string Name { get; init; }

    /// <summary>What it lists, as a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Command lines that show its use.</summary>
    public required string[] Examples { get; init; }

    /// <summary>One entry in words, and several, which also names the list in JSON.</summary>
    public required (string One, string Many) Entries { get; init; }

    /// <summary>Its filters, order and limits.</summary>
    public required FilterOptions Filters { get; init; }

    /// <summary>Reads a part of the list.</summary>
    public required Func<DirectiveIndex, DutyFilter, DutySort, int, int, CancellationToken, Page<T>> Read { get; init; }

    /// <summary>Writes an entry as JSON.</summary>
    public required Action<Utf8JsonWriter, T, DutyFilter> Write { get; init; }

    /// <summary>Prints entries for people.</summary>
    public required Action<IReadOnlyList<T>, Terminal, DutyFilter> Print { get; init; }

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public Verb Create(Terminal terminal)
    {
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var command = new Command(Name, Description) { store };
        Filters.AddTo(command);
        command.Options.Add(format);
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(store);
            DutyFilter filter = Filters.Filter(parsed);
            int offset = Filters.Offset(parsed);
            using DirectiveIndex index = DirectiveIndex.Open(path);
            Page<T> page = Read(index, filter, Filters.Sort(parsed), Filters.Limit(parsed), offset, cancellationToken);
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    JsonOutput.PrintList(Entries.Many, page, (json, entry) => Write(json, entry, filter), terminal);
                    break;
                case OutputFormat.Jsonl:
                    JsonOutput.PrintLines(page.Entries, (json, entry) => Write(json, entry, filter), terminal);
                    break;
                case OutputFormat.Table when page.Entries.Count == 0 && offset == 0:
                    Lists.NoteEmpty(Entries.Many, path, terminal);
                    break;
                default:
                    Print(page.Entries, terminal, filter);
                    Lists.NoteRest(page, offset, Entries.One, Entries.Many, terminal);
                    break;
            }

            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }
}
