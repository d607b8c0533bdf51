using System.Globalization;
using Directives.Cli.Printing;

namespace Directives.Cli.Commands;

/// <summary>What all lists say about what they do not show.</summary>
internal static class Lists
{
    /// <summary>Tells a person that the list goes on.</summary>
    public static void NoteRest(int shown, int total, string one, string many, Terminal terminal)
    {
        if (total > shown)
        {
            terminal.Complain(string.Create(CultureInfo.InvariantCulture, $"{shown:#,0} of {Wording.Count(total, one, many)} shown; --limit N shows more."));
        }
    }

    /// <summary>Tells a person that the list is empty.</summary>
    public static void NoteEmpty(string many, string store, Terminal terminal) =>
        terminal.Complain($"{store} holds no {many} that pass these filters. “directives documents --store {store}” lists what it holds.");
}
