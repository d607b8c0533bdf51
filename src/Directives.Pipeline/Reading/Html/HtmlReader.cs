using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Directives.Pipeline.Reading.Blocks;
using Directives.Pipeline.Reading.Encodings;
using Directives.Text;

namespace Directives.Pipeline.Reading.Html;

/// <summary>Reads web pages: the document or article that the page is about, without the portal around it. Loads nothing that the page refers to. Thread-safe.</summary>
public sealed class HtmlReader : IDocumentReader
{
    private static readonly string[] FirstTags =
    [
        "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<div", "<article", "<section", "<main", "<table", "<center", "<h1", "<h2", "<h3", "<p>", "<p ", "<span", "<font", "<ul", "<ol",
    ];

    private readonly ReadLimits _limits;

    /// <summary>Creates a reader that keeps <paramref name="limits"/>.</summary>
    public HtmlReader(ReadLimits? limits = null) => _limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        if (!TextDecoder.LooksLikeText(head) || ForeignFormat.Matches(head))
        {
            return false;
        }

        // Without the zero bytes, UTF-16 shows its ASCII letters, which is all that tags are made of.
        var start = new StringBuilder(head.Length);
        foreach (byte b in head)
        {
            if (b is > 0 and < 0x80)
            {
                start.Append(char.ToLowerInvariant((char)b));
            }
        }

        ReadOnlySpan<char> text = start.ToString().AsSpan().TrimStart();
        if (!text.StartsWith('<'))
        {
            return false;
        }

        foreach (string tag in FirstTags)
        {
            if (text.StartsWith(tag, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return text.Contains("<html", StringComparison.Ordinal) || text.Contains("<body", StringComparison.Ordinal) || text.Contains("<!doctype html", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return BoundedParse.RunAsync(Format, _limits, token => Task.FromResult(Read(input.Bytes.Span, token)), cancellationToken);
    }

    private ReadDocument Read(ReadOnlySpan<byte> bytes, CancellationToken cancellationToken)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, MarkupLimits(), StatesUtf8(bytes));
        HtmlBounds.Require(decoded.Text, _limits, cancellationToken);
        using IDocument page = Parse(decoded.Text, cancellationToken);
        PageSurvey survey = PageSurvey.Of(page, cancellationToken);
        var builder = new BlockBuilder(_limits);
        new HtmlTextWalker(builder, survey).Walk(MainContent.Find(page, survey), cancellationToken);
        string text = BlockWriter.Write(builder.Build());
        if (text.Length == 0)
        {
            throw new DocumentReadException(ReadFailure.Empty, "The page holds no text of its own. If it fills itself by scripts, save it from a browser as PDF or complete HTML.");
        }

        return new ReadDocument
        {
            Source = new SourceText(text),
            Format = Format,
            Warnings = [.. decoded.Warnings, .. builder.LegacyEncodings.Select(name => $"Parts of the text were {name} taken for Western letters and were converted back.")],
        };
    }

    // Markup and embedded pictures may be far longer than the text between them.
    private ReadLimits MarkupLimits() => _limits with { MaxTextLength = (int)Math.Min(_limits.MaxTextLength * 4L, int.MaxValue / 2) };

    private IDocument Parse(string html, CancellationToken cancellationToken)
    {
        int elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            OnCreated = (_, _) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (++elements > _limits.MaxElements)
                {
                    throw new DocumentReadException(ReadFailure.TooLarge, $"The page has more than {_limits.MaxElements} elements. Split it, or raise the limit on elements.");
                }
            },
        });
        try
        {
            return parser.ParseDocument(html);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or DomException)
        {
            // HTML has no errors by its standard; what the parser still throws on mangled pages are its own slips.
            throw new DocumentReadException(ReadFailure.Damaged, $"The page cannot be taken apart: {e.Message} Save it anew from a browser.", e);
        }
    }

    private static bool StatesUtf8(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        int charset = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        return charset >= 0 && head.AsSpan(charset, Math.Min(24, head.Length - charset)).Contains("utf-8", StringComparison.OrdinalIgnoreCase);
    }
}
