using Directives.Assignments;
using Directives.Header;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Repair;
using Directives.Structure;
using Directives.Values;

namespace Directives;

/// <summary>Working memory of one run, which the parser keeps for the next; its readers are made once for the text that each run puts into it.</summary>
internal sealed class RunBuffers
{
    /// <param name="lexicon">What is known of words.</param>
    public RunBuffers(Lexicon lexicon)
    {
        Text = new TokenizedText(lexicon);
        Duties = new DutyExtractor(Text, Blocks.Blocks, Values.Deadlines);
    }

    /// <summary>The text of the run.</summary>
    public TokenizedText Text { get; }

    public HeaderBuffers Header { get; } = new();

    public BlockBuffers Blocks { get; } = new();

    public ValueMentions Values { get; } = new();

    public DutyExtractor Duties { get; }

    /// <summary>Made with the first text that is repaired: it loads the counts of words.</summary>
    public RepairBuffers Repair => field ??= new RepairBuffers();

    public RecordBuffers Records { get; } = new();
}
