using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Deadlines;
using Directives.Header;
using Directives.Json;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;
using Directives.Targets;
using Directives.Text;
using Directives.Values;

namespace Directives.Packages.Tests.Documentation;

/// <summary>What every stage of the parser makes of one paragraph of a document, as lines to read.</summary>
internal sealed class ExtractionStages
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _stages = new(StringComparer.Ordinal);
    private readonly TokenizedText _text;
    private readonly int _first;
    private readonly int _end;

    private ExtractionStages(TokenizedText text, TextSpan paragraph)
    {
        _text = text;
        int[] inside = [.. Enumerable.Range(0, text.Count).Where(i => paragraph.Contains(text.SpanOf(i, i + 1)))];
        (_first, _end) = (inside[0], inside[^1] + 1);
    }

    /// <summary>Runs the parser's stages over <paramref name="document"/>.</summary>
    /// <param name="document">The whole text.</param>
    /// <param name="opening">The words with which the paragraph begins; it ends with its line.</param>
    /// <returns>Stage → its output.</returns>
    public static IReadOnlyDictionary<string, string> Run(string document, string opening)
    {
        int start = document.IndexOf(opening, StringComparison.Ordinal);
        var paragraph = TextSpan.FromBounds(start, document.IndexOf('\n', start));
        using TokenizedText text = TokenizedText.Create(document, Lexicon.Default);
        var stages = new ExtractionStages(text, paragraph);
        stages.PrintTokens();
        HeaderResult head = HeaderParser.Parse(text);
        stages.Add("header", $"issuer {head.Header.Issuer?.Value}; number {head.Header.Number?.Value}; date {head.Header.IssueDate?.Value:yyyy-MM-dd}; type {WireNames.Of(head.Header.Type!.Value)}");
        ValueMentions values = ValueScanner.Scan(text, head.Header.IssueDate?.Value);
        stages.PrintValues(values);
        List<Block> blocks = BlockScanner.Scan(text, head);
        stages.PrintBlocks(blocks);
        List<Duty> duties = new DutyExtractor(text, blocks, values.Deadlines).Extract(head.Header.Issuer?.Value, hasLetterhead: true);
        stages.PrintDuties(duties);
        var resolver = new AgencyResolver();
        var context = ResolutionContext.Create(DocumentNames.Of(head.Header, document));
        stages.PrintBodies(duties, resolver, context);
        stages.PrintRecord(new DirectiveParser().Parse(document), paragraph);
        return stages._stages;
    }

    private void PrintTokens()
    {
        var line = new StringBuilder();
        for (int i = _first; i < _end; i++)
        {
            line.Append(_text[i].Kind switch { TokenKind.Number => "#", TokenKind.Mark => "'", _ => "" }).Append(_text.Slice(i, i + 1)).Append(' ');
        }

        Add("tokens", Wrap(line.ToString()));
    }

    private void PrintValues(ValueMentions values)
    {
        var lines = new List<string>();
        foreach (DeadlineMention mention in values.Deadlines.Where(mention => IsInside(mention.Start)))
        {
            lines.Add($"time    {Words(mention.Start, mention.End)}  →  {WireNames.Of(mention.Kind)} {mention.Last:yyyy-MM-dd}  ({mention.Rule})");
        }

        foreach (TargetMention mention in values.Targets.Where(mention => IsInside(mention.Start)))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"figure  {Words(mention.Start, mention.End)}  →  {WireNames.Of(mention.Comparator)} {mention.Value}  ({mention.Rule})"));
        }

        Add("values", string.Join('\n', lines));
    }

    private void PrintBlocks(List<Block> blocks)
    {
        int own = blocks.FindIndex(block => block.Start <= _first && _first < block.End);
        var lines = new Stack<string>();
        for (int i = own; i >= 0; i = blocks[i].Parent)
        {
            Block block = blocks[i];
            lines.Push($"{block.Marker,-14}{Short(Words(block.Start, block.End))}");
        }

        Add("blocks", string.Join('\n', lines.Select((line, depth) => new string(' ', depth * 2) + line)));
    }

    private void PrintDuties(List<Duty> duties) => Add("duties", string.Join('\n', duties.Where(duty => IsInside(duty.Start)).SelectMany(duty =>
        duty.Owners.Select(owner => $"  {WireNames.Of(owner.Role),-8}{Words(owner.Agency.Start, owner.Agency.End)}  ({owner.Rule.Id})").Prepend($"{Short(Words(duty.Start, duty.End))}  ({duty.Rule})"))));

    private void PrintBodies(List<Duty> duties, AgencyResolver resolver, ResolutionContext context) => Add("bodies", string.Join('\n', duties.Where(duty => IsInside(duty.Start)).SelectMany(duty => duty.Owners).Select(owner =>
    {
        string name = Words(owner.Agency.NameStart, owner.Agency.End);
        AgencyIdentity? body = resolver.Resolve(name, context);
        return $"{name}  →  {body?.Name} ({body?.Id}; {body?.Basis})";
    }).Distinct(StringComparer.Ordinal)));

    private void PrintRecord(Directive directive, TextSpan paragraph)
    {
        JsonObject record = JsonNode.Parse(DirectiveJson.ToJson(directive))!.AsObject();
        int index = directive.Assignments.Index().First(entry => paragraph.Contains(entry.Item.Span)).Index;
        JsonObject duty = record["assignments"]![index]!.AsObject();
        foreach (JsonObject owner in duty["owners"]!.AsArray().Select(node => node!.AsObject()))
        {
            foreach (string left in (string[])["mention", "jurisdiction", "agency_name"])
            {
                owner.Remove(left);
            }
        }

        Add("record", duty.ToJsonString(Readable));
    }

    private bool IsInside(int token) => token >= _first && token < _end;

    private string Words(int start, int end) => _text.Join(start, end);

    private void Add(string stage, string output) => _stages.Add(stage, output.ReplaceLineEndings("\n").TrimEnd());

    private static string Short(string words) => words.Length <= 90 ? words : words[..words.LastIndexOf(' ', 90)] + " …";

    private static string Wrap(string words)
    {
        var lines = new StringBuilder();
        int column = 0;
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            column = column + word.Length + 1 > 110 ? 0 : column;
            lines.Append(column == 0 ? (lines.Length == 0 ? "" : "\n") : " ").Append(word);
            column += word.Length + 1;
        }

        return lines.ToString();
    }
}
