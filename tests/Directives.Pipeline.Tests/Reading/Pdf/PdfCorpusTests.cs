using System.Text;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Tests.Processes;

namespace Directives.Pipeline.Tests.Reading.Pdf;

/// <summary>Reads the PDF files of the corpus, and the shared ones where they are at hand.</summary>
public sealed class PdfCorpusTests
{
    [OutsideToolFact]
    public async Task Corpus_files_hold_the_words_of_their_texts_and_as_many_table_rows()
    {
        string[] files = Directory.GetFiles(Folder("corpus/documents")!, "*.pdf");
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            string expected = (await File.ReadAllTextAsync(Path.ChangeExtension(file, ".txt"), TestContext.Current.CancellationToken)).Normalize(NormalizationForm.FormC);

            ReadDocument document = await PdfAssets.ReadAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));

            Assert.Empty(document.PagesNeedingOcr);
            Assert.True(SharedWords(expected, document.Source.Text) >= 0.99, $"{Path.GetFileName(file)}: {SharedWords(expected, document.Source.Text):0.000}");
            Assert.Equal(TableRows(expected), TableRows(document.Source.Text));
        }
    }

    [OutsideToolFact]
    public async Task Shared_born_digital_plan_is_read_with_all_its_headings()
    {
        ReadDocument plan = await ReadSharedAsync("kh-ubnd-ninh-binh-196-2024-cong-nghiep-van-hoa.pdf");

        string[] lines = plan.Source.Text.Split('\n');
        Assert.Equal(["ỦY BAN NHÂN DÂN", "TỈNH NINH BÌNH", "Số: 196/KH-UBND"], lines[..3]);
        Assert.Contains("Ninh Bình, ngày 04 tháng 11 năm 2024", lines);
        int duties = Array.IndexOf(lines, "V. TỔ CHỨC THỰC HIỆN");
        string[] headings = [.. lines[duties..].Where(l => l.Length < 90 && l.Length > 0 && char.IsAsciiDigit(l[0]))];
        Assert.Equal(14, headings.Length);
        Assert.Equal("1. Sở Văn hóa và Thể thao", headings[0]);
        Assert.Equal("14. Ủy ban nhân dân các huyện, thành phố", headings[^1]);
        Assert.EndsWith("\n\nTM. UỶ BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTống Quang Thìn\n", plan.Source.Text, StringComparison.Ordinal);
    }

    [OutsideToolTheory]
    [InlineData("ctph-an-giang-2017-van-hoa-co-so.pdf", "Pages 1–6 ")]
    [InlineData("cv-tinh-uy-bac-giang-368-2012-kiem-diem-tw4.pdf", "Pages 1–4 ")]
    [InlineData("kh-bdh-bac-giang-353-2012-ho-tro-phap-ly-dn.pdf", "Pages 1–3 ")]
    [InlineData("kh-ubnd-bac-giang-2668-2010-cntt.pdf", "Pages 1–16 ")]
    [InlineData("tb-ubnd-quang-ngai-660-2024-xoa-nha-tam.pdf", "Pages 1–3 ")]
    public async Task Shared_scans_need_OCR(string name, string pages)
    {
        var failure = await Assert.ThrowsAsync<DocumentReadException>(() => ReadSharedAsync(name));

        Assert.Equal(ReadFailure.NeedsOcr, failure.Failure);
        Assert.StartsWith(pages, failure.Message, StringComparison.Ordinal);
    }

    private static async Task<ReadDocument> ReadSharedAsync(string name)
    {
        string? folder = Folder("../shared/dev/files");
        Assert.SkipWhen(folder is null, "the shared files are not at hand");
        return await PdfAssets.ReadAsync(await File.ReadAllBytesAsync(Path.Combine(folder!, name), TestContext.Current.CancellationToken));
    }

    private static double SharedWords(string expected, string actual)
    {
        string[] words = Words(expected);
        var counts = Words(actual).CountBy(w => w).ToDictionary();
        int found = 0;
        foreach (string word in words)
        {
            if (counts.TryGetValue(word, out int left) && left > 0)
            {
                counts[word] = left - 1;
                found++;
            }
        }

        return (double)found / words.Length;
    }

    private static string[] Words(string text) =>
        [.. text.Split([' ', '\n', '\r', '|', '*'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length < 5 || w.Trim('-').Length > 0)];

    private static int TableRows(string text) => text.Split('\n').Count(l => l.StartsWith('|'));

    private static string? Folder(string relative)
    {
        string folder = Path.GetFullPath(Repository.At(relative));
        return Directory.Exists(folder) ? folder : null;
    }
}
