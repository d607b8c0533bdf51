using Directives.Assignments;
using Directives.Json;
using Directives.Pipeline.Indexing;
using Directives.Pipeline.Storage;
using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>Answers questions from the index alone: who has a duty, what a body has to do, when something is due.</summary>
internal sealed class QuestionAnswerer(StoreConnection connection, IndexReader index)
{
    /// <summary>Duties looked at for an answer.</summary>
    private const int Considered = 30;

    // A body that only helps says less about who has the duty.
    private const double SupportWeight = 0.5;

    // A duty under a fitting title is not yet about the matter: half of its words stand in the duty itself.
    private const double LeastInDuty = 0.5;

    // One word of five may be missing; a question about more than the store says is not answered with the rest of it.
    private const double LeastInAll = 0.8;

    // Of hits with far less than the best, most share a common word only.
    private const double WeakestShare = 0.35;

    /// <summary>Answers <paramref name="text"/> with what passes <paramref name="filter"/>.</summary>
    public QuestionAnswer Answer(string text, DutyFilter filter)
    {
        if (Question.Read(text) is not { } question)
        {
            return new QuestionAnswer
            {
                Unanswered = "the question was not understood; ask who (“cơ quan nào chủ trì …?”), what (“Sở Y tế phải làm gì?”) or when (“hạn … là khi nào?”), or search for its words",
            };
        }

        if (question.Agency is { } agency)
        {
            filter = filter with { Agency = NameIn(agency, filter) };
            if (filter.Agency.Length == 0)
            {
                return new QuestionAnswer { Question = question, Unanswered = $"no duty in this register names a body “{agency}”" };
            }
        }

        return question.Kind switch
        {
            QuestionKind.Who => Who(question, filter),
            QuestionKind.What => What(question, filter),
            _ => When(question, filter),
        };
    }

    private QuestionAnswer Who(Question question, DutyFilter filter)
    {
        OwnerRole? role = question.Role is { } name && WireNames.TryParse(name, out OwnerRole asked) ? asked : null;
        IReadOnlyList<SearchHit> hits = [.. Find(question, filter with { HasOwner = true, Role = role ?? filter.Role })];
        if (hits.Count == 0 && role is not null)
        {
            return Nothing(question, Find(question, filter with { HasOwner = true }).Any() ? $"duties on “{question.Topic}” name nobody in this role" : null);
        }

        if (hits.Count == 0)
        {
            return Nothing(question, Find(question, filter).Any() ? $"duties on “{question.Topic}” do not say who has them" : null);
        }

        var bodies = new Dictionary<string, (Owner First, double Weight, List<SearchHit> Duties, int Leads)>(StringComparer.Ordinal);
        foreach (SearchHit hit in hits)
        {
            foreach (Owner owner in hit.Duty.Owners.Where(owner => role is null || owner.Role == role).DistinctBy(KeyOf))
            {
                bool leads = owner.Role == OwnerRole.Lead;
                (Owner first, double weight, List<SearchHit> duties, int led) = bodies.GetValueOrDefault(KeyOf(owner), (owner, 0, [], 0));
                duties.Add(hit);
                bodies[KeyOf(owner)] = (first, weight + (hit.Score * (leads || role is not null ? 1 : SupportWeight)), duties, led + (leads ? 1 : 0));
            }
        }

        double most = bodies.Values.Max(body => body.Weight);
        return new QuestionAnswer
        {
            Question = question,
            Duties = hits,
            Agencies =
            [
                .. bodies.Values.OrderByDescending(body => body.Weight).ThenBy(body => body.First.Agency, StringComparer.Ordinal)
                    .Select(body => new AgencyEvidence(body.First.Agency, body.First.AgencyId, body.Leads, body.Weight / most, body.Duties)),
            ],
        };
    }

    private QuestionAnswer What(Question question, DutyFilter filter)
    {
        IReadOnlyList<SearchHit> hits = [.. Find(question, filter)];
        return hits.Count > 0
            ? new QuestionAnswer { Question = question, Duties = hits }
            : Nothing(question, $"“{question.Agency}” has duties in this register, but none on “{question.Topic}”");
    }

    private QuestionAnswer When(Question question, DutyFilter filter)
    {
        IReadOnlyList<SearchHit> hits = [.. Find(question, filter with { HasDeadline = true })];
        return hits.Count > 0
            ? new QuestionAnswer { Question = question, Duties = hits }
            : Nothing(question, Find(question, filter).Any() ? $"duties on “{question.Topic}” name no day" : null);
    }

    private static QuestionAnswer Nothing(Question question, string? why) => new()
    {
        Question = question,
        Unanswered = why ?? $"no duty in this register is about “{question.Topic}”; a search for these words also finds duties below such a title",
    };

    // Only what stands in the duties themselves is evidence: a plan's title says nothing of who does what in it.
    private IEnumerable<SearchHit> Find(Question question, DutyFilter filter)
    {
        if (question.Topic.Length == 0)
        {
            return new DutySearch(connection, index, SearchQuery.Everything, filter).Run(DutySort.Relevance, Considered, 0).Entries;
        }

        var words = SearchQuery.OfWords(question.Keywords());
        if (words.IsEmpty)
        {
            return [];
        }

        IReadOnlyList<SearchToken> wanted = [.. words.Alternatives[0].Select(term => term.Words[0])];
        SearchHit[] hits =
        [
            .. new DutySearch(connection, index, words, filter).Run(DutySort.Relevance, Considered, 0).Entries
                .Where(hit => hit.Correction is not null || (Share(wanted, hit.Duty.Task) >= LeastInDuty && (hit.MissingWords == 0 || Share(wanted, TextOf(hit.Duty)) >= LeastInAll))),
        ];
        return hits.Where(hit => hit.Score >= hits[0].Score * WeakestShare);
    }

    private static string TextOf(DutyRecord duty) =>
        string.Join(" , ", [duty.Task, duty.Heading ?? "", duty.Document.Subject ?? "", duty.Document.Issuer ?? "", .. duty.Owners.Select(owner => owner.Agency)]);

    // Share of the words asked about that stand in a text, with the marks that were typed.
    private static double Share(IReadOnlyList<SearchToken> wanted, string text)
    {
        IReadOnlyList<SearchToken> tokens = SearchAnalyzer.Analyze(text);
        HashSet<string> exact = [.. tokens.Select(token => token.Exact)], folded = [.. tokens.Select(token => token.Folded)];
        return (double)wanted.Count(word => (word.IsMarked ? exact : folded).Contains(word.Exact)) / wanted.Count;
    }

    // “Các tổ dân phố” means those that documents call “Tổ dân phố”.
    private string NameIn(string typed, DutyFilter filter)
    {
        IReadOnlyList<SearchToken> words = SearchAnalyzer.AnalyzeLiteral(typed);
        string[] names = words.Count > 1 && words[0].Folded is "cac" or "nhung" ? [typed, typed[words[1].Span.Start..]] : [typed];
        return names.FirstOrDefault(name => AgencySelection.Read(connection, filter with { Agency = name }) != "[]") ?? "";
    }

    private static string KeyOf(Owner owner) => owner.AgencyId ?? SearchAnalyzer.Canonicalize(owner.Agency);
}
