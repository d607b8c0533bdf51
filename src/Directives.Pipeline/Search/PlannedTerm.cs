using Directives.Pipeline.Indexing;

namespace Directives.Pipeline.Search;

/// <summary>A term of a query as numbers of words in the index: several wordings, any of which matches.</summary>
/// <param name="Wordings">The wordings, each a list of words behind each other.</param>
/// <param name="Length">Number of words of the first wording.</param>
/// <param name="IsQuoted">Whether it may never be missing.</param>
internal sealed record PlannedTerm(IReadOnlyList<IReadOnlyList<PlannedWord>> Wordings, int Length, bool IsQuoted)
{
    /// <summary>Words up to which each is walked by itself; of more, one pass makes a list.</summary>
    private const int MostWalked = 24;

    /// <summary>Most words that the beginning of a word stands for inside a phrase.</summary>
    private const int MostInPhrase = 64;

    /// <summary>A cursor over a segment, or null when nothing there matches.</summary>
    public MatchCursor? Open(SegmentReader segment)
    {
        var wordings = new List<MatchCursor>(Wordings.Count);
        foreach (IReadOnlyList<PlannedWord> wording in Wordings)
        {
            if (Open(segment, wording) is { } cursor)
            {
                wordings.Add(cursor);
            }
        }

        return wordings.Count switch { 0 => null, 1 => wordings[0], _ => new UnionCursor([.. wordings]) };
    }

    private static MatchCursor? Open(SegmentReader segment, IReadOnlyList<PlannedWord> wording)
    {
        var words = new (MatchCursor Cursor, int Offset)[wording.Count];
        for (int i = 0; i < words.Length; i++)
        {
            if (Open(segment, wording[i], isAlone: words.Length == 1) is not { } cursor)
            {
                return null;
            }

            words[i] = (cursor, wording[i].Offset);
        }

        return words.Length == 1 ? words[0].Cursor : new PhraseCursor(words);
    }

    private static MatchCursor? Open(SegmentReader segment, PlannedWord word, bool isAlone)
    {
        int[] spellings = [.. word.Spellings.Where(spelling => segment.Count(spelling) > 0)];
        if (spellings.Length > MostWalked && isAlone)
        {
            return new DenseCursor(segment.Size, () => spellings.Select(spelling => segment.Postings(spelling)!), word.Weight);
        }

        // Walking very many words beside each other would take time without bound: those that occur most stand for all.
        IEnumerable<int> walked = spellings.Length > MostInPhrase ? spellings.OrderByDescending(segment.Count).Take(MostInPhrase) : spellings;
        PostingReader[] postings = [.. walked.Select(spelling => segment.Postings(spelling)!)];
        return postings.Length == 0 ? null : new WordCursor(postings, word.Weight);
    }
}

/// <summary>A word of a query, or a name that the index holds as one.</summary>
/// <param name="Spellings">Its spellings in the index.</param>
/// <param name="Weight">What the greatest impact of any is worth.</param>
/// <param name="Offset">How many words stand before it in its wording.</param>
internal sealed record PlannedWord(int[] Spellings, float Weight, int Offset);
