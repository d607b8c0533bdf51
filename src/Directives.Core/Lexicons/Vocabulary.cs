using System.Numerics;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Lexicons;

/// <summary>The words that any lexicon or rule knows, each with an id. Look-up ignores case and the placement of tones. Immutable once built.</summary>
internal sealed class Vocabulary
{
    /// <summary>Ids below stand for marks, by their code, which is below U+2700 for every mark that a rule knows; 0 for what is unknown.</summary>
    public const int FirstWord = 0x2700;

    // Keys and ids side by side, so that most look-ups touch one line of the cache.
    private readonly Slot[] _slots;
    private readonly int _shift;

    // Words that have no key: of other languages, and words written together.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _others;
    private readonly int _longest;

    private Vocabulary(List<(string Spelling, int Id)> spellings, string[] words)
    {
        Words = words;
        var others = new Dictionary<string, int>(StringComparer.Ordinal);
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, spellings.Count * 2));
        _slots = new Slot[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        foreach ((string spelling, int id) in spellings)
        {
            if (WordKey.TryRead(spelling, out WordKey key))
            {
                Add(key, id);
            }
            else
            {
                others.Add(spelling, id);
                _longest = Math.Max(_longest, spelling.Length);
            }
        }

        _others = others.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Canonical spelling of each id, from <see cref="FirstWord"/>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Id of a word that has a key, or 0.</summary>
    public int Find(WordKey key)
    {
        Slot[] slots = _slots;
        for (int i = key.Slot(_shift); ; i = (i + 1) & (slots.Length - 1))
        {
            // Known and unknown words alternate without a pattern: both leave by one branch.
            ref readonly Slot slot = ref slots[i];
            if (slot.Key == key | slot.Id == 0)
            {
                return slot.Id;
            }
        }
    }

    /// <summary>Id of a word of any length and letters, or 0.</summary>
    public int Find(ReadOnlySpan<char> word) => WordKey.TryRead(word, out WordKey key) ? Find(key) : FindOther(word);

    /// <summary>Id of a word that has no key, or 0.</summary>
    private int FindOther(ReadOnlySpan<char> word)
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

        return _others.TryGetValue(lower, out int id) ? id : 0;
    }

    private void Add(WordKey key, int id)
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
        private static readonly (string Right, string Wrong)[] LostHorns =
        [
            ("ươ", "ưo"), ("ườ", "ưò"), ("ướ", "ưó"), ("ưở", "ưỏ"), ("ưỡ", "ưõ"), ("ượ", "ưọ"),
        ];

        private readonly List<string> _words = [];
        private readonly Dictionary<string, int> _otherIds = new(StringComparer.Ordinal);

        // A power of two, half full at most.
        private Slot[] _slots = new Slot[8192];

        /// <summary>Id of <paramref name="word"/>, new or known; the spelling in the lexicon is the canonical one.</summary>
        /// <exception cref="ArgumentException">There are as many words as a <see cref="Token"/> can tell apart, over a hundred thousand.</exception>
        public int Add(ReadOnlySpan<char> word)
        {
            Span<char> lower = word.Length <= WordKey.MaxLetters ? stackalloc char[WordKey.MaxLetters] : new char[word.Length];
            lower = lower[..word.Length];
            for (int i = 0; i < word.Length; i++)
            {
                lower[i] = CharTable.LowerOf(word[i]);
            }

            VietnameseLetters.PlaceToneTraditionally(lower);
            int id = Find(lower);
            if (id == 0)
            {
                id = FirstWord + _words.Count;
                if (id > Token.MaxWord)
                {
                    throw new ArgumentException($"names and rules have more than {_words.Count} different words: build the registry with fewer names", nameof(word));
                }

                string form = lower.ToString();
                _words.Add(form);
                Add(form, id);
            }

            return id;
        }

        /// <summary>Freezes the vocabulary, with the other spellings of each word that are no words of their own.</summary>
        public Vocabulary ToVocabulary()
        {
            var spellings = new List<(string, int)>(_words.Count * 2);
            for (int i = 0; i < _words.Count; i++)
            {
                spellings.Add((_words[i], FirstWord + i));
            }

            for (int i = 0; i < _words.Count; i++)
            {
                AddRespellings(_words[i], FirstWord + i, spellings);
            }

            return new Vocabulary(spellings, [.. _words]);
        }

        private int Find(ReadOnlySpan<char> lower)
        {
            if (!WordKey.TryRead(lower, out WordKey key))
            {
                return _otherIds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out int id) ? id : 0;
            }

            return _slots[SlotOf(key)].Id;
        }

        private void Add(string form, int id)
        {
            if (!WordKey.TryRead(form, out WordKey key))
            {
                _otherIds.Add(form, id);
                return;
            }

            if (_words.Count * 2 > _slots.Length)
            {
                Slot[] slots = _slots;
                _slots = new Slot[slots.Length * 2];
                foreach (ref readonly Slot slot in slots.AsSpan())
                {
                    if (slot.Id != 0)
                    {
                        _slots[SlotOf(slot.Key)] = slot;
                    }
                }
            }

            _slots[SlotOf(key)] = new Slot(key, id);
        }

        // Where the key is, or the empty slot where it belongs.
        private int SlotOf(WordKey key)
        {
            int i = key.Slot(64 - BitOperations.Log2((uint)_slots.Length));
            while (_slots[i].Id != 0 && _slots[i].Key != key)
            {
                i = (i + 1) & (_slots.Length - 1);
            }

            return i;
        }

        private void AddRespellings(string word, int id, List<(string, int)> spellings)
        {
            if (VietnameseLetters.OtherTonePlacement(word) is { } placed)
            {
                AddSpelling(placed, id, spellings);
            }

            // “ưo” and “uơ” before a consonant are no Vietnamese rhymes: a horn lost in OCR (địa phưong, trưòng).
            int horn = word.IndexOf('ư', StringComparison.Ordinal);
            if (horn >= 0 && horn + 2 < word.Length)
            {
                foreach ((string right, string wrong) in LostHorns)
                {
                    if (word[horn + 1] == right[1])
                    {
                        AddSpelling(string.Concat(word.AsSpan(0, horn), wrong, word.AsSpan(horn + 2)), id, spellings);
                    }
                }
            }

            // kỹ and kĩ, lý and lí, tỷ and tỉ: one word, two spellings.
            if (word.Length is 2 or 3 && "yỳýỷỹỵ".IndexOf(word[^1], StringComparison.Ordinal) is var tone and >= 0
                && "hklmstv".Contains(word[^2], StringComparison.Ordinal))
            {
                AddSpelling(string.Concat(word.AsSpan(0, word.Length - 1), "iìíỉĩị".AsSpan(tone, 1)), id, spellings);
            }
        }

        private void AddSpelling(string spelling, int id, List<(string, int)> spellings)
        {
            if (Find(spelling) == 0)
            {
                spellings.Add((spelling, id));
            }
        }
    }
}
