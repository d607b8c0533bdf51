using System.Buffers;
using Directives.Lexicons;

namespace Directives.Lexing;

/// <summary>Cuts composed text into tokens in one pass.</summary>
internal static class Tokenizer
{
    // Columns of white space that part two columns of a letterhead; running text never has them.
    private const int WideGap = 3;

    /// <summary>Cuts <paramref name="text"/>; the array comes from <see cref="ArrayPool{T}"/> and belongs to the caller.</summary>
    /// <returns>The rented tokens and how many are filled.</returns>
    public static (Token[] Tokens, int Count) Tokenize(string text, Vocabulary vocabulary)
    {
        // Directives have about one token for every 4.4 characters; growth is rare.
        Token[] tokens = ArrayPool<Token>.Shared.Rent((text.Length / 3) + 16);
        int count = 0;
        int i = 0;
        var flags = TokenFlags.LineStart;
        while (i < text.Length)
        {
            int entry = CharTable.EntryOf(text[i]);
            int charClass = CharTable.ClassOfEntry(entry);
            if (charClass <= CharTable.LineBreak)
            {
                i = SkipSpace(text, i, ref flags);
                continue;
            }

            if (count == tokens.Length)
            {
                tokens = Grow(tokens);
            }

            int start = i;
            if (charClass <= CharTable.Capital)
            {
                int word = ReadWord(text, entry, ref i, ref flags, vocabulary);
                tokens[count++] = new Token(start, i - start, word, TokenKind.Word, flags);
            }
            else if (charClass == CharTable.Digit)
            {
                int limit = Limit(text, start);
                do
                {
                    i++;
                }
                while (i < limit && char.IsAsciiDigit(text[i]));
                tokens[count++] = new Token(start, i - start, 0, TokenKind.Number, flags);
            }
            else
            {
                tokens[count++] = new Token(start, 1, CharTable.MarkOf(text[i++]), TokenKind.Mark, flags);
            }

            flags = TokenFlags.None;
        }

        return (tokens, count);
    }

    // Reads the letters from the one whose entry is given; returns the id of the word.
    private static int ReadWord(string text, int entry, ref int i, ref TokenFlags flags, Vocabulary vocabulary)
    {
        int at = i, limit = Limit(text, i), charClass = CharTable.ClassOfEntry(entry), least = charClass, codes = 0;
        flags |= charClass == CharTable.Capital ? TokenFlags.Capital : TokenFlags.None;
        WordKey key = default;
        do
        {
            least = Math.Min(least, charClass);
            int code = CharTable.CodeOfEntry(entry);
            codes |= code;
            key = key.With(code);
            if (++at == limit)
            {
                break;
            }

            entry = CharTable.EntryOf(text[at]);
            charClass = CharTable.ClassOfEntry(entry);
        }
        while (charClass is CharTable.Letter or CharTable.Capital);
        flags |= least == CharTable.Capital ? TokenFlags.AllCapitals : TokenFlags.None;
        int start = i;
        i = at;
        return at - start <= WordKey.MaxLetters && codes < CharTable.ForeignCode ? vocabulary.Find(key) : vocabulary.FindOther(text.AsSpan(start, at - start));
    }

    // Index at which the token that starts at the one given ends at the latest.
    private static int Limit(string text, int start) => (int)Math.Min((uint)text.Length, (uint)start + Token.MaxLength);

    private static int SkipSpace(string text, int i, ref TokenFlags flags)
    {
        int columns = 0, breaks = 0;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            byte charClass = CharTable.ClassOf(c);
            if (charClass == CharTable.LineBreak)
            {
                flags = TokenFlags.LineStart;
                columns = 0;
                breaks += c is '\n' or '\f' ? 1 : 0;
            }
            else if (charClass == CharTable.Space)
            {
                columns += c == '\t' ? WideGap : 1;
            }
            else
            {
                break;
            }
        }

        if ((flags & TokenFlags.LineStart) == 0)
        {
            flags |= columns >= WideGap ? TokenFlags.SpaceBefore | TokenFlags.WideGapBefore : TokenFlags.SpaceBefore;
        }
        else
        {
            flags |= columns > 0 ? TokenFlags.SpaceBefore : TokenFlags.None;
            flags |= breaks > 1 ? TokenFlags.BlankLineBefore : TokenFlags.None;
        }

        return i;
    }

    private static Token[] Grow(Token[] tokens)
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(tokens.Length * 2);
        tokens.AsSpan().CopyTo(larger);
        ArrayPool<Token>.Shared.Return(tokens);
        return larger;
    }
}
