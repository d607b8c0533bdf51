using Directives.Lexicons;

namespace Directives.Core.Tests.Lexicons;

public sealed class LexiconTableTests
{
    [Fact]
    public void Row_with_another_number_of_columns_is_an_error_with_its_line()
    {
        var error = Assert.Throws<InvalidDataException>(() => LexiconTable.Read("sample.tsv", new StringReader("kind\tform\nverb\tgiao\nverb\n")));
        Assert.Contains("sample.tsv, line 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_column_and_empty_file_are_errors()
    {
        Assert.Throws<InvalidDataException>(() => LexiconTable.Read("sample.tsv", new StringReader("kind\tform\n")).Column("source"));
        Assert.Throws<InvalidDataException>(() => LexiconTable.Read("sample.tsv", new StringReader(string.Empty)));
        Assert.Throws<InvalidDataException>(() => LexiconTable.ReadEmbedded("absent.tsv"));
    }

    [Fact]
    public void Phrase_with_a_number_is_refused() =>
        Assert.Throws<FormatException>(() => LexiconWords.Split("Đề án 06", new Vocabulary.Builder()));
}
