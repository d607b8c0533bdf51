using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Directives.Packages.Tests.Feed;

namespace Directives.Packages.Tests.Documentation;

/// <summary>Every C# block of the documentation is compiled against the packages, without a warning, and run; what it prints is compared where the page shows it.</summary>
public sealed partial class CodeBlockTests(LocalFeed feed)
{
    private const string Mark = "=== block ";

    [Fact]
    public async Task Every_block_compiles_runs_and_prints_what_the_page_says()
    {
        CodeBlock[] blocks = [.. MarkdownPage.All.SelectMany(page => page.Blocks).Where(block => block.Language == "csharp")];
        string folder = feed.MakeWorkspace("blocks");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "blocks.csproj"),
            feed.ConsoleProject("Directives.Pipeline", "Microsoft.Extensions.DependencyInjection/" + CentralVersion("Microsoft.Extensions.DependencyInjection")),
            TestContext.Current.CancellationToken);
        var program = new StringBuilder("System.Console.OutputEncoding = System.Text.Encoding.UTF8;\n");
        for (int i = 0; i < blocks.Length; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"Block{i}.cs"), Class(i, blocks[i]), TestContext.Current.CancellationToken);
            program.Append(System.Globalization.CultureInfo.InvariantCulture, $"System.Console.WriteLine(\"{Mark}{i}\");\nawait Block{i}.Example.RunAsync();\n");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program.ToString(), TestContext.Current.CancellationToken);
        await Shell.DotnetAsync(folder, "build", "-nologo", "-verbosity:quiet", "-nodeReuse:false", "--property:NuGetAudit=false", "--output", "built");
        string files = Path.Combine(folder, "files");
        ExampleFolder.Fill(files);
        ShellResult run = await Shell.DotnetAsync(files, Path.Combine(folder, "built", "blocks.dll"));
        Assert.All(blocks.Index(), entry =>
        {
            string output = Output(run.Out, entry.Index);
            Assert.True(entry.Item.Prints(output), $"{entry.Item} prints\n{output}\nand not\n{entry.Item.Expected}");
        });
    }

    private static string Output(string all, int block)
    {
        int start = all.IndexOf($"{Mark}{block}\n", StringComparison.Ordinal);
        int from = all.IndexOf('\n', start) + 1, to = all.IndexOf(Mark, from, StringComparison.Ordinal);
        return all[from..(to < 0 ? all.Length : to)];
    }

    // Using directives go to the head, types behind the method: as top-level statements do, in many files of one project.
    private static string Class(int index, CodeBlock block)
    {
        string[] lines = block.Text.Split('\n');
        string[] usings = [.. lines.Where(line => UsingDirective().IsMatch(line))];
        int types = Array.FindIndex(lines, line => TypeDeclaration().IsMatch(line));
        string[] statements = types < 0 ? lines : lines[..types];
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"// {block}").AppendJoin('\n', usings).AppendLine();
        text.AppendLine("#pragma warning disable CS1998, CS8321").AppendLine(CultureInfo.InvariantCulture, $"namespace Block{index}").AppendLine("{").AppendLine("internal static class Example").AppendLine("{").AppendLine("public static async Task RunAsync()").AppendLine("{");
        text.AppendLine(CultureInfo.InvariantCulture, $"#line {block.Line} \"{block.Page}\"");
        text.AppendJoin('\n', statements.Select(line => UsingDirective().IsMatch(line) ? "" : line)).AppendLine();
        text.AppendLine("#line default").AppendLine("}").AppendLine("}");
        text.AppendJoin('\n', types < 0 ? [] : lines[types..]).AppendLine().AppendLine("}");
        return text.ToString();
    }

    private static string CentralVersion(string package) =>
        Regex.Match(File.ReadAllText(Repository.At("Directory.Packages.props")), $"\"{Regex.Escape(package)}\" Version=\"([^\"]+)\"").Groups[1].Value;

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex UsingDirective();

    [GeneratedRegex(@"^(public |internal |file |sealed |abstract |static |readonly )*(class|record|struct|interface|enum) \w")]
    private static partial Regex TypeDeclaration();
}
