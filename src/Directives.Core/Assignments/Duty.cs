using System.Runtime.InteropServices;

namespace Directives.Assignments;

/// <summary>A duty while it is being read, in token indexes. Owners and times may still be added by what follows it.</summary>
internal sealed class Duty
{
    /// <summary>At most so many times from outside bind a duty; real ones have three or four. Keeps the work linear where labels of time repeat without end.</summary>
    public const int MaxTimes = 40;

    /// <summary>At most so many bodies from outside own a duty; real lists name up to forty.</summary>
    public const int MaxOwners = 200;

    // Most duties have no times outside the task: the list is not touched for them, nor is one of an earlier run.
    private List<(int Start, int End)>? _times;
    private bool _hasTimes;

    /// <summary>First token of the task.</summary>
    public int Start { get; private set; }

    /// <summary>One past the last token of the task.</summary>
    public int End { get; set; }

    /// <summary>Index of the block it stands in.</summary>
    public int Block { get; private set; }

    /// <summary>Id of the rule that made it a duty.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>Who answers for it. Duties below one heading share the list: it is replaced, never changed.</summary>
    public List<OwnerMention> Owners { get; set; } = [];

    /// <summary>Whether the sentence itself names its owners, so that nothing from outside replaces them.</summary>
    public bool HasOwnOwners { get; set; }

    /// <summary>Token ranges outside the task whose times bind it: a label, a cell, a following sentence.</summary>
    public ReadOnlySpan<(int Start, int End)> Times => _hasTimes ? CollectionsMarshal.AsSpan(_times) : [];

    /// <summary>Begins a duty; one of an earlier run is overwritten.</summary>
    public void Begin(int start, int end, int block, string rule, bool own, List<OwnerMention> owners)
    {
        (Start, End, Block, Rule, HasOwnOwners, Owners) = (start, end, block, rule, own, owners);
        _hasTimes = false;
    }

    /// <summary>Binds it by a time outside the task.</summary>
    public void AddTime((int Start, int End) time) => StartedTimes().Add(time);

    /// <summary>Binds it by times outside the task.</summary>
    public void AddTimes(List<(int Start, int End)> times)
    {
        if (times.Count > 0)
        {
            StartedTimes().AddRange(times);
        }
    }

    private List<(int Start, int End)> StartedTimes()
    {
        _times ??= [];
        if (!_hasTimes)
        {
            _times.Clear();
            _hasTimes = true;
        }

        return _times;
    }
}
