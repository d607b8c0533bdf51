using System.Globalization;
using Directives.Cli.Printing;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary>What all lists say about what they do not show.</summary>
internal static class Lists
{
    /// <summary>Tells a person that the list goes on, and where it was counted only so far.</summary>
    public static void NoteRest<T>(Page<T> page, int offset, string one, string many, Terminal terminal)
    {
        if (page.Total > page.Entries.Count + offset || page.IsTotalLeast)
        {
            string from = offset == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", from number {offset + 1:#,0}");
            terminal.Complain(string.Create(
                CultureInfo.InvariantCulture,
                $"{page.Entries.Count:#,0} of {(page.IsTotalLeast ? "at least " : "")}{Wording.Count(page.Total, one, many)} shown{from}; --limit N shows more, --offset N what follows."));
        }
    }

    /// <summary>Tells a person that the list is empty.</summary>
    public static void NoteEmpty(string many, string store, Terminal terminal) =>
        terminal.Complain($"{store} holds no {many} that pass these filters. “directives documents --store {store}” lists what it holds.");
}
