namespace Directives.Text;

/// <summary>Facts about the letters of Vietnamese: composition, case, removal of marks, and the two placements of a tone.</summary>
internal static class VietnameseLetters
{
    // Rows: a bare letter with its diacritic; columns: no tone, grave, acute, hook above, tilde, dot below.
    private const string Table =
        "aàáảãạ" + "ăằắẳẵặ" + "âầấẩẫậ" + "eèéẻẽẹ" + "êềếểễệ" + "iìíỉĩị" +
        "oòóỏõọ" + "ôồốổỗộ" + "ơờớởỡợ" + "uùúủũụ" + "ưừứửữự" + "yỳýỷỹỵ";

    private const string Bare = "aaaeeiooouuy";

    /// <summary>How many tones there are, none counted as one.</summary>
    internal const int Tones = 6;

    private const int RowOfA = 0, RowOfE = 3, RowOfO = 6, RowOfU = 9, RowOfY = 11;

    // Place of a letter, in either case, in the table above, from 1; a flat array, because every start of a process pays for it.
    private static readonly byte[] Places = BuildPlaces();

    /// <summary>Joins a letter and a combining mark into one letter.</summary>
    /// <returns>False when Vietnamese has no such letter.</returns>
    public static bool TryCompose(char letter, char mark, out char composed)
    {
        composed = '\0';
        int index = PlaceOf(letter);
        if (index < 0)
        {
            return false;
        }

        int row = index / Tones, tone = index % Tones;
        switch (mark)
        {
            case '\u0300' or '\u0340': tone = tone == 0 ? 1 : -1; break;
            case '\u0301' or '\u0341': tone = tone == 0 ? 2 : -1; break;
            case '\u0309': tone = tone == 0 ? 3 : -1; break;
            case '\u0303': tone = tone == 0 ? 4 : -1; break;
            case '\u0323': tone = tone == 0 ? 5 : -1; break;
            case '\u0306': row = row == 0 ? 1 : -1; break;
            case '\u0302': row = row switch { 0 => 2, 3 => 4, 6 => 7, _ => -1 }; break;
            case '\u031B': row = row switch { 6 => 8, 9 => 10, _ => -1 }; break;
            default: return false;
        }

        if (row < 0 || tone < 0)
        {
            return false;
        }

        composed = Table[(row * Tones) + tone];
        if (char.IsUpper(letter))
        {
            composed = char.ToUpperInvariant(composed);
        }

        return true;
    }

    /// <summary>The letter without tone and diacritic, in lower case; đ becomes d; any other character in lower case.</summary>
    public static char Fold(char letter)
    {
        if (letter < '\u0080')
        {
            return char.ToLowerInvariant(letter);
        }

        if (PlaceOf(letter) is var index and >= 0)
        {
            return Bare[index / Tones];
        }

        return letter is 'đ' or 'Đ' or '\u00D0' or '\u0189' ? 'd' : char.ToLowerInvariant(letter);
    }

    /// <summary><paramref name="text"/> in lower case without tones and diacritics (đ becomes d). One character for each composed character.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (folded, source) =>
        {
            for (int i = 0; i < folded.Length; i++)
            {
                folded[i] = Fold(source[i]);
            }
        });
    }

    /// <summary>The composed form (NFC for Vietnamese) of <paramref name="text"/>.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ComposedText.Create(text).Text;
    }

    /// <summary><paramref name="syllable"/> with its tone in the traditional place: hoà becomes hòa, uỷ becomes ủy. Lower-case composed letters only.</summary>
    public static string WithTraditionalTone(string syllable)
    {
        ArgumentNullException.ThrowIfNull(syllable);
        return TryMoveTone(syllable, out char first, out char last, out bool wasTraditional) && !wasTraditional ? WithEnd(syllable, first, last) : syllable;
    }

    /// <summary>Moves the tone of a syllable in lower case to its traditional place.</summary>
    internal static void PlaceToneTraditionally(Span<char> syllable)
    {
        if (TryMoveTone(syllable, out char first, out char last, out bool wasTraditional) && !wasTraditional)
        {
            (syllable[^2], syllable[^1]) = (first, last);
        }
    }

    /// <summary>Moves the tone of a syllable in lower case to its other place; false when it has one place only.</summary>
    internal static bool TryMoveTone(Span<char> syllable)
    {
        if (!TryMoveTone(syllable, out char first, out char last, out _))
        {
            return false;
        }

        (syllable[^2], syllable[^1]) = (first, last);
        return true;
    }

    /// <summary>The other placement of the tone of <paramref name="syllable"/>, or null when it has one placement only.</summary>
    internal static string? OtherTonePlacement(string syllable) =>
        TryMoveTone(syllable, out char first, out char last, out _) ? WithEnd(syllable, first, last) : null;

    /// <summary>Row (a ă â e ê i o ô ơ u ư y, from 0) and tone (none, grave, acute, hook, tilde, dot, from 0) of a vowel in either case.</summary>
    internal static bool TrySplit(char letter, out int row, out int tone)
    {
        int place = PlaceOf(letter);
        (row, tone) = (place / Tones, place % Tones);
        return place >= 0;
    }

    private static int PlaceOf(char letter) => letter < Places.Length ? Places[letter] - 1 : -1;

    private static byte[] BuildPlaces()
    {
        var places = new byte['ỹ' + 1];
        for (int i = 0; i < Table.Length; i++)
        {
            places[Table[i]] = places[char.ToUpperInvariant(Table[i])] = (byte)(i + 1);
        }

        return places;
    }

    // The open rhymes whose tone may stand on either vowel: hòa and hoà, khỏe and khoẻ, ủy and uỷ. Gives the last two letters with the tone on the other one.
    private static bool TryMoveTone(ReadOnlySpan<char> syllable, out char first, out char last, out bool wasTraditional)
    {
        (first, last, wasTraditional) = ('\0', '\0', false);
        int place = syllable.Length < 2 ? -1 : PlaceOf(syllable[^2]), lastPlace = place < 0 ? -1 : PlaceOf(syllable[^1]);
        if (lastPlace < 0)
        {
            return false;
        }

        int row = place / Tones, tone = place % Tones, lastRow = lastPlace / Tones, lastTone = lastPlace % Tones;
        wasTraditional = tone > 0;
        bool isOpenRhyme = (row, lastRow) is (RowOfO, RowOfA) or (RowOfO, RowOfE) or (RowOfU, RowOfY);

        // In quý, quỳ, quỷ the u belongs to the consonant: the tone has one place only.
        bool isOfConsonant = !wasTraditional && row == RowOfU && syllable.Length > 2 && syllable[^3] == 'q';
        if (!isOpenRhyme || wasTraditional == (lastTone > 0) || isOfConsonant)
        {
            return false;
        }

        (first, last) = (Table[(row * Tones) + lastTone], Table[(lastRow * Tones) + tone]);
        return true;
    }

    private static string WithEnd(string syllable, char first, char last) =>
        string.Concat(syllable.AsSpan(0, syllable.Length - 2), new ReadOnlySpan<char>(in first), new ReadOnlySpan<char>(in last));
}
