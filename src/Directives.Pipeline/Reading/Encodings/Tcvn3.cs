namespace Directives.Pipeline.Reading.Encodings;

/// <summary>TCVN3, the encoding of the “ABC” fonts (.VnTime …): TCVN 5712:1993, set VN3. One byte a letter; toned capitals have no codes of their own.</summary>
/// <remarks>
/// Capitals are set with a font of capitals (.VnTimeH), in which the code of “µ” shows as “À”. Text without its fonts therefore reads “CéNG HßA”:
/// a toned letter becomes a capital where the unmarked letters around it are capitals.
/// </remarks>
internal static class Tcvn3
{
    // Index: code minus 0xA1; '\0' where the set has no letter. Columns of 16 codes begin at 0xB0, 0xC0 …
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ\0"
        + "\0\0\0\0\0àảãáạ\0ằẳẵắ\0"
        + "\0\0\0\0\0\0ặầẩẫấậè\0ẻẽ"
        + "éẹềểễếệìỉ\0\0\0ĩíịò"
        + "\0ỏõóọồổỗốộờởỡớợù"
        + "\0ủũúụừửữứựỳỷỹýỵ\0";

    /// <summary>Converts text shown through <see cref="LatinPage"/>.</summary>
    /// <param name="latin">The text.</param>
    /// <param name="capitals">Whether it was set in a font of capitals.</param>
    public static string Convert(ReadOnlySpan<char> latin, bool capitals = false)
    {
        char[] text = new char[latin.Length];
        int lineStart = 0;
        for (int i = 0; i <= latin.Length; i++)
        {
            if (i < latin.Length && latin[i] is not ('\n' or '\r'))
            {
                text[i] = Map(latin[i]);
                continue;
            }

            if (!capitals)
            {
                RaiseCapitals(latin[lineStart..i], text.AsSpan(lineStart, i - lineStart));
            }

            if (i < latin.Length)
            {
                text[i] = latin[i];
            }

            lineStart = i + 1;
        }

        string converted = new(text);
        return capitals ? converted.ToUpperInvariant() : converted;
    }

    private static char Map(char c)
    {
        int index = c - 0xA1;
        return index >= 0 && index < Letters.Length && Letters[index] != '\0' ? Letters[index] : c;
    }

    private static void RaiseCapitals(ReadOnlySpan<char> latin, Span<char> line)
    {
        bool lineOfCapitals = IsLineOfCapitals(latin);
        int i = 0;
        while (i < line.Length)
        {
            int start = i;
            while (i < line.Length && char.IsLetter(line[i]))
            {
                i++;
            }

            if (i > start && (lineOfCapitals || IsCapitals(latin[start..i], atLeast: 2)))
            {
                for (int k = start; k < i; k++)
                {
                    line[k] = char.ToUpperInvariant(line[k]);
                }
            }

            i += i == start ? 1 : 0;
        }
    }

    // Symbols of documents (15/KH-UB) are in capitals in any line and tell nothing about it.
    private static bool IsLineOfCapitals(ReadOnlySpan<char> latin)
    {
        int capitals = 0;
        foreach (Range range in latin.SplitAny(' ', '\t'))
        {
            ReadOnlySpan<char> word = latin[range];
            if (word.Contains('/') || word.IndexOfAnyInRange('0', '9') >= 0)
            {
                continue;
            }

            foreach (char c in word)
            {
                if (char.IsAsciiLetterLower(c))
                {
                    return false;
                }

                capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
            }
        }

        return capitals >= 4;
    }

    /// <summary>Whether the unmarked letters are all capitals and there are enough of them to tell.</summary>
    private static bool IsCapitals(ReadOnlySpan<char> latin, int atLeast)
    {
        int capitals = 0;
        foreach (char c in latin)
        {
            if (char.IsAsciiLetterLower(c))
            {
                return false;
            }

            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        return capitals >= atLeast;
    }
}
