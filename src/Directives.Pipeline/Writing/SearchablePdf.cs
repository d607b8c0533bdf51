using System.Globalization;
using System.Text;
using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Writing;

/// <summary>Writes a PDF whose pages show the pictures as they were received, under words that can be searched and copied but not be seen. For one thread.</summary>
/// <remarks>
/// A word is set invisibly (text rendering mode 3) over its box, in a font without glyphs whose codes are UTF-16 code units, so that
/// every reader gets the letters back as they are; half of a surrogate pair, which no Vietnamese letter needs, becomes U+FFFD. The file grows page by page: one page at a time is in memory.
/// </remarks>
internal sealed class SearchablePdf
{
    private const char ReplacementCharacter = '\uFFFD';

    private readonly PdfObjects _objects;
    private readonly int _tree;
    private readonly List<int> _pages = [];
    private int _font;

    /// <summary>Starts a PDF on <paramref name="output"/>, which stays open and need not be able to seek.</summary>
    public SearchablePdf(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _objects = new PdfObjects(output);
        _tree = _objects.Reserve();
    }

    /// <summary>Adds a page behind those so far.</summary>
    public void Add(SearchablePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        string content = "";
        string resources = "";
        if (page.Picture is not null)
        {
            int picture = AddPicture(page.Picture);
            content = Invariant($"q {PictureMatrix(page)} cm /P Do Q\n");
            resources = Invariant($" /XObject << /P {picture} 0 R >>");
        }

        if (page.Words.Count > 0)
        {
            _font = _font == 0 ? AddFont() : _font;
            content += Text(page);
            resources += Invariant($" /Font << /T {_font} 0 R >>");
        }

        int stream = _objects.AddCompressed("", Encoding.ASCII.GetBytes(content));
        _pages.Add(_objects.Add(Invariant(
            $"<< /Type /Page /Parent {_tree} 0 R /MediaBox [0 0 {page.Width:0.##} {page.Height:0.##}] /Resources <<{resources} >> /Contents {stream} 0 R >>")));
    }

    /// <summary>Ends the file. Without a page it is no valid PDF.</summary>
    public void End()
    {
        _objects.Put(_tree, Invariant($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(p => Invariant($"{p} 0 R")))}] >>"));
        _objects.End(_objects.Add(Invariant($"<< /Type /Catalog /Pages {_tree} 0 R >>")));
    }

    private int AddPicture(PagePicture picture)
    {
        string entries = $"/Type /XObject /Subtype /Image {picture.Entries}";
        return picture.IsEncoded ? _objects.AddStream(entries, picture.Bytes.Span) : _objects.AddCompressed(entries, picture.Bytes.Span);
    }

    /// <summary>The matrix that lays the unit square of the picture, turned upright, over the whole sheet.</summary>
    private static string PictureMatrix(SearchablePage page)
    {
        (double w, double h) = (page.Width, page.Height);
        return page.Turn switch
        {
            90 => Invariant($"0 {-h:0.##} {w:0.##} 0 0 {h:0.##}"),
            180 => Invariant($"{-w:0.##} 0 0 {-h:0.##} {w:0.##} {h:0.##}"),
            270 => Invariant($"0 {h:0.##} {-w:0.##} 0 {w:0.##} 0"),
            _ => Invariant($"{w:0.##} 0 0 {h:0.##} 0 0"),
        };
    }

    private static string Text(SearchablePage page)
    {
        var text = new StringBuilder("BT 3 Tr\n");
        foreach (PositionedWord word in page.Words)
        {
            double size = word.Height;
            double natural = word.Text.Length * size * GlyphlessFont.Advance / 1000;
            double width = word.Right - word.Left;
            if (size <= 0 || width <= 0 || natural <= 0)
            {
                continue;
            }

            double baseline = page.Height - word.Bottom - (size * GlyphlessFont.Descent / 1000);
            text.Append(CultureInfo.InvariantCulture, $"/T {size:0.##} Tf {100 * width / natural:0.##} Tz 1 0 0 1 {word.Left:0.##} {baseline:0.##} Tm <");
            foreach (char unit in word.Text)
            {
                text.Append(((int)(char.IsSurrogate(unit) ? ReplacementCharacter : unit)).ToString("X4", CultureInfo.InvariantCulture));
            }

            text.Append("> Tj\n");
        }

        return text.Append("ET\n").ToString();
    }

    private int AddFont()
    {
        byte[] file = GlyphlessFont.Build();
        int program = _objects.AddCompressed(Invariant($"/Length1 {file.Length}"), file);
        int descriptor = _objects.Add(Invariant(
            $"<< /Type /FontDescriptor /FontName /Glyphless /Flags 5 /FontBBox [0 {GlyphlessFont.Descent} {GlyphlessFont.Advance} {GlyphlessFont.Ascent}] /ItalicAngle 0 /Ascent {GlyphlessFont.Ascent} /Descent {GlyphlessFont.Descent} /CapHeight {GlyphlessFont.Ascent} /StemV 80 /FontFile2 {program} 0 R >>"));

        // Every code shows the one empty glyph.
        byte[] glyphs = new byte[2 * (char.MaxValue + 1)];
        for (int i = 1; i < glyphs.Length; i += 2)
        {
            glyphs[i] = 1;
        }

        int map = _objects.AddCompressed("", glyphs);
        int descendant = _objects.Add(Invariant(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Glyphless /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW {GlyphlessFont.Advance} /CIDToGIDMap {map} 0 R >>"));
        int unicode = _objects.AddCompressed("", Encoding.ASCII.GetBytes(CodesToUnicode()));
        return _objects.Add(Invariant(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /Glyphless /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>"));
    }

    /// <summary>The CMap that maps every code to the same code unit; a range may not cross the first byte, and a block holds a hundred (Adobe note 5411).</summary>
    private static string CodesToUnicode()
    {
        const int MostInBlock = 100;
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int first = 0; first < 256; first += MostInBlock)
        {
            int last = Math.Min(256, first + MostInBlock);
            map.Append(CultureInfo.InvariantCulture, $"{last - first} beginbfrange\n");
            for (int high = first; high < last; high++)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{high:X2}00> <{high:X2}FF> <{high:X2}00>\n");
            }

            map.Append("endbfrange\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
