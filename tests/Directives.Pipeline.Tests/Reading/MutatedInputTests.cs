using System.Text;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Archives;
using Directives.Pipeline.Tests.Reading.Archives;
using Directives.Pipeline.Tests.Reading.Docx;

namespace Directives.Pipeline.Tests.Reading;

/// <summary>Good files with bytes changed, cut, doubled and overwritten: reading ends in a document or in a <see cref="DocumentReadException"/>, never in anything else.</summary>
public sealed class MutatedInputTests
{
    private const int Mutations = 300;

    private const string Page =
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>a</title></head><body><header>b</header><article><h1>Kế hoạch</h1><p align=center>Sở <b>Y tế</b><br>c</p>"
        + "<ol start=2><li>d<ul><li>e</ol><table border=1><tr><td rowspan=2>f<td colspan=3>g<tr><td>h<table><tr><td>i</table></table><pre>k\nl</pre>&agrave;&#7879;</article></body></html>";

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string kind in new[] { "docx", "docx, xml changed", "html", "zip", "text", "tcvn3" })
            {
                // Batches of a few dozen, so that a failure names a small range of seeds.
                for (int batch = 0; batch < Mutations; batch += 50)
                {
                    cases.Add(kind, batch);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Mutated_files_are_read_or_refused(string kind, int firstSeed)
    {
        var limits = new ReadLimits { MaxBytes = 8 << 20, MaxExpandedBytes = 16 << 20 };
        DocumentOpener opener = Reads.Opener(limits);
        byte[] good = Good(kind);
        int outcomes = 0;
        for (int seed = firstSeed; seed < firstSeed + 50; seed++)
        {
            byte[] bytes = kind == "docx, xml changed"
                ? WordFile.Raw(Encoding.UTF8.GetString(Mutate(good, seed)))
                : Mutate(good, seed);
            try
            {
                await foreach (ExpandedDocument document in opener.ExpandAsync(new DocumentInput("m", bytes), TestContext.Current.CancellationToken))
                {
                    outcomes++;
                    if (document.Input is not null)
                    {
                        await ReadOrRefuse(opener, document.Input);
                    }
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Assert.Fail($"{kind}, seed {seed}: {e}");
            }
        }

        Assert.True(outcomes >= 50, $"{outcomes} outcomes for 50 files");
    }

    private static async Task ReadOrRefuse(DocumentOpener opener, DocumentInput input)
    {
        try
        {
            ReadDocument document = await opener.ReadAsync(input, TestContext.Current.CancellationToken);
            Assert.NotEmpty(document.Source.Text);
        }
        catch (DocumentReadException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }

    private static byte[] Good(string kind) => kind switch
    {
        "docx" => Word(),
        "docx, xml changed" => Encoding.UTF8.GetBytes(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/><w:t>Sở Y tế</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
            + "<w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:tab/><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r></w:p></w:sdtContent></w:sdt></w:body></w:document>"),
        "html" => Encoding.UTF8.GetBytes(Page),
        "zip" => ZipFiles.Of(("a.txt", "Sở Y tế"u8.ToArray()), ("b/c.html", Encoding.UTF8.GetBytes(Page)), ("d.zip", ZipFiles.Of(("e.txt", "Sở Nội vụ"u8.ToArray()))), ("f.docx", Word())),
        "tcvn3" => Encoding.Latin1.GetBytes("Céng hßa x· héi chñ nghÜa ViÖt Nam\r\n§éc lËp - Tù do - H¹nh phóc\r\n"),
        _ => Encoding.UTF8.GetBytes("ỦY BAN NHÂN DÂN\r\nGiao Sở Y tế chủ trì, phối hợp với Sở Nội vụ.\r\n"),
    };

    private static byte[] Word() => WordFile.Of(
        WordFile.Table([WordFile.Cell("a"), WordFile.Cell("b", "<w:gridSpan w:val=\"2\"/>")]) + WordFile.Item("c", 1, 0),
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");

    private static byte[] Mutate(byte[] good, int seed)
    {
        var random = new Random(seed);
        byte[] bytes = (byte[])good.Clone();
        switch (seed % 5)
        {
            case 0:
                return bytes[..random.Next(1, bytes.Length)];
            case 1:
                int from = random.Next(bytes.Length);
                int to = random.Next(from, bytes.Length);
                return [.. bytes[..to], .. bytes[from..to], .. bytes[to..]];
            case 2:
                random.NextBytes(bytes.AsSpan(random.Next(bytes.Length)..));
                return bytes;
            default:
                for (int flips = random.Next(1, 12); flips > 0; flips--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return bytes;
        }
    }
}
