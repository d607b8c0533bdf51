namespace Directives.Header;

/// <summary>What kind of text the body parser leaves out.</summary>
internal enum SkippedKind
{
    /// <summary>Distribution list and signature.</summary>
    Foot,

    /// <summary>Letterhead, title and note of an annex, an attached plan or a second document; the numbering of the body starts anew after it.</summary>
    AnnexHead,

    /// <summary>What stands behind the end of a document: files, links and remarks of the page that shows it. No value of it is a record.</summary>
    Tail,
}

/// <summary>Tokens that are no body, half-open, as indexes into the <see cref="Lexing.TokenizedText"/>.</summary>
internal readonly record struct SkippedRange(int Start, int End, SkippedKind Kind);

/// <summary>The letterhead and the bounds of the body. The body is <c>[BodyStart, text.Count)</c> without <see cref="Skipped"/>.</summary>
internal readonly struct HeaderResult
{
    public required DirectiveHeader Header { get; init; }

    /// <summary>Index of the first token after letterhead, title, subject and recipients.</summary>
    public required int BodyStart { get; init; }

    /// <summary>Index of the token at which the foot of the main document begins, or what stands behind its “./.” where it has none; else the number of tokens.</summary>
    public required int BodyEnd { get; init; }

    /// <summary>Feet, annex heads and tails from <see cref="BodyStart"/> on, ascending and disjoint; the main document's own foot is among them.</summary>
    public required List<SkippedRange> Skipped { get; init; }

    /// <summary>Whether text behind the end of a document is among <see cref="Skipped"/>.</summary>
    public bool HasTail
    {
        get
        {
            foreach (SkippedRange range in Skipped)
            {
                if (range.Kind == SkippedKind.Tail)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether the token stands behind the end of a document.</summary>
    public bool IsInTail(int token)
    {
        int low = 0, high = Skipped.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Skipped[middle].End <= token ? (middle + 1, high) : (low, middle);
        }

        return low < Skipped.Count && Skipped[low].Start <= token && Skipped[low].Kind == SkippedKind.Tail;
    }
}
