using Directives.Text;

namespace Directives.References;

/// <summary>A document cited by number, at its first mention.</summary>
public sealed class DocumentReference
{
    /// <summary>The words from the type through the date, as written.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Type as written (“Quyết định”); null when the number stands alone.</summary>
    public string? Type { get; init; }

    /// <summary>Number and symbol without spaces, such as <c>793/QĐ-TTg</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Date of the cited document, or null when it is not stated.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Issuer as written after “của”, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }
}
