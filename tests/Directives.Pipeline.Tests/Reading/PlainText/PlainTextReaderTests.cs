using System.Text;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Tests.Reading.PlainText;

public sealed class PlainTextReaderTests
{
    private const string Prose = "ỦY BAN NHÂN DÂN TỈNH\nGiao Sở Y tế chủ trì, phối hợp với Sở Giáo dục và Đào tạo thực hiện trước ngày 15/10/2023.\n";

    // Bytes as the fonts of the time stored them, written out as the Western letters that they show as.
    private const string Tcvn3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc\nUû ban nh©n d©n tØnh giao Së Y tÕ chñ tr×, phèi hîp víi c¸c c¬ quan liªn quan.\n";
    private const string Vni = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc\nUÛy ban nhaân daân tænh giao Sôû Y teá chuû trì, phoái hôïp vôùi caùc cô quan lieân quan.\n";
    private const string Converted = "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nUỷ ban nhân dân tỉnh giao Sở Y tế chủ trì, phối hợp với các cơ quan liên quan.\n";

    public static TheoryData<string> UnicodeEncodings => ["utf-8", "utf-8 bom", "utf-16", "utf-16 bom", "utf-16be", "utf-16be bom", "utf-32 bom"];

    [Theory]
    [MemberData(nameof(UnicodeEncodings))]
    public async Task Unicode_is_read_with_and_without_byte_order_mark(string encoding)
    {
        Encoding used = encoding.Split(' ')[0] switch
        {
            "utf-8" => new UTF8Encoding(true),
            "utf-16" => new UnicodeEncoding(false, true),
            "utf-16be" => new UnicodeEncoding(true, true),
            _ => new UTF32Encoding(false, true),
        };
        byte[] bytes = [.. encoding.EndsWith("bom", StringComparison.Ordinal) ? used.GetPreamble() : [], .. used.GetBytes(Prose)];

        ReadDocument document = await Reads.Read(bytes);

        Assert.Equal(Prose, document.Source.Text);
        Assert.Equal("text", document.Format);
        Assert.Null(document.Source.Pages);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public async Task Tcvn3_bytes_become_Unicode()
    {
        ReadDocument document = await Reads.Read(Encoding.Latin1.GetBytes(Tcvn3));
        Assert.Equal(Converted, document.Source.Text);
        Assert.Contains("TCVN3", Assert.Single(document.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vni_bytes_become_Unicode()
    {
        ReadDocument document = await Reads.Read(Encoding.Latin1.GetBytes(Vni));
        Assert.Equal(Converted.Replace("Uỷ", "Ủy", StringComparison.Ordinal), document.Source.Text);
        Assert.Contains("VNI", Assert.Single(document.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_1258_is_composed()
    {
        // Sở Y tế chủ trì, phối hợp với Công an tỉnh: ơ F5, ê EA, ô F4, tones after their letters.
        byte[] bytes = Bytes("S F5 D2 20 Y 20 t EA EC 20 c h u D2 20 t r i CC , 20 p h F4 EC i 20 h F5 F2 p 20 v F5 EC i 20 C F4 n g 20 a n 20 t i D2 n h .");
        Assert.Equal("Sở Y tế chủ trì, phối hợp với Công an tỉnh.", await Reads.Text(bytes));
    }

    [Theory]
    [InlineData(Tcvn3)]
    [InlineData("CÃ¡c sá»Ÿ, ban, ngÃ nh tá»‰nh phá»‘i há»£p thá»±c hiá»‡n.\n")]
    public async Task Legacy_bytes_stored_as_Unicode_are_converted_back_with_a_warning(string mojibake)
    {
        ReadDocument document = await Reads.Read(mojibake);
        Assert.Contains(mojibake == Tcvn3 ? Converted : "Các sở, ban, ngành tỉnh phối hợp thực hiện.\n", document.Source.Text, StringComparison.Ordinal);
        Assert.Single(document.Warnings);
    }

    [Fact]
    public async Task Vni_stored_as_Unicode_is_converted_back() =>
        Assert.Equal(Converted.Replace("Uỷ", "Ủy", StringComparison.Ordinal), await Reads.Text(Vni));

    [Theory]
    [InlineData("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    [InlineData("KÕ HO¹CH", "KẾ HOẠCH")]
    [InlineData("Sè: 15/KH-UB", "Số: 15/KH-UB")]
    [InlineData("tØnh Hµ Nam, huyÖn Kim B¶ng", "tỉnh Hà Nam, huyện Kim Bảng")]
    public async Task Tcvn3_capitals_follow_the_letters_around_them(string tcvn3, string expected) =>
        Assert.EndsWith(expected, await Reads.Text(Encoding.Latin1.GetBytes(Tcvn3 + tcvn3)), StringComparison.Ordinal);

    [Fact]
    public async Task Correct_Vietnamese_with_foreign_names_is_left_alone()
    {
        const string Text = "Viện Pasteur và trường Collège de Genève phối hợp.\nDự án của André, Société Générale.\nÂu Cơ, Hà Nam, Tân An\n";
        ReadDocument document = await Reads.Read(Text);
        Assert.Equal(Text, document.Source.Text);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public async Task Utf8_cut_in_the_middle_of_a_letter_stays_Utf8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Prose + "Sở");
        ReadDocument document = await Reads.Read(bytes[..^1]);
        Assert.StartsWith(Prose, document.Source.Text, StringComparison.Ordinal);
        Assert.Contains("UTF-8", Assert.Single(document.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_line_ends_and_form_feeds_become_line_feeds() =>
        Assert.Equal("một\nhai\r\nba\nbốn\n", await Reads.Text("một\rhai\r\nba\fbốn\n"));

    [Fact]
    public async Task White_space_alone_is_empty() => await Reads.Fails("  \r\n\t "u8.ToArray(), ReadFailure.Empty);

    [Fact]
    public async Task Random_bytes_are_not_text()
    {
        byte[] bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        await Reads.Fails(bytes, ReadFailure.NotRecognised);
    }

    [Fact]
    public async Task High_bytes_of_no_known_encoding_are_not_text() =>
        await Reads.Fails([.. Enumerable.Range(0, 900).Select(i => (byte)(0xA1 + ((i * 37) % 90)))], ReadFailure.NotRecognised);

    [Fact]
    public async Task Fifty_megabytes_of_text_exceed_the_limit_on_length()
    {
        byte[] bytes = new byte[50_000_000];
        Array.Fill(bytes, (byte)'a');
        DocumentReadException e = await Reads.Fails(bytes, ReadFailure.TooLarge);
        Assert.Contains("50,000,000", e.Message, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string listing) =>
        [.. listing.Split(' ').Select(part => part.Length == 1 ? (byte)part[0] : Convert.ToByte(part, 16))];
}
