namespace Directives.Benchmarks.Repair;

/// <summary>Pairs the words of a text as read with those that were printed: the cheapest sequence of equal, similar, lost and added words (Needleman and Wunsch 1970).</summary>
internal static class WordAlignment
{
    private const float Lost = 1f;

    /// <summary>For each read word the index of the printed word it stands for, or -1.</summary>
    public static int[] Align(IReadOnlyList<string> printed, IReadOnlyList<string> read)
    {
        int width = read.Count + 1;
        var cost = new float[(printed.Count + 1) * width];
        var known = new Dictionary<(string, string), float>();
        for (int i = 0; i <= printed.Count; i++)
        {
            for (int j = 0; j <= read.Count; j++)
            {
                float best = i == 0 && j == 0 ? 0 : float.MaxValue;
                if (i > 0)
                {
                    best = Math.Min(best, cost[((i - 1) * width) + j] + Lost);
                }

                if (j > 0)
                {
                    best = Math.Min(best, cost[(i * width) + j - 1] + Lost);
                }

                if (i > 0 && j > 0)
                {
                    best = Math.Min(best, cost[((i - 1) * width) + j - 1] + Unlike(printed[i - 1], read[j - 1], known));
                }

                cost[(i * width) + j] = best;
            }
        }

        return Trace(printed, read, cost, known);
    }

    /// <summary>Number of characters to change, add or drop to make one word of the other.</summary>
    public static int Distance(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }

    private static int[] Trace(IReadOnlyList<string> printed, IReadOnlyList<string> read, float[] cost, Dictionary<(string, string), float> known)
    {
        int width = read.Count + 1;
        var partner = new int[read.Count];
        int i = printed.Count, j = read.Count;
        while (j > 0)
        {
            float here = cost[(i * width) + j];
            if (i > 0 && here == cost[((i - 1) * width) + j - 1] + Unlike(printed[i - 1], read[j - 1], known))
            {
                partner[--j] = --i;
            }
            else if (i > 0 && here == cost[((i - 1) * width) + j] + Lost)
            {
                i--;
            }
            else
            {
                partner[--j] = -1;
            }
        }

        return partner;
    }

    // Words with little in common rather stand for nothing than for each other.
    private static float Unlike(string printed, string read, Dictionary<(string, string), float> known)
    {
        if (string.Equals(printed, read, StringComparison.Ordinal))
        {
            return 0;
        }

        if (Math.Abs(printed.Length - read.Length) > 2)
        {
            return 2 * Lost;
        }

        if (!known.TryGetValue((printed, read), out float cost))
        {
            int distance = Distance(printed, read), shorter = Math.Min(printed.Length, read.Length);
            cost = distance <= 2 && distance < Math.Max(printed.Length, read.Length) ? 0.3f + (0.6f * Math.Min(1f, (float)distance / shorter)) : 2 * Lost;
            known.Add((printed, read), cost);
        }

        return cost;
    }
}
