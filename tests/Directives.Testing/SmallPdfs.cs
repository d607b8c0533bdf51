using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Directives.Testing;

/// <summary>PDF files of a line or two, so small that a changed byte mostly changes something: text, tables and pictures in the codings that offices' programs write.</summary>
internal static class SmallPdfs
{
    private const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";
    private const string Font = "<</Type/Font/Subtype/Type0/BaseFont/Times-Roman/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Times-Roman/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 480>>]/ToUnicode 4 0 R>>";

    // A width and a height that tests/Directives.Testing/Pictures/make_pictures.py gives its pictures.
    private const int Width = 220, Height = 48;

    /// <summary>Whole files.</summary>
    public static byte[][] All() =>
    [
        Document(Text("Giao Sở Y tế chủ trì,", "phối hợp với Sở Nội vụ."), isPacked: false),
        Document(Text("Giao Sở Y tế chủ trì,", "phối hợp với Sở Nội vụ."), isPacked: true),
        Document(Table("Sở Y tế", "Tiêm phòng dại", "Sở Nội vụ", "Trước ngày 31/12/2025"), isPacked: false),
        Document(Picture("/Filter/DCTDecode/ColorSpace/DeviceGray", File("gray.jpg")), isPacked: false),
        Document(Picture("/Filter/DCTDecode/ColorSpace/DeviceRGB", File("progressive.jpg")), isPacked: false),
        Document(Picture("/Filter/FlateDecode/ColorSpace/DeviceGray", Flate(Gray())), isPacked: false),
        Document(Picture("/Filter/FlateDecode/ColorSpace/DeviceGray/DecodeParms<</Predictor 15/Columns 220>>", Flate([.. Gray().Chunk(Width).SelectMany(row => row.Prepend((byte)0))])), isPacked: false),
        Document(Picture("/Filter/ASCIIHexDecode/ColorSpace[/Indexed/DeviceRGB 1<000000FFFFFF>]/Decode[0 255]", Encoding.ASCII.GetBytes(Convert.ToHexString(Gray()) + ">")), isPacked: false),
        ObjectStreams(Text("Giao Sở Y tế chủ trì,", "phối hợp với Sở Nội vụ.")),
    ];

    /// <summary>Files that are hostile by design.</summary>
    public static byte[][] Bombs() =>
    [
        Raw("[" + new string('[', 100_000)),
        Raw("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Count 2147483647/Kids[2 0 R 2 0 R]>> endobj trailer <</Root 1 0 R>>"),
        Raw(Page("<</Length 99999999999>> stream\nBT /F 9 Tf (a) Tj ET\nendstream", "0 0 595 842")),
        Raw(Page("<</Length 30>> stream\nBT /F 9 Tf (a) Tj ET\nendstream", "0 0 1e9 1e9")),
        Raw(Page(Bomb(string.Concat(Enumerable.Repeat("1 2 Td (abc) Tj ", 400_000))), "0 0 595 842")),
        Raw(Page(Bomb(string.Concat(Enumerable.Repeat("q ", 2_000_000))), "0 0 595 842")),
        Document(Picture("/Filter[/FlateDecode/FlateDecode]/ColorSpace/DeviceGray", Flate(Flate(new byte[30_000_000]))), isPacked: false),
        Document([("<<", "BT /F 9 Tf /X Do ET"u8.ToArray()), ("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", "/X Do /X Do"u8.ToArray())], isPacked: false),
    ];

    private static (string Dictionary, byte[] Bytes)[] Text(params string[] lines) =>
        [("<<", Encoding.ASCII.GetBytes("BT /F 11 Tf 14 TL 12 40 Td " + string.Concat(lines.Select(line => $"<{Codes(line)}> Tj T* ")) + "ET"))];

    private static (string Dictionary, byte[] Bytes)[] Table(params string[] cells)
    {
        string borders = "5 5 110 20 re 115 5 120 20 re 5 25 110 20 re 115 25 120 20 re S ";
        IEnumerable<string> words = cells.Select((cell, i) => $"BT /F 9 Tf {10 + (i % 2 * 110)} {32 - (i / 2 * 20)} Td <{Codes(cell)}> Tj ET ");
        return [("<<", Encoding.ASCII.GetBytes(borders + string.Concat(words)))];
    }

    private static (string Dictionary, byte[] Bytes)[] Picture(string coding, byte[] bytes) =>
    [
        ("<<", "q 79 0 0 17 0 0 cm /X Do Q"u8.ToArray()),
        (string.Create(CultureInfo.InvariantCulture, $"<</Type/XObject/Subtype/Image/Width {Width}/Height {Height}/BitsPerComponent 8{coding}"), bytes),
    ];

