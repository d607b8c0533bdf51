namespace Directives.Text;

/// <summary>Facts about the letters of Vietnamese: composition, case, removal of marks, and the two placements of a tone.</summary>
internal static class VietnameseLetters
{
    // Rows: a bare letter with its diacritic; columns: no tone, grave, acute, hook above, tilde, dot below.
    private const string Table =
        "aàáảãạ" + "ăằắẳẵặ" + "âầấẩẫậ" + "eèéẻẽẹ" + "êềếểễệ" + "iìíỉĩị" +
        "oòóỏõọ" + "ôồốổỗộ" + "ơờớởỡợ" + "uùúủũụ" + "ưừứửữự" + "yỳýỷỹỵ";

    private const string Bare = "aaaeeiooouuy";

    // Place of a letter, in either case, in the table above, from 1; a flat array, because every start of a process pays for it.
    private static readonly byte[] Places = BuildPlaces();

    // Every open syllable whose tone may stand on either vowel: (hòa, hoà), (khỏe, khoẻ), (ủy, uỷ).
    private static readonly (string Traditional, string Modern)[] TonePlacements =
    [
        ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"),
        ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"), ("õe", "oẽ"), ("ọe", "oẹ"),
        ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
    ];

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

        int row = index / 6, tone = index % 6;
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

        composed = Table[(row * 6) + tone];
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
            return Bare[index / 6];
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
        foreach ((string traditional, string modern) in TonePlacements)
        {
            if (syllable.EndsWith(modern, StringComparison.Ordinal) && !IsAfterQ(syllable, modern))
            {
                return string.Concat(syllable.AsSpan(0, syllable.Length - 2), traditional);
            }
        }

        return syllable;
    }

    /// <summary>The other placement of the tone of <paramref name="syllable"/>, or null when it has one placement only.</summary>
    internal static string? OtherTonePlacement(string syllable)
    {
        foreach ((string traditional, string modern) in TonePlacements)
        {
            if (syllable.EndsWith(traditional, StringComparison.Ordinal))
            {
                return string.Concat(syllable.AsSpan(0, syllable.Length - 2), modern);
            }

            if (syllable.EndsWith(modern, StringComparison.Ordinal) && !IsAfterQ(syllable, modern))
            {
                return string.Concat(syllable.AsSpan(0, syllable.Length - 2), traditional);
            }
        }

        return null;
    }

    /// <summary>Row (a ă â e ê i o ô ơ u ư y, from 0) and tone (none, grave, acute, hook, tilde, dot, from 0) of a vowel in either case.</summary>
    internal static bool TrySplit(char letter, out int row, out int tone)
    {
        int place = PlaceOf(letter);
        (row, tone) = (place / 6, place % 6);
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

    // In quý, quỳ, quỷ the u belongs to the consonant: the tone has one place only.
    private static bool IsAfterQ(string syllable, string ending) =>
        ending[0] == 'u' && syllable.Length > 2 && syllable[^3] == 'q';
}
