using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Directives.Pipeline.Reading;
using Directives.Search;

namespace Directives.Pipeline.Storage;

/// <summary>How values that have no wire name of their own are written in a store.</summary>
internal static class StoreNames
{
    /// <summary>Name of an outcome: its member in lower case.</summary>
    public static string Of(FileOutcome outcome) => Snake(outcome.ToString());

    /// <summary>Name of a failure: its member in snake case, such as <c>tool_missing</c>.</summary>
    public static string Of(ReadFailure failure) => Snake(failure.ToString());

    /// <summary>Name of a stage: its member in lower case.</summary>
    public static string Of(FileStage stage) => Snake(stage.ToString());

    /// <summary>A time as ISO 8601 in UTC, to the second.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A date as ISO 8601, or null.</summary>
    [return: NotNullIfNotNull(nameof(date))]
    public static string? Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The outcome of a name written by <see cref="Of(FileOutcome)"/>.</summary>
    public static FileOutcome ParseOutcome(string name) => Enum.Parse<FileOutcome>(name, ignoreCase: true);

    /// <summary>The failure of a name written by <see cref="Of(ReadFailure)"/>.</summary>
    public static ReadFailure ParseFailure(string name) => Enum.Parse<ReadFailure>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The stage of a name written by <see cref="Of(FileStage)"/>.</summary>
    public static FileStage ParseStage(string name) => Enum.Parse<FileStage>(name, ignoreCase: true);

    /// <summary>A date written by <see cref="Of(DateOnly?)"/>.</summary>
    public static DateOnly ParseDate(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Canonical tokens of a name between spaces, so that a space-bounded part of it can be found by <c>instr</c>.</summary>
    public static string ExactKey(string? name) => name is null ? "" : $" {SearchAnalyzer.Canonicalize(name)} ";

    /// <summary>The same without marks.</summary>
    public static string FoldedKey(string? name) => name is null ? "" : $" {SearchAnalyzer.Fold(name)} ";

    private static string Snake(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);
}
