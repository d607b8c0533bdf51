using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Header;
using Directives.Json;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Repair;
using Directives.Structure;
using Directives.Text;
using Directives.Values;

namespace Directives.Benchmarks;

/// <summary>The stages of extraction, each on the results of the stages before it. Each gives the number of things it found.</summary>
internal static class Stages
{
    private static readonly DirectiveParser Parser = new();
    private static readonly DirectiveParser Unresolved = new(new DirectiveParserOptions { ResolveAgencies = false });
    private static readonly Dictionary<NamedText, StageInput> Inputs = [];
    private static readonly HeaderBuffers Header = new();
    private static readonly ValueMentions Values = new();
    private static readonly BlockBuffers Blocks = new();

    /// <summary>Every stage with its name, the whole first.</summary>
    public static IReadOnlyList<Measured> All { get; } =
    [
        new("whole", text => Parser.Parse(text.Text).Assignments.Count + 1),
        new("unresolved", text => Unresolved.Parse(text.Text).Assignments.Count + 1),
        new("compose", text => ComposedText.Create(text.Text).Text.Length),
        new("tokenise", Tokenise),
        new("look for OCR", text => RepairGate.LooksRecognised(Of(text).Tokens) ? 2 : 1),
        new("header", text => HeaderParser.Parse(Of(text).Tokens, Header).BodyStart + 1),
        new("values", text => ValueScanner.Scan(Of(text).Tokens, Of(text).IssueDate, Values).References.Count + 1),
        new("structure", text => BlockScanner.Scan(Of(text).Tokens, Of(text).Head, Blocks).Count),
        new("duties", text => ReadDuties(Of(text))),
        new("owners", text => ResolveOwners(Of(text))),
        new("json", text => WriteJson(Of(text))),
    ];

    /// <summary>Tokens of a text.</summary>
    public static int Tokens(NamedText text) => Of(text).Tokens.Count;

    private static StageInput Of(NamedText text)
    {
        if (!Inputs.TryGetValue(text, out StageInput? input))
        {
            TokenizedText tokens = TokenizedText.Create(text.Text, Lexicon.Default);
            HeaderResult head = HeaderParser.Parse(tokens);
            ValueMentions values = ValueScanner.Scan(tokens, head.Header.IssueDate?.Value);
            Inputs[text] = input = new StageInput(tokens, head, new DutyExtractor(tokens, BlockScanner.Scan(tokens, head), values.Deadlines), Parser.Parse(text.Text));
        }

        return input;
    }

    private static int Tokenise(NamedText text)
    {
        using TokenizedText tokens = TokenizedText.Create(text.Text, Lexicon.Default);
        return tokens.Count;
    }

    private static int ReadDuties(StageInput input)
    {
        DocumentType? type = input.Head.Header.Type?.Value;
        return input.Duties.Extract(input.Head.Header.Issuer?.Value, hasLetterhead: type is not (null or DocumentType.NewsItem), isNews: type == DocumentType.NewsItem).Count;
    }

    private static int ResolveOwners(StageInput input)
    {
        OwnerResolver resolver = OwnerResolver.Create(AgencyRegistry.Default, input.Tokens, input.Head.Header, new Dictionary<string, AgencyIdentity?>(StringComparer.Ordinal))!;
        int resolved = 1;
        foreach (Assignment assignment in input.Records.Assignments)
        {
            foreach (Owner owner in assignment.Owners)
            {
                resolved += resolver.Resolve(owner.Agency) is null ? 0 : 1;
            }
        }

        return resolved;
    }

    private static int WriteJson(StageInput input)
    {
        var output = new CountingStream();
        DirectiveJson.Write(output, input.Records);
        return (int)output.Length;
    }
}
