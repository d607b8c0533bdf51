using System.Text;
using Directives.Lexicons;

namespace Directives.Core.Tests.Lexicons;

/// <summary>Checks <c>Data/lexicons/phrases.tsv</c>.</summary>
public sealed class PhraseDataTests
{
    private static readonly LexiconTable Table = LexiconTable.ReadEmbedded("phrases.tsv");
    private static readonly string[][] Rows = [.. Enumerable.Range(0, Table.Count).Select(row => Enumerable.Range(0, 4).Select(column => Table.Text(row, column)).ToArray())];

    [Fact]
    public void Entries_stand_in_order_of_kind_and_form_and_none_twice()
    {
        for (int i = 1; i < Rows.Length; i++)
        {
            string[] above = Rows[i - 1], row = Rows[i];
            int order = string.CompareOrdinal(above[0], row[0]);
            order = order != 0 ? order : string.CompareOrdinal(above[1], row[1]);
            Assert.True(order < 0, $"line {i + 2}: “{row[0]} {row[1]}” must stand before “{above[0]} {above[1]}”, or only once");
        }
    }

    [Fact]
    public void Cells_are_composed_and_trimmed_and_each_entry_has_a_source()
    {
        int form = Table.Column("form"), source = Table.Column("source");
        for (int i = 0; i < Rows.Length; i++)
        {
            string[] row = Rows[i];
            Assert.True(row[form].Length > 0 && row[source].Length > 0, $"line {i + 2}: form or source is empty");
            Assert.All(row, cell => Assert.True(cell.IsNormalized(NormalizationForm.FormC) && cell.Trim() == cell, $"line {i + 2}: “{cell}”"));
        }
    }

    [Fact]
    public void Each_kind_is_a_class_in_kebab_case()
    {
        int kind = Table.Column("kind");
        var known = Enum.GetNames<PhraseClass>().Select(name => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()))).ToHashSet(StringComparer.Ordinal);
        Assert.All(Rows, row => Assert.Contains(row[kind], known));
    }

    [Fact]
    public void No_spelling_stands_twice_in_a_kind()
    {
        int kind = Table.Column("kind"), form = Table.Column("form"), aliases = Table.Column("aliases");
        var seen = new HashSet<(string, string)>();
        foreach (string[] row in Rows)
        {
            string[] spellings = [row[form], .. row[aliases].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            Assert.All(spellings, spelling => Assert.True(seen.Add((row[kind], spelling)), $"“{spelling}” stands twice in {row[kind]}"));
        }
    }
}
