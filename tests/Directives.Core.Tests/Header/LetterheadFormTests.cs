namespace Directives.Core.Tests.Header;

/// <summary>Letterheads in the forms that offices and readers of files produce.</summary>
public sealed partial class LetterheadFormTests
{
    [Theory]
    [MemberData(nameof(Issuers))]
    [MemberData(nameof(Layouts))]
    [MemberData(nameof(Titles))]
    public void Letterhead_is_read(string form, string text, string expected)
    {
        Assert.NotEmpty(form);
        HeaderExpectation.Check(text, expected);
    }

    [Theory]
    [MemberData(nameof(Issuers))]
    [MemberData(nameof(Layouts))]
    [MemberData(nameof(Titles))]
    public void Letterhead_is_read_alike_with_other_line_ends_and_decomposed_letters(string form, string text, string expected)
    {
        Assert.NotEmpty(form);
        HeaderExpectation.Check(text.Replace("\n", "\r\n", StringComparison.Ordinal), expected);
        HeaderExpectation.Check(text.Normalize(System.Text.NormalizationForm.FormD), expected);
    }
}
