using Directives.Lexing;

namespace Directives.Repair;

/// <summary>Finds what OCR broke in a text. Thread-safe; loads counts and index with the first text.</summary>
internal sealed class TextRepairer
{
    private readonly Lazy<ReadingTable> _table = new();

    /// <summary>The readings that differ from the text, in order and apart from each other; valid until the buffers are used again. Linear in the text.</summary>
    public List<TextEdit> Find(TokenizedText text, RepairBuffers buffers)
    {
        // What is surest comes first and keeps its place: set words of letterhead and foot, figures, the numbering, the signer's position,
        // words in pieces, names of the registry. Last, what is left is weighed with these as its context.
        Settlement settlement = buffers.Settlement;
        settlement.Begin(text);
        FormulaRepairer.Find(settlement);
        FigureRepairer.Find(settlement);
        HeadingRepairer.Find(settlement);
        ItemRepairer.Find(settlement);
        SignerRepairer.Find(settlement);
        BrokenWordRepairer.Find(settlement);
        AgencyRepairer.Find(settlement);
        buffers.Words.Repair(settlement, _table.Value);
        settlement.Edits.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return settlement.Edits;
    }
}
