using System.Globalization;
using System.Text;
using Directives.Text;

namespace Directives.Pipeline.Evaluation;

/// <summary>Words of a gold text, and the map from the words of another reading of the same document onto them.</summary>
/// <remarks>Words are compared without case and marks, so that line breaks, repaired characters and the other tone placement do not part them.</remarks>
internal sealed class TokenMap
{
    private readonly TextSpan[] _gold;
    private readonly TextSpan[] _read;
    private readonly int[] _goldOfRead;

    /// <summary>Aligns the two texts.</summary>
    public TokenMap(string goldText, string readText)
    {
        _gold = Split(goldText);
        bool same = string.Equals(goldText, readText, StringComparison.Ordinal);
        _read = same ? _gold : Split(readText);
        _goldOfRead = new int[_read.Length];
        if (same)
        {
            for (int i = 0; i < _goldOfRead.Length; i++)
            {
                _goldOfRead[i] = i;
            }

            return;
        }

        Array.Fill(_goldOfRead, -1);
        Align(Fold(goldText, _gold), Fold(readText, _read));
    }

    /// <summary>Indexes of the gold words that a span of the gold text touches.</summary>
    public IEnumerable<int> OfGold(TextSpan span)
    {
        (int from, int to) = Touching(_gold, span);
        return Enumerable.Range(from, to - from);
    }

    /// <summary>Indexes of the gold words that stand for the words that a span of the read text touches.</summary>
    public IEnumerable<int> OfRead(TextSpan span)
    {
        (int from, int to) = Touching(_read, span);
        for (int i = from; i < to; i++)
        {
            if (_goldOfRead[i] >= 0)
            {
                yield return _goldOfRead[i];
            }
        }
    }

    private void Align(string[] gold, string[] read)
    {
        int i = 0, j = 0;
        foreach (SequenceAlignment.Block block in SequenceAlignment.Blocks(gold, read))
        {
            int goldCount = block.Left - i, readCount = block.Right - j;
            for (int k = 0; goldCount > 0 && k < readCount; k++)
            {
                // Words that differ stand for each other in order; where their number differs too, in proportion.
                _goldOfRead[j + k] = i + (goldCount == readCount ? k : (int)((long)k * goldCount / readCount));
            }

            for (int k = 0; k < block.Length; k++)
            {
                _goldOfRead[block.Right + k] = block.Left + k;
            }

            (i, j) = (block.Left + block.Length, block.Right + block.Length);
        }
    }

    private static (int From, int To) Touching(TextSpan[] words, TextSpan span)
    {
        int low = 0, high = words.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = words[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        int end = low;
        while (end < words.Length && words[end].Start < span.End)
        {
            end++;
        }

        return (low, end);
    }

    private static TextSpan[] Split(string text)
    {
        var words = new List<TextSpan>(text.Length / 5);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool blank = i == text.Length || char.IsWhiteSpace(text[i]) || text[i] is >= '\x1c' and <= '\x1f';
            if (blank && start >= 0)
            {
                words.Add(TextSpan.FromBounds(start, i));
                start = -1;
            }
            else if (!blank && start < 0)
            {
                start = i;
            }
        }

        return [.. words];
    }

    private static string[] Fold(string text, TextSpan[] words)
    {
        var folded = new string[words.Length];
        var buffer = new StringBuilder();
        for (int i = 0; i < words.Length; i++)
        {
            string word = text.Substring(words[i].Start, words[i].Length).ToLowerInvariant().Replace('đ', 'd').Normalize(NormalizationForm.FormD);
            buffer.Clear();
            foreach (char c in word)
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                {
                    buffer.Append(c);
                }
            }

            folded[i] = buffer.ToString();
        }

        return folded;
    }
}
