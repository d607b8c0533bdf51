using System.Globalization;
using System.Text;
using Directives.Lexicons;

namespace Directives.Core.Tests.Lexicons;

public sealed class SyllableDataTests
{
    private static readonly string[] Lines = ReadLines();

    [Fact]
    public void Lines_are_a_composed_lower_case_form_and_a_count() =>
        Assert.All(Lines.Skip(1), line =>
        {
            string[] cells = line.Split('\t');
            Assert.Equal(2, cells.Length);
            Assert.Equal(cells[0].Normalize(NormalizationForm.FormC).ToLowerInvariant(), cells[0]);
            Assert.InRange(int.Parse(cells[1], CultureInfo.InvariantCulture), 6, int.MaxValue);
        });

    [Fact]
    public void Forms_are_unique_and_the_most_frequent_come_first()
    {
        Assert.Equal(Lines.Length, Lines.Select(line => line.Split('\t')[0]).Distinct(StringComparer.Ordinal).Count());
        int[] counts = [.. Lines.Skip(1).Select(line => int.Parse(line.Split('\t')[1], CultureInfo.InvariantCulture))];
        Assert.Equal(counts.OrderDescending(), counts);
    }

    private static string[] ReadLines()
    {
        using Stream stream = typeof(SyllableLexicon).Assembly.GetManifestResourceStream("lexicons/syllables.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
