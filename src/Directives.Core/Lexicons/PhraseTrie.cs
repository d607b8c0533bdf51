using Directives.Lexing;

namespace Directives.Lexicons;

/// <summary>The phrases of all lexicons as one tree over word ids. Cost of a look-up grows with the phrase, not with the lexicon. Immutable once built.</summary>
internal sealed class PhraseTrie
{
    // As long as a line of the cache is read at once, walking it beats halving it.
    private const int Few = 8;

    // Some thousands of pairs in a table that the nearest cache holds.
    private const int PairBits = 12;

    private readonly int[] _roots;
    private readonly Node[] _nodes;

    // By node, the word that leads to it; the children of a node stand side by side in the order of their words.
    private readonly int[] _words;

    // By word, the classes that some phrase which starts with it has: one look-up turns most questions away.
    private readonly ulong[] _starts;

    // By two words, the classes that some phrase which starts with them has, of all pairs that share a slot: most walks would end behind the first word.
    private readonly ulong[] _pairs = new ulong[1 << PairBits];

    private PhraseTrie(int[] roots, Node[] nodes, int[] words)
    {
        _roots = roots;
        _nodes = nodes;
        _words = words;
        _starts = new ulong[roots.Length];
        for (int i = 0; i < roots.Length; i++)
        {
            ref readonly Node root = ref nodes[roots[i]];
            _starts[i] = root.Here | root.Below;
            for (int child = root.FirstChild; child < root.FirstChild + root.Children; child++)
            {
                _pairs[PairOf(i, words[child])] |= nodes[child].Here | nodes[child].Below;
            }
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
        if (tokens.IsEmpty || (ClassesFrom(tokens[0].Word) & classes) == 0)
        {
            return 0;
        }

        if (tokens.Length > 1 && (_pairs[PairOf(tokens[0].Word, tokens[1].Word)] & classes) == 0)
        {
            return Alone(tokens[0].Word, classes, out found);
        }

        return Walk(tokens, classes, out found);
    }

    // A phrase of one word.
    private int Alone(int word, ulong classes, out ulong found)
    {
        found = _nodes[_roots[word]].Here;
        if ((found & classes) != 0)
        {
            return 1;
        }

        found = 0;
        return 0;
    }

    // Odd multipliers spread neighbours over the table (Fibonacci hashing).
    private static int PairOf(int first, int second) => (int)((((uint)first * 0x9E3779B1u) + ((uint)second * 0x85EBCA6Bu)) >> (32 - PairBits));

    private int Walk(ReadOnlySpan<Token> tokens, ulong classes, out ulong found)
    {
        found = 0;
        int longest = 0;
        ref readonly Node node = ref _nodes[_roots[tokens[0].Word]];
        for (int length = 1; ; length++)
        {
            if ((node.Here & classes) != 0)
            {
                longest = length;
                found = node.Here;
            }

            if ((node.Below & classes) == 0 || length == tokens.Length)
            {
                return longest;
            }

            int child = Child(node, tokens[length].Word);
            if (child == 0)
            {
                return longest;
            }

            node = ref _nodes[child];
        }
    }

    private int Child(in Node node, int word)
    {
        int low = node.FirstChild, high = low + node.Children;
        int[] words = _words;
        while (high - low > Few)
        {
            int middle = (low + high) >> 1;
            if (words[middle] <= word)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < high; low++)
        {
            if (words[low] == word)
            {
                return low;
            }
        }

        return 0;
    }

    /// <summary>The bit of a class in a set of classes.</summary>
    public static ulong Bit(PhraseClass phraseClass) => 1UL << (int)phraseClass;

    private struct Node
    {
        /// <summary>Classes of the phrase that ends here, as bits.</summary>
        public ulong Here;

        /// <summary>Classes of the phrases that go on from here.</summary>
        public ulong Below;

        /// <summary>The node of the first word that may follow; those of the others stand behind it.</summary>
        public int FirstChild;

        public int Children;
    }

    /// <summary>Collects phrases.</summary>
    internal sealed class Builder(Vocabulary.Builder vocabulary)
    {
        // As many as the built-in lexicon has, about.
        private const int Nodes = 8192;

        private readonly PairTable _children = new(Nodes);
        private readonly List<int> _phrase = [];
        private ulong[] _classes = new ulong[Nodes];
        private int[] _parents = new int[Nodes];
        private int[] _words = new int[Nodes];
        private int _count = 1;

        /// <summary>Adds a phrase as it is written in a lexicon.</summary>
        public void Add(ReadOnlySpan<char> phrase, PhraseClass phraseClass)
        {
            LexiconWords.Split(phrase, vocabulary, _phrase);
            int node = 0;
            for (int i = 0; i < _phrase.Count; i++)
            {
                node = Child(node, _phrase[i]);
            }

            _classes[node] |= Bit(phraseClass);
        }

        private int Child(int node, int word)
        {
            int child = _children.Find(node, word);
            if (child != 0)
            {
                return child;
            }

            child = _count++;
            if (child == _classes.Length)
            {
                Array.Resize(ref _classes, child * 2);
                Array.Resize(ref _parents, child * 2);
                Array.Resize(ref _words, child * 2);
            }

            _parents[child] = node;
            _words[child] = word;
            _children.Add(node, word, child);
            return child;
        }

        public PhraseTrie ToTrie()
        {
            (int[] order, int[] places) = PutChildrenSideBySide();
            var nodes = new Node[_count];
            var words = new int[_count];
            for (int place = _count - 1; place > 0; place--)
            {
                int node = order[place];
                words[place] = _words[node];
                nodes[place].Here = _classes[node];
                ref Node parent = ref nodes[places[_parents[node]]];
                parent.Below |= nodes[place].Here | nodes[place].Below;
                parent.FirstChild = place;
                parent.Children++;
            }

            // First words are looked up by themselves; the node of none is that of no phrase.
            var roots = new int[_count == 1 ? 0 : words[nodes[0].Children] + 1];
            for (int place = 1; place <= nodes[0].Children; place++)
            {
                roots[words[place]] = place;
            }

            nodes[0] = default;
            return new PhraseTrie(roots, nodes, words);
        }

        // The nodes by depth, then by their parents, then by their words; and the place of each in that order.
        private (int[] Order, int[] Places) PutChildrenSideBySide()
        {
            var byWord = new ulong[_count - 1];
            for (int node = 1; node < _count; node++)
            {
                byWord[node - 1] = ((ulong)_words[node] << 32) | (uint)node;
            }

            Array.Sort(byWord);
            var firstChild = new int[_count];
            var nextSibling = new int[_count];
            for (int i = byWord.Length - 1; i >= 0; i--)
            {
                int node = (int)byWord[i];
                nextSibling[node] = firstChild[_parents[node]];
                firstChild[_parents[node]] = node;
            }

            var order = new int[_count];
            var places = new int[_count];
            int filled = 1;
            for (int place = 0; place < _count; place++)
            {
                for (int child = firstChild[order[place]]; child != 0; child = nextSibling[child])
                {
                    places[child] = filled;
                    order[filled++] = child;
                }
            }

            return (order, places);
        }
    }
}
