using System.IO.Compression;
using System.Xml.Linq;
using Directives.Packages.Tests.Documentation;

namespace Directives.Packages.Tests.Feed;

/// <summary>The packages as a stranger meets them: what is in them, and whether the first lines work.</summary>
public sealed class PackageTests(LocalFeed feed)
{
    [Fact]
    public void Packages_hold_all_that_a_reader_of_the_gallery_expects()
    {
        Assert.Equal(["Directives.Cli", "Directives.Core", "Directives.Pipeline"], feed.Packages.Select(path => Path.GetFileName(path).Replace($".{feed.Version}.nupkg", "", StringComparison.Ordinal)));
        Assert.All(feed.Packages, path =>
        {
            using ZipArchive package = ZipFile.OpenRead(path);
            Assert.All((string[])["README.md", "LICENSE", "CHANGELOG.md", "icon.png"], name => Assert.True(package.GetEntry(name) is { Length: > 0 }, $"{path}: {name}"));
            XElement metadata = XDocument.Load(package.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open()).Root!.Elements().Single();
            string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
            Assert.Equal(("MIT", "README.md", "icon.png"), (Value("license"), Value("readme"), Value("icon")));
            Assert.True(Value("description").Length > 60, path);
            Assert.True(File.Exists(Path.ChangeExtension(path, ".snupkg")), path);
        });
    }

    [Fact]
    public void Core_depends_on_nothing()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Packages.Single(path => path.Contains("Directives.Core", StringComparison.Ordinal)));
        XDocument nuspec = XDocument.Load(package.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.NotNull(package.GetEntry("lib/net10.0/Directives.Core.xml"));
    }

    [Fact]
    public void Changelog_begins_with_the_version()
    {
        string first = File.ReadLines(Repository.At("CHANGELOG.md")).First(line => line.StartsWith("## ", StringComparison.Ordinal));
        Assert.Equal("## " + feed.Version, first);
    }

    [Fact]
    public async Task First_lines_of_the_readme_print_the_record_in_a_new_project()
    {
        MarkdownPage readme = MarkdownPage.Load("README.md");
        CodeBlock lines = readme.Blocks.First(block => block.Language == "csharp");
        Assert.NotNull(lines.Expected);
        Assert.InRange(lines.Text.Split('\n').Count(line => line.Length > 0), 5, 14);
        string folder = feed.MakeWorkspace("first-lines");
        await File.WriteAllTextAsync(Path.Combine(folder, "first.csproj"), feed.ConsoleProject("Directives.Core"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), lines.Text, TestContext.Current.CancellationToken);
        ShellResult run = await Shell.DotnetAsync(folder, "run", "--property:NuGetAudit=false");
        Assert.Equal(lines.Expected, run.Out.TrimEnd());
    }

    [Fact]
    public async Task Tool_installs_and_runs()
    {
        string folder = feed.MakeWorkspace("tool");
        await Shell.DotnetAsync(folder, "tool", "install", "Directives.Cli", "--tool-path", Path.Combine(folder, "bin"), "--version", feed.Version);
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), "KẾ HOẠCH\n\n1. Sở Y tế chủ trì tiêm phòng dại cho đàn chó.\n", TestContext.Current.CancellationToken);
        string tool = Path.Combine(folder, "bin", "directives");
        ShellResult version = await Shell.RunAsync(folder, tool, ["--version"]);
        Assert.StartsWith(feed.Version, version.Out, StringComparison.Ordinal);
        ShellResult process = await Shell.RunAsync(folder, tool, ["process", "a.txt", "--store", "register.db"]);
        Assert.True(process.ExitCode == 0, process.All);
        ShellResult search = await Shell.RunAsync(folder, tool, ["search", "tiem phong dai", "--store", "register.db"]);
        Assert.Contains("Sở Y tế", search.Out, StringComparison.Ordinal);

        // The worker of OCR is found beside the tool's own assemblies.
        ShellResult scan = await Shell.RunAsync(folder, tool, ["extract", Repository.At("samples", "OcrCommand", "scan.png")]);
        Assert.True(scan.ExitCode == 0, scan.All);
        Assert.Contains("Sở Giáo dục và Đào tạo", scan.Out, StringComparison.Ordinal);
    }
}
