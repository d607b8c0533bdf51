using System.Buffers;
using Directives.Pipeline.Reading.Encodings;
using Directives.Text;

namespace Directives.Pipeline.Reading.PlainText;

/// <summary>Reads plain text in UTF-8, UTF-16, Windows-1258, TCVN3 (ABC) or VNI. Thread-safe.</summary>
/// <remarks>The text is kept as it came, in its own Unicode form, but for the byte order mark and for line ends other than <c>\n</c> and <c>\r\n</c>.</remarks>
public sealed class PlainTextReader : IDocumentReader
{
    private static readonly SearchValues<char> OddLineEnds = SearchValues.Create("\f\v\u0085\u2028\u2029\u001A");

    private readonly ReadLimits _limits;

    /// <summary>Creates a reader that keeps <paramref name="limits"/>.</summary>
    public PlainTextReader(ReadLimits? limits = null) => _limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public string Format => "text";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head) => TextDecoder.LooksLikeText(head) && !ForeignFormat.Matches(head) && !ForeignFormat.IsXml(head);

    /// <inheritdoc/>
    public Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return BoundedParse.RunAsync(Format, _limits, token => Task.FromResult(Read(input.Bytes.Span, token)), cancellationToken);
    }

    private ReadDocument Read(ReadOnlySpan<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DecodedText decoded = TextDecoder.Decode(bytes, _limits);
        var undone = new SortedSet<string>(StringComparer.Ordinal);
        string text = LegacyText.Repair(WithPlainLineEnds(decoded.Text), undone, cancellationToken);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DocumentReadException(ReadFailure.Empty, "The file holds white space only.");
        }

        return new ReadDocument
        {
            Source = new SourceText(text),
            Format = Format,
            Warnings = [.. decoded.Warnings, .. undone.Select(name => $"Parts of the text were {name} taken for Western letters and were converted back.")],
        };
    }

    // Old Macintosh line ends, form feeds and Ctrl-Z would otherwise glue paragraphs together or end up inside names.
    private static string WithPlainLineEnds(string text)
    {
        if (text.AsSpan().IndexOfAny(OddLineEnds) < 0 && !HasLoneReturn(text))
        {
            return text;
        }

        return string.Create(text.Length, text, static (chars, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                chars[i] = source[i] switch
                {
                    '\r' when i + 1 < source.Length && source[i + 1] == '\n' => '\r',
                    '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029' or '\u001A' => '\n',
                    char c => c,
                };
            }
        });
    }

    private static bool HasLoneReturn(string text)
    {
        for (int i = text.IndexOf('\r', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\r', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] != '\n')
            {
                return true;
            }
        }

        return false;
    }
}
