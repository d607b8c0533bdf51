using System.Runtime.InteropServices;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Repair;

/// <summary>The different words of a text in lower case, each looked up once however often it occurs. One run's state.</summary>
internal sealed class DistinctWords
{
    private const int MostOnStack = 32;

    // Most words of a text have been met before: one comparison finds them again, whatever a text does to these places.
    private const int RecentBits = 11;

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];
    private readonly int[] _wordOf;

    public DistinctWords(TokenizedText text)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = _indexes.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<Token> tokens = text.Tokens;
        _wordOf = new int[tokens.Length];
        Span<char> lower = stackalloc char[MostOnStack];
        ushort[] recent = new ushort[1 << RecentBits];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsWord)
            {
                _wordOf[i] = -1;
                continue;
            }

            ReadOnlySpan<char> word = text.Text.AsSpan(tokens[i].Start, tokens[i].Length);
            Span<char> small = word.Length <= MostOnStack ? lower[..word.Length] : new char[word.Length];
            uint mixed = 0;
            for (int k = 0; k < word.Length; k++)
            {
                small[k] = CharTable.LowerOf(word[k]);
                mixed = (mixed * 31) + small[k];
            }

            ref ushort known = ref recent[(mixed * 2654435769u) >> (32 - RecentBits)];
            if (known < _entries.Count && small.SequenceEqual(_entries[known].Form))
            {
                _wordOf[i] = known;
                continue;
            }

            ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, small, out bool exists);
            if (!exists)
            {
                index = _entries.Count;
                string form = small.ToString();
                int id = SyllablePairs.Default.Find(form);
                _entries.Add(new Entry(form, id, SyllableLexicon.Default.Contains(form)));
            }

            _wordOf[i] = index;
            known = (ushort)index;
        }
    }

    /// <summary>Number of different words.</summary>
    public int Count => _entries.Count;

    /// <summary>The word of a token, as an index below <see cref="Count"/>; -1 for a token that is no word.</summary>
    public int IndexOf(int token) => _wordOf[token];

    /// <summary>A word, in lower case.</summary>
    public string Form(int word) => _entries[word].Form;

    /// <summary>The word of a token, in lower case; the token must be a word.</summary>
    public string FormOf(int token) => _entries[_wordOf[token]].Form;

    /// <summary>Id of a token's word among the <see cref="SyllablePairs"/>; -1 when they do not list it, or the token is no word.</summary>
    public int IdOf(int token) => _wordOf[token] is var word and >= 0 ? _entries[word].Id : -1;

    /// <summary>Whether a token is a Vietnamese syllable.</summary>
    public bool IsSyllable(int token) => _wordOf[token] is var word and >= 0 && _entries[word].IsSyllable;

    private readonly record struct Entry(string Form, int Id, bool IsSyllable);
}
