using Directives.Lexicons;
using Directives.Lexing;
using Directives.Testing;

namespace Directives.Core.Tests.Lexing;

/// <summary>The tokenizer looks words up eight letters at once; read letter by letter, they must be the same.</summary>
public sealed class WordWindowTests
{
    private static readonly Vocabulary Vocabulary = Lexicon.Default.Vocabulary;

    public static TheoryData<string> Letters() => ["a", "Ủ", "đ", "Đ", "ß", "Ω", "\u0301", "Ａ", "世", "ab", "QĐ", "Ub", "nghiêng", "NGHIÊNG", "thương", "Ninh", "strategy", "STRATEGY", "LĐTBXHVN", "website", "Zoom"];

    [Theory]
    [MemberData(nameof(Letters))]
    public void Words_of_every_length_are_those_read_letter_by_letter(string letters)
    {
        for (int length = 1; length <= 20; length++)
        {
            string word = string.Concat(Enumerable.Repeat(letters, length))[..Math.Max(letters.Length, length)];
            foreach (string behind in (string[])["", " ", ".", "–", "\uF0B7", "9", "\nx", " kế hoạch năm"])
            {
                AssertRead(word + behind);
            }
        }
    }

    [Fact]
    public void Words_of_directives_are_those_read_letter_by_letter() =>
        Assert.All(Directory.EnumerateFiles(Repository.At("corpus", "documents"), "*.txt"), file => AssertRead(File.ReadAllText(file)));

    private static void AssertRead(string text)
    {
        using TokenizedText tokens = TokenizedText.Create(text, Lexicon.Default);
        string read = tokens.Text;
        Token[] found = [.. tokens.Tokens.ToArray().Where(token => token.IsWord)];
        int words = 0;
        for (int i = 0; i < read.Length;)
        {
            int start = i;
            while (i < read.Length && IsLetter(read[i]))
            {
                i++;
            }

            if (i == start)
            {
                i++;
                continue;
            }

            Token token = found[words++];
            Assert.Equal((start, i - start), (token.Start, token.Length));
            Assert.Equal(Vocabulary.Find(read.AsSpan(start, i - start)), token.Word);
            Assert.Equal(IsCapital(read[start]), token.IsCapital);
            Assert.Equal(read[start..i].All(IsCapital), token.IsAllCapitals);
        }

        Assert.Equal(words, found.Length);
    }

    private static bool IsLetter(char c) => CharTable.ClassOf(c) is CharTable.Letter or CharTable.Capital;

    private static bool IsCapital(char c) => CharTable.ClassOf(c) == CharTable.Capital;
}
