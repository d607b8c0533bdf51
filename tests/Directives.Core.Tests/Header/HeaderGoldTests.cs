using System.Text;
using System.Text.Json;

namespace Directives.Core.Tests.Header;

/// <summary>Scores the header on whole documents: those of the corpus, and the shared ones where they are at hand.</summary>
public sealed class HeaderGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("corpus/documents", 0.97)]
    [InlineData("../shared/seeds", 0.97)]
    [InlineData("../shared/dev", 0.93)]
    public void Headers_of_whole_documents_match_the_gold(string folder, double least)
    {
        string path = Path.GetFullPath(Repository.At(folder));
        Assert.SkipUnless(Directory.Exists(path), $"{folder} is not at hand");
        int right = 0, all = 0;
        var report = new StringBuilder();
        foreach (string file in Directory.EnumerateFiles(path, "*.gold.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file.Replace(".gold.json", ".txt", StringComparison.Ordinal));
            using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(file));
            Dictionary<string, string> expected = HeaderGold.Values(gold.RootElement.GetProperty("header"));
            Dictionary<string, string> actual = HeaderGold.Values(HeaderGold.Parse(text).Header);
            foreach (string field in expected.Keys.Union(actual.Keys).Where(field => field != "signer.authority"))
            {
                bool same = expected.TryGetValue(field, out string? value) && HeaderGold.Same(value, actual.GetValueOrDefault(field));
                all++;
                right += same ? 1 : 0;
                if (!same)
                {
                    report.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} {field}: “{value}” read as “{actual.GetValueOrDefault(field)}”");
                }
            }
        }

        output.WriteLine($"{folder}: {right}/{all}");
        output.WriteLine(report.ToString());
        Assert.True(right >= least * all, $"{right} of {all} fields right\n{report}");
    }
}
