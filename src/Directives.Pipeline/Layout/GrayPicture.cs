namespace Directives.Pipeline.Layout;

/// <summary>A picture in shades of grey.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Pixels">Row after row from the top, a byte a pixel, 0 black and 255 white.</param>
internal sealed record GrayPicture(int Width, int Height, ReadOnlyMemory<byte> Pixels);
