using Directives.Lexicons;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Repair;

/// <summary>Tells whether a text is to be checked for slips of OCR. Next to nothing for clean text: one look at the words that the vocabulary does not know.</summary>
internal static class RepairGate
{
    // Clean directives of 300 to 5,000 words have at most two words with Vietnamese marks that no list has; a text that was read by
    // OCR long ago has one among 100 to 250.
    private const int LeastImpossible = 3;
    private const int MostTokensForEach = 500;

    // A horn lost behind its neighbour (phưong, trưòng) is no rhyme of Vietnamese; the vocabulary knows some such words, hence a count of their own.
    private const string LostHorn = "ưo", LostHornWithGrave = "ưò";

    // What OCR does, it does on the first pages too.
    private const int MostTokens = 20_000;

    /// <summary>Whether <paramref name="text"/> is to be checked.</summary>
    public static bool IsOpen(RepairMode mode, SourceText source, TokenizedText text) =>
        mode == RepairMode.Always || (mode == RepairMode.Auto && (source.FromOcr || LooksRecognised(text)));

    /// <summary>Whether the text holds so many syllables that cannot be that OCR must have made them.</summary>
    internal static bool LooksRecognised(TokenizedText text)
    {
        SyllableFilter filter = SyllableFilter.Default;
        ReadOnlySpan<Token> tokens = text.Tokens[..Math.Min(text.Count, MostTokens)];
        string characters = text.Text;
        ReadOnlySpan<char> looked = tokens.IsEmpty ? [] : characters.AsSpan(0, tokens[^1].End);
        int impossible = MemoryExtensions.Count(looked, LostHorn) + MemoryExtensions.Count(looked, LostHornWithGrave);
        foreach (ref readonly Token token in tokens)
        {
            // The vocabulary knows the words that occur most; capitals begin names, which may be of any language.
            if (token.Word == 0 && token.IsWord && !token.IsCapital && filter.IsImpossible(characters.AsSpan(token.Start, token.Length)))
            {
                impossible++;
            }
        }

        return impossible >= LeastImpossible && impossible * MostTokensForEach >= tokens.Length;
    }
}
