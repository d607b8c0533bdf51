namespace Directives.Pipeline.Layout;

/// <summary>Words that stand side by side on one line, or on one line of one column. Lengths in points.</summary>
internal sealed class TextRow
{
    public TextRow(int pageNumber, List<PositionedWord> words)
    {
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        PageNumber = pageNumber;
        Words = words;
        Left = words[0].Left;
        Top = double.MaxValue;
        double bottom = 0;
        double[] heights = new double[words.Count];
        for (int i = 0; i < words.Count; i++)
        {
            PositionedWord word = words[i];
            Top = Math.Min(Top, word.Top);
            Right = Math.Max(Right, word.Right);
            bottom += word.Bottom;
            heights[i] = word.Height;
        }

        Array.Sort(heights);

        // The lower quartile: letters taken from a second font make some boxes taller, never lower.
        Size = Math.Max(1, heights[heights.Length / 4]);
        Bottom = bottom / words.Count;
    }

    public int PageNumber { get; }

    /// <summary>From left to right.</summary>
    public List<PositionedWord> Words { get; }

    public double Left { get; }

    public double Top { get; }

    public double Right { get; }

    /// <summary>Mean of the words' bottoms.</summary>
    public double Bottom { get; }

    /// <summary>Size of the type.</summary>
    public double Size { get; }

    public double CenterX => (Left + Right) / 2;

    /// <summary>Whether no letter is small.</summary>
    public bool IsCapitals => Words.TrueForAll(w => !w.Text.Any(char.IsLower));

    public string Text => string.Join(' ', Words.Select(w => w.Text));
}
