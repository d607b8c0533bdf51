namespace Directives.Text;

/// <summary>Tells on which page, and where on it, each word of a text stands. Immutable and thread-safe.</summary>
/// <remarks>Readers that know positions (PDF, OCR) build one; text from DOCX, HTML or plain files has none.</remarks>
public sealed class PageMap
{
    private readonly (TextSpan Span, PageRegion Region)[] _words;

    /// <summary>Creates the map from words in text order.</summary>
    /// <param name="words">Span of each word and its rectangle; spans ascending and disjoint.</param>
    /// <param name="pageCount">Number of pages of the source, at least that of the last word.</param>
    /// <exception cref="ArgumentException">The spans overlap or are out of order.</exception>
    public PageMap(IEnumerable<(TextSpan Span, PageRegion Region)> words, int pageCount)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = [.. words];
        for (int i = 1; i < _words.Length; i++)
        {
            if (_words[i].Span.Start < _words[i - 1].Span.End)
            {
                throw new ArgumentException($"word {i} starts at {_words[i].Span.Start}, before word {i - 1} ends", nameof(words));
            }
        }

        PageCount = pageCount;
    }

    /// <summary>Number of pages of the source document.</summary>
    public int PageCount { get; }

    /// <summary>The words and their rectangles, in text order.</summary>
    public IReadOnlyList<(TextSpan Span, PageRegion Region)> Words => _words;

    /// <summary>The rectangles that enclose the words of <paramref name="span"/>: one for each page that it touches, in page order; empty when no word lies in it.</summary>
    public IReadOnlyList<PageRegion> Locate(TextSpan span)
    {
        int low = 0, high = _words.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_words[middle].Span.End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var regions = new List<PageRegion>(1);
        int letters = 0;
        for (int i = low; i < _words.Length && _words[i].Span.Start < span.End; i++)
        {
            PageRegion word = _words[i].Region;
            int last = regions.Count - 1;
            if (last >= 0 && regions[last].PageNumber == word.PageNumber)
            {
                regions[last] = Join(regions[last], letters, word, _words[i].Span.Length);
                letters += _words[i].Span.Length;
            }
            else
            {
                regions.Add(word);
                letters = _words[i].Span.Length;
            }
        }

        return regions;
    }

    private static PageRegion Join(PageRegion page, int letters, PageRegion word, int wordLetters) => page with
    {
        Left = Math.Min(page.Left, word.Left),
        Top = Math.Min(page.Top, word.Top),
        Right = Math.Max(page.Right, word.Right),
        Bottom = Math.Max(page.Bottom, word.Bottom),
        OcrConfidence = ((page.OcrConfidence * letters) + (word.OcrConfidence * wordLetters)) / (letters + wordLetters),
    };
}
