using System.Buffers;
using Directives.Lexicons;

namespace Directives.Pipeline.Ocr;

/// <summary>Tells words from specks, strokes of pens, seals and ruling lines that an engine took for signs. Lengths in pixels of the upright image.</summary>
/// <remarks>
/// A sign is judged by its place on the line and its shape, not only by what it was read as: a dash in front of a line may be read as
/// <c>~</c>, a border of a table as <c>|</c>. Nothing that holds two letters is left out, unless all around it was read without confidence.
/// </remarks>
internal static class OcrNoise
{
    private const double ColumnGap = 1.5;
    private const double HardlySure = 0.2;
    private const double LeastSure = 0.4;
    private const double HalfSure = 0.5;
    private const double FairlySure = 0.6;
    private const double QuiteSure = 0.85;

    // In shares of the type size; a hyphen of Times is 0.28 wide, specks that are read as one are half of that.
    private const double ShortestDash = 0.15;

    // Mean height of the boxes of a line of type, in shares of the type size: from small letters only to capitals under marks.
    private const double LeastHeight = 0.3;
    private const double MostHeight = 2.2;

    // Hyphens of Times and Arial are up to 0.33 wide, en dashes 0.5, em dashes 1; less the bearings.
    private const double ShortestEnDash = 0.42;
    private const double ShortestEmDash = 0.75;

    private const string Bars = "|¦│┃";
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—~_=«»¬");
    private static readonly SearchValues<char> StrokeSigns = SearchValues.Create("-_*#~^=\\<>{}[]|¦»«¬`'");
    private static readonly SearchValues<char> Closing = SearchValues.Create(":;.,/!?”");
    private const string Numerals = "IVXABCD";
    private static readonly SearchValues<char> SignsOfNumbers = SearchValues.Create("0123456789/.,;:-%IVX");
    private static readonly SearchValues<char> SignsOfSense = SearchValues.Create("*+•%&≥≤><=…()/");

    // What specks at the edge of a word are read as. Quotation marks, brackets and dashes stay: they belong to words.
    private const string EdgeNoise = "_|¦`ˆ^~¬°";
    private static readonly char[] NeverBehindWords = EdgeNoise.ToCharArray();
    private static readonly char[] NeverBeforeWords = (".,:;'’‘" + EdgeNoise).ToCharArray();

    /// <summary>The parts of a line between gaps that only columns have, without what is no word.</summary>
    /// <param name="line">The words of a line of the engine.</param>
    /// <param name="pageSize">The page's common type size.</param>
    /// <param name="bars">Receives the strokes of table borders among the words.</param>
    public static IEnumerable<List<OcrWord>> Segments(IEnumerable<OcrWord> line, double pageSize, List<OcrRuling> bars)
    {
        var segment = new List<OcrWord>();
        foreach (OcrWord word in line.OrderBy(w => w.Box.Left))
        {
            if (IsBar(word, pageSize))
            {
                bars.Add(new OcrRuling(true, (word.Box.Left + word.Box.Right) / 2, word.Box.Top, word.Box.Bottom));
                continue;
            }

            if (segment.Count > 0 && word.Box.Left - segment[^1].Box.Right > ColumnGap * pageSize)
            {
                if (Cleaned(segment, pageSize) is { Count: > 0 } whole)
                {
                    yield return whole;
                }

                segment = [];
            }

            segment.Add(word);
        }

        if (Cleaned(segment, pageSize) is { Count: > 0 } last)
        {
            yield return last;
        }
    }

    private static bool IsBar(OcrWord word, double size) =>
        word.Text.AsSpan().IndexOfAnyExcept(Bars) < 0 && word.Box.Bottom - word.Box.Top > 0.7 * size;

    private static List<OcrWord> Cleaned(List<OcrWord> segment, double size)
    {
        if (IsScrawl(segment, size))
        {
            return [];
        }

        var kept = new List<OcrWord>(segment.Count);
        for (int i = 0; i < segment.Count; i++)
        {
            OcrWord word = segment[i];
            if (word.Text.Any(IsOfWord))
            {
                if (IsSpeckLetter(word, segment.Count))
                {
                    continue;
                }

                string text = word.Text.TrimStart(NeverBeforeWords).TrimEnd(NeverBehindWords);
                text = word.Confidence < LeastSure ? TrimSigns(text) : text;
                text = text.StartsWith("-“", StringComparison.Ordinal) ? text[2..] : text;
                kept.Add(text.Length == word.Text.Length ? word : word with { Text = text });
            }
            else if (IsDash(word, size) && (i + 1 < segment.Count || (kept.Count > 0 && word.Confidence >= FairlySure)))
            {
                kept.Add(word with { Text = Dash(word, size) });
            }
            else if (IsSignOfSense(word, kept, segment.Count))
            {
                kept.Add(word);
            }
        }

        return kept;
    }

