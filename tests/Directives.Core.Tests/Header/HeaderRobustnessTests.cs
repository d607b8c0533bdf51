using System.Text;
using Directives.Header;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Core.Tests.Header;

/// <summary>Damaged and random input: nothing throws, spans stay inside the text and hold their values, ranges are ordered.</summary>
public sealed class HeaderRobustnessTests
{
    private static readonly string[] Pieces =
    [
        "ỦY BAN NHÂN DÂN", "TỈNH QUẢNG TRỊ", "SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số:", "Số: 46 /BCĐ", "/KH-", "36-HD/VPTW", "V/v", "Về việc", "Hà Nội, ngày", "ngày 31 tháng 2", "năm 2023", "KẾ HOẠCH", "QUYẾT ĐỊNH:", "CỦA", "Kính gửi:", "- Như trên;",
        "Nơi nhận:", "- Lưu: VT.", "TM.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Q.", "(Đã ký)", "Nguyễn Văn An", "PHỤ LỤC", "(Kèm theo Quyết định số", ")", "(", "|", "\t", "      ", "\n", "\r\n", "\n\n",
        "*", "-----", "…", "_____", "1.", "I. MỤC ĐÍCH", "Theo đó,", "đã ban hành Kế hoạch số 1/KH", "về", "(Nguồn:", "a@b.vn", "07:25:14", "12/5/2023", ".", ";", ",", ":",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_headers_never_throw_and_keep_their_spans(int seed)
    {
        var random = new Random(seed);
        for (int n = 0; n < 1500; n++)
        {
            var text = new StringBuilder();
            for (int k = random.Next(1, 60); k > 0; k--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) switch { 0 => "\n", 1 => " ", _ => "" });
            }

            Check(text.ToString());
        }
    }

    [Fact]
    public void Truncated_documents_never_throw_and_keep_their_spans()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.At("corpus", "documents"), "*.txt").Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            int head = Math.Min(text.Length, 900);
            for (int length = 0; length < head; length += 7)
            {
                Check(text[..length]);
                Check(text[length..]);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n \n")]
    [InlineData("|")]
    [InlineData("Số")]
    [InlineData("Kính gửi:")]
    [InlineData("Nơi nhận:")]
    [InlineData("KẾ HOẠCH")]
    [InlineData("CHỈ THỊ\nCỦA")]
    [InlineData("TM.")]
    [InlineData("ngày")]
    [InlineData("Hà Nội, ngày tháng")]
    public void Fragments_of_a_header_are_accepted(string text) => Check(text);

    [Fact]
    public void Values_of_one_column_are_their_slices()
    {
        string text = "UBND TỈNH ĐẮK NÔNG\nSỞ TƯ PHÁP\nSố: 46 /STP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGia Nghĩa, ngày 6 tháng 7 năm 2023\nV/v báo cáo\nquý II\nKính gửi: Các phòng.\n";
        DirectiveHeader header = HeaderGold.Parse(text).Header;
        Assert.Equal("SỞ TƯ PHÁP", Slice(text, header.Issuer!.Span));
        Assert.Equal("UBND TỈNH ĐẮK NÔNG", Slice(text, header.ParentBody!.Span));
        Assert.Equal("46 /STP", Slice(text, header.Number!.Span));
        Assert.Equal("Gia Nghĩa", Slice(text, header.IssuePlace!.Span));
        Assert.Equal("ngày 6 tháng 7 năm 2023", Slice(text, header.IssueDate!.Span));
        Assert.Equal("báo cáo\nquý II", Slice(text, header.Subject!.Span));
        Assert.Equal("Các phòng", Slice(text, header.Recipients[0].Span));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(44)]
    [InlineData(48)]
    [InlineData(100)]
    public void Heads_of_many_lines_are_read_to_their_end(int addressees)
    {
        const string Letterhead = "UBND TỈNH ĐẮK NÔNG\nSỞ TƯ PHÁP\nSố: 46/STP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGia Nghĩa, ngày 6 tháng 7 năm 2023\n";
        string list = string.Concat(Enumerable.Range(1, addressees).Select(n => $"- Ủy ban nhân dân xã {n};\n"));
        string text = $"{Letterhead}Kính gửi:\n{list}\nSở Tư pháp đề nghị các đơn vị báo cáo trước ngày 15 tháng 7 năm 2023.\n" + string.Concat(Enumerable.Repeat("Các đơn vị thực hiện theo chức năng.\n", 80));
        HeaderResult alone = HeaderGold.Parse(text);
        Assert.Equal(addressees, alone.Header.Recipients.Count);

        using TokenizedText twice = TokenizedText.Create(text + text, Lexicon.Default);
        HeaderResult result = HeaderParser.Parse(twice);
        SkippedRange second = Assert.Single(result.Skipped);
        Assert.Equal(text.Length + text.IndexOf("Sở Tư pháp đề nghị", StringComparison.Ordinal), twice[second.End].Start);
    }

    private static string Slice(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static void Check(string text)
    {
        using TokenizedText tokens = TokenizedText.Create(text, Lexicon.Default);
        HeaderResult result = HeaderParser.Parse(tokens);
        Assert.InRange(result.BodyStart, 0, tokens.Count);
        Assert.InRange(result.BodyEnd, result.BodyStart, tokens.Count);
        int end = result.BodyStart;
        foreach (SkippedRange range in result.Skipped)
        {
            Assert.True(range.Start >= end && range.End > range.Start && range.End <= tokens.Count, $"{range} after {end} in “{text}”");
            end = range.End;
        }

        DirectiveHeader header = result.Header;
        Inside(text, header.IssueDate?.Span);
        Inside(text, header.Type?.Span);
        Holds(text, header.Issuer);
        Holds(text, header.ParentBody);
        Holds(text, header.Number);
        Holds(text, header.IssuePlace);
        Holds(text, header.Subject);
        Holds(text, header.Signer?.Name);
        Holds(text, header.Signer?.Position);
        Holds(text, header.Signer?.Authority);
        foreach (HeaderField<string> entry in header.Recipients.Concat(header.Distribution))
        {
            Holds(text, entry);
        }
    }

    private static void Inside(string text, TextSpan? span)
    {
        if (span is { } place)
        {
            Assert.True(place.Start >= 0 && place.End <= text.Length, $"{place} in “{text}”");
        }
    }

    // Every word of the value stands in the slice; a slice across two columns holds more.
    private static void Holds(string text, HeaderField<string>? field)
    {
        if (field is null)
        {
            return;
        }

        Inside(text, field.Span);
        Assert.NotEqual("", field.Value);
        string slice = Slice(text, field.Span);
        foreach (string word in field.Value.Split(' '))
        {
            string packed = string.Concat(slice.Where(c => !char.IsWhiteSpace(c)));
            Assert.True(packed.Contains(word, StringComparison.Ordinal) || packed.Replace("|", "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal), $"“{word}” is not in “{slice}”");
        }
    }
}
