using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>Reads the syntax described at <see cref="SearchQuery"/>, once.</summary>
internal sealed class SearchQueryParser(string text)
{
    private readonly List<List<QueryTerm>> _alternatives = [[]];
    private readonly List<QueryTerm> _excluded = [];
    private int _position;
    private int _termCount;

    /// <summary>Position of the last <c>OR</c>, or -1.</summary>
    private int _lastOr = -1;

    /// <summary>Reads the whole query.</summary>
    /// <exception cref="SearchQueryException">It cannot be understood.</exception>
    public SearchQuery Parse()
    {
        if (text.Length > SearchQuery.MaxLength)
        {
            throw new SearchQueryException($"the query is longer than {SearchQuery.MaxLength} characters; shorten it", SearchQuery.MaxLength);
        }

        while (SkipSpace())
        {
            ReadNext();
        }

        if (_alternatives[^1].Count > 0)
        {
            return new SearchQuery { Alternatives = _alternatives, Excluded = _excluded };
        }

        throw _lastOr >= 0
            ? new SearchQueryException("nothing follows OR; add a word or leave OR out", _lastOr)
            : new SearchQueryException(
                _excluded.Count > 0 ? "only words to leave out were given; add a word to look for" : "the query holds no word; type at least one", 0);
    }

    private void ReadNext()
    {
        int start = _position;
        bool isExcluded = text[_position] == '-' && _position + 1 < text.Length && !char.IsWhiteSpace(text[_position + 1]);
        if (isExcluded)
        {
            _position++;
        }

        if (IsQuote(text[_position]))
        {
            ReadPhrase(start, isExcluded);
            return;
        }

        string word = ReadWord();
        if (!isExcluded && string.Equals(word, "OR", StringComparison.Ordinal))
        {
            ReadOr(start);
        }
        else
        {
            Add(word, start, isExcluded, isPhrase: false);
        }
    }

    private void ReadOr(int start)
    {
        if (_alternatives[^1].Count == 0)
        {
            throw new SearchQueryException("nothing stands before OR; add a word or leave OR out", start);
        }

        _alternatives.Add([]);
        _lastOr = start;
    }

    private void ReadPhrase(int start, bool isExcluded)
    {
        int open = _position++;
        int close = _position;
        while (close < text.Length && !IsQuote(text[close]))
        {
            close++;
        }

        if (close == text.Length)
        {
            throw new SearchQueryException("a quotation mark is not closed; add the second one", open);
        }

        string phrase = text[_position..close];
        _position = close + 1;
        Add(phrase, start, isExcluded, isPhrase: true);
    }

    private string ReadWord()
    {
        int start = _position;
        while (_position < text.Length && !char.IsWhiteSpace(text[_position]) && !IsQuote(text[_position]))
        {
            _position++;
        }

        return text[start.._position];
    }

    private void Add(string words, int start, bool isExcluded, bool isPhrase)
    {
        bool isPrefix = !isPhrase && words.EndsWith('*');
        IReadOnlyList<SearchToken> tokens = [.. SearchAnalyzer.Analyze(words).Where(token => !token.IsPart)];
        if (tokens.Count == 0)
        {
            return;
        }

        if (isPrefix && tokens[^1].Folded.Length < 2)
        {
            throw new SearchQueryException("a beginning of a word needs at least two letters before *", start);
        }

        if (++_termCount > SearchQuery.MaxTerms)
        {
            throw new SearchQueryException($"the query has more than {SearchQuery.MaxTerms} words; leave some out", start);
        }

        var term = new QueryTerm(tokens, isPrefix, isPhrase, isPhrase ? null : Literal(words, tokens));
        (isExcluded ? _excluded : _alternatives[^1]).Add(term);
    }

    // Tokens that share a span are what an abbreviation stands for.
    private static IReadOnlyList<SearchToken>? Literal(string words, IReadOnlyList<SearchToken> tokens) =>
        tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.Span == pair.Second.Span) ? SearchAnalyzer.AnalyzeLiteral(words) : null;

    private bool SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        return _position < text.Length;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';
}
