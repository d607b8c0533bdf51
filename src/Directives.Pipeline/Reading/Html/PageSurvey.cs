using System.Buffers;
using AngleSharp.Dom;
using Directives.Pipeline.Reading.Blocks;

namespace Directives.Pipeline.Reading.Html;

/// <summary>What stands where on a page: how much text and how many links each element holds, and which elements are furniture of the site.</summary>
internal sealed class PageSurvey
{
    private static readonly HashSet<string> DroppedTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "video", "audio", "map",
        "nav", "aside", "footer", "button", "select", "textarea", "input", "dialog", "head", "link", "meta", "datalist", "del",
    };

    private static readonly HashSet<string> DroppedRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "menu", "menubar", "toolbar", "alert",
    };

    private static readonly HashSet<string> FurnitureWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "navbar", "navigation", "menu", "topmenu", "breadcrumb", "breadcrumbs", "sidebar", "footer", "header", "banner", "topbar", "comment", "comments", "share", "sharing", "social", "socials",
        "related", "relate", "lienquan", "tinlienquan", "tinkhac", "ads", "advert", "quangcao", "cookie", "popup", "modal", "pagination", "pager", "paging", "toolbar", "tags", "rating", "print", "hotline",
        "login", "search", "newsletter", "subscribe", "marquee", "widget", "copyright", "skip", "counter", "thongke", "weblink",
    };

    private static readonly SearchValues<string> Cues = SearchValues.Create(["Nơi nhận", "NƠI NHẬN", "KẾ HOẠCH", "CHỈ THỊ", "QUYẾT ĐỊNH", "THÔNG BÁO", "CÔNG ĐIỆN"], StringComparison.Ordinal);

    private readonly Dictionary<INode, Content> _contents = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<INode> _dropped = new(ReferenceEqualityComparer.Instance);

    private PageSurvey()
    {
    }

    /// <summary>Surveys <paramref name="page"/>.</summary>
    public static PageSurvey Of(IDocument page, CancellationToken cancellationToken)
    {
        var survey = new PageSurvey();
        if (page.DocumentElement is { } root)
        {
            survey.Measure(root, cancellationToken);
            survey.DropFurniture(root, cancellationToken);
        }

        return survey;
    }

    /// <summary>Whether the element is no part of what the page is about.</summary>
    public bool IsDropped(INode node) => _dropped.Contains(node);

    /// <summary>What the element holds, dropped parts aside.</summary>
    public Content Of(INode node) => _contents.GetValueOrDefault(node);

    private void Measure(INode root, CancellationToken cancellationToken)
    {
        var open = new Stack<(Content Content, bool InLink)>();
        open.Push((default, false));
        NodeWalk.Visit(
            root,
            node =>
            {
                if (node is IElement element)
                {
                    if (IsHidden(element))
                    {
                        _dropped.Add(element);
                        return false;
                    }

                    bool link = open.Peek().InLink || element.LocalName == "a";
                    open.Push((new Content(0, 0, element.LocalName == "a" ? 1 : 0, element.LocalName == "h1"), link));
                    return true;
                }

                if (node is IText text)
                {
                    (Content content, bool inLink) = open.Pop();
                    open.Push((content.Plus(Measure(text.Data, inLink)), inLink));
                }

                return node is IDocument;
            },
            element =>
            {
                Content content = open.Pop().Content;
                _contents[element] = content;
                (Content outer, bool inLink) = open.Pop();
                open.Push((outer.Plus(content), inLink));
            },
            cancellationToken);
    }

    private static Content Measure(string text, bool inLink)
    {
        int length = 0;
        foreach (char c in text)
        {
            length += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return new Content(length, inLink ? length : 0, 0, !inLink && (Letterhead.HasMotto(text) || text.AsSpan().IndexOfAny(Cues) >= 0));
    }

    // In a second pass, because what is furniture depends on how much of the page it makes up.
    private void DropFurniture(INode root, CancellationToken cancellationToken)
    {
        int whole = Of(root).OwnText;
        NodeWalk.Visit(
            root,
            node =>
            {
                if (node is not IElement element || _dropped.Contains(node))
                {
                    return false;
                }

                if (IsFurniture(element, whole))
                {
                    _dropped.Add(element);
                    return false;
                }

                return true;
            },
            static _ => { },
            cancellationToken);
    }

    private bool IsFurniture(IElement element, int whole)
    {
        Content content = Of(element);
        bool small = content.OwnText * 4 < whole;
        switch (element.LocalName)
        {
            case "form":
                return small && !content.HasCue;
            case "header":
                return small && !content.HasCue;
            case "a":
                return element.GetAttribute("href")?.StartsWith('#') == true && IsSkipLink(element);
            case "ul" or "ol" or "div" or "section" or "table":
                return (IsListOfLinks(content) || (small && IsNamedAsFurniture(element))) && !content.HasCue;
            default:
                return false;
        }
    }

    // A list of links to other pages: the reader of a directive wants none; cited laws are linked within sentences.
    private static bool IsListOfLinks(Content content) => content.Links >= 3 && content.LinkText * 4 > content.Text * 3;

    private static bool IsNamedAsFurniture(IElement element)
    {
        string names = $"{element.Id} {element.ClassName}";
        foreach (Range range in names.AsSpan().SplitAny(" -_"))
        {
            if (FurnitureWords.Contains(names[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSkipLink(IElement link)
    {
        string text = NodeWalk.LeadingText(link, 32);
        return text.StartsWith("Skip", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Chuyển đến nội dung", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Bỏ qua", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Đi đến nội dung", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsHidden(IElement element)
    {
        if (DroppedTags.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        if (element.GetAttribute("role") is string role && DroppedRoles.Contains(role))
        {
            return true;
        }

        // LibreOffice exports running heads so.
        if (element.LocalName == "div" && element.GetAttribute("title") is "header" or "footer")
        {
            return true;
        }

        return element.GetAttribute("style") is string style
            && (Declares(style, "display", "none") || Declares(style, "visibility", "hidden"));
    }

    /// <summary>Whether an inline style gives <paramref name="property"/> a value that begins with <paramref name="value"/>.</summary>
    internal static bool Declares(string style, string property, string value)
    {
        foreach (Range range in style.AsSpan().Split(';'))
        {
            ReadOnlySpan<char> declaration = style.AsSpan(range);
            int colon = declaration.IndexOf(':');
            if (colon > 0
                && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase)
                && declaration[(colon + 1)..].Trim().StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What an element holds.</summary>
    /// <param name="Text">Characters of text, white space aside.</param>
    /// <param name="LinkText">Those of them that stand in links.</param>
    /// <param name="Links">Number of links.</param>
    /// <param name="HasCue">Whether a heading of the page or the marks of a directive stand in it.</param>
    internal readonly record struct Content(int Text, int LinkText, int Links, bool HasCue)
    {
        /// <summary>Characters of text outside links.</summary>
        public int OwnText => Text - LinkText;

        /// <summary>Both together.</summary>
        public Content Plus(Content other) => new(Text + other.Text, LinkText + other.LinkText, Links + other.Links, HasCue || other.HasCue);
    }
}
