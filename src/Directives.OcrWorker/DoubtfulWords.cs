using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker;

/// <summary>Reads words again that the engine is in doubt of, larger and between their neighbours: on another grid of pixels a mark over a circumflex, or a stop, is drawn otherwise.</summary>
internal sealed class DoubtfulWords(Recognizer recognizer)
{
    // Half of the wrong words of clean pages lie below this, and one of seventy that are right.
    private const float Doubtful = 0.9f;

    // What is surer wrong than doubtful is no word to begin with: dirt, or a piece of one.
    private const float Hopeless = 0.4f;
    private const int MostWords = 20;
    private const double Enlargement = 1.25;

    // Less than the space between two words.
    private const double AsidePoints = 2;

    /// <summary>Replaces words of <paramref name="words"/> by what is now read with more confidence, and says how many.</summary>
    public int Improve(PageInk page, List<WireWord> words, int milliseconds)
    {
        long start = Environment.TickCount64;
        int[] doubtful = [.. Enumerable.Range(0, words.Count).Where(i => IsDoubtful(words[i])).OrderBy(i => words[i].Confidence).Take(MostWords)];
        int count = 0;
        foreach (int i in doubtful)
        {
            int left = milliseconds - (int)(Environment.TickCount64 - start);
            if (left <= 0)
            {
                break;
            }

            if (ReadAgain(page, words, i, left) is { } again && again.Text != words[i].Text)
            {
                words[i] = words[i] with { Text = again.Text, Confidence = again.Confidence };
                count++;
            }
        }

        return count;
    }

    private static bool IsDoubtful(WireWord word) => word.Confidence is >= Hopeless and < Doubtful && word.Text.Any(char.IsLetter);

    /// <summary>The word as it is read with more confidence; null where it is not, or where it differs in more than marks: what an i carries its strokes tell.</summary>
    private WireWord? ReadAgain(PageInk page, List<WireWord> words, int index, int milliseconds)
    {
        WireWord word = words[index];
        WireWord first = index > 0 && words[index - 1].Line == word.Line ? words[index - 1] : word;
        WireWord last = index + 1 < words.Count && words[index + 1].Line == word.Line ? words[index + 1] : word;
        var box = new Component(
            Math.Min(first.Left, word.Left), Math.Min(first.Top, Math.Min(word.Top, last.Top)), Math.Max(last.Right, word.Right), Math.Max(first.Bottom, Math.Max(word.Bottom, last.Bottom)), 0);
        WireWord[] found = [.. LineReader.Read(recognizer, page.Image, page.Resolution, box, AsidePoints, Enlargement, milliseconds).Where(w => IsAt(w, word))];
        return found is [{ } again] && again.Confidence > word.Confidence && LetterMarks.DifferInMarks(word.Text, again.Text) ? again : null;
    }

    private static bool IsAt(WireWord found, WireWord word) => Math.Min(found.Right, word.Right) - Math.Max(found.Left, word.Left) > (word.Right - word.Left) / 2;
}
