using Directives.Pipeline.Writing;
using Directives.Text;

namespace Directives.Pipeline.Tests.Writing;

public sealed class PageTextsTests
{
    [Fact]
    public void Text_is_cut_where_the_page_ends()
    {
        const string Text = "Điều 1. Giao Sở\nY tế kiểm tra\n\n| 1 | Rà soát |\n| 2 | Báo cáo |\n";

        IReadOnlyList<string> pages = PageTexts.Split(Pages(Text, 4, ("Điều", 1), ("Sở", 1), ("Y", 2), ("tra", 2), ("1 ", 2), ("soát", 2), ("2", 4), ("cáo", 4)));

        Assert.Equal(["Điều 1. Giao Sở\n", "Y tế kiểm tra\n\n| 1 | Rà soát |\n", "", "| 2 | Báo cáo |\n"], pages);
    }

    [Fact]
    public void Stretches_of_one_page_come_together()
    {
        const string Text = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nAn\n";

        IReadOnlyList<string> pages = PageTexts.Split(Pages(Text, 2, ("Nơi", 1), ("trên", 1), ("- Lưu", 2), ("VT", 2), ("CHỦ", 1), ("TỊCH", 1), ("An", 2)));

        Assert.Equal(["Nơi nhận:\n- Như trên;\n\nCHỦ TỊCH\n", "- Lưu: VT.\n\nAn\n"], pages);
    }

    [Fact]
    public void Document_without_pages_is_one_text() => Assert.Equal(["Một."], PageTexts.Split(new SourceText("Một.")));

    private static SourceText Pages(string text, int count, params (string Word, int Page)[] words)
    {
        var map = new List<(TextSpan Span, PageRegion Region)>();
        int from = 0;
        foreach ((string word, int page) in words)
        {
            from = text.IndexOf(word, from, StringComparison.Ordinal);
            map.Add((new TextSpan(from, word.Length), new PageRegion(page, 0, 0, 1, 1)));
            from += word.Length;
        }

        return new SourceText(text, new PageMap(map, count));
    }
}
