using System.Globalization;

namespace Directives.Pipeline.Storage;

/// <summary>The short ids that people type: a letter for the kind of record and its number in the store.</summary>
internal static class StoreIds
{
    private const char DocumentLetter = 'd', DutyLetter = 'a';

    /// <summary>Id of a document, such as <c>d12</c>.</summary>
    public static string OfDocument(long id) => string.Create(CultureInfo.InvariantCulture, $"{DocumentLetter}{id}");

    /// <summary>Id of a duty, such as <c>a345</c>.</summary>
    public static string OfDuty(long id) => string.Create(CultureInfo.InvariantCulture, $"{DutyLetter}{id}");

    /// <summary>Reads the id of a document.</summary>
    public static bool TryParseDocument(string? text, out long id) => TryParse(text, DocumentLetter, out id);

    /// <summary>Reads the id of a duty.</summary>
    public static bool TryParseDuty(string? text, out long id) => TryParse(text, DutyLetter, out id);

    private static bool TryParse(string? text, char letter, out long id)
    {
        id = 0;
        return text is { Length: > 1 }
            && char.ToLowerInvariant(text[0]) == letter
            && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
