using System.Text;
using Directives.Text;

namespace Directives.Pipeline.Writing;

/// <summary>Parts the text of a document into those of its pages.</summary>
internal static class PageTexts
{
    /// <summary>The text of each page from the first; a paragraph that goes on over the page is cut there. A document without pages is one text.</summary>
    public static IReadOnlyList<string> Split(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Pages is not { } map)
        {
            return [source.Text];
        }

        var texts = new StringBuilder[map.PageCount];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = new StringBuilder();
        }

        // Columns that go on over the page come before the rest of it: a page's text may lie in several stretches.
        int start = 0;
        for (int i = 1; i <= map.Words.Count; i++)
        {
            int page = map.Words[i - 1].Region.PageNumber;
            if (i < map.Words.Count && map.Words[i].Region.PageNumber == page)
            {
                continue;
            }

            int end = i < map.Words.Count ? EndBefore(source.Text, map.Words[i].Span.Start) : source.Text.Length;
            StringBuilder text = texts[page - 1];
            text.Append(text.Length > 0 ? "\n" : "").Append(source.Text.AsSpan(start, end - start).Trim()).Append('\n');
            start = end;
        }

        return Array.ConvertAll(texts, t => t.ToString());
    }

    /// <summary>Where the text before a word ends: a bar in front of it belongs to its table row.</summary>
    private static int EndBefore(string text, int word)
    {
        while (word > 0 && text[word - 1] is '|' or ' ')
        {
            word--;
        }

        return word;
    }
}
