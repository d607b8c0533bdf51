using System.Text;
using System.Text.Json;
using Directives.Pipeline.Search;
using Directives.Pipeline.Tests.Storage;
using Directives.Text;

namespace Directives.Pipeline.Tests.Search;

public sealed class ExportAndShowTests : IDisposable
{
    private readonly StoreFile _file = new();
    private readonly DirectiveIndex _index;

    public ExportAndShowTests() => _index = _file.With(DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder()
        .Duty("Rà soát \"quy định\", báo cáo;\nkết quả", "Sở Tư pháp", "Công an tỉnh", ("trước 30/9", null, new DateOnly(2023, 9, 30)), "Nhiệm vụ")
        .Target("ít nhất 90%", 90)
        .Duty("=HYPERLINK(\"http://x\")", "@ban")
        .Duty("- Kiểm tra")
        .Build()));

    public void Dispose()
    {
        _index.Dispose();
        _file.Dispose();
    }

    [Fact]
    public void Csv_opens_in_a_spreadsheet_with_its_letters_and_runs_nothing()
    {
        byte[] bytes = Export(ExportFormat.Csv, 3);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string text = Encoding.UTF8.GetString(bytes.AsSpan(3));
        Assert.StartsWith("id,document_id,task,lead,support,due,deadlines,", text, StringComparison.Ordinal);
        Assert.Contains("\"Rà soát \"\"quy định\"\", báo cáo;\nkết quả\",Sở Tư pháp,Công an tỉnh,2023-09-30,trước 30/9,by,ít nhất 90%,46/KH-UBND,", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\",'@ban,", text, StringComparison.Ordinal);
        Assert.Contains(",'- Kiểm tra,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lines_hold_one_duty_each_as_written()
    {
        string[] lines = Encoding.UTF8.GetString(Export(ExportFormat.JsonLines, 3)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        using JsonDocument first = JsonDocument.Parse(lines[0]);
        Assert.Equal("Rà soát \"quy định\", báo cáo;\nkết quả", first.RootElement.GetProperty("task").GetString());
        Assert.Equal("2023-09-30", first.RootElement.GetProperty("deadlines")[0].GetProperty("end").GetString());
        Assert.Equal("ke_hoach", first.RootElement.GetProperty("document").GetProperty("type").GetString());
        Assert.Contains("Sở Tư pháp", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"task\":\"=HYPERLINK(", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Export_of_a_large_register_is_complete_and_in_order()
    {
        var directive = new DirectiveBuilder();
        for (int i = 0; i < 1203; i++)
        {
            directive.Duty($"Việc {i}");
        }

        using var large = new StoreFile();
        using DirectiveIndex index = large.With(
            DirectiveBuilder.Stored("a.txt", "one", directive.Build()), DirectiveBuilder.Stored("b.txt", "two", new DirectiveBuilder().Duty("Việc cuối").Build()));
        using var output = new MemoryStream();
        Assert.Equal(1204, index.Export(output, ExportFormat.JsonLines));
        string[] lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(1, 1204).Select(i => $"{{\"id\":\"a{i}\","), lines.Select(line => line[..(line.IndexOf(',', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void Shown_duty_has_the_text_around_it()
    {
        var shown = Assert.IsType<ShownDuty>(_index.Show("A2"));
        Assert.Equal("=HYPERLINK(\"http://x\")", shown.Duty.Task);
        Assert.Equal(shown.Duty.Task, shown.Excerpt.Text.Substring(shown.Excerpt.Focus.Start, shown.Excerpt.Focus.Length));
        Assert.Contains("Công an tỉnh", shown.Excerpt.Text, StringComparison.Ordinal);
        Assert.Empty(shown.Regions);
        using JsonDocument json = JsonDocument.Parse(shown.Json);
        Assert.Equal(shown.Duty.Task, json.RootElement.GetProperty("task").GetProperty("text").GetString());
    }

    [Fact]
    public void Shown_duty_knows_its_rectangle_on_the_page()
    {
        Directive plain = new DirectiveBuilder().Duty("Rà soát").Build();
        var pages = new PageMap([(new TextSpan(0, 2), new PageRegion(3, 10, 20, 30, 40)), (new TextSpan(3, 4), new PageRegion(3, 31, 20, 60, 40))], 5);
        var directive = new Directive { Source = new SourceText(plain.Source.Text, pages), Header = plain.Header, Assignments = plain.Assignments };
        using var file = new StoreFile();
        using DirectiveIndex index = file.With(DirectiveBuilder.Stored("a.pdf", "one", directive));
        var shown = Assert.IsType<ShownDuty>(index.Show("a1"));
        Assert.Equal([new PageRegion(3, 10, 20, 60, 40)], shown.Regions);
        Assert.Equal((3, 5), (shown.Duty.PageNumber, shown.Duty.Document.PageCount));
    }

    [Fact]
    public void Shown_document_is_whole()
    {
        var shown = Assert.IsType<ShownDocument>(_index.Show("d1"));
        Assert.Equal(["a1", "a2", "a3"], shown.Duties.Select(duty => duty.Id));
        Assert.Contains("- Kiểm tra", shown.Text, StringComparison.Ordinal);
        Assert.Contains("\"schema\":\"directives/1\"", shown.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a99")]
    [InlineData("d99")]
    [InlineData("x1")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("a-1")]
    [InlineData("a99999999999999999999")]
    public void Unknown_id_shows_nothing(string id) => Assert.Null(_index.Show(id));

    private byte[] Export(ExportFormat format, int expected)
    {
        using var output = new MemoryStream();
        Assert.Equal(expected, _index.Export(output, format));
        return output.ToArray();
    }
}
