using System.Globalization;
using Directives.Assignments;
using Directives.Pipeline.Evaluation;
using Directives.Search;
using Directives.Text;

namespace Directives.Corpus.Tests.Documents;

/// <summary>Names of owners have the boundaries that a careful reader gives them: the same words, no more and no fewer, whatever case and tone placement.</summary>
public sealed class OwnerNamesTests(ITestOutputHelper output)
{
    // Share of two spans' characters in common from which two duties are the same one, as for the scores.
    private const double SameDuty = 0.5;

    private static readonly DirectiveParser Parser = new();

    [Theory]
    [InlineData("corpus/documents", 0.97)]
    [InlineData("../shared/seeds", 0.97)]
    [InlineData("../shared/dev", 0.97)]
    public void Owners_of_duties_are_named_with_exact_boundaries(string folder, double floor)
    {
        string path = Path.GetFullPath(Path.Combine(CorpusFolder.Root, "..", folder));
        Assert.SkipUnless(Directory.Exists(path), $"{folder} is not beside the repository");
        int same = 0, expected = 0, read = 0;
        foreach (string file in GoldDocument.Find(path))
        {
            GoldDocument gold = GoldDocument.Load(file);
            (Dictionary<string, string> wanted, Dictionary<string, string> found) = Names(gold, Parser.Parse(gold.Text));
            expected += wanted.Count;
            read += found.Values.Distinct(StringComparer.Ordinal).Count();
            foreach (string name in wanted.Keys.Where(name => !found.ContainsKey(name)))
            {
                output.WriteLine($"{gold.Name}: missed “{wanted[name]}”");
            }

            string[] right = [.. wanted.Keys.Where(found.ContainsKey)];
            same += right.Length;
            foreach (string extra in found.Values.Distinct(StringComparer.Ordinal).Except(right.Select(name => found[name]), StringComparer.Ordinal))
            {
                output.WriteLine($"{gold.Name}: read “{extra}”");
            }
        }

        double f1 = 2.0 * same / (expected + read);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {expected} names, {read} read, {same} the same, F1 {f1:0.0000}"));
        Assert.True(expected > 0);
        Assert.True(f1 >= floor, string.Create(CultureInfo.InvariantCulture, $"{folder}: F1 {f1:0.0000} is below {floor}"));
    }

    // Each name once a document: what owner a duty has is scored elsewhere. A name read has two spellings, completed and as written.
    private static (Dictionary<string, string> Wanted, Dictionary<string, string> Found) Names(GoldDocument gold, Directive directive)
    {
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (GoldAssignment duty in gold.Assignments)
        {
            Assignment? same = directive.Assignments.MaxBy(read => Overlap(duty.Span, read.Span));
            if (same is null || Overlap(duty.Span, same.Span) < SameDuty)
            {
                continue;
            }

            foreach (GoldOwner owner in duty.Owners)
            {
                wanted.TryAdd(SearchAnalyzer.Canonicalize(owner.Agency), owner.Agency);
            }

            foreach (Owner owner in same.Owners)
            {
                string agency = SearchAnalyzer.Canonicalize(owner.Agency);
                string label = found.GetValueOrDefault(agency) ?? owner.Agency;
                found[agency] = label;
                found.TryAdd(SearchAnalyzer.Canonicalize(owner.Mention), label);
            }
        }

        return (wanted, found);
    }

    private static double Overlap(TextSpan a, TextSpan b)
    {
        int common = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return common <= 0 ? 0 : (double)common / (a.Length + b.Length - common);
    }
}
