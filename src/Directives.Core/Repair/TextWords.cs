using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Repair;

/// <summary>The words of a text: each by its spelling among the <see cref="SyllablePairs"/>, and what they do not list by a number of its own. One run's state, kept for the next.</summary>
internal sealed class TextWords
{
    // Whoever is not listed and was met a while ago (UBND) is found again by one comparison, whatever a text does to these places.
    private const int RecentBits = 9;

    private readonly SyllablePairs _pairs = SyllablePairs.Default;
    private readonly int[] _recent = new int[1 << RecentBits];

    // Where the words that are not listed end in their letters.
    private readonly List<int> _ends = [];
    private char[] _letters = new char[1024];
    private int[] _wordOf = [];

    /// <summary>Takes the words of another text.</summary>
    public void Read(TokenizedText text)
    {
        ReadOnlySpan<Token> tokens = text.Tokens;
        _ends.Clear();
        _ends.Add(0);
        if (_wordOf.Length < tokens.Length)
        {
            _wordOf = new int[Math.Max(tokens.Length, _wordOf.Length * 2)];
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            ReadOnlySpan<char> word = text.Text.AsSpan(tokens[i].Start, tokens[i].Length);
            _wordOf[i] = !tokens[i].IsWord ? -1 : _pairs.FindSpelling(word) is var listed and >= 0 ? listed : Own(word);
        }
    }

    /// <summary>The word of a token; -1 for a token that is no word.</summary>
    public int IndexOf(int token) => _wordOf[token];

    /// <summary>Whether the word is one of the <see cref="SyllablePairs.Spellings"/>, and its number their index.</summary>
    public bool IsListed(int word) => word < _pairs.Spellings.Length;

    /// <summary>A word, in lower case; valid until the next text.</summary>
    public ReadOnlySpan<char> Form(int word)
    {
        if (IsListed(word))
        {
            return _pairs.Spellings[word];
        }

        int own = word - _pairs.Spellings.Length;
        return _letters.AsSpan(_ends[own].._ends[own + 1]);
    }

    /// <summary>The word of a token, in lower case; the token must be a word.</summary>
    public ReadOnlySpan<char> FormOf(int token) => Form(_wordOf[token]);

    /// <summary>Id of a token's word among the <see cref="SyllablePairs"/>; -1 when they do not list it, or the token is no word.</summary>
    public int IdOf(int token) => _wordOf[token] is var word and >= 0 && IsListed(word) ? _pairs.IdOf(word) : -1;

    /// <summary>Whether a token is a Vietnamese syllable that is listed.</summary>
    public bool IsSyllable(int token) => _wordOf[token] is var word and >= 0 && IsListed(word) && _pairs.IsSyllable(word);

    /// <summary>Whether a token is that word.</summary>
    public bool Is(int token, SoughtWord sought) =>
        sought.Spelling >= 0 ? _wordOf[token] == sought.Spelling : _wordOf[token] >= 0 && FormOf(token).SequenceEqual(sought.Form);

    // The number of a word that is not listed.
    private int Own(ReadOnlySpan<char> word)
    {
        int start = _ends[^1];
        if (_letters.Length < start + word.Length)
        {
            Array.Resize(ref _letters, (start + word.Length) * 2);
        }

        uint mixed = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char lower = CharTable.LowerOf(word[i]);
            _letters[start + i] = lower;
            mixed = (mixed * 31) + lower;
        }

        ref int known = ref _recent[(mixed * 2654435769u) >> (32 - RecentBits)];
        int own = known - _pairs.Spellings.Length;
        if (own >= 0 && own + 1 < _ends.Count && Form(known).SequenceEqual(_letters.AsSpan(start, word.Length)))
        {
            return known;
        }

        _ends.Add(start + word.Length);
        return known = _pairs.Spellings.Length + _ends.Count - 2;
    }
}
