using Directives.Deadlines;
using Directives.Lexing;

namespace Directives.Assignments;

/// <summary>Ties the times of a text to the duties they govern: inside the task, in its label, cell or closing sentence.</summary>
internal static class DeadlineLinker
{
    /// <summary>Chooses the times that bind a duty and says which bind which.</summary>
    /// <param name="text">The text.</param>
    /// <param name="duties">Duties in text order.</param>
    /// <param name="mentions">Times in text order.</param>
    /// <param name="buffers">Receives the times that bind some duty, in text order, and for each duty the indexes of its own.</param>
    public static void Link(TokenizedText text, List<Duty> duties, List<DeadlineMention> mentions, RecordBuffers buffers)
    {
        List<long> bound = buffers.Bound;
        int next = 0;
        for (int d = 0; d < duties.Count; d++)
        {
            Duty duty = duties[d];
            while (next < mentions.Count && mentions[next].Start < duty.Start)
            {
                next++;
            }

            Collect(text, mentions, next, duty.End, labelled: false, d, bound);
            foreach ((int start, int end) in duty.Times)
            {
                Collect(text, mentions, FirstFrom(mentions, start), end, labelled: true, d, bound);
            }
        }

        bound.Sort();
        Join(bound, duties.Count, mentions, buffers);
    }

    // The pairs are in the order of mentions; a label and the task itself may give one pair twice.
    private static void Join(List<long> bound, int duties, List<DeadlineMention> mentions, RecordBuffers buffers)
    {
        List<DeadlineMention> kept = buffers.Deadlines;
        int[] counts = buffers.Counts;
        int[][] links = buffers.Links;
        int distinct = 0;
        for (int i = 0; i < bound.Count; i++)
        {
            if (i == 0 || bound[i] != bound[i - 1])
            {
                bound[distinct++] = bound[i];
                counts[(int)bound[i]]++;
            }
        }

        for (int d = 0; d < duties; d++)
        {
            links[d] = counts[d] <= 1 ? [] : new int[counts[d]];
        }

        int last = -1;
        for (int i = 0; i < distinct; i++)
        {
            int mention = (int)(bound[i] >> 32), duty = (int)bound[i];
            if (mention != last)
            {
                kept.Add(mentions[mention]);
                last = mention;
            }

            if (links[duty].Length == 0)
            {
                links[duty] = buffers.Single(kept.Count - 1);
            }
            else
            {
                links[duty][^counts[duty]--] = kept.Count - 1;
            }
        }
    }

    private static void Collect(TokenizedText text, List<DeadlineMention> mentions, int first, int end, bool labelled, int duty, List<long> bound)
    {
        for (int m = first; m < mentions.Count && mentions[m].Start < end; m++)
        {
            DeadlineMention mention = mentions[m];
            if (mention.End <= end && (labelled || mention.Strength == DeadlineStrength.Cued || IsClosing(text, mention, end)))
            {
                bound.Add(((long)m << 32) | (uint)duty);
            }
        }
    }

    // “… vào Hệ thống quốc gia (2025 - 2030)”: a bare period binds in the parenthesis that closes the task.
    private static bool IsClosing(TokenizedText text, DeadlineMention mention, int end) =>
        mention.End + 1 == end && text[mention.End].IsMark(')');

    /// <summary>Index of the first of <paramref name="mentions"/>, in text order, that starts at <paramref name="start"/> or behind it.</summary>
    public static int FirstFrom(List<DeadlineMention> mentions, int start)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
