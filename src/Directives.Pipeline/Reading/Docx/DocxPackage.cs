using System.IO.Compression;
using System.Xml;
using Directives.Pipeline.Reading.Archives;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>The XML parts of a Word document. External targets are never followed.</summary>
internal sealed class DocxPackage
{
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);

    private DocxPackage()
    {
    }

    /// <summary>The main part, <c>word/document.xml</c> in most files.</summary>
    public byte[] Main { get; private set; } = [];

    /// <summary>Parts that the main part refers to: relationship id → name of the part.</summary>
    public IReadOnlyDictionary<string, string> Links { get; private set; } = new Dictionary<string, string>();

    /// <summary>Unpacks the XML parts.</summary>
    /// <exception cref="DocumentReadException">The package is damaged, beyond the limits, encrypted, or a part declares a document type.</exception>
    public static async Task<DocxPackage> OpenAsync(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var package = new DocxPackage();
        var budget = new ExpansionBudget(limits.MaxBytes);
        using ZipArchive archive = ZipContent.Open(bytes, limits);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            byte[] part = await ReadPartAsync(entry, budget, limits, cancellationToken).ConfigureAwait(false);
            RefuseDocumentType(entry.FullName, part);
            package._parts[entry.FullName.TrimStart('/').Replace('\\', '/')] = part;
        }

        package.FindMain();
        return package;
    }

    /// <summary>A part by name, or null.</summary>
    public byte[]? Part(string name) => _parts.GetValueOrDefault(name);

    /// <summary>The part that the main part refers to by a relationship whose type ends in <paramref name="kind"/>, or null.</summary>
    public byte[]? PartOfKind(string kind) => _kinds.TryGetValue(kind, out string? name) ? Part(name) : null;

    private Dictionary<string, string> _kinds = [];

    private static async Task<byte[]> ReadPartAsync(ZipArchiveEntry entry, ExpansionBudget budget, ReadLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            return await ZipContent.ReadEntryAsync(entry, budget, limits, cancellationToken).ConfigureAwait(false);
        }
        catch (DocumentReadException e)
        {
            throw new DocumentReadException(e.Failure, $"Part {entry.FullName}: {e.Message}", e);
        }
    }

    // External entities and entity bombs both need a document type, which no Office program writes. The XML reader would refuse it too,
    // but only in the parts that are read, and without a code to tell it from damage.
    private static void RefuseDocumentType(string name, byte[] part)
    {
        if (part.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0 || part.AsSpan().IndexOf("<\0!\0D\0O\0C\0T\0Y\0P\0E\0"u8) >= 0 || part.AsSpan().IndexOf("\0<\0!\0D\0O\0C\0T\0Y\0P\0E"u8) >= 0)
        {
            throw new DocumentReadException(ReadFailure.Rejected, $"Part {name} declares a document type, by which files reach for other files or exhaust memory; no Office program writes one. Ask where the file comes from, or save it anew in Word.");
        }
    }

    private void FindMain()
    {
        (Dictionary<string, string> byId, Dictionary<string, string> byKind) = ReadLinks("_rels/.rels", string.Empty);
        string name = byKind.GetValueOrDefault("officeDocument") ?? "word/document.xml";
        if (Part(name) is not byte[] main)
        {
            name = "word/document.xml";
            main = Part(name) ?? throw new DocumentReadException(ReadFailure.Damaged, "The Word document lacks its main part (word/document.xml). Fetch it again, or open and save it in Word.");
        }

        Main = main;
        int slash = name.LastIndexOf('/');
        string folder = slash < 0 ? string.Empty : name[..(slash + 1)];
        (byId, _kinds) = ReadLinks($"{folder}_rels/{name[(slash + 1)..]}.rels", folder);
        Links = byId;
    }

    private (Dictionary<string, string> ById, Dictionary<string, string> ByKind) ReadLinks(string part, string folder)
    {
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        var byKind = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Part(part) is not byte[] content)
        {
            return (byId, byKind);
        }

        using XmlReader reader = WordXml.Open(content);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship" || reader.GetAttribute("TargetMode") == "External")
            {
                continue;
            }

            if (reader.GetAttribute("Id") is string id && reader.GetAttribute("Target") is string target && reader.GetAttribute("Type") is string type)
            {
                string name = target.StartsWith('/') ? target[1..] : folder + target;
                byId[id] = name;
                byKind.TryAdd(type[(type.LastIndexOf('/') + 1)..], name);
            }
        }

        return (byId, byKind);
    }
}
