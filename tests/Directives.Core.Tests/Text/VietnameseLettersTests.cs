using Directives.Text;

namespace Directives.Core.Tests.Text;

public sealed class VietnameseLettersTests
{
    private const string Letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";

    public static TheoryData<char> All() => [.. Letters + Letters.ToUpperInvariant()];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_letter_is_made_of_its_decomposition(char letter)
    {
        string parts = letter.ToString().Normalize(System.Text.NormalizationForm.FormD);
        Assert.Equal(letter.ToString(), VietnameseLetters.Compose(parts));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_letter_folds_to_its_bare_form(char letter)
    {
        char bare = char.ToLowerInvariant(letter.ToString().Normalize(System.Text.NormalizationForm.FormD)[0]);
        Assert.Equal(bare, VietnameseLetters.Fold(letter));
    }

    [Theory]
    [InlineData("Đắk Lắk", "dak lak")]
    [InlineData("QÐ-TTg", "qd-ttg")]
    [InlineData("số 46/BCĐ", "so 46/bcd")]
    public void Text_folds_letter_by_letter(string text, string expected) => Assert.Equal(expected, VietnameseLetters.Fold(text));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("hòa", "hòa")]
    [InlineData("uỷ", "ủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("quý", "quý")]
    [InlineData("quỳ", "quỳ")]
    [InlineData("thuý", "thúy")]
    public void Tone_moves_to_the_traditional_place(string syllable, string expected) => Assert.Equal(expected, VietnameseLetters.WithTraditionalTone(syllable));

    [Theory]
    [InlineData('b', '\u0301')]
    [InlineData('á', '\u0300')]
    [InlineData('i', '\u0302')]
    [InlineData('ă', '\u0302')]
    public void Letters_that_Vietnamese_lacks_are_not_made(char letter, char mark) => Assert.False(VietnameseLetters.TryCompose(letter, mark, out _));
}
