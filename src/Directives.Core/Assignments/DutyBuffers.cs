using Directives.Lexing;

namespace Directives.Assignments;

/// <summary>What <see cref="DutyExtractor"/> works with, kept from run to run. The duties of a run are valid until the next one.</summary>
internal sealed class DutyBuffers
{
    private readonly Stash<Duty> _stash = new();
    private ClauseContext?[] _contexts = [];

    /// <summary>The duties of the run.</summary>
    public List<Duty> Duties { get; } = [];

    /// <summary>For a question whose answer is a position: the bodies found are forgotten at the next one.</summary>
    public List<OwnerMention> Probe { get; } = [];

    /// <summary>Bodies of a clause, until they are given to a duty; no other clause is read meanwhile.</summary>
    public List<OwnerMention> Found { get; } = [];

    /// <summary>Bodies of a closing parenthesis.</summary>
    public List<OwnerMention> Closing { get; } = [];

    /// <summary>Leads that go on from the sentence before.</summary>
    public List<OwnerMention> Continued { get; } = [];

    /// <summary>Forgets the run before and gives the contexts of so many blocks, all null.</summary>
    public ClauseContext?[] Reset(int blocks)
    {
        Duties.Clear();
        _stash.Reset();
        if (_contexts.Length < blocks)
        {
            _contexts = new ClauseContext?[Math.Max(blocks, _contexts.Length * 2)];
        }
        else
        {
            Array.Clear(_contexts);
        }

        return _contexts;
    }

    /// <summary>A duty without owners and times, not yet among <see cref="Duties"/>.</summary>
    public Duty Next(int start, int end, int block, string rule, bool own)
    {
        Duty duty = _stash.Next();
        duty.Begin(start, end, block, rule, own);
        return duty;
    }
}
