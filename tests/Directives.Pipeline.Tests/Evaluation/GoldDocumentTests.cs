using Directives.Pipeline.Evaluation;

namespace Directives.Pipeline.Tests.Evaluation;

public sealed class GoldDocumentTests
{
    [Fact]
    public void Windows_line_ends_a_byte_order_mark_and_decomposed_letters_do_not_part_quotes_from_the_text()
    {
        using var folder = new GoldFolder(text: GoldFolder.Text.Replace("\n", "\r\n", StringComparison.Ordinal).Normalize(System.Text.NormalizationForm.FormD));
        Assert.Equal(GoldFolder.Text, folder.Load().Text);
    }

    [Fact]
    public void Gold_files_are_found_in_the_order_of_their_paths_below_the_folder_too()
    {
        using var folder = new GoldFolder();
        string deeper = Directory.CreateDirectory(Path.Combine(folder.Folder, "a")).FullName;
        File.Copy(folder.GoldPath, Path.Combine(deeper, "z.gold.json"));
        Assert.Equal([Path.Combine(deeper, "z.gold.json"), folder.GoldPath], GoldDocument.Find(folder.Folder));
    }

    [Fact]
    public void The_second_occurrence_of_a_quote_can_be_meant()
    {
        using var folder = new GoldFolder("""{ "header": {}, "assignments": [ { "task": { "quote": "xã", "nth": 2 }, "owners": [] } ] }""", "một xã, hai xã");
        Assert.Equal(12, Assert.Single(folder.Load().Assignments).Span.Start);
    }

    [Theory]
    [InlineData("""{ "assignments": [] }""", "header is missing")]
    [InlineData("""[]""", "is not a JSON object")]
    [InlineData("""{ "header": """, "not JSON")]
    [InlineData("""{ "header": { "type": "roman" } }""", "header has the unknown type “roman”")]
    [InlineData("""{ "header": { "date": "01/03/2024" } }""", "has a “date” that is no date")]
    [InlineData("""{ "header": {}, "assignments": [ { "task": { "quote": "không có" } } ] }""", "assignments, entry 1, quotes words that plan.txt does not hold: “không có”")]
    [InlineData("""{ "header": {}, "assignments": [ { "task": { "quote": "Sở Y tế", "nth": 7 } } ] }""", "does not hold 7 times")]
    [InlineData("""{ "header": {}, "assignments": [ { "task": { "from": "Sở" } } ] }""", "neither “quote” nor “from” and “to”")]
    [InlineData("""{ "header": {}, "assignments": [ { "task": { "quote": "Sở Y tế" }, "owners": [ { "agency": "Sở Y tế", "role": "boss" } ] } ] }""", "role other than lead and support")]
    [InlineData("""{ "header": {}, "deadlines": [ { "quote": "25/11", "kind": "soon" } ] }""", "unknown kind “soon”")]
    [InlineData("""{ "header": {}, "deadlines": [ { "quote": "25/11", "kind": "on", "assignments": [1] } ] }""", "refers to assignment 1, but there are 0")]
    [InlineData("""{ "header": {}, "targets": [ { "quote": "90%", "comparator": "≥" } ] }""", "unknown comparator “≥”")]
    public void A_file_that_breaks_the_format_is_named_with_the_entry(string gold, string expected)
    {
        using var folder = new GoldFolder(gold);
        GoldFileException error = Assert.Throws<GoldFileException>(folder.Load);
        Assert.StartsWith(folder.GoldPath, error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gold_file_without_its_text_says_which_file_is_missing()
    {
        using var folder = new GoldFolder();
        File.Delete(Path.Combine(folder.Folder, "plan.txt"));
        Assert.Contains("plan.txt is missing", Assert.Throws<GoldFileException>(folder.Load).Message, StringComparison.Ordinal);
    }
}
