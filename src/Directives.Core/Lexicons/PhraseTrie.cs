using Directives.Lexing;

namespace Directives.Lexicons;

/// <summary>The phrases of all lexicons as one tree over word ids. Cost of a look-up grows with the phrase, not with the lexicon. Immutable once built.</summary>
internal sealed class PhraseTrie
{
    private readonly int[] _roots;
    private readonly PairTable _children;
    private readonly ulong[] _classes;
    private readonly ulong[] _reachable;

    // By word, the classes that some phrase which starts with it has: one look-up turns most questions away.
    private readonly ulong[] _starts;

    private PhraseTrie(int[] roots, PairTable children, ulong[] classes, ulong[] reachable)
    {
        _roots = roots;
        _children = children;
        _classes = classes;
        _reachable = reachable;
        _starts = Array.ConvertAll(roots, root => reachable[root]);
    }

    /// <summary>Whether some phrase of <paramref name="phraseClass"/> starts with <paramref name="token"/>.</summary>
    public bool CanStart(in Token token, PhraseClass phraseClass) =>
        (ClassesFrom(token) & Bit(phraseClass)) != 0;

    /// <summary>The classes of the phrases that start with <paramref name="token"/>, as bits.</summary>
    public ulong ClassesFrom(in Token token) => ClassesFrom(token.Word);

    /// <summary>The classes of the phrases that start with a word, as bits.</summary>
    public ulong ClassesFrom(int word)
    {
        ulong[] starts = _starts;
        return (uint)word < (uint)starts.Length ? starts[word] : 0;
    }

    /// <summary>Length in tokens of the longest phrase of <paramref name="phraseClass"/> at the head of <paramref name="tokens"/>, or 0.</summary>
    public int Match(ReadOnlySpan<Token> tokens, PhraseClass phraseClass) => Match(tokens, Bit(phraseClass), out _);

    /// <summary>Length in tokens of the longest phrase of any class in <paramref name="classes"/>, or 0.</summary>
    /// <param name="tokens">Where to look.</param>
    /// <param name="classes">Wanted classes as bits.</param>
    /// <param name="found">All classes of the phrase found, as bits.</param>
    public int Match(ReadOnlySpan<Token> tokens, ulong classes, out ulong found)
    {
        found = 0;
        return tokens.IsEmpty || (ClassesFrom(tokens[0].Word) & classes) == 0 ? 0 : Walk(tokens, classes, out found);
    }

    private int Walk(ReadOnlySpan<Token> tokens, ulong classes, out ulong found)
    {
        found = 0;
        int node = _roots[tokens[0].Word];
        int longest = 0;
        for (int length = 1; (_reachable[node] & classes) != 0; length++)
        {
            ulong here = _classes[node];
            if ((here & classes) != 0)
            {
                longest = length;
                found = here;
            }

            if (length == tokens.Length || tokens[length].Word == 0)
            {
                break;
            }

            node = _children.Find(node, tokens[length].Word);
        }

        return longest;
    }

    /// <summary>The bit of a class in a set of classes.</summary>
    public static ulong Bit(PhraseClass phraseClass) => 1UL << (int)phraseClass;

    /// <summary>Collects phrases.</summary>
    internal sealed class Builder(Vocabulary.Builder vocabulary)
    {
        private readonly Dictionary<int, int> _roots = [];
        private readonly Dictionary<long, int> _children = [];
        private readonly List<ulong> _classes = [0];
        private readonly List<int> _parents = [0];

        /// <summary>Adds a phrase as it is written in a lexicon.</summary>
        public void Add(string phrase, PhraseClass phraseClass)
        {
            int node = 0;
            foreach (int word in LexiconWords.Split(phrase, vocabulary))
            {
                node = Child(node, word);
            }

            _classes[node] |= Bit(phraseClass);
        }

        private int Child(int node, int word)
        {
            int child;
            bool known = node == 0 ? _roots.TryGetValue(word, out child) : _children.TryGetValue(PairTable.Key(node, word), out child);
            if (known)
            {
                return child;
            }

            child = _classes.Count;
            _classes.Add(0);
            _parents.Add(node);
            if (node == 0)
            {
                _roots.Add(word, child);
            }
            else
            {
                _children.Add(PairTable.Key(node, word), child);
            }

            return child;
        }

        public PhraseTrie ToTrie()
        {
            ulong[] classes = [.. _classes];
            ulong[] reachable = [.. _classes];
            for (int node = classes.Length - 1; node > 0; node--)
            {
                reachable[_parents[node]] |= reachable[node];
            }

            reachable[0] = 0;
            var roots = new int[_roots.Count == 0 ? 0 : _roots.Keys.Max() + 1];
            foreach ((int word, int node) in _roots)
            {
                roots[word] = node;
            }

            return new PhraseTrie(roots, new PairTable(_children), classes, reachable);
        }
    }
}
