using Directives.Agencies;
using Directives.Lexing;

namespace Directives.Assignments;

/// <summary>What <see cref="DutyExtractor"/> works with, kept from run to run. The duties of a run are valid until the next one.</summary>
internal sealed class DutyBuffers
{
    private readonly Stash<Duty> _stash = new();
    private readonly Stash<List<OwnerMention>> _lists = new();
    private ClauseContext?[] _contexts = [];

    /// <summary>The duties of the run.</summary>
    public List<Duty> Duties { get; } = [];

    /// <summary>The names of bodies in the run.</summary>
    public AgencyNames Names { get; } = new();

    /// <summary>The list of bodies that is being read.</summary>
    public List<AgencyMention> Mentions { get; } = [];

    /// <summary>Bodies of a subject that is only looked ahead for.</summary>
    public List<OwnerMention> Foreseen { get; } = [];

    /// <summary>Cells of a row.</summary>
    public List<(int Start, int End)> Cells { get; } = [];

    /// <summary>For a question whose answer is a position: the bodies found are forgotten at the next one.</summary>
    public List<OwnerMention> Probe { get; } = [];

    /// <summary>Bodies of a clause, until they are given to a duty; no other clause is read meanwhile.</summary>
    public List<OwnerMention> Found { get; } = [];

    /// <summary>Bodies of a title or heading, until it is known that they own what stands below; few do.</summary>
    public List<OwnerMention> Headed { get; } = [];

    /// <summary>Paragraphs that tell what has been.</summary>
    public List<(int Start, int End)> Reports { get; } = [];

    /// <summary>Bodies of a closing parenthesis.</summary>
    public List<OwnerMention> Closing { get; } = [];

    /// <summary>The owners of what nobody owns; stays empty.</summary>
    public List<OwnerMention> Nobody { get; } = [];

    /// <summary>By the block above a group: blocks and duties that have been through its parenthesis.</summary>
    public Dictionary<int, (int Block, int Duty)> Grouped { get; } = [];

    /// <summary>Blocks that have a duty, as far as a group's parenthesis asked for them.</summary>
    public HashSet<int> BlocksWithDuties { get; } = [];

    /// <summary>Times stated for the whole document.</summary>
    public List<(int Start, int End)> CommonTimes { get; } = [];

    /// <summary>Times of a row.</summary>
    public List<(int Start, int End)> RowTimes { get; } = [];

    /// <summary>What a row lends to the rows merged with it.</summary>
    public TableReader.Row RowAbove { get; } = new();

    /// <summary>Forgets the run before and gives the contexts of so many blocks, all null.</summary>
    public ClauseContext?[] Reset(int blocks)
    {
        Duties.Clear();
        Reports.Clear();
        CommonTimes.Clear();
        Grouped.Clear();
        BlocksWithDuties.Clear();
        Names.Reset();
        _stash.Reset();
        _lists.Reset();
        if (_contexts.Length < blocks)
        {
            _contexts = new ClauseContext?[Math.Max(blocks, _contexts.Length * 2)];
        }
        else
        {
            Array.Clear(_contexts, 0, blocks);
        }

        return _contexts;
    }

    /// <summary>An empty list of bodies that no one else has in this run.</summary>
    public List<OwnerMention> NextList()
    {
        List<OwnerMention> list = _lists.Next();
        list.Clear();
        return list;
    }

    /// <summary>A copy that stays as it is for the rest of the run.</summary>
    public List<OwnerMention> Copy(List<OwnerMention> owners)
    {
        List<OwnerMention> copy = NextList();
        copy.AddRange(owners);
        return copy;
    }

    /// <summary>A duty without times, not yet among <see cref="Duties"/>.</summary>
    public Duty Next(int start, int end, int block, string rule, bool own, List<OwnerMention> owners)
    {
        Duty duty = _stash.Next();
        duty.Begin(start, end, block, rule, own, owners);
        return duty;
    }
}