    // Objects: catalogue, pages, page, letters of the font, then the page's streams.
    private static byte[] Document((string Dictionary, byte[] Bytes)[] streams, bool isPacked)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.5\n");
        Put(Catalog);
        Put("<</Type/Pages/Count 1/Kids[3 0 R]>>");
        Put(PageOf(streams.Length));
        foreach ((string dictionary, byte[] bytes) in streams.Prepend(("<<", Letters())))
        {
            byte[] content = isPacked ? Flate(bytes) : bytes;
            places.Add(file.Length);
            Write(string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj {dictionary}/Length {content.Length}{(isPacked ? "/Filter/FlateDecode" : "")}>> stream\n"));
            file.Write(content);
            Write("\nendstream endobj\n");
        }

        long table = file.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:0000000000} 00000 n \n"))}");
        Write($"trailer <</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Put(string thing)
        {
            places.Add(file.Length);
            Write($"{places.Count} 0 obj {thing} endobj\n");
        }

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    // What programs write since PDF 1.5: objects packed into one stream, and a table of places that is a stream too.
    private static byte[] ObjectStreams((string Dictionary, byte[] Bytes)[] streams)
    {
        string[] objects = [Catalog, "<</Type/Pages/Count 1/Kids[3 0 R]>>", PageOf(1)];
        int at = 0;
        string heads = string.Concat(objects.Select((text, i) =>
        {
            string head = $"{i + 1} {at} ";
            at += text.Length + 1;
            return head;
        }));
        using var file = new MemoryStream();
        Write("%PDF-1.5\n");
        var places = new List<long>();
        Put("<<", Letters());
        Put(streams[0].Dictionary, streams[0].Bytes);
        Put($"<</Type/ObjStm/N 3/First {heads.Length}", Encoding.ASCII.GetBytes(heads + string.Join(' ', objects)));
        long table = file.Length;
        byte[] rows = [0, 0, 0, 0, .. Row(2, 6, 0), .. Row(2, 6, 1), .. Row(2, 6, 2), .. places.SelectMany(place => Row(1, (int)place, 0)), .. Row(1, (int)table, 0)];
        Put("<</Type/XRef/W[1 2 1]/Size 8/Root 1 0 R", rows);
        Write($"startxref\n{table}\n%%EOF\n");
        return file.ToArray();

        static byte[] Row(int kind, int place, int index) => [(byte)kind, (byte)(place >> 8), (byte)place, (byte)index];

        void Put(string dictionary, byte[] bytes)
        {
            places.Add(file.Length);
            byte[] packed = Flate(bytes);
            Write($"{places.Count + 3} 0 obj {dictionary}/Filter/FlateDecode/Length {packed.Length}>> stream\n");
            file.Write(packed);
            Write("\nendstream endobj\n");
        }

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    private static string PageOf(int streams) =>
        $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {(streams > 1 ? "79 17" : "240 60")}]/Contents 5 0 R/Resources<</Font<</F {Font}>>{(streams > 1 ? "/XObject<</X 6 0 R>>" : "")}>>>>";

    private static byte[] Letters() => Encoding.ASCII.GetBytes(
        "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0000> <00FF> <0000> <1E00> <1EFF> <1E00> endbfrange endcmap");

    private static string Codes(string line) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line));

    // The rows of the bitmap, which stand in it from the lowest.
    private static byte[] Gray()
    {
        byte[] bitmap = File("gray.bmp");
        return [.. bitmap[BitConverter.ToInt32(bitmap, 10)..].Chunk(Width).Take(Height).Reverse().SelectMany(row => row)];
    }

    private static byte[] File(string name) => System.IO.File.ReadAllBytes(Repository.At("tests", "Directives.Testing", "Pictures", name));

    private static byte[] Flate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    private static string Page(string content, string box) =>
        "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj "
        + $"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj "
        + $"5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj 4 0 obj {content} endobj trailer <</Root 1 0 R>>";

    private static string Bomb(string content)
    {
        byte[] packed = Flate(Encoding.ASCII.GetBytes("BT /F 9 Tf " + content + "ET"));
        return $"<</Filter/FlateDecode/Length {packed.Length}>> stream\n{Encoding.Latin1.GetString(packed)}\nendstream";
    }

    private static byte[] Raw(string objects) => Encoding.Latin1.GetBytes($"%PDF-1.5\n{objects}\n%%EOF\n");
}
