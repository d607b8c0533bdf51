using System.Text;
using System.Text.Json;
using Directives.Pipeline.Evaluation;

namespace Directives.Corpus.Tests;

/// <summary>A wrong corpus measures nothing: every quote stands in its text, every case is complete, every file is listed.</summary>
public sealed class CorpusFilesTests
{
    private const long LargestFile = 150 * 1024;

    public static TheoryData<string> GoldNames => [.. CorpusFolder.GoldFiles.Select(path => Path.GetFileName(path)!)];

    public static TheoryData<string> CaseNames => [.. CorpusFolder.CaseFiles.Select(path => Path.GetRelativePath(CorpusFolder.Root, path))];

    [Theory]
    [MemberData(nameof(GoldNames))]
    public void Gold_record_resolves_in_its_text(string name)
    {
        GoldDocument gold = GoldDocument.Load(Path.Combine(CorpusFolder.Documents, name));

        Assert.NotEmpty(gold.Assignments);
        Assert.Equal(File.ReadAllText(gold.TextPath), gold.Text);
        Assert.DoesNotContain(gold.Assignments, duty => ".;:, \n".Contains(gold.Text[duty.Span.End - 1], StringComparison.Ordinal) && !gold.Text[..duty.Span.End].EndsWith("...", StringComparison.Ordinal));
        Assert.Equal(gold.References.Count, gold.References.DistinctBy(reference => reference.Number, StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Cases_quote_their_text_and_have_ids_of_their_own(string name)
    {
        string dimension = Path.GetFileName(Path.GetDirectoryName(name))!;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonElement line in CorpusFolder.Lines(Path.Combine(CorpusFolder.Root, name)))
        {
            string id = line.GetProperty("id").GetString()!;
            string text = line.GetProperty("text").GetString()!;
            Assert.StartsWith(dimension + ".", id, StringComparison.Ordinal);
            Assert.True(ids.Add(id), $"{name}: {id} stands twice");
            Assert.True(text.IsNormalized(NormalizationForm.FormC), $"{id}: text not in NFC");
            JsonElement expect = line.GetProperty("expect");
            if (expect.ValueKind == JsonValueKind.Array)
            {
                Assert.All(expect.EnumerateArray(), record => Assert.Contains(record.GetProperty("text").GetString()!, text, StringComparison.Ordinal));
            }
        }

        Assert.NotEmpty(ids);
    }

    [Fact]
    public void Query_judgements_name_one_duty_each()
    {
        Dictionary<string, GoldDocument> documents = CorpusFolder.GoldFiles.Select(GoldDocument.Load).ToDictionary(gold => gold.Name, StringComparer.Ordinal);
        foreach (JsonElement query in CorpusFolder.Lines(Path.Combine(CorpusFolder.Root, "search", "queries.jsonl")))
        {
            foreach (JsonElement judgement in query.GetProperty("relevant").EnumerateArray())
            {
                GoldDocument document = documents[judgement.GetProperty("document").GetString()!];
                if (judgement.TryGetProperty("quote", out JsonElement quote))
                {
                    int duties = document.Assignments.Count(duty =>
                        document.Text[duty.Span.Start..duty.Span.End].Replace('\n', ' ').Contains(quote.GetString()!, StringComparison.Ordinal));
                    Assert.True(duties == 1, $"{query.GetProperty("id")}: “{quote}” stands in {duties} duties of {document.Name}");
                }
            }
        }
    }

    [Fact]
    public void Every_document_is_listed_has_a_text_and_is_small()
    {
        string readme = File.ReadAllText(Path.Combine(CorpusFolder.Root, "README.md"));
        foreach (string path in Directory.EnumerateFiles(CorpusFolder.Documents))
        {
            string file = Path.GetFileName(path);
            string name = file[..file.IndexOf('.', StringComparison.Ordinal)];
            Assert.True(File.Exists(Path.Combine(CorpusFolder.Documents, name + ".txt")), $"{file} has no text beside it");
            Assert.True(File.Exists(Path.Combine(CorpusFolder.Documents, name + GoldDocument.Suffix)), $"{file} has no gold record beside it");
            Assert.Contains($"| {name} |", readme, StringComparison.Ordinal);
            Assert.True(new FileInfo(path).Length <= LargestFile, $"{file} is larger than {LargestFile} bytes");
        }
    }
}
