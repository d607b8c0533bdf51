using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using Directives.Cli.Printing;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;

namespace Directives.Cli.Commands;

/// <summary><c>doctor</c>: what is installed, what is missing, and the command that installs it.</summary>
internal static class DoctorCommand
{
    private static readonly string[] Examples = ["directives doctor"];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        var command = new Command("doctor", "Says what is installed, what is missing, and the exact command that installs it.");
        command.SetAction((_, cancellationToken) => RunAsync(terminal, cancellationToken));
        return new Verb(command, Examples);
    }

    private static async Task<int> RunAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        List<Check> checks = [Runtime(), Normalisation(), .. (await OutsideTools.CheckAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Select(Tool), await OcrAsync(cancellationToken).ConfigureAwait(false)];
        TextTable table = new TextTable()
            .Column("Part", fixedWidth: true, style: TextStyle.Strong)
            .Column("State", fixedWidth: true)
            .Column("Version", share: 2, style: TextStyle.Faint)
            .Column("For", share: 3);
        foreach (Check check in checks)
        {
            table.Row(check.Part, check.IsThere ? "ok" : check.IsRequired ? "MISSING" : "missing", check.Version ?? "", check.Purpose);
        }

        table.Print(terminal);
        PrintLines("To install what is missing, as root:", checks.Where(check => !check.IsThere).Select(check => check.Install), terminal);
        PrintLines("Scans are not read:", checks.Select(check => check.Fault), terminal);

        return checks.Exists(check => check.IsRequired && !check.IsThere) ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private static void PrintLines(string title, IEnumerable<string?> lines, Terminal terminal)
    {
        string[] told = [.. lines.OfType<string>().Distinct(StringComparer.Ordinal)];
        if (told.Length > 0)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(title);
            foreach (string line in told)
            {
                terminal.Out.WriteLine("  " + line);
            }
        }
    }

    private static Check Runtime() => new(
        ".NET", true, RuntimeInformation.FrameworkDescription + ", " + RuntimeInformation.RuntimeIdentifier, "running this program", true, null);

    // Under invariant globalisation composition silently does nothing, and decomposed Vietnamese would not be recognised.
    private static Check Normalisation() => new(
        "ICU",
        "e\u0302\u0301".Normalize(NormalizationForm.FormC) == "\u1ebf",
        null,
        "composing Vietnamese letters",
        true,
        "apt-get install --yes libicu72     (or the libicu package of your release)");

    // Started as for a page: this finds a missing library, missing Vietnamese data and a missing runtime for the workers alike.
    private static async Task<Check> OcrAsync(CancellationToken cancellationToken)
    {
        const string Part = "tesseract + vie";
        const string Purpose = "reading scanned pages";
        using var engine = new TesseractEngine(new TesseractOptions { Workers = 1 });
        try
        {
            return new Check(Part, true, "tesseract " + await engine.CheckAsync(cancellationToken).ConfigureAwait(false), Purpose, true, null);
        }
        catch (DocumentReadException e)
        {
            // Of several things that may be missing or wrong it says which, with the command that installs it where there is one.
            return new Check(Part, false, null, Purpose, true, null) { Fault = e.Message };
        }
    }

    private static Check Tool(ToolStatus status) => new(
        status.Tool.Name, status.IsInstalled, status.Version, status.Tool.Purpose, status.Tool.IsRequired, status.Tool.InstallCommand);

    private sealed record Check(string Part, bool IsThere, string? Version, string Purpose, bool IsRequired, string? Install)
    {
        public string? Fault { get; init; }
    }
}
