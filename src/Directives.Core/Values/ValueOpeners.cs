using Directives.Lexicons;

namespace Directives.Values;

/// <summary>What a value that starts with a word can be.</summary>
internal enum ValueOpener : byte
{
    None,
    Number,
    Before,
    Unit,
    Until,
    Within,
    From,
    Rhythm,
    Latest,
    Allowed,
    Into,
    End,
    Limit,
    Figure,
}

/// <summary>Tells by one look-up whether a value can start with a word, and whether a word or mark can make one of the figure before it, so that the pass skips all others.</summary>
internal sealed class ValueOpeners
{
    private const byte OpenerMask = 0x1F, TypeBit = 0x20, CueBit = 0x40, FigureBit = 0x80;

    private readonly byte[] _codes;
    private readonly bool[] _measures;

    public ValueOpeners(int wordCount, ValueWords words, PhraseTrie phrases)
    {
        _codes = new byte[Vocabulary.FirstWord + wordCount];
        Set(ValueOpener.Number, words.Number);
        Set(ValueOpener.Before, words.Before);
        Set(ValueOpener.Unit, words.Day, words.Month, words.Quarter, words.Year, words.Phase, words.The);
        Set(ValueOpener.Until, words.To);
        Set(ValueOpener.Within, words.In);
        Set(ValueOpener.From, words.From);
        Set(ValueOpener.Rhythm, words.Every, words.EveryOld, words.Each, words.Fixed);
        Set(ValueOpener.Latest, words.Slow, words.Late);
        Set(ValueOpener.Allowed, words.After, words.Not, words.Maximum);
        Set(ValueOpener.Into, words.Into);
        Set(ValueOpener.End, words.End, words.Close);
        Set(ValueOpener.Limit, words.Limit);
        Set(ValueOpener.Figure, words.Little);
        foreach (int word in (ReadOnlySpan<int>)[words.One, words.Two, words.Three, words.Four, words.Six, words.Seven, words.Eight, words.Nine, words.Ten])
        {
            Set(ValueOpener.Figure, word);
            _codes[word] |= FigureBit;
        }

        _codes[words.Five] |= FigureBit;
        for (int word = Vocabulary.FirstWord; word < _codes.Length; word++)
        {
            ulong classes = phrases.ClassesFrom(word);
            _codes[word] |= (classes & PhraseTrie.Bit(PhraseClass.DocumentType)) != 0 ? TypeBit : (byte)0;
            _codes[word] |= (classes & PhraseTrie.Bit(PhraseClass.TargetCue)) != 0 ? CueBit : (byte)0;
        }

        _measures = Measures(words, phrases, _codes.Length);
    }

    /// <summary>Code of a word or mark; 0 when nothing starts with it.</summary>
    public byte CodeOf(int word) => (uint)word < (uint)_codes.Length ? _codes[word] : (byte)0;

    /// <summary>Whether a figure can be a value for the word or mark behind it: a unit, a percent sign, the next part of a date, a range or a number. Years stand alone.</summary>
    public bool Measures(int word) => (uint)word < (uint)_measures.Length && _measures[word];

    public static ValueOpener OpenerOf(byte code) => (ValueOpener)(code & OpenerMask);

    public static bool StartsType(byte code) => (code & TypeBit) != 0;

    public static bool StartsCue(byte code) => (code & CueBit) != 0;

    public static bool IsFigure(byte code) => (code & FigureBit) != 0;

    private static bool[] Measures(ValueWords words, PhraseTrie phrases, int count)
    {
        var measures = new bool[count];
        foreach (int word in (ReadOnlySpan<int>)
        [
            '/', '-', '%', '(', '|',
            words.Time, words.Hour, words.HourSign, words.Day, words.Week, words.Month, words.Quarter, words.Year,
            words.Thousand, words.ThousandSouthern, words.Million, words.Rate, words.Dong, words.DongSign, words.Vnd, words.VndAscii, words.Usd, words.Part, words.To,
        ])
        {
            measures[word] = true;
        }

        for (int word = Vocabulary.FirstWord; word < count; word++)
        {
            measures[word] |= (phrases.ClassesFrom(word) & PhraseTrie.Bit(PhraseClass.CountUnit)) != 0;
        }

        return measures;
    }

    private void Set(ValueOpener opener, params ReadOnlySpan<int> words)
    {
        foreach (int word in words)
        {
            _codes[word] = (byte)opener;
        }
    }
}
