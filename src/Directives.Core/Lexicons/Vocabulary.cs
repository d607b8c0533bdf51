using Directives.Lexing;
using Directives.Text;

namespace Directives.Lexicons;

/// <summary>The words that any lexicon or rule knows, each with an id. Look-up ignores case and the placement of tones. Immutable once built.</summary>
internal sealed class Vocabulary
{
    /// <summary>Ids below stand for marks, by their ASCII code; 0 for what is unknown.</summary>
    public const int FirstWord = 128;

    private readonly string[] _spellings;
    private readonly int[] _ids;
    private readonly int[] _slots;
    private readonly int _mask;

    private Vocabulary(List<(string Spelling, int Id)> spellings, string[] words)
    {
        Words = words;
        _spellings = new string[spellings.Count];
        _ids = new int[spellings.Count];
        for (int i = 0; i < _spellings.Length; i++)
        {
            (_spellings[i], _ids[i]) = spellings[i];
        }

        int size = 1024;
        while (size < _spellings.Length * 3)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new int[size];
        for (int i = 0; i < _spellings.Length; i++)
        {
            int slot = (int)Hash(_spellings[i]) & _mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = i + 1;
        }
    }

    /// <summary>Canonical spelling of each id, from <see cref="FirstWord"/>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Id of a word by the hash of its lower-case letters, or 0.</summary>
    public int Find(ReadOnlySpan<char> word, uint hash)
    {
        int slot = (int)hash & _mask;
        while (_slots[slot] is var index and not 0)
        {
            string spelling = _spellings[index - 1];
            if (spelling.Length == word.Length && EqualsIgnoringCase(word, spelling))
            {
                return _ids[index - 1];
            }

            slot = (slot + 1) & _mask;
        }

        return 0;
    }

    /// <summary>Id of a word, or 0.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, Hash(word));

    /// <summary>Mixes one more letter into a hash that starts at <see cref="HashSeed"/>.</summary>
    public static uint Mix(uint hash, char lower) => (hash ^ lower) * 16777619u;

    /// <summary>Start of a hash (FNV-1a, Fowler, Noll and Vo).</summary>
    public const uint HashSeed = 2166136261u;

    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = HashSeed;
        foreach (char c in word)
        {
            hash = Mix(hash, CharTable.LowerOf(c));
        }

        return hash;
    }

    private static bool EqualsIgnoringCase(ReadOnlySpan<char> word, string lower)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (CharTable.LowerOf(word[i]) != lower[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Collects words and gives each an id.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
        private readonly List<string> _words = [];

        /// <summary>Id of <paramref name="word"/>, new or known; the spelling in the lexicon is the canonical one.</summary>
        public int Add(ReadOnlySpan<char> word)
        {
            string lower = string.Create(word.Length, word, static (target, source) =>
            {
                for (int i = 0; i < target.Length; i++)
                {
                    target[i] = CharTable.LowerOf(source[i]);
                }
            });
            lower = VietnameseLetters.WithTraditionalTone(lower);
            if (!_ids.TryGetValue(lower, out int id))
            {
                id = FirstWord + _words.Count;
                _ids.Add(lower, id);
                _words.Add(lower);
            }

            return id;
        }

        /// <summary>Freezes the vocabulary, with the other spellings of each word that are no words of their own.</summary>
        public Vocabulary ToVocabulary()
        {
            var spellings = new List<(string, int)>(_words.Count * 2);
            foreach ((string word, int id) in _ids)
            {
                spellings.Add((word, id));
            }

            foreach ((string word, int id) in _ids)
            {
                foreach (string other in Respellings(word))
                {
                    if (!_ids.ContainsKey(other))
                    {
                        spellings.Add((other, id));
                    }
                }
            }

            return new Vocabulary(spellings, [.. _words]);
        }

        private static IEnumerable<string> Respellings(string word)
        {
            if (VietnameseLetters.OtherTonePlacement(word) is { } placed)
            {
                yield return placed;
            }

            // “ưo” and “uơ” before a consonant are no Vietnamese rhymes: a horn lost in OCR (địa phưong, trưòng).
            foreach ((string right, string wrong) in LostHorns)
            {
                int at = word.IndexOf(right, StringComparison.Ordinal);
                if (at >= 0 && at + 2 < word.Length)
                {
                    yield return string.Concat(word.AsSpan(0, at), wrong, word.AsSpan(at + 2));
                }
            }

            // kỹ and kĩ, lý and lí, tỷ and tỉ: one word, two spellings.
            if (word.Length is 2 or 3 && "yỳýỷỹỵ".IndexOf(word[^1], StringComparison.Ordinal) is var tone and >= 0
                && "hklmstv".Contains(word[^2], StringComparison.Ordinal))
            {
                yield return string.Concat(word.AsSpan(0, word.Length - 1), "iìíỉĩị".AsSpan(tone, 1));
            }
        }

        private static readonly (string Right, string Wrong)[] LostHorns =
        [
            ("ươ", "ưo"), ("ườ", "ưò"), ("ướ", "ưó"), ("ưở", "ưỏ"), ("ưỡ", "ưõ"), ("ượ", "ưọ"),
        ];
    }
}
