namespace Directives.Agencies.Registry;

/// <summary>Reduces a name to the form in which names are compared: letters and digits only, without spaces, case, accents or the choice between y and i.</summary>
/// <remarks>
/// Two keys are made in one pass. The folded key has no accents. The marked key keeps diacritics and carries each tone at the end of its syllable,
/// so that both placements (hoà, hòa) give one key. Decomposed letters are taken as composed ones.
/// </remarks>
internal ref struct NameKey
{
    /// <summary>Longest name that is looked at, in UTF-16 code units; a longer one names no body.</summary>
    public const int MaxLength = 256;

    private const string Vowels =
        "aàáảãạ" + "ăằắẳẵặ" + "âầấẩẫậ" + "eèéẻẽẹ" + "êềếểễệ" + "iìíỉĩị" +
        "oòóỏõọ" + "ôồốổỗộ" + "ơờớởỡợ" + "uùúủũụ" + "ưừứửữự" + "yỳýỷỹỵ";

    private const string ToneMarks = "\0`/?~.";

    // One entry for each character below U+1F00: letter without tone | tone << 13 … 15. Zero for what is no letter or digit.
    private static readonly ushort[] Letters = BuildLetters();

    // One for the folded letters, two for those with tones, one for each of four bounds.
    private const int Shares = 7;

    private readonly Span<char> _folded;
    private readonly Span<char> _marked;

    // By word, offsets: they fit into characters.
    private readonly Span<char> _ends;
    private readonly Span<char> _markedEnds;
    private readonly Span<char> _starts;
    private readonly Span<char> _stops;
    private int _length;
    private int _markedLength;

    /// <summary>Prepares a key over a buffer of <see cref="SizeFor"/> the longest name that it is to read.</summary>
    public NameKey(Span<char> buffer)
    {
        int longest = buffer.Length / Shares;
        _folded = buffer[..longest];
        _marked = buffer.Slice(longest, longest * 2);
        _ends = buffer.Slice(longest * 3, longest);
        _markedEnds = buffer.Slice(longest * 4, longest);
        _starts = buffer.Slice(longest * 5, longest);
        _stops = buffer.Slice(longest * 6, longest);
    }

    /// <summary>Number of words.</summary>
    public int Words { get; private set; }

    /// <summary>Size of the buffer for the key of <paramref name="name"/>: at most some thousands, nothing for a name that is too long.</summary>
    public static int SizeFor(ReadOnlySpan<char> name) => name.Length > MaxLength ? 0 : name.Length * Shares;

    /// <summary>Folded key of the words from <paramref name="from"/> up to, without, <paramref name="to"/>.</summary>
    public readonly ReadOnlySpan<char> Folded(int from, int to) => from >= to ? [] : _folded[Start(_ends, from).._ends[to - 1]];

    /// <summary>Marked key of the words from <paramref name="from"/> up to, without, <paramref name="to"/>.</summary>
    public readonly ReadOnlySpan<char> Marked(int from, int to) => from >= to ? [] : _marked[Start(_markedEnds, from).._markedEnds[to - 1]];

    /// <summary>Offset in the text at which word <paramref name="word"/> starts.</summary>
    public readonly int TextStart(int word) => _starts[word];

    /// <summary>Offset in the text after the last character of word <paramref name="word"/>.</summary>
    public readonly int TextEnd(int word) => _stops[word];

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <returns>False when it is longer than the buffer was made for, or has no word.</returns>
    public bool TryRead(ReadOnlySpan<char> text)
    {
        _length = _markedLength = Words = 0;
        if (text.Length > _folded.Length)
        {
            return false;
        }

        int wordStart = 0;
        int tone = 0;
        bool inWord = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            int letter = c < Letters.Length ? Letters[c] : 0;
            if (letter != 0)
            {
                if (!inWord)
                {
                    inWord = true;
                    wordStart = _length;
                    _starts[Words] = (char)i;
                }

                int plain = letter & 0x1FFF;
                if (letter >> 13 != 0)
                {
                    tone = letter >> 13;
                }

                _marked[_markedLength++] = (char)plain;
                _folded[_length++] = FoldPlain((char)plain);
            }
            else if (inWord && c is >= '\u0300' and <= '\u036F')
            {
                Combine(c, ref tone);
            }
            else if (inWord && c is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D'))
            {
                EndWord(wordStart, i, ref tone);
                inWord = false;
            }
        }

        if (inWord)
        {
            EndWord(wordStart, text.Length, ref tone);
        }

        return Words > 0;
    }

    /// <summary>Folded and marked keys of a name, as strings.</summary>
    public static (string Folded, string Marked) Of(ReadOnlySpan<char> name)
    {
        var key = new NameKey(stackalloc char[SizeFor(name)]);
        return key.TryRead(name) ? (new string(key.Folded(0, key.Words)), new string(key.Marked(0, key.Words))) : ("", "");
    }

    /// <summary>An id part made of a name: “Sở Y tế” gives <c>so-y-te</c>.</summary>
    public static string Slug(ReadOnlySpan<char> name)
    {
        Span<char> slug = stackalloc char[MaxLength];
        int length = 0;
        foreach (char c in name.Length > MaxLength ? name[..MaxLength] : name)
        {
            int letter = c < Letters.Length ? Letters[c] : 0;
            if (letter != 0)
            {
                slug[length++] = FoldPlain((char)(letter & 0x1FFF));
            }
            else if (c is < '\u0300' or > '\u036F' && length > 0 && slug[length - 1] != '-')
            {
                slug[length++] = '-';
            }
        }

        return slug[..length].TrimEnd('-').ToString();
    }

    private static int Start(Span<char> ends, int word) => word == 0 ? 0 : ends[word - 1];

    private void EndWord(int wordStart, int textEnd, ref int tone)
    {
        // kỹ and kĩ, lý and lí, quý and quí are one syllable each.
        int last = _length - 1;
        if (last > wordStart && _folded[last] == 'y' && IsConsonant(_folded[last - 1], last - 1 > wordStart ? _folded[last - 2] : '\0'))
        {
            _folded[last] = 'i';
            _marked[_markedLength - 1] = 'i';
        }

        if (tone != 0)
        {
            _marked[_markedLength++] = ToneMarks[tone];
            tone = 0;
        }

        _stops[Words] = (char)textEnd;
        _ends[Words] = (char)_length;
        _markedEnds[Words] = (char)_markedLength;
        Words++;
    }

    private static bool IsConsonant(char c, char before) => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y') || (c == 'u' && before == 'q');

    private readonly void Combine(char mark, ref int tone)
    {
        ref char letter = ref _marked[_markedLength - 1];
        switch (mark)
        {
            case '\u0300': tone = 1; break;
            case '\u0301': tone = 2; break;
            case '\u0309': tone = 3; break;
            case '\u0303': tone = 4; break;
            case '\u0323': tone = 5; break;
            case '\u0306' when letter == 'a': letter = 'ă'; break;
            case '\u0302': letter = letter switch { 'a' => 'â', 'e' => 'ê', 'o' => 'ô', _ => letter }; break;
            case '\u031B': letter = letter switch { 'o' => 'ơ', 'u' => 'ư', _ => letter }; break;
            default: break;
        }
    }

    private static char FoldPlain(char plain) => plain switch
    {
        'ă' or 'â' => 'a',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        _ => plain,
    };

    private static ushort[] BuildLetters()
    {
        var letters = new ushort[0x1F00];
        for (char c = '0'; c <= '9'; c++)
        {
            letters[c] = c;
        }

        for (char c = 'a'; c <= 'z'; c++)
        {
            letters[c] = letters[char.ToUpperInvariant(c)] = c;
        }

        for (int i = 0; i < Vowels.Length; i++)
        {
            char plain = Vowels[i / 6 * 6];
            var value = (ushort)(plain | ((i % 6) << 13));
            letters[Vowels[i]] = value;
            letters[char.ToUpperInvariant(Vowels[i])] = value;
        }

        // Đ is also typed as Eth and as the African letter, which look alike.
        letters['đ'] = letters['Đ'] = letters['\u00D0'] = letters['\u0189'] = 'đ';
        return letters;
    }
}
