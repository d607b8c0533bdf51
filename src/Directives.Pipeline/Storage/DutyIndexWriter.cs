using System.Text;
using Directives.Assignments;
using Directives.Header;
using Directives.Search;

namespace Directives.Pipeline.Storage;

/// <summary>Puts the words of duties into the full-text index, cut and folded by <see cref="SearchAnalyzer"/>.</summary>
internal sealed class DutyIndexWriter(StoreConnection connection)
{
    /// <summary>Indexes a duty under its number: its own words, the bodies that answer for it, and what stands around it.</summary>
    public void Add(long id, Assignment duty, DirectiveHeader header)
    {
        var task = new TokenText();
        task.Add(duty.Task);
        var agency = new TokenText();
        foreach (Owner owner in duty.Owners)
        {
            agency.Add(owner.Agency);
        }

        var context = new TokenText();
        context.Add(duty.Heading);
        context.Add(header.Subject?.Value);
        context.Add(header.Number?.Value);
        context.Add(header.Issuer?.Value);
        connection.Execute(
            """
            INSERT INTO duty_index (rowid, task_exact, agency_exact, context_exact, task_folded, agency_folded, context_folded)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            id,
            task.Exact,
            agency.Exact,
            context.Exact,
            task.Folded,
            agency.Folded,
            context.Folded);
    }

    /// <summary>Tokens joined by spaces; the parts of numbers stand at the end, where they do not come between the words of a phrase.</summary>
    private sealed class TokenText
    {
        private readonly StringBuilder _exact = new(), _folded = new(), _exactParts = new(), _foldedParts = new();

        public string Exact => $"{_exact}{_exactParts}";

        public string Folded => $"{_folded}{_foldedParts}";

        public void Add(string? text)
        {
            if (text is null)
            {
                return;
            }

            foreach (SearchToken token in SearchAnalyzer.Analyze(text))
            {
                (token.IsPart ? _exactParts : _exact).Append(token.Exact).Append(' ');
                (token.IsPart ? _foldedParts : _folded).Append(token.Folded).Append(' ');
            }
        }
    }
}
