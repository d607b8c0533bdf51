using Directives.Assignments;
using Directives.Header;
using Directives.Lexing;

namespace Directives.Benchmarks;

/// <summary>What the stages of one text hand on.</summary>
internal sealed record StageInput(TokenizedText Tokens, HeaderResult Head, DutyExtractor Duties, Directive Records)
{
    public DateOnly? IssueDate => Head.Header.IssueDate?.Value;
}
