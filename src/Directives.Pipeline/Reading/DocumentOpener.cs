using System.Globalization;
using Directives.Pipeline.Reading.Archives;

namespace Directives.Pipeline.Reading;

/// <summary>Reads a document of any known format: chooses the reader by content, keeps the limits, unpacks ZIP archives. Immutable and thread-safe.</summary>
public sealed class DocumentOpener
{
    private const int HeadLength = 4096;
    private readonly IDocumentReader[] _readers;

    /// <summary>Creates an opener.</summary>
    /// <param name="readers">The readers, asked in this order; the first that recognises the content reads it. <see cref="DocumentReaders.Default"/> lists the built-in ones.</param>
    /// <param name="limits">Bounds on every document; null for <see cref="ReadLimits.Default"/>.</param>
    public DocumentOpener(IEnumerable<IDocumentReader> readers, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(readers);
        _readers = [.. readers];
        Limits = limits ?? ReadLimits.Default;
    }

    /// <summary>Bounds on every document.</summary>
    public ReadLimits Limits { get; }

    /// <summary>Reads one document that is not an archive.</summary>
    /// <exception cref="DocumentReadException">It cannot be read; an archive of documents is <see cref="ReadFailure.NotRecognised"/> here and goes through <see cref="ExpandAsync"/>.</exception>
    public async Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        IDocumentReader reader = Choose(input.Bytes);
        ReadDocument document = await reader.ReadAsync(input, cancellationToken).ConfigureAwait(false);
        if (document.Source.Text.Length > Limits.MaxTextLength)
        {
            throw TextTooLong(document.Source.Text.Length, Limits);
        }

        return document;
    }

    /// <summary>Yields the documents that <paramref name="input"/> holds: its entries, those of archives inside it included, when it is a ZIP archive; otherwise itself.</summary>
    /// <remarks>
    /// Nothing is written to disk and one entry is in memory at a time. Entries come in the archive's order, named <c>archive.zip!folder/name.docx</c>;
    /// folders and the leftovers of desktop systems (<c>__MACOSX/</c>, <c>.DS_Store</c>, <c>Thumbs.db</c>, <c>desktop.ini</c>) are passed over.
    /// Never throws on content: an entry that cannot be had is yielded with its <see cref="ExpandedDocument.Failure"/>, and the others go on.
    /// </remarks>
    public IAsyncEnumerable<ExpandedDocument> ExpandAsync(DocumentInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ArchiveExpansion.ExpandAsync(input, Limits, cancellationToken);
    }

    internal static DocumentReadException TextTooLong(long length, ReadLimits limits) => new(
        ReadFailure.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The text is {length:N0} characters long; the limit is {limits.MaxTextLength:N0}. Split the document, or raise the limit on text length."));

    private IDocumentReader Choose(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw new DocumentReadException(ReadFailure.Empty, "The file is empty (0 bytes). Fetch it again from where it came.");
        }

        if (bytes.Length > Limits.MaxBytes)
        {
            throw DocumentFile.TooLarge(bytes.Length, Limits);
        }

        ReadOnlySpan<byte> head = bytes.Span[..Math.Min(HeadLength, bytes.Length)];
        if (ZipContent.HasSignature(head))
        {
            ZipContent.RequireWordDocument(bytes, Limits);
        }

        foreach (IDocumentReader reader in _readers)
        {
            if (reader.Recognizes(head))
            {
                return reader;
            }
        }

        throw ForeignFormat.Refuse(bytes.Span);
    }
}
