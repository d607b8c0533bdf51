using Directives.Assignments;
using Directives.Structure;
using Directives.Values;

namespace Directives;

/// <summary>Working memory of one run, which the parser keeps for the next.</summary>
internal sealed class RunBuffers
{
    public BlockBuffers Blocks { get; } = new();

    public ValueMentions Values { get; } = new();

    public DutyBuffers Duties { get; } = new();

    public RecordBuffers Records { get; } = new();
}
