using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Header;
using Directives.Json;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;
using Directives.Text;
using Directives.Values;

namespace Directives.Benchmarks;

/// <summary>The stages of extraction, each on the results of the stages before it.</summary>
internal static class Stages
{
    private static readonly DirectiveParser Parser = new();
    private static readonly DirectiveParser Unresolved = new(new DirectiveParserOptions { ResolveAgencies = false });
    private static readonly Dictionary<NamedText, StageInput> Inputs = [];

    /// <summary>Every stage with its name, the whole first.</summary>
    public static IEnumerable<(string Name, Action<NamedText> Work)> All() =>
    [
        ("whole", text => Parser.Parse(text.Text)),
        ("unresolved", text => Unresolved.Parse(text.Text)),
        ("compose", text => ComposedText.Create(text.Text)),
        ("tokenise", Tokenise),
        ("header", text => HeaderParser.Parse(Of(text).Tokens)),
        ("values", text => ValueScanner.Scan(Of(text).Tokens, Of(text).IssueDate)),
        ("structure", text => BlockScanner.Scan(Of(text).Tokens, Of(text).Head)),
        ("duties", text => ReadDuties(Of(text))),
        ("owners", text => ResolveOwners(Of(text))),
        ("json", text => DirectiveJson.Write(Stream.Null, Of(text).Records)),
    ];

    /// <summary>Tokens of a text.</summary>
    public static int Tokens(NamedText text) => Of(text).Tokens.Count;

    /// <summary>What the stages before hand on for a text.</summary>
    public static StageInput Of(NamedText text)
    {
        if (!Inputs.TryGetValue(text, out StageInput? input))
        {
            TokenizedText tokens = TokenizedText.Create(text.Text, Lexicon.Default);
            HeaderResult head = HeaderParser.Parse(tokens);
            Inputs[text] = input = new StageInput(tokens, head, BlockScanner.Scan(tokens, head), Parser.Parse(text.Text));
        }

        return input;
    }

    private static void Tokenise(NamedText text)
    {
        using TokenizedText tokens = TokenizedText.Create(text.Text, Lexicon.Default);
    }

    private static void ResolveOwners(StageInput input)
    {
        OwnerResolver resolver = OwnerResolver.Create(AgencyRegistry.Default, input.Tokens, input.Head.Header)!;
        foreach (Assignment assignment in input.Records.Assignments)
        {
            foreach (Owner owner in assignment.Owners)
            {
                resolver.Resolve(owner.Agency);
            }
        }
    }

    private static List<Duty> ReadDuties(StageInput input) =>
        new DutyExtractor(input.Tokens, input.Blocks, input.Head.Header.Issuer?.Value, hasLetterhead: input.Head.Header.Type is { Value: not DocumentType.NewsItem }).Extract();
}
