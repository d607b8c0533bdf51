using System.Numerics;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Testing;

namespace Directives.Core.Tests.Lexicons;

public sealed class PhraseTrieTests
{
    [Theory]
    [InlineData("Kế hoạch hành động số", 4)]
    [InlineData("kế hoạch số", 2)]
    [InlineData("KẾ HOẠCH", 2)]
    [InlineData("kế", 0)]
    [InlineData("hoạch", 0)]
    [InlineData("", 0)]
    public void Longest_phrase_of_the_class_is_matched(string text, int length)
    {
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        Assert.Equal(length, Lexicon.Default.Phrases.Match(tokens.Tokens, PhraseClass.DocumentType));
    }

    [Fact]
    public void Phrase_of_another_class_is_not_matched()
    {
        using var tokens = TokenizedText.Create("Kế hoạch hành động", Lexicon.Default);
        Assert.Equal(0, Lexicon.Default.Phrases.Match(tokens.Tokens, PhraseClass.CountUnit));
    }

    [Fact]
    public void Phrase_broken_over_lines_is_one()
    {
        using var tokens = TokenizedText.Create("Công\nvăn", Lexicon.Default);
        Assert.Equal(2, Lexicon.Default.Phrases.Match(tokens.Tokens, PhraseClass.DocumentType));
    }

    [Fact]
    public void Start_is_known_from_the_first_token()
    {
        using var tokens = TokenizedText.Create("quyết xyz", Lexicon.Default);
        Assert.True(Lexicon.Default.Phrases.CanStart(tokens[0], PhraseClass.DocumentType));
        Assert.False(Lexicon.Default.Phrases.CanStart(tokens[1], PhraseClass.DocumentType));
    }

    [Fact]
    public void Phrases_found_in_directives_are_those_of_a_plain_list()
    {
        Dictionary<string, ulong> phrases = PlainList();
        int longest = phrases.Keys.Max(phrase => phrase.Count(c => c == ' '));
        int found = 0;
        foreach (string file in Directory.EnumerateFiles(Repository.At("corpus", "documents"), "*.txt"))
        {
            using var text = TokenizedText.Create(File.ReadAllText(file), Lexicon.Default);
            for (int i = 0; i < text.Count; i++)
            {
                int[] lengths = LongestByClass(phrases, text.Range(i, Math.Min(text.Count, i + longest)));
                foreach (PhraseClass phraseClass in Enum.GetValues<PhraseClass>())
                {
                    int length = Lexicon.Default.Phrases.Match(text.Range(i, text.Count), phraseClass);
                    Assert.Equal(lengths[(int)phraseClass], length);
                    found += length > 0 ? 1 : 0;
                }
            }
        }

        Assert.True(found > 1000);
    }

    private static int[] LongestByClass(Dictionary<string, ulong> phrases, ReadOnlySpan<Token> tokens)
    {
        var lengths = new int[64];
        string phrase = "";
        for (int length = 1; length <= tokens.Length; length++)
        {
            phrase += tokens[length - 1].Word + " ";
            for (ulong classes = phrases.GetValueOrDefault(phrase); classes != 0; classes &= classes - 1)
            {
                lengths[BitOperations.TrailingZeroCount(classes)] = length;
            }
        }

        return lengths;
    }

    // By the ids of its words, the classes of each phrase.
    private static Dictionary<string, ulong> PlainList()
    {
        var phrases = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (string name in (string[])["phrases.tsv", "document-types.tsv"])
        {
            LexiconTable table = LexiconTable.ReadEmbedded(name);
            for (int i = 0; i < table.Count; i++)
            {
                var phraseClass = PhraseClass.DocumentType;
                Assert.True(name != "phrases.tsv" || Lexicon.TryParseClass(table.Cell(i, table.Column("kind")), out phraseClass));
                Add(phrases, table.Text(i, table.Column("form")), phraseClass);
                foreach (ReadOnlySpan<char> alias in table.Parts(i, table.Column("aliases")))
                {
                    Add(phrases, alias.ToString(), phraseClass);
                }
            }
        }

        return phrases;
    }

    private static void Add(Dictionary<string, ulong> phrases, string form, PhraseClass phraseClass)
    {
        using var words = TokenizedText.Create(form, Lexicon.Default);
        string phrase = string.Concat(words.Tokens.ToArray().Select(token => token.Word + " "));
        phrases[phrase] = phrases.GetValueOrDefault(phrase) | PhraseTrie.Bit(phraseClass);
    }
}
