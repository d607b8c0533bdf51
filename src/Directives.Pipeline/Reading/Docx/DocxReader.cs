using Directives.Pipeline.Reading.Archives;
using Directives.Pipeline.Reading.Blocks;
using Directives.Text;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>Reads Word documents (.docx): text as Word shows it, with automatic numbers, tables, text boxes and footnotes; tracked changes as accepted. Thread-safe.</summary>
/// <remarks>
/// The package is read part by part with a forward-only XML reader instead of an object model: memory stays that of the text, nothing recurses on the document's nesting,
/// and the malformed hyperlinks of many office files do no harm.
/// </remarks>
public sealed class DocxReader : IDocumentReader
{
    private readonly ReadLimits _limits;

    /// <summary>Creates a reader that keeps <paramref name="limits"/>.</summary>
    public DocxReader(ReadLimits? limits = null) => _limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    /// <remarks>The head of a ZIP file does not tell a document from an archive; <see cref="DocumentOpener"/> looks into its directory first.</remarks>
    public bool Recognizes(ReadOnlySpan<byte> head) => ZipContent.HasSignature(head);

    /// <inheritdoc/>
    public Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return BoundedParse.RunAsync(Format, _limits, token => ReadAsync(input.Bytes, token), cancellationToken);
    }

    private async Task<ReadDocument> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        DocxPackage package = await DocxPackage.OpenAsync(bytes, _limits, cancellationToken).ConfigureAwait(false);
        var sheets = new DocxSheets(new StyleSheet(package.PartOfKind("styles")), new NumberingSheet(package.PartOfKind("numbering")));
        var body = new DocxTextWalker(sheets, _limits);
        body.Walk(package.Main, cancellationToken);

        var blocks = new List<TextBlock>(Header(package, body.HeaderLinks, sheets, cancellationToken));
        blocks.AddRange(body.Finish());
        blocks.AddRange(Footnotes(package, body.FootnoteIds, sheets, cancellationToken));
        string text = BlockWriter.Write(blocks);
        if (text.Length == 0)
        {
            throw new DocumentReadException(ReadFailure.Empty, "The document holds no text. If its pages are pictures, save it as PDF for OCR.");
        }

        return new ReadDocument
        {
            Source = new SourceText(text),
            Format = Format,
            Warnings = [.. body.Warnings],
        };
    }

    // A running head is no part of the text; a letterhead that was put there is.
    private List<TextBlock> Header(DocxPackage package, IReadOnlyList<string> links, DocxSheets sheets, CancellationToken cancellationToken)
    {
        foreach (string link in links)
        {
            if (package.Links.TryGetValue(link, out string? name) && package.Part(name) is byte[] part)
            {
                var walker = new DocxTextWalker(sheets, _limits);
                walker.Walk(part, cancellationToken);
                IReadOnlyList<TextBlock> blocks = walker.Finish();
                if (blocks.Any(block => block.Lines.Any(line => Letterhead.HasMotto(line))))
                {
                    return [.. blocks];
                }
            }
        }

        return [];
    }

    private List<TextBlock> Footnotes(DocxPackage package, IReadOnlyList<(string Kind, string Id)> cited, DocxSheets sheets, CancellationToken cancellationToken)
    {
        var notes = new List<TextBlock>();
        foreach (IGrouping<string, (string Kind, string Id)> kind in cited.GroupBy(note => note.Kind, StringComparer.Ordinal))
        {
            if (package.PartOfKind(kind.Key) is not byte[] part)
            {
                continue;
            }

            var walker = new DocxTextWalker(sheets, _limits);
            Dictionary<string, IReadOnlyList<TextBlock>> texts = walker.WalkNotes(part, cancellationToken);
            foreach ((string _, string id) in kind)
            {
                if (texts.Remove(id, out IReadOnlyList<TextBlock>? blocks))
                {
                    notes.AddRange(blocks.Select((block, i) => i > 0 ? block : block with { Lines = [$"[{notes.Count + 1}] {block.Lines[0]}", .. block.Lines.Skip(1)] }));
                }
            }
        }

        return notes;
    }
}

/// <summary>The parts of a document that its texts share.</summary>
internal sealed record DocxSheets(StyleSheet Styles, NumberingSheet Numbering);
