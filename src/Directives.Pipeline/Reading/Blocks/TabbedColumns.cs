namespace Directives.Pipeline.Reading.Blocks;

/// <summary>Parts letterheads and signatures that were set in two columns by tabs, each paragraph one line across: the left column whole, then the right one.</summary>
internal static class TabbedColumns
{
    private const int MaxLetterheadLines = 8;
    private const int MaxDistributionLines = 60;

    /// <summary>The blocks, with such runs of paragraphs replaced by their columns.</summary>
    public static IReadOnlyList<TextBlock> Settle(IReadOnlyList<TextBlock> blocks)
    {
        List<TextBlock>? settled = null;
        int i = 0;
        while (i < blocks.Count)
        {
            int count = RunLength(blocks, i);
            if (count > 0)
            {
                settled ??= [.. blocks.Take(i)];
                settled.AddRange(ByColumns(blocks.Skip(i).Take(count)));
                i += count;
            }
            else
            {
                settled?.Add(blocks[i]);
                i++;
            }
        }

        return settled ?? blocks;
    }

    private static int RunLength(IReadOnlyList<TextBlock> blocks, int start)
    {
        if (!IsTabbed(blocks[start]))
        {
            return 0;
        }

        (string left, string right) = Part(blocks[start].Lines[0]);
        if (left.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase))
        {
            return Extent(blocks, start, MaxDistributionLines, block => IsTabbed(block) || block.Lines[0].StartsWith('-'));
        }

        return Letterhead.HasMotto(right) ? Extent(blocks, start, MaxLetterheadLines, IsTabbed) : 0;
    }

    private static int Extent(IReadOnlyList<TextBlock> blocks, int start, int most, Func<TextBlock, bool> belongs)
    {
        int count = 1;
        while (count < most && start + count < blocks.Count && !blocks[start + count].IsTable && belongs(blocks[start + count]))
        {
            count++;
        }

        return count;
    }

    private static IEnumerable<TextBlock> ByColumns(IEnumerable<TextBlock> run)
    {
        var left = new List<string>();
        var right = new List<string>();
        foreach (string line in run.SelectMany(block => block.Lines))
        {
            (string before, string after) = Part(line);
            left.Add(before);
            right.Add(after);
        }

        yield return new TextBlock([.. left.Where(line => line.Length > 0)]);
        yield return new TextBlock([.. right.Where(line => line.Length > 0)]);
    }

    private static bool IsTabbed(TextBlock block) => !block.IsTable && block.Lines.Any(line => line.Contains('\t', StringComparison.Ordinal));

    private static (string Left, string Right) Part(string line)
    {
        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        return tab < 0 ? (line, string.Empty) : (line[..tab].TrimEnd(), line[(tab + 1)..].Replace('\t', ' ').Trim());
    }
}
