using Directives.Lexicons;
using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Judges whether the text layer of pages can be believed, by the share of real Vietnamese syllables in it.</summary>
internal static class TextLayerJudge
{
    // Below this number of words a page of figures or names says nothing about its text layer.
    private const int FewestWords = 20;

    /// <summary>Numbers of the pages whose text layer is garbage. Pages with too few words to judge share the fate of most of the judged ones, or are judged together.</summary>
    public static HashSet<int> FindGarbage(IReadOnlyList<PositionedPage> pages, PdfReaderOptions options)
    {
        var garbage = new HashSet<int>();
        var brief = new List<int>();
        SyllableTally together = default;
        int judged = 0;
        foreach (PositionedPage page in pages)
        {
            SyllableTally tally = SyllableLexicon.Default.Tally(string.Join(' ', page.Words.Select(w => w.Text)));
            if (tally.Words < FewestWords)
            {
                brief.Add(page.Number);
                together = new SyllableTally(together.Words + tally.Words, together.Known + tally.Known, together.Marked + tally.Marked);
                continue;
            }

            judged++;
            if (!IsBelievable(tally, options))
            {
                garbage.Add(page.Number);
            }
        }

        bool shortAreGarbage = judged > 0 ? garbage.Count * 2 > judged : together.Words >= FewestWords && !IsBelievable(together, options);
        if (shortAreGarbage)
        {
            garbage.UnionWith(brief);
        }

        return garbage;
    }

    private static bool IsBelievable(SyllableTally tally, PdfReaderOptions options) =>
        tally.KnownShare >= options.LeastKnownShare && tally.MarkedShare >= options.LeastMarkedShare;
}
