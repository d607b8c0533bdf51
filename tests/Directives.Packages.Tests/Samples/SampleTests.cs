using System.Text.Json;
using Directives.Packages.Tests.Feed;

namespace Directives.Packages.Tests.Samples;

/// <summary>Every sample does what its page says.</summary>
public sealed class SampleTests
{
    private static readonly string Output = Path.Combine("bin", Path.GetRelativePath(Repository.At("tests", "Directives.Packages.Tests", "bin"), AppContext.BaseDirectory));

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Repository.At("samples"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Sample_prints_what_is_expected(string name)
    {
        if (name == "OcrCommand")
        {
            bool found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "tesseract")));
            Assert.True(found || Environment.GetEnvironmentVariable("CI") != "true", "tesseract is not installed");
            Assert.SkipUnless(found, "tesseract is not installed: apt-get install tesseract-ocr");
        }

        string folder = Repository.At("samples", name);
        string program = Path.Combine(folder, Output, name + ".dll");
        ShellResult run = await Shell.DotnetAsync(folder, program);
        string expected = await File.ReadAllTextAsync(Path.Combine(folder, "expected.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(expected.ReplaceLineEndings("\n").TrimEnd(), run.Out.ReplaceLineEndings("\n").TrimEnd());
        Assert.Contains($"`{name}`", await File.ReadAllTextAsync(Repository.At("samples", "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trimmed_single_file_extracts_a_directive()
    {
        string folder = Directory.CreateTempSubdirectory("directives-trimmed-").FullName;
        try
        {
            await Shell.DotnetAsync(Repository.Root, "publish", Repository.At("samples", "Trimmed"), "--configuration", "Release", "--output", folder, "-nologo", "-verbosity:quiet", "-nodeReuse:false");
            string text = Directory.EnumerateFiles(Repository.At("corpus", "documents"), "*.txt").Order(StringComparer.Ordinal).First();
            ShellResult run = await Shell.RunAsync(folder, Path.Combine(folder, "Trimmed"), [text]);
            Assert.True(run.ExitCode == 0, run.All);
            using JsonDocument record = JsonDocument.Parse(run.Out);
            using var plain = JsonDocument.Parse(Json.DirectiveJson.ToJson(new DirectiveParser().Parse(await File.ReadAllTextAsync(text, TestContext.Current.CancellationToken))));
            Assert.True(JsonElement.DeepEquals(plain.RootElement, record.RootElement));
            Assert.InRange(new FileInfo(Path.Combine(folder, "Trimmed")).Length, 1 << 20, 30 << 20);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
