using System.Xml;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>Names and habits of WordprocessingML (ISO/IEC 29500-1, clause 17), in its transitional and strict forms.</summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string TransitionalLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>Opens a part: no document type, nothing fetched.</summary>
    public static XmlReader Open(byte[] part) => XmlReader.Create(new MemoryStream(part, writable: false), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    });

    /// <summary>The local name of the element if it is one that readers of text look at, else null.</summary>
    public static string? ElementName(XmlReader reader) => reader.NamespaceURI switch
    {
        Transitional or Strict => reader.LocalName,
        Math => reader.LocalName == "t" ? "t" : null,
        Compatibility => reader.LocalName,
        _ => null,
    };

    /// <summary>An attribute of the element, or null.</summary>
    public static string? Attribute(XmlReader reader, string name) =>
        reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict) ?? reader.GetAttribute(name);

    /// <summary>The id of the relationship that the element refers to, or null.</summary>
    public static string? LinkId(XmlReader reader) => reader.GetAttribute("id", TransitionalLinks) ?? reader.GetAttribute("id", StrictLinks);

    /// <summary>A whole number in an attribute, or null when it is missing or no number.</summary>
    public static int? Number(XmlReader reader, string name) =>
        int.TryParse(Attribute(reader, name), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int value) ? value : null;

    /// <summary>A switch such as <c>w:caps</c>: on unless its value says off.</summary>
    public static bool IsOn(XmlReader reader) => Attribute(reader, "val") is not ("0" or "false" or "off" or "none");

    /// <summary>Visits the elements below the current one, in order, and leaves the reader at its end.</summary>
    public static void VisitBelow(XmlReader reader, Action<string> visit)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && ElementName(reader) is string name)
            {
                visit(name);
            }
        }
    }
}
