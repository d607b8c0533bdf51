using System.Globalization;
using AngleSharp.Dom;

namespace Directives.Pipeline.Reading.Html;

/// <summary>The lists that are open at a place in a page, and the markers that a browser sets before their items.</summary>
internal sealed class ListMarkers
{
    private readonly Stack<(IElement List, int Next)> _lists = new();

    /// <summary>Takes the start of a list.</summary>
    public void Begin(IElement list) => _lists.Push((list, Number(list, "start") ?? 1));

    /// <summary>Takes the end of a list.</summary>
    public void End() => _lists.TryPop(out _);

    /// <summary>The marker of the item that begins: “1. ”, “a. ”, “- ”, or nothing.</summary>
    public string Next(IElement item)
    {
        if (!_lists.TryPop(out (IElement List, int Next) list))
        {
            return "- ";
        }

        int number = Number(item, "value") ?? list.Next;
        _lists.Push((list.List, number == int.MaxValue ? number : number + 1));
        string style = Style(item) ?? Style(list.List) ?? string.Empty;
        if (style is "none" || Marks(item))
        {
            return string.Empty;
        }

        return list.List.LocalName != "ol" ? "- " : (style, list.List.GetAttribute("type")) switch
        {
            ("lower-alpha" or "lower-latin", _) or ("", "a") => Letter(number, 'a') + ". ",
            ("upper-alpha" or "upper-latin", _) or ("", "A") => Letter(number, 'A') + ". ",
            ("lower-roman", _) or ("", "i") => Docx.NumberingCounter.Roman(number).ToLowerInvariant() + ". ",
            ("upper-roman", _) or ("", "I") => Docx.NumberingCounter.Roman(number) + ". ",
            _ => number.ToString(CultureInfo.InvariantCulture) + ". ",
        };
    }

    // Pages pasted from Word carry typed markers in their items.
    private static bool Marks(IElement item)
    {
        string text = NodeWalk.LeadingText(item, 8);
        return text.Length > 1 && (text[0] is '-' or '+' or '–' or '•' or '*' || (text[1] is '.' or ')' && char.IsLetterOrDigit(text[0])));
    }

    private static string? Style(IElement element)
    {
        if (element.GetAttribute("style") is not string style)
        {
            return null;
        }

        string[] known = ["none", "lower-alpha", "lower-latin", "upper-alpha", "upper-latin", "lower-roman", "upper-roman", "decimal"];
        return Array.Find(known, value => PageSurvey.Declares(style, "list-style-type", value) || PageSurvey.Declares(style, "list-style", value));
    }

    private static string Letter(int number, char first) =>
        number is > 0 and <= 26 ? ((char)(first + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;
}