    /// <summary>Whether a stretch was read without confidence and holds no word that is known: a seal, a pen's stroke, the lid's shadow.</summary>
    private static bool IsScrawl(List<OcrWord> segment, double size)
    {
        double sure = 0;
        int letters = 0;
        bool known = false;
        foreach (OcrWord word in segment)
        {
            int count = word.Text.Count(IsOfWord);
            letters += count;
            sure += count * word.Confidence;
            known |= word.Text.StartsWith("Số:", StringComparison.Ordinal) && word.Text.Contains('/', StringComparison.Ordinal);
            known |= count >= 2 && word.Confidence >= FairlySure && (char.IsAsciiDigit(word.Text[0]) || SyllableLexicon.Default.Contains(Letters(word.Text)));
        }

        if (segment.Count == 1 && IsNumeral(segment[0], size))
        {
            return false;
        }

        if (letters == 0)
        {
            // The star below the name of a Party committee stands alone, and so do units in their cells.
            return !segment.Exists(w => w.Text is "*" or "%" && w.Confidence >= HalfSure);
        }

        double height = segment.Average(w => w.Box.Bottom - w.Box.Top);
        bool isOfType = height > LeastHeight * size && height < MostHeight * size;
        return !known && sure < (isOfType ? LeastSure : FairlySure) * letters;
    }

    /// <summary>Whether it is a number or a date as high as numbers are: in a cell or on the last line of its own nothing around it tells the engine that it is one.</summary>
    private static bool IsNumeral(OcrWord word, double size) =>
        word.Text.Any(char.IsAsciiDigit) && word.Text.AsSpan().IndexOfAnyExcept(SignsOfNumbers) < 0 && word.Confidence >= HardlySure && word.Box.Bottom - word.Box.Top > 0.4 * size && word.Box.Bottom - word.Box.Top < size;

    /// <summary>
    /// Whether a letter that stands alone is no word: one that was read without confidence, unless it may be a numeral or a column's letter
    /// in a cell of its own. Letters of items carry their bracket or stop.
    /// </summary>
    private static bool IsSpeckLetter(OcrWord word, int words) =>
        word.Text.Length == 1 && char.IsLetter(word.Text[0]) && word.Confidence < QuiteSure
        && (words == 1 ? !Numerals.Contains(word.Text[0], StringComparison.Ordinal) : word.Confidence < FairlySure);

    /// <summary>Whether it was read as a dash with some confidence, or as a sign like one and lies as dashes do.</summary>
    private static bool IsDash(OcrWord word, double size) =>
        word.Text.AsSpan().IndexOfAnyExcept(Dashes) < 0
        && (HasDashShape(word, size) || (word.Text is "-" or "–" or "—" && word.Confidence >= HalfSure && word.Box.Right - word.Box.Left > ShortestDash * size));

    /// <summary>The dash that is as wide as the word: the engine takes one for another.</summary>
    private static string Dash(OcrWord word, double size) => (word.Box.Right - word.Box.Left) switch
    {
        double width when width < ShortestEnDash * size => "-",
        double width when width < ShortestEmDash * size => "–",
        _ => "—",
    };

    /// <summary>Whether ink lies as a dash does: wider than high, thin, half-way up the small letters.</summary>
    private static bool HasDashShape(OcrWord word, double size)
    {
        double width = word.Box.Right - word.Box.Left;
        double height = word.Box.Bottom - word.Box.Top;
        double up = word.Baseline - ((word.Box.Top + word.Box.Bottom) / 2);
        return width > 1.3 * height && width > ShortestDash * size && width < 1.2 * size && height < 0.25 * size && up > 0.08 * size && up < 0.5 * size;
    }

    private static bool IsSignOfSense(OcrWord word, List<OcrWord> before, int words)
    {
        if (word.Text.AsSpan().IndexOfAnyExcept(SignsOfSense) < 0)
        {
            return word.Confidence >= FairlySure;
        }

        // “Kính gửi :” has a blank before its colon; a list of dots is a blank to be filled in.
        bool closes = before.Count > 0 && IsOfWord(before[^1].Text[^1]) && word.Text.AsSpan().IndexOfAnyExcept(Closing) < 0;
        return word.Confidence >= QuiteSure && (closes || word.Text.Length >= 3) && words > 1;
    }

    /// <summary>Letters that have a case, and digits; not the lone marks (<c>ˆ</c>, <c>º</c>) that count as letters elsewhere.</summary>
    private static bool IsOfWord(char c) => char.IsLower(c) || char.IsUpper(c) || char.IsAsciiDigit(c);

    /// <summary>Hardly anything of it was read: what stands around its letters are strokes of a seal or pen.</summary>
    private static string TrimSigns(string text)
    {
        int start = text.AsSpan().IndexOfAnyExcept(StrokeSigns);
        int end = text.AsSpan().LastIndexOfAnyExcept(StrokeSigns);
        return text[start..(end + 1)];
    }

    private static ReadOnlySpan<char> Letters(string text)
    {
        ReadOnlySpan<char> span = text;
        while (span.Length > 0 && !char.IsLetter(span[0]))
        {
            span = span[1..];
        }

        while (span.Length > 0 && !char.IsLetter(span[^1]))
        {
            span = span[..^1];
        }

        return span;
    }
}
