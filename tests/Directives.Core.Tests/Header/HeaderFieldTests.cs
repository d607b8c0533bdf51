using Directives.Header;
using Directives.Text;

namespace Directives.Core.Tests.Header;

/// <summary>A field of the letterhead whose string is made when it is asked for is the same as one made at once.</summary>
public sealed class HeaderFieldTests
{
    private const string Text = "KẾ HOẠCH\nPhòng dịch trên đàn\n gia súc\n\nI. NHIỆM VỤ\n1. Tổ chức kiểm tra.\n\nNơi nhận:\n- Sở  Y tế;\n";

    [Fact]
    public void A_value_is_joined_from_its_lines_and_made_once()
    {
        HeaderField<string> subject = Read();

        Assert.Equal("Phòng dịch trên đàn gia súc", subject.Value);
        Assert.Same(subject.Value, subject.Value);
    }

    [Fact]
    public void A_field_read_equals_one_that_was_set()
    {
        HeaderField<string> subject = Read();
        var set = new HeaderField<string>("Phòng dịch trên đàn gia súc", subject.Span, subject.Rule);

        Assert.Equal(set, subject);
        Assert.Equal(set.GetHashCode(), Read().GetHashCode());
        Assert.NotEqual(set with { Value = "Phòng cháy" }, subject);
        Assert.NotEqual(set with { Rule = "khác" }, subject);
    }

    [Fact]
    public void A_copy_with_another_place_keeps_its_value()
    {
        HeaderField<string> moved = Read() with { Span = new TextSpan(0, 1) };

        Assert.Equal("Phòng dịch trên đàn gia súc", moved.Value);
        Assert.Equal(new TextSpan(0, 1), moved.Span);
    }

    [Fact]
    public void Entries_have_their_blanks_joined() =>
        Assert.Equal("Sở Y tế", Assert.Single(new DirectiveParser().Parse(Text).Header.Distribution).Value);

    private static HeaderField<string> Read() => new DirectiveParser().Parse(Text).Header.Subject!;
}
