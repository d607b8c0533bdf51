using System.Globalization;
using System.Text;
using Directives.Text;

namespace Directives.Pipeline.Evaluation;

/// <summary>Compares the records of a directive with gold.</summary>
/// <remarks>
/// Places are compared word by word after the two texts were aligned, so that line breaks and repaired characters do not matter.
/// Duties and ownership count words, so that the granularity of clauses does not matter either; all other kinds count records, matched one to one in text order.
/// </remarks>
internal static class DirectiveScorer
{
    private static readonly Directive Nothing = new() { Source = new SourceText(""), Header = new Header.DirectiveHeader() };

    /// <summary>Scores <paramref name="result"/> against <paramref name="gold"/>.</summary>
    public static DocumentScore Score(GoldDocument gold, Directive result)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(result);
        var tally = new Tally(gold.Text, result.Source.Text);
        var map = new TokenMap(gold.Text, result.Source.Text);
        HeaderScoring.Score(gold.Header, result.Header, tally);
        IReadOnlyList<(double Confidence, bool Right)> confidences = AssignmentScoring.Score(gold, result, map, tally);
        ValueScoring.Score(gold, result, map, tally);
        return new DocumentScore { Name = gold.Name, Scores = tally.ToTable(), Items = tally.Items, Confidences = confidences };
    }

    /// <summary>The score of a document that could not be read: every gold record is missed.</summary>
    public static DocumentScore Missing(GoldDocument gold, string failure)
    {
        DocumentScore score = Score(gold, Nothing);
        return new DocumentScore { Name = score.Name, Scores = score.Scores, Items = score.Items, Failure = failure };
    }

    /// <summary>Pairs each left item with the first right item, not yet taken, that is the same.</summary>
    internal static List<(int Left, int Right)> Pair<TLeft, TRight>(IReadOnlyList<TLeft> left, IReadOnlyList<TRight> right, Func<TLeft, TRight, bool> same)
    {
        var taken = new bool[right.Count];
        var pairs = new List<(int, int)>();
        for (int i = 0; i < left.Count; i++)
        {
            for (int j = 0; j < right.Count; j++)
            {
                if (!taken[j] && same(left[i], right[j]))
                {
                    taken[j] = true;
                    pairs.Add((i, j));
                    break;
                }
            }
        }

        return pairs;
    }

    /// <summary>Counts and items while a document is scored.</summary>
    internal sealed class Tally(string goldText, string readText)
    {
        private const int LongestQuote = 160;
        private readonly Counts[] _counts = new Counts[ScoreTable.Kinds.Count];
        private readonly List<ScoredItem> _items = [];

        public IReadOnlyList<ScoredItem> Items => _items;

        public ScoreTable ToTable() => new(_counts);

        public void Count(RecordKind kind, int right, int extra, int missed) => _counts[(int)kind] += new Counts(right, extra, missed);

        /// <summary>Notes a gold record.</summary>
        public void Gold(RecordKind kind, bool found, string key, TextSpan span, string detail) =>
            _items.Add(new ScoredItem(kind, found ? ItemOutcome.Found : ItemOutcome.Missed, key, LineOf(goldText, span), span, detail));

        /// <summary>Notes a record that gold does not have.</summary>
        public void Extra(RecordKind kind, string key, TextSpan span, string detail) =>
            _items.Add(new ScoredItem(kind, ItemOutcome.Extra, key, LineOf(readText, span), span, detail));

        public string QuoteGold(TextSpan span) => Quote(goldText, span);

        public string QuoteRead(TextSpan span) => Quote(readText, span);

        private static int LineOf(string text, TextSpan span) =>
            span.IsEmpty ? 0 : 1 + text.AsSpan(0, Math.Min(span.Start, text.Length)).Count('\n');

        private static string Quote(string text, TextSpan span)
        {
            int length = Math.Min(span.Length, LongestQuote);
            var quote = new StringBuilder(length + 3).Append('“');
            foreach (char c in text.AsSpan(span.Start, length))
            {
                quote.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
            }

            return quote.Append(length < span.Length ? "…”" : "”").ToString();
        }
    }

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
