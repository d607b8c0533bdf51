using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text.RegularExpressions;
using Directives.Cli.Printing;

namespace Directives.Cli.Commands;

/// <summary>Puts the verbs together.</summary>
internal static partial class CommandTree
{
    private const string Description =
        "Reads Vietnamese administrative directives (PDF, DOCX, HTML, text, scans, ZIP) into a register of duties: who does what, with whom, by when.";

    private static readonly string[] RootExamples =
    [
        "directives process corpus --store directives.db",
        "directives search \"tuyên truyền học sinh\" --store directives.db",
        "directives extract ke-hoach.pdf",
    ];

    /// <summary>All verbs, printing to <paramref name="terminal"/>.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        Verb[] verbs =
        [
            ExtractCommand.Create(terminal),
            ProcessCommand.Create(terminal),
            StatusCommand.Create(terminal),
            SearchCommand.Create(terminal),
            AskCommand.Create(terminal),
            SimilarCommand.Create(terminal),
            TasksCommand.Create(terminal),
            AgenciesCommand.Create(terminal),
            DocumentsCommand.Create(terminal),
            ShowCommand.Create(terminal),
            ExportCommand.Create(terminal),
            CheckCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            McpCommand.Create(terminal),
            DoctorCommand.Create(terminal),
        ];

        var root = new RootCommand(Description);
        var examples = new Dictionary<Command, string[]> { [root] = RootExamples };
        foreach (Verb verb in verbs)
        {
            root.Subcommands.Add(verb.Command);
            examples.Add(verb.Command, verb.Examples);
        }

        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction standard } help)
            {
                help.Action = new HelpWithExamples(standard, examples);
            }
        }

        return root;
    }

    /// <summary>The usual help, followed by examples and, at the root, the exit codes.</summary>
    private sealed partial class HelpWithExamples(HelpAction standard, Dictionary<Command, string[]> examples) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            using var usual = new StringWriter(CultureInfo.InvariantCulture);
            parseResult.InvocationConfiguration.Output = usual;
            int code = standard.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output = output;
            output.Write(DefaultMember().Replace(usual.ToString(), member => member.Value.ToLowerInvariant()));
            Command command = parseResult.CommandResult.Command;
            output.WriteLine("Examples:");
            foreach (string example in examples[command])
            {
                output.WriteLine("  " + example);
            }

            if (command is RootCommand)
            {
                output.WriteLine();
                output.WriteLine("Exit codes:");
                output.WriteLine("    0  all well");
                output.WriteLine("    1  internal error");
                output.WriteLine("    2  wrong usage");
                output.WriteLine("    3  some documents failed; for doctor, something needed is missing");
                output.WriteLine("    4  nothing could be read, or the output could not be written");
                output.WriteLine("  130  interrupted");
            }

            return code;
        }

        // The library names a default by its member in the code; the option's word is the same in small letters.
        [GeneratedRegex(@"\[default:\s+[A-Z][a-z]*\]")]
        private static partial Regex DefaultMember();
    }
}
