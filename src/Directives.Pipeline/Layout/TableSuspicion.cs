namespace Directives.Pipeline.Layout;

/// <summary>Tells cheaply which pages may hold a table, so that only those are drawn to look for ruling lines.</summary>
/// <remarks>
/// A file holds a table cell after cell: from the end of one cell to the start of the next, words jump up or far to the side. Prose has no
/// such jumps; a letterhead and a signature have two or three, so that their pages are drawn in vain (about 20 ms each).
/// </remarks>
internal static class TableSuspicion
{
    private const int FewestJumps = 2;

    /// <summary>Whether the words of a page, in the order of the file, jump as those of a table do.</summary>
    public static bool Suspects(IReadOnlyList<PositionedWord> words)
    {
        int jumps = 0;
        for (int i = 1; i < words.Count; i++)
        {
            PositionedWord last = words[i - 1];
            PositionedWord word = words[i];
            double size = Math.Min(last.Height, word.Height);
            bool up = word.Bottom < last.Bottom - (0.6 * size);
            bool aside = Math.Abs(word.Bottom - last.Bottom) < 0.3 * size && (word.Left - last.Right > size || word.Right < last.Left);
            if ((up || aside) && ++jumps >= FewestJumps)
            {
                return true;
            }
        }

        return false;
    }
}
