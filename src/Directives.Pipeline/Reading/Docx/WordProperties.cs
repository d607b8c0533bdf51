using System.Xml;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>What readers of text need of a run's properties; null where the run leaves it to its style.</summary>
internal sealed record RunProperties(string? Font, bool? Capitals, bool? Hidden, string? StyleId)
{
    /// <summary>Properties that leave all to the style.</summary>
    public static RunProperties None { get; } = new(null, null, null, null);

    /// <summary>Reads <c>w:rPr</c>, at which the reader stands.</summary>
    public static RunProperties Read(XmlReader reader)
    {
        RunProperties properties = None;
        WordXml.VisitBelow(reader, name => properties = properties.With(name, reader));
        return properties;
    }

    /// <summary>The properties with those of <paramref name="style"/> where they are open.</summary>
    public RunProperties Over(RunProperties style) => new(Font ?? style.Font, Capitals ?? style.Capitals, Hidden ?? style.Hidden, StyleId ?? style.StyleId);

    internal RunProperties With(string name, XmlReader reader) => name switch
    {
        "rFonts" => this with { Font = WordXml.Attribute(reader, "ascii") ?? WordXml.Attribute(reader, "hAnsi") },
        "caps" => this with { Capitals = WordXml.IsOn(reader) },
        "vanish" => this with { Hidden = WordXml.IsOn(reader) },
        "rStyle" => this with { StyleId = WordXml.Attribute(reader, "val") },
        _ => this,
    };
}

/// <summary>What readers of text need of a paragraph's properties; null where the paragraph leaves it to its style.</summary>
internal sealed record ParagraphProperties(string? StyleId, int? NumberingId, int? Level, bool? Centered, bool MarkDeleted)
{
    /// <summary>Properties that leave all to the style.</summary>
    public static ParagraphProperties None { get; } = new(null, null, null, null, false);

    /// <summary>Reads <c>w:pPr</c>, at which the reader stands.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="otherElement">Called for elements that describe more than the paragraph: headers of the section that ends here.</param>
    public static ParagraphProperties Read(XmlReader reader, Action<string>? otherElement = null)
    {
        ParagraphProperties properties = None;
        WordXml.VisitBelow(reader, name =>
        {
            properties = properties.With(name, reader);
            otherElement?.Invoke(name);
        });
        return properties;
    }

    /// <summary>The properties with those of <paramref name="style"/> where they are open.</summary>
    public ParagraphProperties Over(ParagraphProperties style) =>
        new(StyleId ?? style.StyleId, NumberingId ?? style.NumberingId, Level ?? style.Level, Centered ?? style.Centered, MarkDeleted);

    private ParagraphProperties With(string name, XmlReader reader) => name switch
    {
        "pStyle" => this with { StyleId = WordXml.Attribute(reader, "val") },
        "numId" => this with { NumberingId = WordXml.Number(reader, "val") },
        "ilvl" => this with { Level = WordXml.Number(reader, "val") },
        "jc" => this with { Centered = WordXml.Attribute(reader, "val") == "center" },
        "del" or "moveFrom" => this with { MarkDeleted = true },
        _ => this,
    };
}
