using System.Buffers.Text;
using System.Text;
using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Reads the output of <c>pdftotext -bbox</c>: one <c>page</c> element after the other, each with its <c>word</c> elements.</summary>
internal static class BoundingBoxParser
{
    /// <summary>The pages, numbered from 1, words in the order of the output. What does not look as expected is passed over.</summary>
    public static List<PositionedPage> Parse(ReadOnlySpan<byte> output)
    {
        var pages = new List<PositionedPage>();
        List<PositionedWord> words = [];
        int line = 0;
        while (line < output.Length)
        {
            int length = output[line..].IndexOf((byte)'\n');
            length = length < 0 ? output.Length - line : length;
            ReadOnlySpan<byte> text = output.Slice(line, length).TrimStart((byte)' ');
            line += length + 1;
            if (text.StartsWith("<word "u8))
            {
                if (pages.Count > 0 && TryParseWord(text, words.Count, out PositionedWord word))
                {
                    words.Add(word);
                }
            }
            else if (text.StartsWith("<page "u8))
            {
                words = [];
                pages.Add(new PositionedPage
                {
                    Number = pages.Count + 1,
                    Width = Attribute(text, "width=\""u8),
                    Height = Attribute(text, "height=\""u8),
                    Words = words,
                });
            }
        }

        return pages;
    }

    private static bool TryParseWord(ReadOnlySpan<byte> element, int order, out PositionedWord word)
    {
        int start = element.IndexOf((byte)'>') + 1;
        int end = element.LastIndexOf("</word>"u8);
        if (start <= 0 || end <= start)
        {
            word = default;
            return false;
        }

        string text = Encoding.UTF8.GetString(element[start..end]);
        if (text.Contains('&', StringComparison.Ordinal))
        {
            text = text.Replace("&lt;", "<", StringComparison.Ordinal)
                .Replace("&gt;", ">", StringComparison.Ordinal)
                .Replace("&quot;", "\"", StringComparison.Ordinal)
                .Replace("&apos;", "'", StringComparison.Ordinal)
                .Replace("&amp;", "&", StringComparison.Ordinal);
        }

        word = new PositionedWord(
            text,
            Attribute(element, "xMin=\""u8),
            Attribute(element, "yMin=\""u8),
            Attribute(element, "xMax=\""u8),
            Attribute(element, "yMax=\""u8),
            order);
        return double.IsFinite(word.Left) && double.IsFinite(word.Right) && word.Right >= word.Left && word.Bottom > word.Top;
    }

    private static double Attribute(ReadOnlySpan<byte> element, ReadOnlySpan<byte> name)
    {
        int start = element.IndexOf(name);
        return start >= 0 && Utf8Parser.TryParse(element[(start + name.Length)..], out double value, out _) ? value : double.NaN;
    }
}
