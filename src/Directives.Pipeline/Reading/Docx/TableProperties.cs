using System.Xml;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>What readers of text need of the properties of tables and cells.</summary>
internal static class TableProperties
{
    /// <summary>Whether the table has visible lines, by its own borders or else by its style; null when neither tells. Reads <c>w:tblPr</c>, at which the reader stands.</summary>
    public static bool? ReadBordered(XmlReader reader)
    {
        bool? bordered = null;
        bool grid = false;
        WordXml.VisitBelow(reader, name =>
        {
            grid |= name == "tblStyle" && WordXml.Attribute(reader, "val")?.Contains("Grid", StringComparison.Ordinal) == true;
            if (name is "top" or "bottom" or "insideH" or "insideV" && WordXml.Attribute(reader, "val") is string line)
            {
                bordered = bordered == true || line is not ("nil" or "none");
            }
        });
        return bordered ?? (grid ? true : null);
    }

    /// <summary>How many grid columns the cell covers, and whether it continues the one above or beside it. Reads <c>w:tcPr</c>, at which the reader stands.</summary>
    public static (int Span, bool Continues) ReadCell(XmlReader reader)
    {
        int span = 1;
        bool continues = false;
        WordXml.VisitBelow(reader, name =>
        {
            switch (name)
            {
                case "gridSpan":
                    span = WordXml.Number(reader, "val") ?? 1;
                    break;
                case "vMerge" or "hMerge":
                    continues |= WordXml.Attribute(reader, "val") is null or "continue";
                    break;
                default:
                    break;
            }
        });
        return (span, continues);
    }
}
