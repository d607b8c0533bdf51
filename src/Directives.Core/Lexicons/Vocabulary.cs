using System.Numerics;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Lexicons;

/// <summary>The words that any lexicon or rule knows, each with an id. Look-up ignores case and the placement of tones. Immutable once built.</summary>
internal sealed class Vocabulary
{
    /// <summary>Ids below stand for marks, by their ASCII code; 0 for what is unknown.</summary>
    public const int FirstWord = 128;

    private readonly Slot[] _slots;
    private readonly int _shift;

    // Words too long for a key: of other languages, and words written together.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _long;
    private readonly int _longest;

    private Vocabulary(List<(string Spelling, int Id)> spellings, string[] words)
    {
        Words = words;
        var longWords = new Dictionary<string, int>(StringComparer.Ordinal);
        // A third full at most, so that most look-ups are one probe.
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, spellings.Count * 3));
        _slots = new Slot[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        foreach ((string spelling, int id) in spellings)
        {
            _longest = Math.Max(_longest, spelling.Length);
            if (spelling.Length <= WordKey.MaxLetters)
            {
                Add(new WordKey(spelling), id);
            }
            else
            {
                longWords.Add(spelling, id);
            }
        }

        _long = longWords.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Canonical spelling of each id, from <see cref="FirstWord"/>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Id of a word of at most <see cref="WordKey.MaxLetters"/> letters, or 0.</summary>
    public int Find(in WordKey key)
    {
        Slot[] slots = _slots;
        for (int i = key.Slot(_shift); ; i = (i + 1) & (slots.Length - 1))
        {
            ref readonly Slot slot = ref slots[i];
            if (slot.Id == 0 || slot.Key.Equals(key))
            {
                return slot.Id;
            }
        }
    }

    /// <summary>Id of a word of more letters than a key holds, or 0.</summary>
    public int FindLong(ReadOnlySpan<char> word)
    {
        if (word.Length > _longest)
        {
            return 0;
        }

        Span<char> lower = stackalloc char[word.Length];
        for (int i = 0; i < word.Length; i++)
        {
            lower[i] = CharTable.LowerOf(word[i]);
        }

        return _long.TryGetValue(lower, out int id) ? id : 0;
    }

    private void Add(in WordKey key, int id)
    {
        int i = key.Slot(_shift);
        while (_slots[i].Id != 0)
        {
            i = (i + 1) & (_slots.Length - 1);
        }

        _slots[i] = new Slot(key, id);
    }

    private readonly record struct Slot(WordKey Key, int Id);

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
