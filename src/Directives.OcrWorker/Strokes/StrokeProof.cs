using System.Buffers;
using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker.Strokes;

/// <summary>Holds words that the engine reads by habit against the strokes in the picture: numerals of strokes alone, slashes between figures, the dot of an i. What the picture shows wins; likelihood has no part in it. Stateless.</summary>
internal static class StrokeProof
{
    private static readonly SearchValues<char> MarkedLetters = SearchValues.Create(LetterDots.Marked);
    private static readonly SearchValues<char> Strokes = SearchValues.Create(SlashStrokes.Upright);

    /// <summary>Corrects <paramref name="words"/> in place and says how many; none on a page full of noise.</summary>
    /// <param name="page">The picture.</param>
    /// <param name="words">What was read.</param>
    /// <param name="isClean">Whether marks can be told by their weight; strokes can on any page.</param>
    public static int Correct(PageInk page, List<WireWord> words, bool isClean)
    {
        if (page.Components.All.Length > ComponentMap.MostOfWriting)
        {
            return 0;
        }

        int count = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (MayBeWrong(words[i].Text) && WordShape.Find(page, words[i]) is { } shape
                && (NumeralStrokes.Read(words[i].Text, shape) ?? SlashStrokes.Read(words[i].Text, shape) ?? (isClean ? LetterDots.Read(words[i].Text, shape) : null)) is { } shown)
            {
                words[i] = words[i] with { Text = shown };
                count++;
            }
        }

        return count;
    }

    // Most words have none of these letters, and need not be looked up.
    private static bool MayBeWrong(string text) =>
        text.AsSpan().ContainsAny(MarkedLetters) || text[0] is 'I' or 'H' || (text.Any(char.IsDigit) && text.AsSpan().ContainsAny(Strokes));
}
