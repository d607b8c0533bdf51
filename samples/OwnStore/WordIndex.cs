using Directives.Assignments;
using Directives.Search;

namespace Directives.Samples;

/// <summary>The smallest index: word, folded → duties. The analyzer is the library's, so that accents, đ and tone marks are treated as in its own search.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, HashSet<Assignment>> _duties = new(StringComparer.Ordinal);

    public void Add(Directive directive)
    {
        foreach (Assignment duty in directive.Assignments)
        {
            foreach (SearchToken word in SearchAnalyzer.Analyze(duty.Task))
            {
                if (!_duties.TryGetValue(word.Folded, out HashSet<Assignment>? duties))
                {
                    _duties.Add(word.Folded, duties = []);
                }

                duties.Add(duty);
            }
        }
    }

    public IEnumerable<Assignment> Find(string query) =>
        SearchAnalyzer.Analyze(query).Select(word => _duties.GetValueOrDefault(word.Folded) ?? []).Aggregate<IEnumerable<Assignment>>((all, some) => all.Intersect(some));
}
