namespace Directives.OcrWorker.Preparation;

/// <summary>Ink that hangs together, by its box (half-open, in pixels) and number of pixels.</summary>
internal readonly record struct Component(int Left, int Top, int Right, int Bottom, int Area)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    /// <summary>Longer side of the box.</summary>
    public int Size => Math.Max(Width, Height);

    /// <summary>Whether the box of <paramref name="other"/> lies within this one.</summary>
    public bool Contains(Component other) => other.Left > Left && other.Right < Right && other.Top > Top && other.Bottom < Bottom;

    /// <summary>Whether the boxes share a pixel.</summary>
    public bool Overlaps(Component other) => other.Left < Right && other.Right > Left && other.Top < Bottom && other.Bottom > Top;

    /// <summary>Share of the box that is ink.</summary>
    public double Fill => (double)Area / ((double)Width * Height);
}
