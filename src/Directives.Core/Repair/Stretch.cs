namespace Directives.Repair;

/// <summary>Words of a text that are weighed together: of the first and the last at most the outermost have one reading.</summary>
/// <param name="Start">The first word.</param>
/// <param name="End">One past the last.</param>
/// <param name="FirstPair">The first of its known pairs.</param>
/// <param name="EndPair">One past the last of them.</param>
internal readonly record struct Stretch(int Start, int End, int FirstPair, int EndPair);

/// <summary>Two readings of neighbouring words that stood behind each other in prose.</summary>
/// <param name="First">The first, counted over all readings of the stretch.</param>
/// <param name="Second">The second.</param>
/// <param name="Count">How often.</param>
internal readonly record struct KnownPair(ushort First, ushort Second, float Count);
