namespace Directives.Pipeline.Writing;

/// <summary>How the pixels of a <see cref="PagePicture"/> are kept.</summary>
internal enum PictureCoding
{
    /// <summary>A whole JPEG file.</summary>
    Jpeg,

    /// <summary>A byte a pixel from 0, black, to 255, white; rows from top to bottom.</summary>
    Gray,

    /// <summary>Three bytes a pixel: red, green, blue; rows from top to bottom.</summary>
    Colour,

    /// <summary>A bit a pixel, 0 black and 1 white, the first in the highest bit; each row starts a new byte.</summary>
    TwoTone,
}

/// <summary>The picture of a page, as a PDF can hold it.</summary>
/// <param name="Width">Width in pixels, from 1.</param>
/// <param name="Height">Height in pixels, from 1.</param>
/// <param name="Coding">What <paramref name="Bytes"/> are.</param>
/// <param name="Bytes">The pixels.</param>
internal sealed record PagePicture(int Width, int Height, PictureCoding Coding, ReadOnlyMemory<byte> Bytes);
