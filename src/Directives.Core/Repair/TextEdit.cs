namespace Directives.Repair;

/// <summary>A place of the composed text and its reading.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset one past its last.</param>
/// <param name="Reading">What to read there.</param>
/// <param name="Reason">Why.</param>
/// <param name="Odds">See <see cref="TextRepair.Odds"/>.</param>
internal readonly record struct TextEdit(int Start, int End, string Reading, RepairReason Reason, double? Odds);
