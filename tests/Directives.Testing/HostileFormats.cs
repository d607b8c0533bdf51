using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Directives.Testing;

/// <summary>The good files, and those that are hostile by design, of each format that is read.</summary>
public static class HostileFormats
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Html = "<!DOCTYPE html><html><head><meta charset=utf-8><title>a</title></head><body>";

    /// <summary>Names of the formats, which are also the endings of their files.</summary>
    public static IReadOnlyList<string> All { get; } = ["txt", "html", "docx", "zip", "pdf", "png", "jpg", "tif", "bmp", "webp"];

    /// <summary>The maker of hostile files of a format.</summary>
    public static Hostile Of(string format) => format switch
    {
        "txt" => new Hostile(Texts(), TextBombs()),
        "html" => new Hostile([.. Texts().Select(Page)], HtmlBombs()),
        "docx" => new Hostile([.. Texts().Select(text => DocumentOf(Main(text)))], DocxBombs(), DocumentOf, [.. Texts().Select(Main)]),
        "zip" => new Hostile([Archive(Texts()), Archive([Archive(Texts()[..1]), DocumentOf(Main(Texts()[0]))])], ZipBombs()),
        "pdf" => new Hostile(SmallPdfs.All(), [.. SmallPdfs.Bombs(), .. Files("tests/Directives.Pipeline.Tests/Reading/Pdf/Assets", "*.pdf")]),
        "png" => new Hostile(Pictures(format), PictureBombs(format), WithChecksums, Pictures(format)),
        "jpg" or "tif" or "bmp" or "webp" => new Hostile(Pictures(format), PictureBombs(format)),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no such format"),
    };

    private static byte[][] Texts() => [.. Directory.GetFiles(Repository.At("corpus", "documents"), "*.txt").Order(StringComparer.Ordinal).Take(6).Select(File.ReadAllBytes)];

    private static byte[][] Files(string folder, string pattern) => [.. Directory.GetFiles(Repository.At(folder), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static byte[][] Pictures(string format) => Files("tests/Directives.Testing/Pictures", "*." + format);

    private static byte[] Page(byte[] text)
    {
        string[] lines = Encoding.UTF8.GetString(text).Split('\n');
        return Utf8($"{Html}<article><ol start=2>{string.Concat(lines.Select((line, i) => i % 3 == 0 ? $"<li>{line}" : $"<p align=center><b>{line}</b><br>"))}</ol><table border=1><tr><td rowspan=2>{lines[0]}<td colspan=3>a<tr><td>b</table>&agrave;&#7879;</article></body></html>");
    }

    private static byte[] Main(byte[] text)
    {
        string paragraphs = string.Concat(Encoding.UTF8.GetString(text).Split('\n').Select(line => $"<w:p><w:r><w:t>{line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</w:t></w:r></w:p>"));
        return Main($"{paragraphs}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>");
    }

    private static byte[] Main(string body) => Utf8($"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>");

    private static byte[] DocumentOf(string body) => DocumentOf(Main(body));

    private static byte[] DocumentOf(byte[] main) => Pack(
        CompressionLevel.Optimal,
        ("[Content_Types].xml", Utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
        ("_rels/.rels", Utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
        ("word/document.xml", main));

    private static byte[] Archive(IEnumerable<byte[]> entries) => Pack(CompressionLevel.Fastest, [.. entries.Select((bytes, i) => ($"e{i}", bytes))]);

    private static byte[] Pack(CompressionLevel level, params (string Name, byte[] Bytes)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream entry = zip.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        }

        return file.ToArray();
    }

    private static byte[][] TextBombs() =>
    [
        Utf8(new string('\u0301', 200_000)),
        Utf8(string.Concat(Enumerable.Repeat("a) ", 300_000))),
        Utf8(string.Concat(Enumerable.Repeat("Sở Y tế, ", 100_000)) + "chủ trì."),
        Utf8(string.Concat(Enumerable.Range(1, 40_000).Select(i => $"{i}.{i}.{i}.\n"))),
        Utf8(new string('|', 500_000)),
        Utf8(string.Concat(Enumerable.Repeat("trước ngày 31/12/2025 ", 50_000))),
        Encoding.Unicode.GetBytes("\uFEFF" + new string('\uD800', 100_000)),
    ];

    private static byte[][] HtmlBombs() =>
    [
        Utf8(Html + string.Concat(Enumerable.Repeat("<div>", 200_000))),
        Utf8(Html + string.Concat(Enumerable.Repeat("<table><tr><td>a", 20_000))),
        Utf8(Html + "<table><tr>" + string.Concat(Enumerable.Repeat("<td colspan=1000 rowspan=65534>a", 2000))),
        Utf8(Html + "<p " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=b "))),
        Utf8(Html + string.Concat(Enumerable.Repeat("<b><i><a>", 20_000)) + "x"),
        Utf8(Html + string.Concat(Enumerable.Repeat("&amp", 300_000))),
        Utf8(Html + "<ol start=2147483647>" + string.Concat(Enumerable.Repeat("<li>a", 10_000))),
        Utf8(Html + "<!--" + new string('-', 500_000)),
    ];

    private static byte[][] DocxBombs() =>
    [
        DocumentOf(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 50_000))),
        DocumentOf("<w:p><w:r><w:t>" + new string('a', 30_000_000) + "</w:t></w:r></w:p>"),
        DocumentOf("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p/></w:tc></w:tr>", 2000)) + "</w:tbl>"),
        DocumentOf(string.Concat(Enumerable.Repeat("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>", 50_000))),
        Pack(CompressionLevel.Optimal, ("word/document.xml", Utf8($"<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><w:document xmlns:w=\"{Word}\"><w:body>&c;</w:body></w:document>"))),
    ];

    private static byte[][] ZipBombs()
    {
        byte[] zeros = Pack(CompressionLevel.Optimal, ("zeros.txt", new byte[60_000_000]));
        byte[] nested = Pack(CompressionLevel.Optimal, ("a.txt", Utf8("Sở Y tế")));
        for (int depth = 0; depth < 12; depth++)
        {
            nested = Pack(CompressionLevel.Optimal, ($"{depth}.zip", nested));
        }

        return
        [
            zeros,
            nested,
            Pack(CompressionLevel.Optimal, [.. Enumerable.Range(0, 12).Select(i => ($"{i}.zip", zeros))]),
            Pack(CompressionLevel.NoCompression, [.. Enumerable.Range(0, 2000).Select(_ => ("same.txt", Array.Empty<byte>()))]),
            Pack(CompressionLevel.NoCompression, ("../../../etc/passwd", Utf8("a")), ("/etc/passwd", Utf8("b")), ("C:\\a.txt", Utf8("c")), ("a\0b.txt", Utf8("d")), (new string('n', 60_000), Utf8("e"))),
        ];
    }

    // Headers that state more than there is, or than memory holds.
    private static byte[][] PictureBombs(string format) => format switch
    {
        "png" =>
        [
            Png(100_000, 100_000, new byte[1000]),
            Png(7_900, 8_000, new byte[7_901 * 8_000]),
            Png(uint.MaxValue, 1, []),
            Png(1, uint.MaxValue >> 1, []),
        ],
        "bmp" => [Bitmap(100_000, 100_000), Bitmap(int.MaxValue, -1), Bitmap(-5, int.MinValue)],
        _ => [],
    };

    private static byte[] Png(uint width, uint height, byte[] rows)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] head = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(head, width);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        Chunk("IHDR", head);
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(rows);
        }

        Chunk("IDAT", packed.ToArray());
        Chunk("IEND", []);
        return file.ToArray();

        void Chunk(string name, byte[] body)
        {
            byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body], number = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
            file.Write(number);
            file.Write(named);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(named));
            file.Write(number);
        }
    }

    // Without right checksums no reader looks at what a chunk holds.
    private static byte[] WithChecksums(byte[] png)
    {
        for (int at = 8; at + 12 <= png.Length && BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)) is >= 0 and var length && length <= png.Length - at - 12; at += length + 12)
        {
            BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(at + 8 + length), Crc32(png[(at + 4)..(at + 8 + length)]));
        }

        return png;
    }

    private static uint Crc32(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }

    private static byte[] Bitmap(int width, int height)
    {
        byte[] file = new byte[200];
        "BM"u8.CopyTo(file);
        file[10] = 54;
        file[14] = 40;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);
        (file[26], file[28]) = (1, 24);
        return file;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
