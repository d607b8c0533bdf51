using System.Xml;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>The styles of a document as far as they change its text: numbering, capitals, hidden text, fonts of legacy encodings.</summary>
internal sealed class StyleSheet
{
    private const int LongestChain = 24;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ParagraphProperties Paragraph, RunProperties Run)> _resolved = new(StringComparer.Ordinal);
    private RunProperties _defaultRun = RunProperties.None;
    private string? _defaultParagraphStyle;

    /// <summary>Reads the styles part; null for a document without one.</summary>
    public StyleSheet(byte[]? part)
    {
        if (part is null)
        {
            return;
        }

        using XmlReader reader = WordXml.Open(part);
        string? id = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (WordXml.ElementName(reader))
            {
                case "style":
                    id = WordXml.Attribute(reader, "styleId");
                    if (id is not null && WordXml.Attribute(reader, "type") == "paragraph" && WordXml.Attribute(reader, "default") is "1" or "true")
                    {
                        _defaultParagraphStyle = id;
                    }

                    break;
                case "basedOn" when id is not null:
                    Get(id).BasedOn = WordXml.Attribute(reader, "val");
                    break;
                case "pPr" when id is not null:
                    Get(id).Paragraph = ParagraphProperties.Read(reader) with { StyleId = null };
                    break;
                case "rPr":
                    RunProperties run = RunProperties.Read(reader) with { StyleId = null };
                    if (id is null)
                    {
                        _defaultRun = run;
                    }
                    else
                    {
                        Get(id).Run = run;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Properties of a paragraph without properties of its own in the style; null for the default style.</summary>
    public (ParagraphProperties Paragraph, RunProperties Run) Resolve(string? styleId)
    {
        styleId ??= _defaultParagraphStyle;
        if (styleId is null)
        {
            return (ParagraphProperties.None, _defaultRun);
        }

        if (_resolved.TryGetValue(styleId, out (ParagraphProperties Paragraph, RunProperties Run) known))
        {
            return known;
        }

        ParagraphProperties paragraph = ParagraphProperties.None;
        RunProperties run = RunProperties.None;
        string? current = styleId;
        for (int i = 0; i < LongestChain && current is not null && _styles.TryGetValue(current, out Style? style); i++)
        {
            paragraph = paragraph.Over(style.Paragraph);
            run = run.Over(style.Run);
            current = style.BasedOn;
        }

        return _resolved[styleId] = (paragraph, run.Over(_defaultRun));
    }

    private Style Get(string id)
    {
        if (!_styles.TryGetValue(id, out Style? style))
        {
            _styles[id] = style = new Style();
        }

        return style;
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public ParagraphProperties Paragraph { get; set; } = ParagraphProperties.None;

        public RunProperties Run { get; set; } = RunProperties.None;
    }
}
