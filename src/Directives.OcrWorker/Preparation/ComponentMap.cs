namespace Directives.OcrWorker.Preparation;

/// <summary>The components of an ink map: runs of ink in neighbouring rows that touch, also over corners.</summary>
/// <remarks>One pass over the rows with a union of touching runs; linear in the pixels.</remarks>
internal sealed class ComponentMap
{
    /// <summary>A dense page has some six thousand letters, most with a mark or two; a page with more components than this is full of noise.</summary>
    public const int MostOfWriting = 30_000;

    // Noise can make a run of every second pixel; beyond this the page is no writing and memory matters more.
    private const int MostRuns = 6_000_000;

    private readonly List<Run> _runs = [];
    private readonly int[] _ofRun;

    private ComponentMap(InkMap ink)
    {
        var parents = new List<int>();
        int above = 0;
        int aboveEnd = 0;
        for (int y = 0; y < ink.Height; y++)
        {
            int start = _runs.Count;
            int candidate = above;
            ReadOnlySpan<byte> row = ink.Row(y);
            int x = 0;
            while (x < row.Length)
            {
                int skip = row[x..].IndexOf((byte)1);
                if (skip < 0)
                {
                    break;
                }

                int left = x + skip;
                int length = row[left..].IndexOf((byte)0);
                int right = length < 0 ? row.Length : left + length;
                int run = _runs.Count;
                if (run >= MostRuns)
                {
                    IsOverfull = true;
                    break;
                }

                _runs.Add(new Run(y, left, right));
                parents.Add(run);
                while (candidate < aboveEnd && _runs[candidate].Right < left)
                {
                    candidate++;
                }

                for (int other = candidate; other < aboveEnd && _runs[other].Left <= right; other++)
                {
                    Join(parents, run, other);
                }

                x = right;
            }

            above = start;
            aboveEnd = _runs.Count;
        }

        _ofRun = new int[_runs.Count];
        All = Collect(parents);
    }

    /// <summary>The components, in order of their topmost runs.</summary>
    public Component[] All { get; }

    /// <summary>Whether there were more runs of ink than any writing has; the rest of the page is not in <see cref="All"/>.</summary>
    public bool IsOverfull { get; }

    /// <summary>Finds the components of <paramref name="ink"/>.</summary>
    public static ComponentMap Find(InkMap ink) => new(ink);

    /// <summary>Paints the components that <paramref name="chosen"/> marks, and <paramref name="margin"/> pixels around them.</summary>
    public void Paint(GrayImage image, bool[] chosen, int margin, byte shade)
    {
        for (int i = 0; i < _runs.Count; i++)
        {
            if (chosen[_ofRun[i]])
            {
                Run run = _runs[i];
                image.Fill(run.Left - margin, run.Row - margin, run.Right + margin, run.Row + margin + 1, shade);
            }
        }
    }

    /// <summary>Paints and clears, of the components that <paramref name="chosen"/> marks, the runs that lie within <paramref name="zone"/> pixels of an edge or begin there.</summary>
    /// <remarks>Writing that touches a border further inside stays.</remarks>
    public void TrimAtEdges(GrayImage image, InkMap ink, bool[] chosen, int zone, byte shade)
    {
        for (int i = 0; i < _runs.Count; i++)
        {
            Run run = _runs[i];
            bool isNearEdge = run.Row < zone || run.Row >= image.Height - zone || run.Left < zone || run.Right > image.Width - zone;
            if (isNearEdge && chosen[_ofRun[i]])
            {
                ink.Row(run.Row)[run.Left..run.Right].Clear();
                image.Fill(run.Left - 1, run.Row - 1, run.Right + 1, run.Row + 2, shade);
            }
        }
    }

    /// <summary>Clears the components that <paramref name="chosen"/> marks.</summary>
    public void Clear(InkMap ink, bool[] chosen)
    {
        for (int i = 0; i < _runs.Count; i++)
        {
            if (chosen[_ofRun[i]])
            {
                Run run = _runs[i];
                ink.Row(run.Row)[run.Left..run.Right].Clear();
            }
        }
    }

    private Component[] Collect(List<int> parents)
    {
        var components = new List<Component>();
        int[] number = new int[_runs.Count];
        for (int i = 0; i < _runs.Count; i++)
        {
            int root = Root(parents, i);
            Run run = _runs[i];
            if (root == i)
            {
                number[i] = components.Count;
                components.Add(new Component(run.Left, run.Row, run.Right, run.Row + 1, run.Right - run.Left));
            }
            else
            {
                int at = number[root];
                Component c = components[at];
                components[at] = new Component(
                    Math.Min(c.Left, run.Left), c.Top, Math.Max(c.Right, run.Right), Math.Max(c.Bottom, run.Row + 1), c.Area + run.Right - run.Left);
            }

            _ofRun[i] = number[root];
        }

        return [.. components];
    }

    // The smaller number stays the root: a component is met first at its root.
    private static void Join(List<int> parents, int a, int b)
    {
        int rootA = Root(parents, a);
        int rootB = Root(parents, b);
        if (rootA != rootB)
        {
            parents[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
        }
    }

    private static int Root(List<int> parents, int i)
    {
        while (parents[i] != i)
        {
            parents[i] = parents[parents[i]];
            i = parents[i];
        }

        return i;
    }

    private readonly record struct Run(int Row, int Left, int Right);
}
