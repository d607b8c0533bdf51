using Directives.Lexicons;
using Directives.Values;

namespace Directives.Targets;

/// <summary>The words around a figure that say how it bounds the result.</summary>
/// <param name="Start">First token of these words, or the figure itself.</param>
internal readonly record struct FigureBound(int Start)
{
    // “giảm xuống còn dưới”, “đạt tối thiểu từ”: no more words than this stand in a row.
    private const int MaxWords = 8;

    public bool AtLeast { get; init; }

    public bool MoreThan { get; init; }

    public bool AtMost { get; init; }

    public bool LessThan { get; init; }

    public bool From { get; init; }

    /// <summary>Whether “đạt” or “phấn đấu” stands there.</summary>
    public bool Reaches { get; init; }

    /// <summary>Whether the figure is the level reached, not the change: “xuống còn”, “lên”.</summary>
    public bool Level { get; init; }

    /// <summary>1 for tăng, -1 for giảm, 0 for neither.</summary>
    public int Change { get; init; }

    /// <summary>Whether any word stands there that makes the figure a bound.</summary>
    public bool IsStated => AtLeast || MoreThan || AtMost || LessThan || From || Reaches || Level || Change != 0;

    /// <summary>How the figure bounds the result.</summary>
    public Comparator Comparator =>
        Change != 0 && !Level ? (Change > 0 ? Comparator.Increase : Comparator.Decrease)
        : AtLeast || From ? Comparator.AtLeast
        : MoreThan ? Comparator.MoreThan
        : AtMost ? Comparator.AtMost
        : LessThan ? Comparator.LessThan
        : Comparator.Equal;

    /// <summary>Reads the words before the figure at <paramref name="index"/> and after it at <paramref name="next"/>.</summary>
    public static FigureBound Read(in Lookaround look, int index, int next)
    {
        ValueWords words = look.Words;
        var bound = new FigureBound(index);
        for (int i = index - 1, seen = 0; i >= 0 && seen < MaxWords; seen++)
        {
            int word = look.Word(i), before = look.Word(i - 1);
            if (word == 0)
            {
                break;
            }

            int length = 1;
            FigureBound wider = bound;
            if (word == words.Minimum && before == words.Maximum || (word == words.Most && before == words.Little)
                || (word == words.Below && before == words.Not) || (word == words.More && (before == words.Low || before == words.Small || before == words.Little) && look.Word(i - 2) == words.Not))
            {
                wider = bound with { AtLeast = true };
                length = word == words.More ? 3 : 2;
            }
            else if ((word == words.Multiple && before == words.Maximum) || (word == words.Exceed && before == words.Not))
            {
                wider = bound with { AtMost = true };
                length = 2;
            }
            else if (word == words.Exceed && before == words.Over)
            {
                bool most = look.Word(i - 2) == words.Not;
                wider = most ? bound with { AtMost = true } : bound with { MoreThan = true };
                length = most ? 3 : 2;
            }
            else if (word == words.Strain && before == words.Strive)
            {
                wider = bound with { Reaches = true };
                length = 2;
            }
            else if (word == words.Short && before == words.Pull)
            {
                // rút ngắn 30% thời gian
                wider = bound with { Change = -1 };
                length = 2;
            }
            else if (word == words.From)
            {
                wider = bound with { From = true };
            }
            else if (word == words.Above || word == words.More || word == words.Over || word == '>')
            {
                wider = bound.AtMost || bound.AtLeast ? bound : bound with { MoreThan = true };
            }
            else if (word == words.Below || word == '<')
            {
                wider = bound with { LessThan = true };
            }
            else if (word is '≥' or '≤')
            {
                wider = word == '≥' ? bound with { AtLeast = true } : bound with { AtMost = true };
            }
            else if (word == words.Reach || word == words.Same)
            {
                wider = word == words.Reach ? bound with { Reaches = true } : bound;
            }
            else if (word == words.Remain || word == words.Down || word == words.Up || word == words.To)
            {
                wider = bound with { Level = true };
            }
            else if (word == words.Fall || word == words.Rise)
            {
                if (bound.Reaches)
                {
                    // “diện tích tăng thêm đạt 32.500 m2”: what grows reaches this level.
                    break;
                }

                wider = bound with { Change = word == words.Rise ? 1 : -1 };
            }
            else if (word == words.Average && look.IsWord(i - 1))
            {
                // tăng bình quân 18%/năm, tăng trung bình …
                length = 2;
            }
            else if (word != words.Have && word != words.Fold && word != words.Passive)
            {
                break;
            }

            i -= length;
            bound = wider with { Start = i + 1 };
        }

        if (look.Word(next) == words.Onward)
        {
            return look.Word(next + 1) == words.Up ? bound with { AtLeast = true } : look.Word(next + 1) == words.Down ? bound with { AtMost = true, From = false } : bound;
        }

        return bound;
    }
}
