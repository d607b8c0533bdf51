using Directives.Lexing;

namespace Directives.Agencies;

/// <summary>Writes out the name of a mentioned body: as written, completed where the list left something out, without title and asides.</summary>
internal static class AgencyNames
{
    /// <summary>The body's name.</summary>
    public static string NameOf(TokenizedText text, in AgencyMention mention)
    {
        if (mention.Form == AgencyForm.Ministers)
        {
            return "các bộ";
        }

        string name = mention.AsideEnd == 0
            ? text.Join(mention.NameStart, mention.End)
            : Concat(text.Join(mention.NameStart, mention.AsideStart), text.Join(Math.Min(mention.AsideEnd, mention.End), mention.End));
        if (mention.PrefixEnd > 0)
        {
            name = Concat(text.Join(mention.PrefixStart, mention.PrefixEnd), name);
        }

        return mention.CompletionEnd > 0 ? Concat(name, text.Join(mention.CompletionStart, mention.CompletionEnd)) : name;
    }

    /// <summary>The office-holder's title, or null.</summary>
    public static string? OfficeOf(TokenizedText text, in AgencyMention mention) =>
        mention.OfficeEnd > mention.Start ? text.Join(mention.Start, mention.OfficeEnd) : null;

    private static string Concat(string left, string right) =>
        left.Length == 0 ? right : right.Length == 0 ? left : $"{left} {right}";
}
