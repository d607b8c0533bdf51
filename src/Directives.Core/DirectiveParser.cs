using Directives.Assignments;
using Directives.Header;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;
using Directives.Text;

namespace Directives;

/// <summary>Reads the records of a directive from its text. Built once; immutable and thread-safe.</summary>
public sealed class DirectiveParser
{
    private readonly DirectiveParserOptions _options;
    private readonly Lexicon _lexicon;

    /// <summary>Builds a parser with the built-in lexicons and rules.</summary>
    public DirectiveParser(DirectiveParserOptions? options = null)
    {
        _options = options ?? new DirectiveParserOptions();
        _lexicon = Lexicon.Default;
    }

    /// <summary>Reads <paramref name="text"/>. Never throws on content: what could not be read is in <see cref="Directive.Diagnostics"/>.</summary>
    public Directive Parse(string text) => Parse(new SourceText(text));

    /// <inheritdoc cref="Parse(string)"/>
    public Directive Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _ = _options;
        using TokenizedText text = TokenizedText.Create(source.Text, _lexicon);
        HeaderResult head = HeaderParser.Parse(text);
        List<Block> blocks = BlockScanner.Scan(text, head);
        bool hasLetterhead = head.Header.Type?.Value != DocumentType.NewsItem;
        var extractor = new DutyExtractor(text, blocks, hasLetterhead);
        List<Duty> duties = extractor.Extract();
        return new Directive { Source = source, Header = head.Header, Assignments = AssignmentBuilder.Build(text, source, blocks, extractor, duties) };
    }
}
