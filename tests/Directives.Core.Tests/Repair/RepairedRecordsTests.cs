using Directives.Assignments;
using Directives.Json;
using Directives.Repair;
using Directives.Text;

namespace Directives.Core.Tests.Repair;

/// <summary>Records of a repaired text: made from the reading, placed in the text as received.</summary>
public sealed class RepairedRecordsTests
{
    private const string Broken = """
        KẾ HOẠCH
        Tăng cưòng phòng, chng dịch bệnh
        1. Sở Y tế chủ trì, phối họp với Sở Nông. nghiệp và Phát triển nông thôn tố chức kiểm tra, hoàn thành trước ngày 22/1 1/2024.
        """;

    [Fact]
    public void Values_come_from_the_reading_and_texts_stay_as_received()
    {
        Directive directive = Repairs.Parse(Broken);
        Assignment duty = Assert.Single(directive.Assignments);
        Assert.Equal(["Sở Y tế", "Sở Nông nghiệp và Phát triển nông thôn"], duty.Owners.Select(owner => owner.Agency));
        Assert.Equal("Sở Nông. nghiệp và Phát triển nông thôn", duty.Owners[1].Mention);
        Assert.Equal(new DateOnly(2024, 11, 22), Assert.Single(directive.Deadlines).End);
        Assert.Equal("trước ngày 22/1 1/2024", directive.Deadlines[0].Text);
        Assert.Equal(directive.Source.Slice(duty.Span), duty.Task);
    }

    [Fact]
    public void Records_tell_the_repairs_that_they_rest_upon()
    {
        Directive directive = Repairs.Parse(Broken);
        (int first, int count) = directive.RepairsIn(directive.Deadlines[0].Span).GetOffsetAndLength(directive.Repairs.Count);
        Assert.Equal("22/11/2024", Assert.Single(directive.Repairs.Skip(first).Take(count)).Reading);
        Assert.Contains($"\"repairs\":[{first}]", DirectiveJson.ToJson(directive), StringComparison.Ordinal);
        Assert.Equal(0, directive.RepairsIn(new TextSpan(0, 8)).GetOffsetAndLength(directive.Repairs.Count).Length);
    }

    [Theory]
    [InlineData(RepairMode.Never, false, 0)]
    [InlineData(RepairMode.Auto, false, 0)]
    [InlineData(RepairMode.Auto, true, 1)]
    [InlineData(RepairMode.Always, false, 1)]
    public void The_mode_and_the_source_decide_when_words_are_checked(RepairMode mode, bool fromOcr, int repairs)
    {
        var parser = new DirectiveParser(new DirectiveParserOptions { Repair = mode });
        Assert.Equal(repairs, parser.Parse(new SourceText("Sở Y tế tố chức thực hiện.") { FromOcr = fromOcr }).Repairs.Count);
    }

    [Fact]
    public void Auto_finds_a_text_that_was_read_by_OCR_long_ago()
    {
        const string Text = "Các đon vị phối họp chặt chẽ tại địa phưong, chủ trưong được phố biến đến các đưòng, trưòng học.";
        Assert.True(new DirectiveParser().Parse(Text).Repairs.Count >= 5);
    }

    [Fact]
    public void Spans_lead_through_composition_and_repair_to_the_received_text()
    {
        string decomposed = "Sở Y tế tố chức kiểm tra. Sở Nội vụ phối họp thực hiện.".Normalize(System.Text.NormalizationForm.FormD);
        Directive directive = Repairs.Parse(decomposed);
        Assert.Equal(2, directive.Repairs.Count);
        Assert.All(directive.Repairs, repair => Assert.Equal(decomposed.Substring(repair.Span.Start, repair.Span.Length), repair.Read));
        Assert.All(directive.Assignments, duty => Assert.Equal(decomposed.Substring(duty.Span.Start, duty.Span.Length), duty.Task));
    }
}
