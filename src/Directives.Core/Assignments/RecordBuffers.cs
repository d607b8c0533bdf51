using Directives.Agencies.Registry;
using Directives.Deadlines;

namespace Directives.Assignments;

/// <summary>What <see cref="DeadlineLinker"/>, <see cref="AssignmentBuilder"/> and <see cref="OwnerRecords"/> work with, kept from run to run.</summary>
internal sealed class RecordBuffers
{
    // A document has a handful of sets of evidence, and those of all documents are a few dozen; beyond this, a set is made anew.
    private const int MaxEvidence = 200;

    // Documents number their parts alike: “III › 1 › -” is in all of them.
    private const int MaxPaths = 2000;
    private const int LongestPath = 64;

    // A document states tens of times and figures.
    private const int MaxSingles = 256;

    // A mention passes down to duties near it: a table of all the owners of a large text would lie out of the processor's caches.
    private const int MaxOwners = 512;

    private readonly int[]?[] _singles = new int[]?[MaxSingles];
    private readonly List<string[]> _knownEvidence = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _knownPaths;

    public RecordBuffers() => _knownPaths = _paths.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Pairs of a time and a duty that it binds.</summary>
    public List<long> Bound { get; } = [];

    /// <summary>The times that bind some duty.</summary>
    public List<DeadlineMention> Deadlines { get; } = [];

    /// <summary>Numbers of times by duty; longer than the number of duties.</summary>
    public int[] Counts { get; private set; } = [];

    /// <summary>For each duty the indexes into <see cref="Deadlines"/>; longer than the number of duties.</summary>
    public int[][] Links { get; private set; } = [];

    /// <summary>Evidence of one duty.</summary>
    public List<string> Evidence { get; } = new(8);

    /// <summary>Sets of evidence of the run.</summary>
    public List<string[]> EvidenceSets { get; } = [];

    /// <summary>Owners of late, by place and role.</summary>
    public Dictionary<long, Owner> Owners { get; } = new(MaxOwners);

    /// <summary>Owners of one duty.</summary>
    public List<Owner> CurrentOwners { get; } = [];

    /// <summary>Mentions of one duty, leads first.</summary>
    public List<OwnerMention> OrderedMentions { get; } = [];

    /// <summary>Bodies by name.</summary>
    public Dictionary<string, AgencyIdentity?> Bodies { get; } = new(StringComparer.Ordinal);

    /// <summary>Forgets the run before and makes room for so many duties.</summary>
    public void Reset(int duties)
    {
        Bound.Clear();
        Deadlines.Clear();
        EvidenceSets.Clear();
        Owners.Clear();
        CurrentOwners.Clear();
        Bodies.Clear();
        if (Counts.Length < duties)
        {
            Counts = new int[duties * 2];
            Links = new int[duties * 2][];
        }

        Counts.AsSpan(0, duties).Clear();
    }

    /// <summary>Keeps <paramref name="owner"/> for other duties that it may answer for.</summary>
    public void Keep(long key, Owner owner)
    {
        if (Owners.Count == MaxOwners)
        {
            Owners.Clear();
        }

        Owners[key] = owner;
    }

    /// <summary>An array that holds <paramref name="index"/> alone, which nobody changes: also one of an earlier run. Most duties have one time, or one figure.</summary>
    public int[] Single(int index)
    {
        if (index >= MaxSingles)
        {
            return [index];
        }

        return _singles[index] ??= [index];
    }

    /// <summary>An array equal to <see cref="Evidence"/>, which nobody changes: also one of an earlier run.</summary>
    public string[] EvidenceSet()
    {
        ReadOnlySpan<string> wanted = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Evidence);
        string[]? set = Find(EvidenceSets, wanted);
        if (set is not null)
        {
            return set;
        }

        set = Find(_knownEvidence, wanted);
        if (set is null)
        {
            set = wanted.ToArray();
            if (_knownEvidence.Count < MaxEvidence)
            {
                _knownEvidence.Add(set);
            }
        }

        EvidenceSets.Add(set);
        return set;
    }

    /// <summary>The three parts of a path as one string: also one of an earlier run.</summary>
    public string Path(string above, string between, ReadOnlySpan<char> marker)
    {
        int start = above.Length + between.Length, length = start + marker.Length;
        if (length > LongestPath)
        {
            return string.Concat(above, between, marker);
        }

        Span<char> path = stackalloc char[LongestPath];
        above.CopyTo(path);
        between.CopyTo(path[above.Length..]);
        marker.CopyTo(path[start..]);
        path = path[..length];
        if (!_knownPaths.TryGetValue(path, out string? known))
        {
            known = path.ToString();
            if (_paths.Count < MaxPaths)
            {
                _paths.Add(known);
            }
        }

        return known;
    }

    private static string[]? Find(List<string[]> sets, ReadOnlySpan<string> wanted)
    {
        foreach (string[] set in sets)
        {
            if (wanted.SequenceEqual(set))
            {
                return set;
            }
        }

        return null;
    }
}
