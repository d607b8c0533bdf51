using Directives.Pipeline.Indexing;
using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>A query looked up in the index: what to walk, with what weight. For one state of the store.</summary>
internal sealed class QueryPlan
{
    private readonly IndexReader _index;
    private readonly IReadOnlyList<SegmentReader> _segments;
    private readonly long _living;

    /// <summary>Looks up <paramref name="query"/>.</summary>
    /// <param name="index">The index.</param>
    /// <param name="query">The query.</param>
    /// <param name="isExact">Whether words typed with marks must have them.</param>
    public QueryPlan(IndexReader index, SearchQuery query, bool isExact)
    {
        _index = index;
        _segments = index.Segments();
        _living = _segments.Sum(segment => (long)segment.Living.Count);
        Sides = [.. query.Alternatives.Select(side => (IReadOnlyList<PlannedTerm>)[.. side.Select(term => Plan(term, isExact))])];
        Compounds = [.. query.Alternatives.Select(side => WordSegmenter.Compounds([.. side.Select(term => term.Typed?.Normalize() ?? "")]))];
        // What was typed with marks to be left out leaves out only words with these marks, in every pass: “-đấu” spares “đâu”.
        Excluded = [.. query.Excluded.Select(term => Plan(term, isExact: true))];
    }

    /// <summary>The sides of OR.</summary>
    public IReadOnlyList<IReadOnlyList<PlannedTerm>> Sides { get; }

    /// <summary>For each side, the terms that make one word with the term behind them, by their index.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Compounds { get; }

    /// <summary>What must not match.</summary>
    public IReadOnlyList<PlannedTerm> Excluded { get; }

    /// <summary>The walk over one side in one segment, or null when nothing can match.</summary>
    public Conjunction? Open(int side, SegmentReader segment, DutySet allowed)
    {
        var required = new MatchCursor[Sides[side].Count];
        for (int i = 0; i < required.Length; i++)
        {
            if (Sides[side][i].Open(segment) is not { } cursor)
            {
                return null;
            }

            required[i] = cursor;
        }

        return new Conjunction(required, OpenExcluded(segment), allowed);
    }

    /// <summary>The walk over the first side in one segment where <paramref name="missing"/> of the words that are not quoted may be missing, or null when nothing can match.</summary>
    public LooseConjunction? OpenLoose(int missing, SegmentReader segment, DutySet allowed)
    {
        var required = new List<MatchCursor>();
        var optional = new List<MatchCursor>();
        int absent = 0;
        foreach (PlannedTerm term in Sides[0])
        {
            MatchCursor? cursor = term.Open(segment);
            if (cursor is not null)
            {
                (term.IsQuoted ? required : optional).Add(cursor);
            }
            else if (term.IsQuoted || ++absent > missing)
            {
                return null;
            }
        }

        return new LooseConjunction([.. required], [.. optional], missing - absent, OpenExcluded(segment), allowed);
    }

    private MatchCursor[] OpenExcluded(SegmentReader segment) => [.. Excluded.Select(term => term.Open(segment)).OfType<MatchCursor>()];

    private PlannedTerm Plan(QueryTerm term, bool isExact)
    {
        bool hasMarks = isExact && term.IsMarked;
        var wordings = new List<IReadOnlyList<PlannedWord>> { Wording(term.Words, hasMarks, term.IsPrefix) };
        if (term.Literal is { } literal)
        {
            wordings.Add(Wording(literal, hasMarks, isPrefix: false));
        }

        return new PlannedTerm(wordings, term.Words.Count, term.IsQuoted);
    }

    // Names that the index holds as one word stand for their words; never with what is only the beginning of a word.
    private List<PlannedWord> Wording(IReadOnlyList<SearchToken> tokens, bool hasMarks, bool isPrefix)
    {
        var words = new List<PlannedWord>();
        var names = new List<(SearchToken Word, int Length)>();
        int whole = tokens.Count - (isPrefix ? 1 : 0);
        for (int i = 0; i < tokens.Count;)
        {
            names.Clear();
            AbbreviatedNames.AddAt(tokens, i, names);
            (SearchToken word, int length) = names.Find(name => i + name.Length <= whole) is { Length: > 0 } name ? name : (tokens[i], 1);
            words.Add(Word(word, hasMarks, isPrefix && i == whole, i));
            i += length;
        }

        return words;
    }

    private PlannedWord Word(SearchToken token, bool hasMarks, bool isPrefix, int offset)
    {
        int[] spellings = (hasMarks, isPrefix) switch
        {
            (_, true) => _index.Words.Beginning(hasMarks ? token.Exact : token.Folded, token.Folded),
            (true, false) => _index.Words.Exact(token.Exact),
            _ => _index.Words.Folded(token.Folded),
        };
        long having = 0;
        foreach (SegmentReader segment in _segments)
        {
            foreach (int spelling in spellings)
            {
                having += segment.Count(spelling);
            }
        }

        return new PlannedWord(spellings, Weight(having), offset);
    }

    // Inverse document frequency as in BM25, never negative.
    private float Weight(long having)
    {
        double count = Math.Min(having, _living);
        return (float)Math.Log(1 + ((_living - count + 0.5) / (count + 0.5)));
    }
}
