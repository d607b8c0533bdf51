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
            byte charClass = CharTable.ClassOf(text[i]);
            if (charClass <= CharTable.LineBreak)
            {
                (i, flags) = SkipSpace(text, i, flags);
                continue;
            }

            if (count == tokens.Length)
            {
                tokens = Grow(tokens);
            }

            int start = i;
            if (charClass <= CharTable.Capital)
            {
                Token word = ReadWord(text, start, flags, vocabulary);
                tokens[count++] = word;
                i = word.End;
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

    private static Token ReadWord(string text, int start, TokenFlags flags, Vocabulary vocabulary)
    {
        if (start > text.Length - WordWindow.Size)
        {
            return ReadLetters(text, start, flags, vocabulary);
        }

        var window = new WordWindow(text.AsSpan(start, WordWindow.Size));
        int length = window.Letters;
        return length == WordWindow.Size || !window.HasKey
            ? ReadLetters(text, start, flags, vocabulary)
            : new Token(start, length, vocabulary.Find(window.Key), TokenKind.Word, flags | window.Capitals);
    }

    // A word letter by letter: one that fills a window, stands at the text's end, or has letters of other languages.
    private static Token ReadLetters(string text, int start, TokenFlags flags, Vocabulary vocabulary)
    {
        bool capitals = true;
        int end = start, limit = Limit(text, start);
        for (; end < limit && CharTable.ClassOf(text[end]) is CharTable.Letter or CharTable.Capital; end++)
        {
            capitals &= CharTable.ClassOf(text[end]) == CharTable.Capital;
        }

        flags |= CharTable.ClassOf(text[start]) == CharTable.Capital ? TokenFlags.Capital : TokenFlags.None;
        flags |= capitals ? TokenFlags.AllCapitals : TokenFlags.None;
        return new Token(start, end - start, vocabulary.Find(text.AsSpan(start, end - start)), TokenKind.Word, flags);
    }

    // Index at which the token that starts at the one given ends at the latest.
    private static int Limit(string text, int start) => (int)Math.Min((uint)text.Length, (uint)start + Token.MaxLength);

    private static (int Next, TokenFlags Flags) SkipSpace(string text, int i, TokenFlags flags)
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

        return (i, flags);
    }

    private static Token[] Grow(Token[] tokens)
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(tokens.Length * 2);
        tokens.AsSpan().CopyTo(larger);
        ArrayPool<Token>.Shared.Return(tokens);
        return larger;
    }
}
