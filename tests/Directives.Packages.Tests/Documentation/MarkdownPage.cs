namespace Directives.Packages.Tests.Documentation;

/// <summary>A page of the documentation and its code.</summary>
internal sealed class MarkdownPage
{
    private MarkdownPage(string path, IReadOnlyList<CodeBlock> blocks)
    {
        Path = path;
        Blocks = blocks;
    }

    /// <summary>Path from the repository's root.</summary>
    public string Path { get; }

    /// <summary>Its fenced blocks, in order.</summary>
    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>Every page that users read: README, docs, the packages' and the samples' pages.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
        [.. new[] { "README.md", "samples/README.md", "src/Directives.Core/PACKAGE.md", "src/Directives.Pipeline/PACKAGE.md", "src/Directives.Cli/PACKAGE.md" }
            .Concat(Directory.EnumerateFiles(Repository.At("docs"), "*.md").Select(path => "docs/" + System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal))
            .Select(Load)];

    /// <summary>Reads a page.</summary>
    public static MarkdownPage Load(string path)
    {
        string[] lines = File.ReadAllLines(Repository.At(path.Split('/')));
        var blocks = new List<CodeBlock>();
        int end = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimStart();
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            int indent = lines[i].Length - line.Length, start = i + 1;
            int close = Array.FindIndex(lines, start, other => other.Trim() == "```");
            Assert.True(close >= 0, $"{path}:{start}: the block is not closed");
            string language = line[3..].Trim();
            string text = string.Join('\n', lines[start..close].Select(other => other.Length >= indent ? other[indent..] : ""));

            // What a block prints stands behind it with nothing but blank lines between.
            bool isOutput = language == "text" && blocks.Count > 0 && end >= 0 && lines[end..i].All(string.IsNullOrWhiteSpace) && blocks[^1].Language is "csharp" or "sh";
            if (isOutput)
            {
                blocks[^1] = blocks[^1] with { Expected = text.TrimEnd() };
            }
            else
            {
                blocks.Add(new CodeBlock(path, start + 1, language, text, null));
            }

            end = close + 1;
            i = close;
        }

        return new MarkdownPage(path, blocks);
    }
}
