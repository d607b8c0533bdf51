using Directives.Lexing;

namespace Directives.Repair;

/// <summary>Finds what OCR broke in a text. Thread-safe; loads counts and index with the first text.</summary>
internal sealed class TextRepairer
{
    private readonly Lazy<ReadingTable> _table = new();

    /// <summary>The readings that differ from the text, in order and apart from each other. Linear in the text.</summary>
    public List<TextEdit> Find(TokenizedText text)
    {
        // What is surest comes first and keeps its place: set words of letterhead and foot, figures, the numbering, the signer's position,
        // words in pieces, names of the registry. Last, what is left is weighed with these as its context.
        var settlement = new Settlement(text);
        FormulaRepairer.Find(settlement);
        FigureRepairer.Find(settlement);
        HeadingRepairer.Find(settlement);
        ItemRepairer.Find(settlement);
        SignerRepairer.Find(settlement);
        BrokenWordRepairer.Find(settlement);
        AgencyRepairer.Find(settlement);
        List<TextEdit> edits = settlement.Edits;
        using var words = new WordRepairer(text.Text, settlement.Words, UnitScanner.Scan(settlement), _table.Value);
        words.Repair(edits);
        edits.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return edits;
    }
}
