using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Directives.Core.Tests.Header;

namespace Directives.Core.Tests.Conventions;

/// <summary>Holds the sources to the rules that no compiler checks: what Core may touch, which project may know which, how files and folders are made.</summary>
public sealed partial class SourceConventionTests
{
    private const int MostLines = 400;

    private static readonly string[] BannedFolders = ["Common", "Helpers", "Utils", "Utilities", "Misc", "Shared"];

    private static readonly string[] BannedEndings = ["Manager", "Handler", "Helper", "Helpers", "Utils", "Utility", "Wrapper", "Processor"];

    private static readonly string Source = Repository.At("src");

    [Fact]
    public void Core_reads_no_clock_culture_environment_file_or_network()
    {
        IEnumerable<string> hits = from file in SourceFiles("Directives.Core")
                                   from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
                                   where OutsideWorld().IsMatch(Comment().Replace(line.Text, ""))
                                   select $"{file}({line.Number}): {line.Text.Trim()}";
        Assert.Empty(hits);
    }

    [Theory]
    [InlineData("Directives.Core", "")]
    [InlineData("Directives.OcrWorker", "")]
    [InlineData("Directives.Pipeline", "Directives.Core Directives.OcrWorker")]
    [InlineData("Directives.Cli", "Directives.Core Directives.Pipeline")]
    public void Projects_refer_only_downwards(string project, string allowed)
    {
        XDocument file = XDocument.Load(Path.Combine(Source, project, project + ".csproj"));
        IEnumerable<string> references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Empty(references.Except(allowed.Split(' ')));
        if (project == "Directives.Core")
        {
            Assert.Empty(file.Descendants("PackageReference"));
            Assert.DoesNotContain(typeof(DirectiveParser).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("System.Net", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Public_types_of_core_are_sealed_unless_made_to_be_derived_from() =>
        Assert.Empty(typeof(DirectiveParser).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));

    [Fact]
    public void Types_are_named_for_what_they_are() =>
        Assert.Empty(typeof(DirectiveParser).Assembly.GetTypes().Where(type => BannedEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal))).Select(type => type.FullName));

    [Fact]
    public void Folders_are_namespaces_and_none_is_a_drawer()
    {
        foreach (string project in (string[])["Directives.Core", "Directives.Pipeline", "Directives.Cli"])
        {
            foreach (string file in SourceFiles(project))
            {
                string folder = Path.GetRelativePath(Path.Combine(Source, project), Path.GetDirectoryName(file)!);
                Assert.Empty(folder.Split(Path.DirectorySeparatorChar).Intersect(BannedFolders, StringComparer.OrdinalIgnoreCase));
                string root = project == "Directives.Core" ? "Directives" : project;
                string expected = folder == "." ? root : $"{root}.{folder.Replace(Path.DirectorySeparatorChar, '.')}";
                Match declared = Namespace().Match(File.ReadAllText(file));
                Assert.True(!declared.Success || declared.Groups[1].Value == expected, $"{file}: namespace {declared.Groups[1].Value}, expected {expected}");
            }
        }
    }

    [Fact]
    public void Files_are_short_enough_to_read() =>
        Assert.Empty(SourceFiles("").Select(file => (file, Lines: File.ReadLines(file).Count())).Where(pair => pair.Lines > MostLines).Select(pair => $"{pair.file}: {pair.Lines} lines, at most {MostLines}"));

    [Fact]
    public void No_work_is_left_behind() =>
        Assert.DoesNotContain(SourceFiles(""), file => LeftBehind().IsMatch(File.ReadAllText(file)));

    private static IEnumerable<string> SourceFiles(string project) =>
        Directory.EnumerateFiles(Path.Combine(Source, project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Utc)?(Now|Today)|DateTime\.Today|Stopwatch|TimeProvider|CultureInfo\.Current(UI)?Culture|Environment\.|Console\.|HttpClient|System\.Net|Process\.Start)|(?<![\w.])(File|Directory|Path)\.[A-Z]")]
    private static partial Regex OutsideWorld();

    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("TODO|FIXME|HACK|NotImplementedException")]
    private static partial Regex LeftBehind();
}
