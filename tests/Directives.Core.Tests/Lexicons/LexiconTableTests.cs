using Directives.Lexicons;

namespace Directives.Core.Tests.Lexicons;

public sealed class LexiconTableTests
{
    [Fact]
    public void Row_with_another_number_of_columns_is_an_error_with_its_line()
    {
        var error = Assert.Throws<InvalidDataException>(() => LexiconTable.Read("sample.tsv", "kind\tform\nverb\tgiao\nverb\n"));
        Assert.Contains("sample.tsv, line 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_column_and_empty_file_are_errors()
    {
        Assert.Throws<InvalidDataException>(() => LexiconTable.Read("sample.tsv", "kind\tform\n").Column("source"));
        Assert.Throws<InvalidDataException>(() => LexiconTable.Read("sample.tsv", string.Empty));
        Assert.Throws<InvalidDataException>(() => LexiconTable.ReadEmbedded("absent.tsv"));
    }

    [Theory]
    [InlineData("a\tb\n1\tx; y\n\t z ;\n")]
    [InlineData("a\tb\r\n1\tx; y\r\n\t z ;")]
    public void Cells_and_their_parts_are_read_whatever_ends_the_lines(string text)
    {
        LexiconTable table = LexiconTable.Read("sample.tsv", text);
        int second = table.Column("b");
        Assert.Equal(["1", "x; y", "", " z ;"], [table.Text(0, 0), table.Text(0, second), table.Text(1, 0), table.Text(1, second)]);
        Assert.Equal(2, table.Count);
        Assert.Equal(["x", "y"], table.Parts(0, second).ToArray());
        Assert.Equal(["z"], table.Parts(1, second).ToArray());
        Assert.Empty(table.Parts(1, 0).ToArray());
    }

    [Fact]
    public void Phrase_with_a_number_is_refused() =>
        Assert.Throws<FormatException>(() => LexiconWords.Split("Đề án 06", new Vocabulary.Builder(), []));
}
