using Directives.OcrWorker.Native;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker.Preparation;

/// <summary>A page image ready for recognition, and what was done to it.</summary>
internal sealed class PreparedPage : IDisposable
{
    /// <summary>The image to be recognised.</summary>
    public required Pix Image { get; set; }

    /// <summary>Its pixels an inch.</summary>
    public required double Resolution { get; init; }

    /// <summary>Its width over that of the image as given, both upright.</summary>
    public required double HorizontalScale { get; init; }

    /// <summary>Its height over that of the image as given, both upright.</summary>
    public required double VerticalScale { get; init; }

    /// <summary>All that is to be told of the page but its words; lines in pixels of <see cref="Image"/>.</summary>
    public required PageReply Findings { get; init; }

    /// <summary>Whether its ink is as dark and its paper as even as printed, so that the weight of a mark tells which it is.</summary>
    public bool IsClean { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Image.Dispose();
}
