using System.Buffers;

namespace Directives.Text;

/// <summary>Finds what Markdown adds to the words of a text: stars and underscores around emphasis, <c>#</c> before headings, backslashes before marks, addresses behind the words of links, tags of HTML.</summary>
/// <remarks>A star that opens an item, a footnote's star, a row of stars and a blank to fill in have no partner and stay.</remarks>
internal static class MarkdownMarks
{
    // *, ** and ***; more of them draw a line.
    private const int LongestRun = 3;
    private const int DeepestHeading = 6;

    // Attributes of a tag take at most so many characters.
    private const int LongestTag = 200;

    // Characters of a link's words and of its address, at most.
    private const int LongestLink = 400;

    private static readonly string[] InlineTags = ["b", "i", "u", "em", "strong", "span", "font", "sup", "sub"];
    private static readonly string[] BlockTags = ["p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4"];

    private static readonly SearchValues<char> Candidates = SearchValues.Create("*_#\\<]");
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\`*_{}[]()#+-.!|>~");

    /// <summary>The places to read otherwise, ascending, each with its reading; null when there are none.</summary>
    public static List<(int Start, int End, string Reading)>? Find(string text)
    {
        int at = text.AsSpan().IndexOfAny(Candidates);
        if (at < 0)
        {
            return null;
        }

        List<(int Start, int End, string Reading)>? edits = null;
        Span<int> open = stackalloc int[2 * (LongestRun + 1)];
        open.Fill(-1);
        while (at < text.Length)
        {
            char mark = text[at];
            int end = at + 1;
            if (mark is '*' or '_')
            {
                end = RunEnd(text, at);
                ReadEmphasis(text, at, end, ref open[(mark == '*' ? 0 : LongestRun + 1) + Math.Min(end - at, LongestRun)], ref edits);
            }
            else if (mark == '#')
            {
                end = RunEnd(text, at);
                if (end - at <= DeepestHeading && end < text.Length && text[end] == ' ' && OpensLine(text, at))
                {
                    (edits ??= []).Add((at, end + 1, ""));
                }
            }
            else if (mark == '\\' && end < text.Length && Escaped.Contains(text[end]))
            {
                (edits ??= []).Add((at, end, ""));
                end++;
            }
            else if (mark == ']' && FindLink(text, at, out int opening, out int behind))
            {
                (edits ??= []).Add((opening, opening + 1, ""));
                edits.Add((at, behind, ""));
                end = behind;
            }
            else if (mark == '<' && TagEnd(text, at, out string reading) is var after and > 0)
            {
                (edits ??= []).Add((at, after, reading));
                end = after;
            }

            int next = text.AsSpan(end).IndexOfAny(Candidates);
            at = next < 0 ? text.Length : end + next;
        }

        edits?.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return edits;
    }

    // A run that closes strikes itself and the one of its length that opened before it in the same paragraph.
    private static void ReadEmphasis(string text, int start, int end, ref int open, ref List<(int Start, int End, string Reading)>? edits)
    {
        if (end - start > LongestRun)
        {
            return;
        }

        char before = start > 0 ? text[start - 1] : '\n', after = end < text.Length ? text[end] : '\n';
        if (text[start] == '_' && (before is '/' or '-' || after is '/' or '-'))
        {
            // “ngày __/__/2026”: to be filled in by hand.
            return;
        }

        bool closes = !char.IsWhiteSpace(before) && before is not ('(' or '|') && !char.IsLetterOrDigit(after);
        if (closes && open >= 0 && LeavesParagraph(text.AsSpan(open, start - open)))
        {
            open = -1;
        }

        if (closes && open >= 0)
        {
            (edits ??= []).Add((open, open + end - start, ""));
            edits.Add((start, end, ""));
            open = -1;
        }
        else if (!char.IsWhiteSpace(after) && after is not (')' or '|') && !char.IsLetterOrDigit(before) && !(closes && before is '.' or ',' or ';' or ':'))
        {
            open = start;
        }
    }

    private static bool LeavesParagraph(ReadOnlySpan<char> between)
    {
        for (int line = between.IndexOf('\n'); line >= 0;)
        {
            ReadOnlySpan<char> rest = between[(line + 1)..].TrimStart(" \t\r");
            if (rest.IsEmpty || rest[0] is '\n' or '|' or '#')
            {
                return true;
            }

            int next = between[(line + 1)..].IndexOf('\n');
            line = next < 0 ? -1 : line + 1 + next;
        }

        return between.Contains('|');
    }

    private static int RunEnd(string text, int at)
    {
        int end = at + 1;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        return end;
    }

    private static bool OpensLine(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }

        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    // “[Sở Y tế](https://…)”: the bracket that opens and one past the address.
    private static bool FindLink(string text, int at, out int opening, out int behind)
    {
        (opening, behind) = (-1, -1);
        if (at + 1 >= text.Length || text[at + 1] != '(')
        {
            return false;
        }

        ReadOnlySpan<char> address = text.AsSpan(at + 2, Math.Min(LongestLink, text.Length - at - 2));
        int length = address.IndexOfAny(") \n");
        if (length <= 0 || address[length] != ')' || address[..length].IndexOfAny("/#.") < 0)
        {
            return false;
        }

        int first = Math.Max(0, at - LongestLink);
        int back = text.AsSpan(first, at - first).LastIndexOfAny("[]\n");
        (opening, behind) = (first + back, at + 2 + length + 1);
        return back >= 0 && text[opening] == '[' && (opening == 0 || text[opening - 1] is not ('\\' or '!'));
    }

    // One past a tag, with what stands for it; 0 where none is.
    private static int TagEnd(string text, int at, out string reading)
    {
        int start = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
        int end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> name = text.AsSpan(start, end - start);
        reading = Is(name, InlineTags) ? "" : Is(name, BlockTags) ? "\n" : " ";
        int close = text.AsSpan(end, Math.Min(LongestTag, text.Length - end)).IndexOfAny('>', '<', '\n');
        bool isTag = close >= 0 && text[end + close] == '>' && (reading != " " || name.Equals("br", StringComparison.OrdinalIgnoreCase));
        return isTag ? end + close + 1 : 0;
    }

    private static bool Is(ReadOnlySpan<char> name, string[] tags)
    {
        foreach (string tag in tags)
        {
            if (name.Equals(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
