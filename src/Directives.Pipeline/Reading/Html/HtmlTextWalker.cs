using System.Globalization;
using AngleSharp.Dom;
using Directives.Pipeline.Reading.Blocks;

namespace Directives.Pipeline.Reading.Html;

/// <summary>Walks through the part of a page that counts and builds its text. One walker a page.</summary>
internal sealed class HtmlTextWalker(BlockBuilder builder, PageSurvey survey)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption",
        "address", "center", "hr", "fieldset", "legend", "form", "details", "summary", "header", "hgroup", "body", "caption", "marquee",
    };

    private readonly ListMarkers _lists = new();
    private readonly Stack<bool> _centered = new([false]);
    private int _preformatted;
    private int _capitals;

    // Set before the first words of the item, which often stand in a paragraph of their own.
    private string? _marker;

    /// <summary>Adds the text of <paramref name="root"/>.</summary>
    public void Walk(INode root, CancellationToken cancellationToken) => NodeWalk.Visit(root, Enter, Leave, cancellationToken);

    private bool Enter(INode node)
    {
        switch (node)
        {
            case IText text:
                WriteMarker(text.Data);
                AddText(_capitals > 0 ? text.Data.ToUpperInvariant() : text.Data);
                return false;
            case IElement element when !survey.IsDropped(element):
                Begin(element);
                return true;
            default:
                return node is IDocument;
        }
    }

    private void Begin(IElement element)
    {
        string name = element.LocalName;
        _capitals += ShowsCapitals(element) ? 1 : 0;
        if (Blocks.Contains(name))
        {
            builder.EndParagraph(_centered.Peek());
            _centered.Push(IsCentered(element));
        }

        switch (name)
        {
            case "br":
                BreakLine();
                break;
            case "pre":
                _preformatted++;
                break;
            case "ul" or "ol":
                _lists.Begin(element);
                break;
            case "li":
                _marker = _lists.Next(element);
                break;
            case "table":
                builder.BeginTable(IsBordered(element));
                break;
            case "tr":
                builder.BeginRow();
                break;
            case "td" or "th":
                builder.BeginCell(Number(element, "colspan"), Number(element, "rowspan"));
                _centered.Push(false);
                break;
            default:
                break;
        }
    }

    private void Leave(IElement element)
    {
        string name = element.LocalName;
        _capitals -= ShowsCapitals(element) ? 1 : 0;
        switch (name)
        {
            case "pre":
                _preformatted--;
                break;
            case "li":
                _marker = null;
                break;
            case "ul" or "ol":
                _lists.End();
                break;
            case "table":
                builder.EndTable();
                break;
            case "td" or "th":
                _centered.Pop();
                builder.EndCell();
                break;
            default:
                break;
        }

        if (Blocks.Contains(name))
        {
            builder.EndParagraph(_centered.Pop());
        }
    }

    private void WriteMarker(string text)
    {
        if (_marker is not null && !string.IsNullOrWhiteSpace(text))
        {
            builder.Text(_marker);
            _marker = null;
        }
    }

    private static bool ShowsCapitals(IElement element) =>
        element.GetAttribute("style") is string style && PageSurvey.Declares(style, "text-transform", "uppercase");

    private void AddText(string text)
    {
        if (_preformatted == 0)
        {
            AddCollapsed(text);
            return;
        }

        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            builder.Text(line);
            BreakLine();
        }
    }

    // White space of the markup is one space, wherever its lines end; only no-break spaces are meant as they stand.
    private void AddCollapsed(string text)
    {
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            int space = rest.IndexOfAny(" \t\r\n\f");
            if (space < 0)
            {
                builder.Text(rest);
                return;
            }

            builder.Text(rest[..space]);
            ReadOnlySpan<char> after = rest[space..].TrimStart(" \t\r\n\f");
            ReadOnlySpan<char> gap = rest[space..^after.Length];
            if (gap.Contains('\t') && gap.IndexOfAny('\r', '\n') < 0)
            {
                // Word processors write their tabs as such; those that indent the markup stand at line ends.
                builder.Text("\t");
            }
            else
            {
                builder.Space();
            }

            rest = after;
        }
    }

    // Two breaks in a row are how many pages part their paragraphs.
    private void BreakLine()
    {
        if (builder.AfterLineBreak)
        {
            builder.EndParagraph(_centered.Peek());
        }
        else
        {
            builder.Text("\n");
        }
    }

    private bool IsCentered(IElement element)
    {
        if (element.LocalName == "center")
        {
            return true;
        }

        if (element.GetAttribute("align") is string align)
        {
            return align.Equals("center", StringComparison.OrdinalIgnoreCase);
        }

        if (element.GetAttribute("style") is string style && style.Contains("text-align", StringComparison.OrdinalIgnoreCase))
        {
            return PageSurvey.Declares(style, "text-align", "center");
        }

        return _centered.Peek() || element.ClassList.Contains("text-center");
    }

    private static bool? IsBordered(IElement table)
    {
        if (table.GetAttribute("border") is string border)
        {
            return border is not ("0" or "0px");
        }

        if (table.ClassList.Contains("table-bordered") || table.ClassList.Contains("MsoTableGrid"))
        {
            return true;
        }

        return table.GetAttribute("style") is string style && style.Contains("border:", StringComparison.OrdinalIgnoreCase)
            ? !PageSurvey.Declares(style, "border", "none") && !PageSurvey.Declares(style, "border", "0")
            : null;
    }

    private static int Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 1;
}
