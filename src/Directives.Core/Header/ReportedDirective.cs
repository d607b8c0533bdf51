using Directives.Lexing;

namespace Directives.Header;

/// <summary>What the first sentences say of a directive whose letterhead is missing, or which a news item reports.</summary>
internal sealed class ReportedDirective
{
    public HeaderField<string>? Issuer { get; private init; }

    public HeaderField<string>? Number { get; private init; }

    public HeaderField<DateOnly>? Date { get; private init; }

    public HeaderField<DocumentType>? Type { get; private init; }

    public HeaderField<string>? Subject { get; private init; }

    public static ReportedDirective Read(TokenizedText text, int bodyStart, HeadReader head, int bodyEnd)
    {
        _ = (text, bodyStart, head, bodyEnd);
        return new ReportedDirective();
    }
}
