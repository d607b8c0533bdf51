using System.Runtime.InteropServices;
using Directives.Search;

namespace Directives.Pipeline.Indexing;

/// <summary>The words of one duty with their places and impacts: its own words first, then its owners, then what stands around it.</summary>
/// <remarks>Between fields one place is left free, so that no phrase runs over; the parts of document numbers stand behind the other words of their field, where they do not come between the words of a phrase. <see cref="AbbreviatedNames"/> stand at the place of their first word, beside it.</remarks>
internal sealed class DutyWords
{
    // A duty's own words, then who does it, then what stands around it; chosen on corpus/search, like the constants of BM25 below.
    private const float TaskWeight = 10, OwnerWeight = 5, ContextWeight = 1;

    // Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009. The usual length is fixed, so that impacts can be kept: about that of the duties of corpus/documents.
    private const float K1 = 1.2f, B = 0.75f, UsualLength = 100;

    private readonly List<(int Word, int Place)> _places = [];
    private readonly List<int> _group = [];
    private readonly List<SearchToken> _field = [], _parts = [];
    private readonly List<(SearchToken Word, int Length)> _names = [];
    private int _place;

    /// <summary>Places that the duty's own words take.</summary>
    public int TaskLength { get; private set; }

    private int OwnersEnd { get; set; }

    /// <summary>Reads a duty, whatever was read before.</summary>
    /// <param name="task">Its own words.</param>
    /// <param name="owners">Words of its owners.</param>
    /// <param name="context">Words around it.</param>
    /// <param name="wordOf">Gives a word's number.</param>
    public void Read(IEnumerable<SearchToken> task, IEnumerable<SearchToken> owners, IEnumerable<SearchToken> context, Func<SearchToken, int> wordOf)
    {
        _places.Clear();
        _place = 0;
        AddField(task, wordOf);
        TaskLength = _place++;
        AddField(owners, wordOf);
        OwnersEnd = _place++;
        AddField(context, wordOf);
        _places.Sort();
    }

    /// <summary>Gives each word once, ascending, with its impact and its places.</summary>
    public void ForEach(Action<int, int, ReadOnlySpan<int>> take)
    {
        for (int start = 0; start < _places.Count;)
        {
            int word = _places[start].Word, end = start;
            float weight = 0;
            _group.Clear();
            for (; end < _places.Count && _places[end].Word == word; end++)
            {
                int place = _places[end].Place;
                weight += place < TaskLength ? TaskWeight : place < OwnersEnd ? OwnerWeight : ContextWeight;
                _group.Add(place);
            }

            take(word, ImpactOf(weight, _place), CollectionsMarshal.AsSpan(_group));
            start = end;
        }
    }

    private static int ImpactOf(float weight, int length)
    {
        float share = weight / (weight + (K1 * (1 - B + (B * length / UsualLength))));
        return Math.Clamp((int)MathF.Round(share * PostingFormat.MaxImpact), 1, PostingFormat.MaxImpact);
    }

    private void AddField(IEnumerable<SearchToken> tokens, Func<SearchToken, int> wordOf)
    {
        _field.Clear();
        _parts.Clear();
        foreach (SearchToken token in tokens)
        {
            (token.IsPart ? _parts : _field).Add(token);
        }

        _field.AddRange(_parts);
        for (int i = 0; i < _field.Count; i++)
        {
            _names.Clear();
            AbbreviatedNames.AddAt(_field, i, _names);
            foreach ((SearchToken name, _) in _names)
            {
                _places.Add((wordOf(name), _place));
            }

            _places.Add((wordOf(_field[i]), _place++));
        }
    }
}
