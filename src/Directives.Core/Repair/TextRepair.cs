using Directives.Text;

namespace Directives.Repair;

/// <summary>A place of the text that is read otherwise than it stands. The text itself is never changed; records are made from the reading.</summary>
/// <param name="Span">The place, in the text as received.</param>
/// <param name="Read">What stands there.</param>
/// <param name="Reading">What it is read as; empty for dirt that is read as nothing.</param>
/// <param name="Reason">Why.</param>
/// <param name="Odds">How many times likelier the reading is than all others together, by the counts of neighbouring words; null where the form alone decides.</param>
public sealed record TextRepair(TextSpan Span, string Read, string Reading, RepairReason Reason, double? Odds);
