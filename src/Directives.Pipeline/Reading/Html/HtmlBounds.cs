using System.Buffers;

namespace Directives.Pipeline.Reading.Html;

/// <summary>Looks over markup before it is parsed: refuses nesting and tags made to exhaust a parser, whose tree algorithms take quadratic time on them. Linear in the markup.</summary>
internal static class HtmlBounds
{
    private const int MaxAttributes = 512;

    // Elements without end tag, and those whose end tag may be left out; neither nests by being opened again and again.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NotCounted = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rt", "rp", "html", "head", "body",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Refuses markup beyond the bounds.</summary>
    /// <exception cref="DocumentReadException">Elements are nested deeper than <see cref="ReadLimits.MaxNesting"/>, or a tag has more than 512 attributes.</exception>
    public static void Require(string html, ReadLimits limits, CancellationToken cancellationToken)
    {
        ReadOnlySpan<char> text = html;
        int depth = 0;
        int i = 0;
        while (i < text.Length)
        {
            int open = text[i..].IndexOf('<');
            if (open < 0 || i + open + 1 >= text.Length)
            {
                return;
            }

            i += open + 1;
            cancellationToken.ThrowIfCancellationRequested();
            if (text[i..].StartsWith("!--", StringComparison.Ordinal))
            {
                int close = text[i..].IndexOf("-->", StringComparison.Ordinal);
                i = close < 0 ? text.Length : i + close + 3;
            }
            else if (text[i] == '/' || char.IsAsciiLetter(text[i]))
            {
                i = Tag(text, i, limits, ref depth);
            }
        }
    }

    private static int Tag(ReadOnlySpan<char> text, int i, ReadLimits limits, ref int depth)
    {
        bool end = text[i] == '/';
        i += end ? 1 : 0;
        int length = text[i..].IndexOfAny(EndOfName);
        ReadOnlySpan<char> name = text.Slice(i, length < 0 ? text.Length - i : length);
        i = SkipAttributes(text, i + name.Length);
        if (name.Length > 20 || NotCounted.Contains(name))
        {
            return i;
        }

        if (end)
        {
            depth = Math.Max(0, depth - 1);
            return i;
        }

        if (IsRawText(name))
        {
            return AfterRawText(text, i, name);
        }

        if (++depth > limits.MaxNesting)
        {
            throw new DocumentReadException(ReadFailure.TooLarge, $"The page's elements are nested deeper than {limits.MaxNesting}. Save it anew from a browser, or raise the limit on nesting.");
        }

        return i;
    }

    private static int SkipAttributes(ReadOnlySpan<char> text, int i)
    {
        int attributes = 0;
        bool between = true;
        while (i < text.Length && text[i] != '>')
        {
            char c = text[i];
            if (c is '"' or '\'' && text[i - 1] == '=')
            {
                int close = text[(i + 1)..].IndexOf(c);
                if (close < 0)
                {
                    return text.Length;
                }

                i += close + 2;
                between = true;
                continue;
            }

            bool separator = c is ' ' or '\t' or '\r' or '\n' or '\f' or '/';
            attributes += between && !separator ? 1 : 0;
            between = separator;
            if (attributes > MaxAttributes)
            {
                throw new DocumentReadException(ReadFailure.TooLarge, $"A tag of the page has more than {MaxAttributes} attributes, as no program writes them. Save the page anew from a browser.");
            }

            i++;
        }

        return Math.Min(i + 1, text.Length);
    }

    private static bool IsRawText(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase)
        || name.Equals("style", StringComparison.OrdinalIgnoreCase)
        || name.Equals("textarea", StringComparison.OrdinalIgnoreCase)
        || name.Equals("title", StringComparison.OrdinalIgnoreCase);

    private static int AfterRawText(ReadOnlySpan<char> text, int i, ReadOnlySpan<char> name)
    {
        int from = i;
        while (from < text.Length)
        {
            int close = text[from..].IndexOf("</", StringComparison.Ordinal);
            if (close < 0)
            {
                return text.Length;
            }

            from += close + 2;
            if (text[from..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return from;
            }
        }

        return text.Length;
    }
}
