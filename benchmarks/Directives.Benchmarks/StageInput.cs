using Directives.Header;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Benchmarks;

/// <summary>What the stages of one text hand on.</summary>
internal sealed record StageInput(TokenizedText Tokens, HeaderResult Head, List<Block> Blocks, Directive Records)
{
    public DateOnly? IssueDate => Head.Header.IssueDate?.Value;
}
