using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Directives.Pipeline.Tests.Reading.Docx;

/// <summary>Makes real Word documents, with Microsoft's own library, from the XML of a body.</summary>
internal static class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    /// <summary>A document whose body holds <paramref name="body"/>.</summary>
    public static byte[] Of(string body, string? numbering = null, string? styles = null, string? footnotes = null, string? header = null)
    {
        using var stream = new MemoryStream();
        using (WordprocessingDocument document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            string section = string.Empty;
            if (header is not null)
            {
                HeaderPart part = main.AddNewPart<HeaderPart>();
                part.Header = new DocumentFormat.OpenXml.Wordprocessing.Header($"<w:hdr {Namespaces}>{header}</w:hdr>");
                section = $"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{main.GetIdOfPart(part)}\"/></w:sectPr>";
            }

            if (numbering is not null)
            {
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering($"<w:numbering {Namespaces}>{numbering}</w:numbering>");
            }

            if (styles is not null)
            {
                main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {Namespaces}>{styles}</w:styles>");
            }

            if (footnotes is not null)
            {
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes($"<w:footnotes {Namespaces}>{footnotes}</w:footnotes>");
            }

            main.Document = new Document($"<w:document {Namespaces}><w:body>{body}{section}</w:body></w:document>");
        }

        return stream.ToArray();
    }

    /// <summary>A package zipped by hand, for parts that no library would write.</summary>
    public static byte[] Raw(string document, params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Write(zip, "word/document.xml", document);
            foreach ((string name, string content) in parts)
            {
                Write(zip, name, content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "", string runProperties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}<w:r>{(runProperties.Length > 0 ? $"<w:rPr>{runProperties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A numbered paragraph.</summary>
    public static string Item(string text, int list, int level) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A table of rows of cells; each cell is properties and content.</summary>
    public static string Table(params string[][] rows) =>
        "<w:tbl><w:tblPr/><w:tblGrid/>" + string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row)}</w:tr>")) + "</w:tbl>";

    /// <summary>A cell of plain paragraphs.</summary>
    public static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{string.Concat(text.Split('\n').Select(line => P(line)))}</w:tc>";

    private static void Write(ZipArchive zip, string name, string content)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
