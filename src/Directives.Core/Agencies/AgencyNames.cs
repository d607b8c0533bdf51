using Directives.Lexing;

namespace Directives.Agencies;

/// <summary>Writes out the name of a mentioned body: as written, completed where the list left something out, without title and asides.</summary>
internal static class AgencyNames
{
    private const string Definition = "(sau đây ";

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

        return WithoutDefinition(mention.CompletionEnd > 0 ? Concat(name, text.Join(mention.CompletionStart, mention.CompletionEnd)) : name);
    }

    /// <summary>The office-holder's title, or null.</summary>
    public static string? OfficeOf(TokenizedText text, in AgencyMention mention) =>
        mention.OfficeEnd > mention.Start ? text.Join(mention.Start, mention.OfficeEnd) : null;

    // A definition deep in the name, behind “của các Bộ …”, is no aside of the mention itself.
    private static string WithoutDefinition(string name)
    {
        int open = name.IndexOf(Definition, StringComparison.OrdinalIgnoreCase);
        int close = open > 0 ? name.IndexOf(')', open) : -1;
        return close < 0 ? name : Concat(name[..open].TrimEnd(), name[(close + 1)..].TrimStart());
    }

    private static string Concat(string left, string right) =>
        left.Length == 0 ? right : right.Length == 0 ? left : $"{left} {right}";
}
