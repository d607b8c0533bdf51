using Directives.Header;
using Directives.Lexing;
using Directives.Structure;
using Directives.Values;

namespace Directives.Benchmarks;

/// <summary>What the stages of one text hand on.</summary>
internal sealed record StageInput(TokenizedText Tokens, HeaderResult Head, ValueMentions Values, List<Block> Blocks, Directive Records)
{
    public DateOnly? IssueDate => Head.Header.IssueDate?.Value;
}
