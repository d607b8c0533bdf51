using Directives.Lexicons;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Core.Tests.Lexing;

/// <summary>Words that are made when asked for are the words that would have been made at once.</summary>
public sealed class LazyTextTests
{
    [Theory]
    [InlineData("Sở Y tế chủ trì")]
    [InlineData("Sở\n  Y tế\t\tchủ\u00A0trì")]
    [InlineData("Sơ\u0309 Y\n tê\u0301")]
    [InlineData("Sở\u200B Y\u00AD  tế")]
    public void Joined_words_equal_those_joined_at_once(string received)
    {
        var source = new SourceText(received);
        using TokenizedText tokens = TokenizedText.Create(received, Lexicon.Default);
        for (int start = 0; start < tokens.Count; start++)
        {
            for (int end = start; end <= tokens.Count; end++)
            {
                Assert.Equal(tokens.Join(start, end), LazyText.Joined(tokens, source, start, end).Value);
            }
        }
    }

    [Fact]
    public void Joined_words_of_a_repaired_text_are_the_repaired_ones()
    {
        var source = new SourceText("phối họp với  Sở Y tế");
        using TokenizedText tokens = TokenizedText.Create(source.Text, Lexicon.Default);
        tokens.Reread([(5, 8, "hợp")]);

        Assert.Equal("phối hợp với Sở", LazyText.Joined(tokens, source, 0, 4).Value);
    }

    [Fact]
    public void Words_as_written_are_cut_once()
    {
        LazyText text = LazyText.AsWritten(new SourceText("Sở Y  tế"), new TextSpan(3, 5));

        string first = text.Value!;

        Assert.Equal("Y  tế", first);
        Assert.Same(first, text.Value);
    }

    [Fact]
    public void Duties_below_one_heading_have_one_string_for_it()
    {
        Directive directive = new DirectiveParser().Parse("KẾ HOẠCH\nPhòng dịch\nI. NHIỆM VỤ\n1. Sở Y tế\n- Tổ chức kiểm tra.\n- Tổ chức tập huấn.\n");

        Assert.Equal(2, directive.Assignments.Count);
        Assert.Equal("Sở Y tế", directive.Assignments[0].Heading);
        Assert.Same(directive.Assignments[0].Heading, directive.Assignments[1].Heading);
    }

    [Fact]
    public void Records_read_from_several_threads_have_equal_words()
    {
        Directive directive = new DirectiveParser().Parse("KẾ HOẠCH\nPhòng dịch\nI. NHIỆM VỤ\n1. Sở Y tế chủ trì, phối hợp với\nCông an tỉnh kiểm tra, hoàn thành trước ngày 30/6/2024; đạt 95% hộ.\n");

        string[][] read = [.. Enumerable.Range(0, 8).AsParallel().Select(_ => Words(directive))];

        Assert.All(read, words => Assert.Equal(read[0], words));
        Assert.Contains("trước ngày 30/6/2024", read[0]);
    }

    private static string[] Words(Directive directive) =>
    [
        .. directive.Assignments.Select(duty => $"{duty.Task}|{duty.Heading}|{string.Join('|', duty.Owners.Select(owner => $"{owner.Agency}/{owner.Mention}/{owner.AgencyId}/{owner.AgencyName}"))}"),
        .. directive.Deadlines.Select(deadline => deadline.Text),
        .. directive.Targets.Select(target => $"{target.Text}|{target.Unit}|{target.Subject}"),
    ];
}
