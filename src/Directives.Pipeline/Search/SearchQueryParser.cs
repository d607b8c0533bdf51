using System.Buffers;
using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>Reads the syntax described at <see cref="SearchQuery"/>, once.</summary>
internal sealed class SearchQueryParser(string text)
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    private readonly List<List<QueryTerm>> _alternatives = [[]];
    private readonly List<QueryTerm> _excluded = [];
    private readonly List<DutyFilter> _filters = [];
    private readonly HashSet<string> _namedFields = new(StringComparer.Ordinal);
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

        if (_alternatives[^1].Count > 0 || (_lastOr < 0 && _filters.Count > 0))
        {
            return new SearchQuery { Alternatives = _alternatives[^1].Count > 0 ? _alternatives : [], Excluded = _excluded, Filters = _filters };
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

        if (ReadField(start, isExcluded))
        {
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

    private bool ReadField(int start, bool isExcluded)
    {
        int end = _position;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        int afterRelation = end;
        while (afterRelation < text.Length && afterRelation < end + 2 && text[afterRelation] is ':' or '<' or '>' or '=')
        {
            afterRelation++;
        }

        string name = text[_position..end].ToLowerInvariant(), relation = text[end..afterRelation];
        if (relation.Length == 0 || end - _position < 2)
        {
            return false;
        }

        if (!QueryFields.Names.Contains(name))
        {
            string? meant = relation is ":" && afterRelation < text.Length && !char.IsWhiteSpace(text[afterRelation]) ? QueryFields.Names.FirstOrDefault(field => AreAlike(field, name)) : null;
            return meant is null ? false : throw new SearchQueryException($"there is no field “{name}”; perhaps {meant}: is meant", start);
        }

        if (isExcluded)
        {
            throw new SearchQueryException($"a field cannot be left out with -; put words after -, or leave {name}{relation} out", start);
        }

        if (relation is not (":" or "=") && !(QueryFields.IsCompared(name) && relation is "<" or ">" or "<=" or ">="))
        {
            throw new SearchQueryException(
                QueryFields.IsCompared(name) ? $"“{relation}” compares nothing; use : < <= > or >=" : $"{name} is not compared; type {name}:… instead of {name}{relation}…", end);
        }

        _position = afterRelation;
        AddField(name, relation, ReadValue(name, relation), afterRelation);
        return true;
    }

    private string ReadValue(string name, string relation)
    {
        string value;
        if (_position < text.Length && IsQuote(text[_position]))
        {
            int open = _position++;
            int close = text.AsSpan(_position).IndexOfAny(Quotes);
            if (close < 0)
            {
                throw new SearchQueryException("a quotation mark is not closed; add the second one", open);
            }

            value = text.Substring(_position, close);
            _position += close + 1;
        }
        else
        {
            value = ReadWord().Replace('_', ' ');
        }

        value = value.Trim();
        return value.Length > 0
            ? value
            : throw new SearchQueryException($"{name}{relation} has no value; type it right behind, in quotes when it has spaces", Math.Min(_position, text.Length));
    }

    // A field named again asks for a second thing that must hold too; days and figures of one name bound the same thing from two sides.
    private void AddField(string name, string relation, string value, int position)
    {
        if (_filters.Count == 0 || (!_namedFields.Add(name) && name is not ("due" or "date" or "has")))
        {
            _filters.Add(DutyFilter.None);
            _namedFields.Clear();
            _namedFields.Add(name);
        }

        _filters[^1] = QueryFields.Add(_filters[^1], name, relation, value, position);
    }

    // One letter more, less or other.
    private static bool AreAlike(string left, string right)
    {
        int start = left.AsSpan().CommonPrefixLength(right), end = 0;
        while (end < Math.Min(left.Length, right.Length) - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        return Math.Max(left.Length, right.Length) - start - end <= (left.Length == right.Length ? 2 : 1) && left.Length > 3;
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

        var term = new QueryTerm(tokens, isPrefix, isPhrase, isPhrase ? null : Literal(words, tokens))
        {
            Typed = tokens.Count == 1 && !isPrefix && !isPhrase ? words[tokens[0].Span.Start..tokens[0].Span.End] : null,
        };
        (isExcluded ? _excluded : _alternatives[^1]).Add(term);
    }

    // Tokens that share a span are what an abbreviation stands for.
    private static IReadOnlyList<SearchToken>? Literal(string words, IReadOnlyList<SearchToken> tokens)
    {
        for (int i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Span == tokens[i - 1].Span)
            {
                return SearchAnalyzer.AnalyzeLiteral(words);
            }
        }

        return null;
    }

    private bool SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        return _position < text.Length;
    }

    private static bool IsQuote(char c) => Quotes.Contains(c);
}
