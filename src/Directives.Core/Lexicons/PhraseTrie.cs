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
        _starts = new ulong[roots.Length];
        for (int i = 0; i < roots.Length; i++)
        {
            _starts[i] = reachable[roots[i]];
        }
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
        // As many as the built-in lexicon has, about.
        private const int Nodes = 8192;

        private readonly PairTable _children = new(Nodes);
        private readonly List<int> _words = [];
        private int[] _roots = new int[Nodes];
        private ulong[] _classes = new ulong[Nodes];
        private int[] _parents = new int[Nodes];
        private int _count = 1;

        /// <summary>Adds a phrase as it is written in a lexicon.</summary>
        public void Add(ReadOnlySpan<char> phrase, PhraseClass phraseClass)
        {
            LexiconWords.Split(phrase, vocabulary, _words);
            int node = 0;
            for (int i = 0; i < _words.Count; i++)
            {
                node = Child(node, _words[i]);
            }

            _classes[node] |= Bit(phraseClass);
        }

        private int Child(int node, int word)
        {
            if (word >= _roots.Length)
            {
                Array.Resize(ref _roots, Math.Max(word + 1, _roots.Length * 2));
            }

            int child = node == 0 ? _roots[word] : _children.Find(node, word);
            if (child != 0)
            {
                return child;
            }

            child = _count++;
            if (child == _classes.Length)
            {
                Array.Resize(ref _classes, child * 2);
                Array.Resize(ref _parents, child * 2);
            }

            _parents[child] = node;
            if (node == 0)
            {
                _roots[word] = child;
            }
            else
            {
                _children.Add(node, word, child);
            }

            return child;
        }

        public PhraseTrie ToTrie()
        {
            ulong[] classes = _classes[.._count];
            ulong[] reachable = _classes[.._count];
            for (int node = _count - 1; node > 0; node--)
            {
                reachable[_parents[node]] |= reachable[node];
            }

            reachable[0] = 0;
            return new PhraseTrie(_roots[..(Array.FindLastIndex(_roots, root => root != 0) + 1)], _children, classes, reachable);
        }
    }
}
