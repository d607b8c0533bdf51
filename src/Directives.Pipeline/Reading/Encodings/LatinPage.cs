using System.Text;
using System.Text.Unicode;

namespace Directives.Pipeline.Reading.Encodings;

/// <summary>The Windows Latin page (code page 1252): the letters that a program shows which takes bytes of a Vietnamese encoding for Western text. The other encodings here are read by way of it.</summary>
internal static class LatinPage
{
    // Bytes 0x80–0x9F; those that the page leaves free stand for themselves. From 0xA0 on, byte and code point are equal.
    private const string Specials = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>Reads bytes as Windows-1252; each byte becomes one character.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        return string.Create(bytes.Length, bytes, static (chars, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                byte b = source[i];
                chars[i] = b is >= 0x80 and < 0xA0 ? Specials[b - 0x80] : (char)b;
            }
        });
    }

    /// <summary>The bytes that show as <paramref name="text"/>, or null when a character is not on the page.</summary>
    public static byte[]? TryEncode(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            int special = c < 0x80 || c is >= '\u00A0' and <= '\u00FF' ? -1 : Specials.IndexOf(c, StringComparison.Ordinal);
            if (c > 0xFF && special < 0)
            {
                return null;
            }

            bytes[i] = special >= 0 ? (byte)(0x80 + special) : (byte)c;
        }

        return bytes;
    }

    /// <summary>Undoes UTF-8 that was taken for Windows-1252 (“Cá»™ng hÃ²a”); null when the text is not such.</summary>
    public static string? UndoUtf8(ReadOnlySpan<char> text)
    {
        if (TryEncode(text) is not byte[] bytes)
        {
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            // The second byte of “à” shows as a no-break space, which editors turn into a plain one.
            for (int i = 0; i + 1 < bytes.Length; i++)
            {
                bytes[i + 1] = bytes[i] == 0xC3 && bytes[i + 1] == (byte)' ' ? (byte)0xA0 : bytes[i + 1];
            }
        }

        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }
}
