using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker;

/// <summary>Reads words again that the engine is in doubt of, larger and between their neighbours: on another grid of pixels a mark over a circumflex, or a stop, is drawn otherwise.</summary>
internal sealed class DoubtfulWords(Recognizer recognizer)
{
    // Half of the wrong words of clean pages lie below this, and one of seventy that are right.
    private const float Doubtful = 0.9f;

    // Below is dirt, or a piece of a word.
    private const float Hopeless = 0.25f;
    private const int MostWords = 8;
    private const double Enlargement = 1.25;

    // Less than the space between two words.
    private const double AsidePoints = 2;

    /// <summary>Replaces words of <paramref name="words"/> by what is now read with more confidence, and says how many.</summary>
    public int Improve(PageInk page, List<WireWord> words, int milliseconds)
    {
        long start = Environment.TickCount64;
        int[] doubtful = [.. Enumerable.Range(0, words.Count).Where(i => IsDoubtful(words[i])).OrderBy(i => words[i].Confidence).Take(MostWords)];
        var better = new SortedList<int, WireWord[]>();
        foreach (int i in doubtful)
        {
            int left = milliseconds - (int)(Environment.TickCount64 - start);
            if (left <= 0)
            {
                break;
            }

            WireWord[] again = ReadAgain(page, words, i, left);
            if (IsBetter(again, words[i]))
            {
                better.Add(i, again);
            }
        }

        // From the last on, because a word may become several.
        foreach ((int i, WireWord[] again) in better.Reverse())
        {
            WireWord word = words[i];
            words.RemoveAt(i);
            words.InsertRange(i, again is [{ } one] ? [word with { Text = one.Text, Confidence = one.Confidence }] : again.Select(w => w with { Line = word.Line, Baseline = word.Baseline }));
        }

        return better.Count;
    }

    private static bool IsDoubtful(WireWord word) => word.Confidence is >= Hopeless and < Doubtful && word.Text.Any(char.IsLetter);

    /// <summary>Whether what is read now is surer and differs as little as an engine errs: in marks, but not those of a small i, which its strokes tell; in spaces; in one letter of an abbreviation, or one more that was read twice.</summary>
    internal static bool IsBetter(WireWord[] again, WireWord word)
    {
        if (again.Length == 0 || again.Min(w => w.Confidence) <= word.Confidence)
        {
            return false;
        }

        string text = string.Concat(again.Select(w => w.Text));
        if (again.Length > 1)
        {
            return text == word.Text && !again.Zip(again.Skip(1)).Any(pair => char.IsUpper(pair.First.Text[^1]) && char.IsLower(pair.Second.Text[0]));
        }

        return text != word.Text && (LetterMarks.DifferInMarks(text, word.Text) || (IsAbbreviation(text) && IsAbbreviation(word.Text) && word.Text.Length - text.Length is 0 or 1));
    }

    /// <summary>Capitals that make no numeral.</summary>
    private static bool IsAbbreviation(string text) => text.All(c => char.IsUpper(c) || c is '(' or ')') && text.Any(c => c is not ('I' or 'V' or 'X' or '(' or ')'));

    /// <summary>The words that are read at the place of one, between its neighbours.</summary>
    private WireWord[] ReadAgain(PageInk page, List<WireWord> words, int index, int milliseconds)
    {
        WireWord word = words[index];
        WireWord first = index > 0 && words[index - 1].Line == word.Line ? words[index - 1] : word;
        WireWord last = index + 1 < words.Count && words[index + 1].Line == word.Line ? words[index + 1] : word;
        var box = new Component(
            Math.Min(first.Left, word.Left), Math.Min(first.Top, Math.Min(word.Top, last.Top)), Math.Max(last.Right, word.Right), Math.Max(first.Bottom, Math.Max(word.Bottom, last.Bottom)), 0);
        return [.. LineReader.Read(recognizer, page.Image, page.Resolution, box, AsidePoints, Enlargement, milliseconds).Where(w => IsAt(w, word))];
    }

    // More than half of what is found lies on the word.
    private static bool IsAt(WireWord found, WireWord word) => 2 * (Math.Min(found.Right, word.Right) - Math.Max(found.Left, word.Left)) > found.Right - found.Left;
}
