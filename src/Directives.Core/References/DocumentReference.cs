using System.Diagnostics.CodeAnalysis;
using Directives.Lexing;
using Directives.Text;

namespace Directives.References;

/// <summary>A document cited by number, at its first mention.</summary>
public sealed class DocumentReference
{
    private SpannedText _text;
    private LazyText _type;
    private LazyText _issuer;

    /// <summary>A citation with the members set by the caller.</summary>
    public DocumentReference()
    {
    }

#pragma warning disable CS8618 // Text is set by its lazy field
    [SetsRequiredMembers]
    internal DocumentReference(SourceText source, TextSpan span, LazyText type, LazyText issuer, string number, string rule)
    {
        _text = new SpannedText(source);
        (_type, _issuer) = (type, issuer);
        (Span, Number, Rule) = (span, number, rule);
    }
#pragma warning restore CS8618

    /// <summary>The words from the type through the date, as written.</summary>
    public required string Text { get => _text.Value(Span); init => _text = new SpannedText(value); }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Type as written (“Quyết định”); null when the number stands alone.</summary>
    public string? Type { get => _type.Value; init => _type = LazyText.Of(value); }

    /// <summary>Number and symbol without spaces, such as <c>793/QĐ-TTg</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Date of the cited document, or null when it is not stated.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Issuer as written after “của”, or null.</summary>
    public string? Issuer { get => _issuer.Value; init => _issuer = LazyText.Of(value); }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }
}
