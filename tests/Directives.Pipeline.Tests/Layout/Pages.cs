using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Tests.Layout;

/// <summary>Sets text in a fixed-width face of 12 points, 6 points a letter, for tests of layout.</summary>
internal sealed class Pages
{
    public const double Size = 12;
    public const double Letter = 6;

    private readonly List<PositionedWord> _words = [];

    /// <summary>Sets words from <paramref name="left"/> on the line that ends at <paramref name="bottom"/>.</summary>
    public Pages Line(double left, double bottom, string text, double size = Size)
    {
        foreach (string word in text.Split(' '))
        {
            double right = left + (word.Length * Letter * size / Size);
            _words.Add(new PositionedWord(word, left, bottom - size, right, bottom, _words.Count));
            left = right + (Letter * size / Size / 2);
        }

        return this;
    }

    /// <summary>Sets words centred on <paramref name="centre"/>.</summary>
    public Pages Centred(double centre, double bottom, string text) =>
        Line(centre - (((text.Length - (text.Count(c => c == ' ') / 2.0)) * Letter) / 2), bottom, text);

    public PositionedPage Page(int number = 1, params IReadOnlyList<RulingLine> rules) =>
        new() { Number = number, Width = 595, Height = 842, Words = _words, Rules = rules };

    /// <summary>The text of pages, laid out.</summary>
    public static string Text(params PositionedPage[] pages) => DocumentLayout.Arrange(pages, pages.Length).Source.Text;

    /// <summary>The lines of a grid.</summary>
    public static IReadOnlyList<RulingLine> Grid(double[] xs, double[] ys) =>
        [.. xs.Select(x => new RulingLine(true, x, ys[0], ys[^1])), .. ys.Select(y => new RulingLine(false, y, xs[0], xs[^1]))];
}
