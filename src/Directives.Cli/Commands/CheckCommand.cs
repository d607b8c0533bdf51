using System.CommandLine;
using Directives.Cli.Printing;
using Directives.Pipeline.Storage;

namespace Directives.Cli.Commands;

/// <summary><c>check</c>: whether a store and its index agree, and the index made anew.</summary>
internal static class CheckCommand
{
    private static readonly string[] Examples = ["directives check --store directives.db", "directives check --repair"];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        Option<string> store = CommonOptions.Store();
        var repair = new Option<bool>("--repair") { Description = "Make the index anew where it disagrees with the records." };
        var command = new Command("check", "Verifies the store's file, its records and the index of its duties against each other.") { store, repair };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(store), parsed.GetValue(repair), terminal));
        return new Verb(command, Examples);
    }

    private static int Run(string path, bool repair, Terminal terminal)
    {
        StoreCheckResult result = StoreCheck.Run(path);
        Report(result, terminal);
        if (result.IsSound)
        {
            terminal.Out.WriteLine($"{path} is sound: {Wording.Count(result.Documents, "document")}, {Wording.Count(result.Duties, "duty", "duties")}, every one in the index as it is in the records.");
            return ExitCode.Success;
        }

        if (result.IndexProblems.Count > 0 && repair)
        {
            StoreCheck.RepairIndex(path);
            result = StoreCheck.Run(path);
            terminal.Out.WriteLine(result.IndexProblems.Count == 0 ? "the index was made anew and agrees with the records now." : "the index was made anew and still disagrees with the records.");
        }
        else if (result.IndexProblems.Count > 0)
        {
            terminal.Complain($"to make the index anew: directives check --repair --store {path}");
        }

        if (result.FileProblems.Count > 0)
        {
            terminal.Complain($"restore a copy of {path}, or process the archive into a new store.");
        }

        return result.IsSound ? ExitCode.Success : ExitCode.SomeFailed;
    }

    private static void Report(StoreCheckResult result, Terminal terminal)
    {
        foreach (string problem in result.FileProblems.Concat(result.IndexProblems))
        {
            terminal.Out.WriteLine($"{problem.TrimEnd('.')}.");
        }
    }
}
