using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Directives.Lexicons;

namespace Directives.Pipeline.Reading.Encodings;

/// <summary>Finds the encoding of text by its byte order mark, its form, and by how many real Vietnamese syllables each reading gives.</summary>
internal static class TextDecoder
{
    private const int SampleLength = 64 << 10;
    private const int LongestTag = 4096;

    // Prose reaches 0.7; a letterhead or a table of names and numbers still half of that.
    private const double BelievableMarkedShare = 0.2;

    // One character in four of Vietnamese bears a mark, one in three of its bytes in VNI; of French or Spanish, one in twenty.
    private const double LeastAsciiShare = 0.5;
    private const double LeastAsciiShareOfOthers = 0.85;

    /// <summary>Whether the bytes look like text in any encoding read here.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> head) => !head.IsEmpty && (Utf16Order(head) is not null || !IsBinary(head));

    /// <summary>Decodes <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="limits">The limit on text length.</param>
    /// <param name="statedUtf8">Whether the document states that it is UTF-8, which then holds however many faults it has.</param>
    /// <exception cref="DocumentReadException">The bytes are no text, or the text is too long.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, ReadLimits limits, bool statedUtf8 = false)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return DecodeUnicode(bytes[4..], Encoding.UTF32, "UTF-32", limits);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return DecodeUnicode(bytes[3..], Encoding.UTF8, "UTF-8", limits);
        }

        if (Utf16Order(bytes) is Encoding utf16)
        {
            bool marked = bytes[0] >= 0xFE;
            return DecodeUnicode(bytes[(marked ? 2 : 0)..], utf16, utf16.CodePage == 1200 ? "UTF-16" : "UTF-16 (big-endian)", limits);
        }

        if (IsBinary(bytes))
        {
            throw NoText();
        }

        return statedUtf8 || Utf8.IsValid(bytes) || IsUtf8WithFaults(bytes)
            ? DecodeUnicode(bytes, Encoding.UTF8, "UTF-8", limits)
            : DecodeLegacy(bytes, limits);
    }

    private static DecodedText DecodeUnicode(ReadOnlySpan<byte> bytes, Encoding encoding, string name, ReadLimits limits)
    {
        int length = encoding.GetCharCount(bytes);
        if (length > limits.MaxTextLength)
        {
            throw DocumentOpener.TextTooLong(length, limits);
        }

        string text = encoding.GetString(bytes);
        int faults = text.AsSpan().Count('\uFFFD');
        return new DecodedText(text, name, faults == 0
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{faults} places are not valid {name}; each is shown as \uFFFD.")]);
    }

    private static DecodedText DecodeLegacy(ReadOnlySpan<byte> bytes, ReadLimits limits)
    {
        if (bytes.Length > limits.MaxTextLength)
        {
            throw DocumentOpener.TextTooLong(bytes.Length, limits);
        }

        string latin = LatinPage.Decode(bytes);
        (string name, Func<string, string?> convert, SyllableTally tally) = LegacyText.BestReading(WithoutMarkup(latin));
        int ascii = latin.Length - CountBeyondAscii(latin);
        if (tally.MarkedShare >= BelievableMarkedShare && ascii >= latin.Length * LeastAsciiShare)
        {
            // A reading that suits the sample may fail on the whole only for double-encoded UTF-8, which is valid UTF-8 and was taken before.
            return new DecodedText(convert(latin) ?? latin, name, [$"The text was in {name} and was converted to Unicode."]);
        }

        if (ascii < latin.Length * LeastAsciiShareOfOthers)
        {
            throw NoText();
        }

        return new DecodedText(latin, "Windows-1252", ["The text is in no Vietnamese encoding known; it was read as Windows-1252."]);
    }

    private static DocumentReadException NoText() => new(
        ReadFailure.NotRecognised,
        "This is binary data, or text in an encoding that is not known (known are UTF-8, UTF-16, Windows-1258, TCVN3, VNI). Save it as UTF-8 text, or fetch the file again.");

    /// <summary>UTF-16 by its mark or, without one, by the zero bytes that ASCII letters leave on one side only; null for all else.</summary>
    private static Encoding? Utf16Order(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        int even = 0, odd = 0, unlikely = 0;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
            unlikely += sample[i] == 0 && sample[i + 1] == 0 ? 1 : 0;
        }

        int units = sample.Length / 2;
        if (units < 4 || unlikely > 0)
        {
            return null;
        }

        // The high bytes of Vietnamese letters are 0, 1, 3, 0x1E and 0x20; at least one unit in three is ASCII even in dense prose.
        return odd > units / 3 && even <= units / 50 && HighBytesFit(sample, 1) ? Encoding.Unicode
            : even > units / 3 && odd <= units / 50 && HighBytesFit(sample, 0) ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool HighBytesFit(ReadOnlySpan<byte> sample, int offset)
    {
        int fitting = 0, units = 0;
        for (int i = offset; i < sample.Length; i += 2)
        {
            units++;
            fitting += sample[i] is 0 or 1 or 3 or 0x1E or 0x20 or 0x25 ? 1 : 0;
        }

        return fitting >= units * 0.98;
    }

    // Control characters other than white space do not occur in text; a stray one may (form feeds, Ctrl-Z at the end of old files).
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        int controls = 0;
        foreach (byte b in sample)
        {
            if (b == 0)
            {
                return true;
            }

            controls += (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A)) || b == 0x7F ? 1 : 0;
        }

        return controls > 2 + (sample.Length / 200);
    }

    // A file cut in the middle of a letter, or with a few bytes hit, is still UTF-8 and must not be read as something else.
    private static bool IsUtf8WithFaults(ReadOnlySpan<byte> bytes)
    {
        int letters = 0, faults = 0;
        while (!bytes.IsEmpty)
        {
            ReadRune(bytes, out bool valid, out int consumed);
            letters += valid && consumed > 1 ? 1 : 0;
            faults += valid ? 0 : 1;
            bytes = bytes[consumed..];
        }

        return letters > 0 && faults <= 1 + (letters / 20);
    }

    private static void ReadRune(ReadOnlySpan<byte> bytes, out bool valid, out int consumed) =>
        valid = Rune.DecodeFromUtf8(bytes, out _, out consumed) == System.Buffers.OperationStatus.Done;

    private static int CountBeyondAscii(string text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += c > 0x7F ? 1 : 0;
        }

        return count;
    }

    /// <summary>A sample of the text with what stands in angle brackets left out, so that the tags of a page do not outvote its words.</summary>
    private static string WithoutMarkup(string text)
    {
        var sample = new StringBuilder(SampleLength);
        int i = 0;
        while (i < text.Length && sample.Length < SampleLength)
        {
            int close = text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!')
                ? text.IndexOf('>', i, Math.Min(LongestTag, text.Length - i))
                : -1;
            if (close > 0)
            {
                i = close + 1;
                sample.Append(' ');
            }
            else
            {
                sample.Append(text[i++]);
            }
        }

        return sample.ToString();
    }
}
