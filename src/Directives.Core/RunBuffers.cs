using Directives.Assignments;
using Directives.Header;
using Directives.Repair;
using Directives.Structure;
using Directives.Values;

namespace Directives;

/// <summary>Working memory of one run, which the parser keeps for the next.</summary>
internal sealed class RunBuffers
{
    public HeaderBuffers Header { get; } = new();

    public BlockBuffers Blocks { get; } = new();

    public ValueMentions Values { get; } = new();

    public DutyBuffers Duties { get; } = new();

    /// <summary>Made with the first text that is repaired: it loads the counts of words.</summary>
    public RepairBuffers Repair => field ??= new RepairBuffers();

    public RecordBuffers Records { get; } = new();
}
