using System.Text;

namespace Directives.Pipeline.Layout;

/// <summary>Cleans the words of a page before layout: composes letters, drops what cannot be seen, joins pieces of words.</summary>
internal static class WordRepair
{
    // Words set in a font without Vietnamese letters fall apart at each borrowed letter (ng|ườ|i) with no gap between; a space is at least 0.2 of the type size.
    private const double PieceGap = 0.1;
    private const double PieceOverlap = 0.15;

    /// <summary>The words of a page, cleaned and numbered anew in their order.</summary>
    public static List<PositionedWord> Clean(IEnumerable<PositionedWord> words)
    {
        var result = new List<PositionedWord>();
        foreach (PositionedWord raw in words)
        {
            string text = CleanText(raw.Text);
            if (text.Length == 0)
            {
                continue;
            }

            PositionedWord word = raw with { Text = text, Order = result.Count };
            if (result.Count > 0 && IsPieceOf(result[^1], word))
            {
                PositionedWord last = result[^1];
                result[^1] = last with
                {
                    Text = (last.Text + word.Text).Normalize(NormalizationForm.FormC),
                    Top = Math.Min(last.Top, word.Top),
                    Right = Math.Max(last.Right, word.Right),
                    Bottom = Math.Max(last.Bottom, word.Bottom),
                };
            }
            else
            {
                result.Add(word);
            }
        }

        return result;
    }

    private static bool IsPieceOf(PositionedWord last, PositionedWord word)
    {
        double size = Math.Min(last.Height, word.Height);
        double gap = word.Left - last.Right;
        return gap < PieceGap * size
            && gap > -PieceOverlap * size
            && Math.Abs(word.Bottom - last.Bottom) < 0.3 * size;
    }

    private static string CleanText(string text)
    {
        bool clean = true;
        foreach (char c in text)
        {
            clean &= Visible(c) == c;
        }

        if (!clean)
        {
            var kept = new StringBuilder(text.Length);
            foreach (char c in text)
            {
                if (Visible(c) is char visible and not '\0')
                {
                    kept.Append(visible);
                }
            }

            text = kept.ToString();
        }

        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>What stands for <paramref name="c"/> in the text, NUL for nothing.</summary>
    private static char Visible(char c) => c switch
    {
        <= ' ' or (>= '\u007f' and <= '\u00a0') => '\0',

        // Soft hyphens and zero-width characters would part words that look whole.
        '\u00ad' or (>= '\u200b' and <= '\u200f') or (>= '\u2028' and <= '\u202f') or '\u2060' or '\ufeff' => '\0',

        // Symbol fonts hold their bullets and dashes in the private-use area.
        '\uf02d' => '-',
        '\uf02b' => '+',
        '\uf0b7' or '\uf0a7' or '\uf0d8' or '\uf076' or '\uf0fc' => '•',
        (>= '\ud800' and <= '\udfff') or '\ufffe' or '\uffff' => '\0',
        _ => c,
    };
}
