using Spectre.Console;

namespace Directives.Cli.Printing;

/// <summary>Makes consoles of the drawing library that write where the program writes.</summary>
internal static class ScreenConsole
{
    /// <summary>A console over <paramref name="output"/> of the given width in columns.</summary>
    public static IAnsiConsole For(TextWriter output, bool colour, int width, bool ansi = false)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour || ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = ansi ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
