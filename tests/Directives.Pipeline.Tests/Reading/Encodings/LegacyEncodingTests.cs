using Directives.Pipeline.Reading.Encodings;

namespace Directives.Pipeline.Tests.Reading.Encodings;

public sealed class LegacyEncodingTests
{
    private const string Vowels = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    [Fact]
    public void Tcvn3_has_a_code_for_every_toned_vowel_and_marked_letter()
    {
        string decoded = Tcvn3.Convert(string.Concat(Enumerable.Range(0xA1, 0x5F).Select(code => (char)code)));
        Assert.All(Vowels + "ăâêôơưđĂÂÊÔƠƯĐ", letter => Assert.Contains(letter, decoded));
    }

    [Theory]
    [InlineData("aùaøaûaõaï aâaáaàaåaãaä aêaéaèaúaüaë", "áàảãạ âấầẩẫậ ăắằẳẵặ")]
    [InlineData("eùeøeûeõeï eâeáeàeåeãeä", "éèẻẽẹ êếềểễệ")]
    [InlineData("íìæóò yùyøyûyõî", "íìỉĩị ýỳỷỹỵ")]
    [InlineData("oùoøoûoõoï oâoáoàoåoãoä ôôùôøôûôõôï", "óòỏõọ ôốồổỗộ ơớờởỡợ")]
    [InlineData("uùuøuûuõuï ööùöøöûöõöï ñ", "úùủũụ ưứừửữự đ")]
    [InlineData("AÙ Aù OÄ EÁ ÔÛ ÖÏ Ñ Æ", "Á Á Ộ Ế Ở Ự Đ Ỉ")]
    public void Vni_pairs_become_letters(string vni, string expected) => Assert.Equal(expected, Vni.Convert(vni));

    [Fact]
    public void Tcvn3_in_a_font_of_capitals_is_raised() => Assert.Equal("QUYẾT ĐỊNH", Tcvn3.Convert("QuyÕt ®Þnh", capitals: true));

    [Fact]
    public void Every_byte_has_its_own_character_on_the_Latin_page()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];
        Assert.Equal(all, LatinPage.TryEncode(LatinPage.Decode(all)));
    }

    [Fact]
    public void Windows_1258_composes_two_marks_into_one_letter() =>
        Assert.Equal("ậ Ự ỗ đ", Windows1258.Convert("\u00E2\u00F2 \u00DD\u00F2 \u00F4\u00DE \u00F0"));

    [Fact]
    public void Half_a_pair_of_code_units_stays_as_it_is() => Assert.Equal("\uDC00ậ\uD800\uFFFF", Windows1258.Convert("\uDC00\u00E2\u00F2\uD800\uFFFF"));
}
