namespace Directives.Pipeline.Evaluation;

/// <summary>Aligns two sequences by their longest common block, then the same on either side of it (Ratcliff and Obershelp, “Pattern Matching: The Gestalt Approach”, Dr. Dobb's Journal, July 1988).</summary>
/// <remarks>Of several longest blocks the one that starts first on the left, then on the right, is taken. Quadratic in the worst case: meant for documents and names, not for archives.</remarks>
internal sealed class SequenceAlignment
{
    private readonly string[] _left;
    private readonly string[] _right;
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    private SequenceAlignment(string[] left, string[] right)
    {
        _left = left;
        _right = right;
        for (int j = 0; j < right.Length; j++)
        {
            if (!_places.TryGetValue(right[j], out List<int>? places))
            {
                _places.Add(right[j], places = []);
            }

            places.Add(j);
        }
    }

    /// <summary>A run of equal items: <c>left[Left..Left+Length)</c> equals <c>right[Right..Right+Length)</c>.</summary>
    internal readonly record struct Block(int Left, int Right, int Length);

    /// <summary>The common blocks in order, neighbours merged; the last one is empty and marks both ends.</summary>
    public static IReadOnlyList<Block> Blocks(string[] left, string[] right) => new SequenceAlignment(left, right).FindBlocks();

    /// <summary>Twice the number of common items over the number of all items: 1 for equal sequences, 0 for those with nothing in common.</summary>
    public static double Ratio(string[] left, string[] right)
    {
        int common = 0;
        foreach (Block block in Blocks(left, right))
        {
            common += block.Length;
        }

        int all = left.Length + right.Length;
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private List<Block> FindBlocks()
    {
        var found = new List<Block>();
        var pending = new Stack<(int LeftStart, int LeftEnd, int RightStart, int RightEnd)>();
        pending.Push((0, _left.Length, 0, _right.Length));
        while (pending.TryPop(out (int LeftStart, int LeftEnd, int RightStart, int RightEnd) part))
        {
            Block block = FindLongest(part.LeftStart, part.LeftEnd, part.RightStart, part.RightEnd);
            if (block.Length == 0)
            {
                continue;
            }

            found.Add(block);
            if (part.LeftStart < block.Left && part.RightStart < block.Right)
            {
                pending.Push((part.LeftStart, block.Left, part.RightStart, block.Right));
            }

            int leftEnd = block.Left + block.Length, rightEnd = block.Right + block.Length;
            if (leftEnd < part.LeftEnd && rightEnd < part.RightEnd)
            {
                pending.Push((leftEnd, part.LeftEnd, rightEnd, part.RightEnd));
            }
        }

        found.Sort((a, b) => a.Left.CompareTo(b.Left));
        return Merge(found);
    }

    private List<Block> Merge(List<Block> blocks)
    {
        var merged = new List<Block>(blocks.Count + 1);
        foreach (Block block in blocks)
        {
            if (merged.Count > 0 && merged[^1] is var last && last.Left + last.Length == block.Left && last.Right + last.Length == block.Right)
            {
                merged[^1] = last with { Length = last.Length + block.Length };
            }
            else
            {
                merged.Add(block);
            }
        }

        merged.Add(new Block(_left.Length, _right.Length, 0));
        return merged;
    }

    private Block FindLongest(int leftStart, int leftEnd, int rightStart, int rightEnd)
    {
        var best = new Block(leftStart, rightStart, 0);
        // Length of the common run that ends at a place on the right, for the previous and the current place on the left.
        var previous = new Dictionary<int, int>();
        var current = new Dictionary<int, int>();
        for (int i = leftStart; i < leftEnd; i++)
        {
            current.Clear();
            if (_places.TryGetValue(_left[i], out List<int>? places))
            {
                foreach (int j in places)
                {
                    if (j < rightStart)
                    {
                        continue;
                    }

                    if (j >= rightEnd)
                    {
                        break;
                    }

                    int length = current[j] = previous.GetValueOrDefault(j - 1) + 1;
                    if (length > best.Length)
                    {
                        best = new Block(i - length + 1, j - length + 1, length);
                    }
                }
            }

            (previous, current) = (current, previous);
        }

        return best;
    }
}
