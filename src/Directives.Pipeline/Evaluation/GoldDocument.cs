using Directives.Assignments;
using Directives.Deadlines;
using Directives.Header;
using Directives.Targets;
using Directives.Text;

namespace Directives.Pipeline.Evaluation;

/// <summary>A document with the records that a careful clerk made of it. Immutable.</summary>
internal sealed class GoldDocument
{
    internal const string Suffix = ".gold.json";

    /// <summary>Name shared by <c>NAME.txt</c> and <c>NAME.gold.json</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Path of <c>NAME.txt</c>.</summary>
    public required string TextPath { get; init; }

    /// <summary>The text of <c>NAME.txt</c>, composed (NFC), with line ends as <c>\n</c>; the spans of gold index it.</summary>
    public required string Text { get; init; }

    internal GoldHeader Header { get; init; } = GoldHeader.Blank;

    internal IReadOnlyList<GoldAssignment> Assignments { get; init; } = [];

    internal IReadOnlyList<GoldDeadline> Deadlines { get; init; } = [];

    internal IReadOnlyList<GoldTarget> Targets { get; init; } = [];

    internal IReadOnlyList<GoldBudget> Budgets { get; init; } = [];

    internal IReadOnlyList<GoldReference> References { get; init; } = [];

    /// <summary>Finds the gold files of a folder and of the folders in it, in the order of their paths.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    public static IReadOnlyList<string> Find(string folder)
    {
        string[] paths = Directory.GetFiles(folder, "*" + Suffix, SearchOption.AllDirectories);
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }

    /// <summary>Reads <c>NAME.gold.json</c> and the <c>NAME.txt</c> beside it, and finds every quotation in the text.</summary>
    /// <exception cref="GoldFileException">The file breaks the format, or a quotation is not in the text.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static GoldDocument Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new GoldReader(path).Read();
    }
}

internal sealed record GoldHeader(
    string? Issuer,
    string? Parent,
    string? Number,
    DateOnly? Date,
    string? Place,
    DocumentType? Type,
    string? Subject,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<string> Distribution,
    string? SignerName,
    string? SignerPosition)
{
    public static GoldHeader Blank { get; } = new(null, null, null, null, null, null, null, [], [], null, null);
}

internal sealed record GoldOwner(string Agency, OwnerRole Role);

internal sealed record GoldAssignment(TextSpan Span, IReadOnlyList<GoldOwner> Owners);

internal sealed record GoldDeadline(
    TextSpan Span,
    DeadlineKind Kind,
    DateOnly? Start,
    DateOnly? End,
    IReadOnlyList<string> Every,
    string? Within,
    IReadOnlyList<int> Assignments);

internal sealed record GoldTarget(TextSpan Span, Comparator Comparator, decimal? Value, decimal? Low, decimal? High, string? Unit);

internal sealed record GoldBudget(TextSpan Span, decimal? Amount);

internal sealed record GoldReference(TextSpan Span, string Number, DateOnly? Date);
