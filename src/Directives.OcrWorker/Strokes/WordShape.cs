using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker.Strokes;

/// <summary>The ink of one word, as its pieces from left to right.</summary>
internal sealed class WordShape
{
    // Figures and capitals of one word differ by the rounding of a pixel, and O and S stand over the line by another.
    private const double LeastHeight = 0.82;

    // Marks stand up to a third of a capital above and below; the engine may draw the box of a word without them.
    private const double MarkRoom = 0.35;
    private const double EndShare = 0.3;

    // Hooks over capitals of DejaVu begin two fifths of the capital above it.
    private const double FurthestMark = 0.5;

    // Forty letters with their marks, and dirt: what has more is a picture, and every piece is compared with every other.
    private const int MostPieces = 200;

    private readonly PageInk _page;

    private WordShape(PageInk page, Component[] pieces, Component[] tall)
    {
        _page = page;
        Pieces = pieces;
        Tall = tall;
    }

    /// <summary>All pieces, marks and stops among them.</summary>
    public IReadOnlyList<Component> Pieces { get; }

    /// <summary>Those as high as the highest: capitals, figures, strokes and letters with ascenders.</summary>
    public IReadOnlyList<Component> Tall { get; }

    /// <summary>The ink within and just above and below the box of <paramref name="word"/>; null where there is none, or more than any word has.</summary>
    public static WordShape? Find(PageInk page, WireWord word)
    {
        int room = (int)(MarkRoom * (word.Bottom - word.Top));
        var pieces = new List<Component>();
        foreach (Component c in page.Components.All)
        {
            int x = (c.Left + c.Right) / 2, y = (c.Top + c.Bottom) / 2;
            bool isInside = x >= word.Left && x < word.Right && y >= word.Top - room && y < word.Bottom + room;

            // Of the lines above and below only pieces that fit into the room; the letters of a neighbouring line do not.
            if (isInside && c.Top >= word.Top - room && c.Bottom <= word.Bottom + room)
            {
                if (pieces.Count == MostPieces)
                {
                    return null;
                }

                pieces.Add(c);
            }
        }

        if (pieces.Count == 0)
        {
            return null;
        }

        pieces.Sort((a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Top.CompareTo(b.Top));
        int highest = pieces.Max(c => c.Height);
        return new WordShape(page, [.. pieces], [.. pieces.Where(c => c.Height >= LeastHeight * highest)]);
    }

    /// <summary>How far the upper end of <paramref name="piece"/> stands to the right of its lower end, as a share of its height.</summary>
    public double Lean(Component piece)
    {
        int rows = Math.Max(1, (int)(EndShare * piece.Height));
        return (Middle(piece, piece.Top, piece.Top + rows) - Middle(piece, piece.Bottom - rows, piece.Bottom)) / piece.Height;
    }

    /// <summary>How much ink <paramref name="piece"/> has with its grey edge, as a number of black pixels.</summary>
    public double Weight(Component piece) => _page.Weight(new Component(piece.Left - 1, piece.Top - 1, piece.Right + 1, piece.Bottom + 1, 0));

    /// <summary>Whether nothing is drawn above <paramref name="letter"/> as far as marks reach.</summary>
    public bool IsFreeAbove(Component letter) => !HasInk(letter, letter.Top - (int)(FurthestMark * letter.Height), letter.Top);

    /// <summary>Whether nothing is drawn below <paramref name="letter"/> as far as marks reach.</summary>
    public bool IsFreeBelow(Component letter) => !HasInk(letter, letter.Bottom, letter.Bottom + (int)(FurthestMark * letter.Height));

    private bool HasInk(Component column, int top, int bottom)
    {
        for (int y = Math.Max(0, top); y < Math.Min(_page.Ink.Height, bottom); y++)
        {
            if (_page.Ink.Row(y)[column.Left..column.Right].Contains((byte)1))
            {
                return true;
            }
        }

        return false;
    }

    private double Middle(Component piece, int top, int bottom)
    {
        long sum = 0, count = 0;
        for (int y = top; y < bottom; y++)
        {
            ReadOnlySpan<byte> row = _page.Ink.Row(y)[piece.Left..piece.Right];
            for (int x = 0; x < row.Length; x++)
            {
                sum += row[x] * x;
                count += row[x];
            }
        }

        return count == 0 ? 0 : (double)sum / count;
    }
}
