using Directives.Cli.Printing;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary><c>documents</c>: the documents of a register.</summary>
internal static class DocumentsCommand
{
    private const int DefaultLimit = 100;

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal) => new ListVerb<DocumentSummary>
    {
        Name = "documents",
        Description = "Lists the documents; filters on duties keep those with at least one such duty.",
        Examples = ["directives documents --store directives.db", "directives documents --issuer \"Cà Mau\" --sort date"],
        Entries = ("document", "documents"),
        Filters = new FilterOptions(DefaultLimit),
        Read = static (index, filter, sort, limit, offset, cancellationToken) => index.Documents(filter, sort, limit, offset, cancellationToken),
        Write = static (json, document, _) => DutyJson.Write(json, document),
        Print = static (documents, screen, _) => RegisterPrinter.PrintDocuments(documents, screen),
    }.Create(terminal);
}
