using Directives.Lexing;
using Directives.Text;

namespace Directives.References;

/// <summary>A cited document found in the text.</summary>
/// <param name="Start">First token: the type word, or “số” where the type is carried over.</param>
/// <param name="End">One past the last token of the number or its date.</param>
/// <param name="NumberStart">First token of the number.</param>
/// <param name="Number">Number and symbol without spaces.</param>
/// <param name="Rule">Id of the rule that found it.</param>
internal readonly record struct ReferenceMention(int Start, int End, int NumberStart, string Number, string Rule)
{
    /// <summary>First token of the type, also where an earlier document in the list names it.</summary>
    public int TypeStart { get; init; }

    /// <summary>One past the type; <see cref="TypeStart"/> when there is none.</summary>
    public int TypeEnd { get; init; }

    /// <summary>Date of the cited document.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>First token of the issuer after “của”.</summary>
    public int IssuerStart { get; init; }

    /// <summary>One past the issuer; <see cref="IssuerStart"/> when there is none.</summary>
    public int IssuerEnd { get; init; }

    /// <summary>The record of it.</summary>
    public DocumentReference ToRecord(TokenizedText tokens, SourceText source)
    {
        LazyText type = TypeEnd > TypeStart ? LazyText.Joined(tokens, source, TypeStart, TypeEnd) : default;
        LazyText issuer = IssuerEnd > IssuerStart ? LazyText.Joined(tokens, source, IssuerStart, IssuerEnd) : default;
        return new DocumentReference(source, tokens.SpanOf(Start, End), type, issuer, Number, Rule) { Date = Date };
    }
}
