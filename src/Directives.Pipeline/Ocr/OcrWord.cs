namespace Directives.Pipeline.Ocr;

/// <summary>A box in pixels or points, as its owner says, from the top left; right and bottom are outside.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
public readonly record struct OcrBox(double Left, double Top, double Right, double Bottom);

/// <summary>A word as the engine read it.</summary>
/// <param name="Text">The word, without spaces, in NFC.</param>
/// <param name="Confidence">How sure the engine is, 0 to 1.</param>
/// <param name="Box">Box around its ink, in pixels of the upright image.</param>
/// <param name="Baseline">Height of the line on which its letters stand, in pixels from the top of the upright image.</param>
/// <param name="Line">Number from 0 of the line on the page, in the engine's order.</param>
public readonly record struct OcrWord(string Text, double Confidence, OcrBox Box, double Baseline, int Line);

/// <summary>A straight drawn line, in pixels of the upright image.</summary>
/// <param name="IsVertical">Whether it runs from top to bottom.</param>
/// <param name="Position">Its x when vertical, its y when horizontal.</param>
/// <param name="Start">Where it starts along its direction.</param>
/// <param name="End">Where it ends.</param>
public readonly record struct OcrRuling(bool IsVertical, double Position, double Start, double End);

/// <summary>A step of preparation that was taken.</summary>
/// <param name="Name">What was done, such as <c>straightened</c> or <c>specks removed</c>.</param>
/// <param name="Measure">The measure of the page that called for it, such as <c>degrees of skew</c>.</param>
/// <param name="Value">Its value on this page.</param>
public sealed record OcrStep(string Name, string Measure, double Value);
