using System.Xml;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>One level of a list.</summary>
internal sealed record NumberingLevel
{
    /// <summary>First number.</summary>
    public int Start { get; init; } = 1;

    /// <summary>Kind of number: <c>decimal</c>, <c>lowerLetter</c>, <c>bullet</c> …</summary>
    public string Format { get; init; } = "decimal";

    /// <summary>Pattern of the marker, <c>%1.%2.</c> with the levels' numbers in place of the percent signs.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The level after which this one begins anew, counted from 1; 0 for never, null for any higher level.</summary>
    public int? RestartAfter { get; init; }

    /// <summary>Whether all numbers are shown in Arabic digits.</summary>
    public bool Legal { get; init; }
}

/// <summary>The lists that a document defines.</summary>
internal sealed class NumberingSheet
{
    private readonly Dictionary<int, Dictionary<int, NumberingLevel>> _abstracts = [];
    private readonly Dictionary<int, string> _styleLinks = [];
    private readonly Dictionary<string, int> _linkedStyles = new(StringComparer.Ordinal);
    private readonly Dictionary<(int AbstractId, string StyleId), int> _styleLevels = [];
    private readonly Dictionary<int, Instance> _instances = [];

    /// <summary>Reads the numbering part; null for a document without one.</summary>
    public NumberingSheet(byte[]? part)
    {
        if (part is null)
        {
            return;
        }

        using XmlReader reader = WordXml.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (WordXml.ElementName(reader))
            {
                case "abstractNum" when WordXml.Number(reader, "abstractNumId") is int id:
                    ReadAbstract(reader, id);
                    break;
                case "num" when WordXml.Number(reader, "numId") is int id:
                    ReadInstance(reader, id);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The list that <paramref name="numberingId"/> stands for, or null when there is none.</summary>
    public Instance? Find(int numberingId) => _instances.GetValueOrDefault(numberingId);

    /// <summary>The level's definition in the list, or null when it has none.</summary>
    public NumberingLevel? Level(Instance instance, int level)
    {
        if (instance.Levels.TryGetValue(level, out NumberingLevel? own))
        {
            return own;
        }

        return _abstracts.TryGetValue(DefiningAbstract(instance), out Dictionary<int, NumberingLevel>? levels) ? levels.GetValueOrDefault(level) : null;
    }

    /// <summary>The level that the list ties to a paragraph style; 0 when it ties none.</summary>
    public int LevelOfStyle(Instance instance, string? styleId) =>
        styleId is not null && _styleLevels.TryGetValue((instance.AbstractId, styleId), out int level) ? level : 0;

    private int DefiningAbstract(Instance instance) =>
        _styleLinks.TryGetValue(instance.AbstractId, out string? style) && _linkedStyles.TryGetValue(style, out int defining) ? defining : instance.AbstractId;

    private void ReadAbstract(XmlReader reader, int id)
    {
        var levels = new Dictionary<int, NumberingLevel>();
        int current = 0;
        WordXml.VisitBelow(reader, name =>
        {
            switch (name)
            {
                case "lvl":
                    current = WordXml.Number(reader, "ilvl") ?? 0;
                    levels[current] = new NumberingLevel();
                    break;
                case "numStyleLink" when WordXml.Attribute(reader, "val") is string link:
                    _styleLinks[id] = link;
                    break;
                case "styleLink" when WordXml.Attribute(reader, "val") is string link:
                    _linkedStyles[link] = id;
                    break;
                case "pStyle" when WordXml.Attribute(reader, "val") is string style:
                    _styleLevels[(id, style)] = current;
                    break;
                default:
                    if (levels.TryGetValue(current, out NumberingLevel? level))
                    {
                        levels[current] = With(level, name, reader);
                    }

                    break;
            }
        });
        _abstracts[id] = levels;
    }

    private void ReadInstance(XmlReader reader, int id)
    {
        var levels = new Dictionary<int, NumberingLevel>();
        var starts = new Dictionary<int, int>();
        int abstractId = -1;
        int current = 0;
        WordXml.VisitBelow(reader, name =>
        {
            switch (name)
            {
                case "abstractNumId":
                    abstractId = WordXml.Number(reader, "val") ?? -1;
                    break;
                case "lvlOverride":
                    current = WordXml.Number(reader, "ilvl") ?? 0;
                    break;
                case "startOverride" when WordXml.Number(reader, "val") is int start:
                    starts[current] = start;
                    break;
                case "lvl":
                    levels[current] = new NumberingLevel();
                    break;
                default:
                    if (levels.TryGetValue(current, out NumberingLevel? level))
                    {
                        levels[current] = With(level, name, reader);
                    }

                    break;
            }
        });
        _instances[id] = new Instance(id, abstractId, levels, starts);
    }

    private static NumberingLevel With(NumberingLevel level, string name, XmlReader reader) => name switch
    {
        "start" => level with { Start = WordXml.Number(reader, "val") ?? 1 },
        "numFmt" => level with { Format = WordXml.Attribute(reader, "val") ?? "decimal" },
        "lvlText" => level with { Text = WordXml.Attribute(reader, "val") ?? string.Empty },
        "lvlRestart" => level with { RestartAfter = WordXml.Number(reader, "val") },
        "isLgl" => level with { Legal = WordXml.IsOn(reader) },
        _ => level,
    };

    /// <summary>One list: a definition with its own overrides.</summary>
    internal sealed record Instance(int Id, int AbstractId, IReadOnlyDictionary<int, NumberingLevel> Levels, IReadOnlyDictionary<int, int> Starts);
}
