namespace Directives.Pipeline.Layout;

/// <summary>A straight drawn line, horizontal or vertical, as the borders of tables are made of. Lengths in points from the page's top left.</summary>
/// <param name="IsVertical">Whether it runs from top to bottom.</param>
/// <param name="Position">Its x when vertical, its y when horizontal.</param>
/// <param name="Start">Where it starts along its direction.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct RulingLine(bool IsVertical, double Position, double Start, double End);
