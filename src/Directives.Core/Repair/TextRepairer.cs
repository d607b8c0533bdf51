using Directives.Lexing;

namespace Directives.Repair;

/// <summary>Finds what OCR broke in a text. Stateless and thread-safe.</summary>
internal static class TextRepairer
{
    /// <summary>The readings that differ from the text, in order and apart from each other. Linear in the text.</summary>
    public static List<TextEdit> Find(TokenizedText text)
    {
        var settlement = new Settlement(text);
        FormulaRepairer.Find(settlement);
        FigureRepairer.Find(settlement);
        HeadingRepairer.Find(settlement);
        ItemRepairer.Find(settlement);
        SignerRepairer.Find(settlement);
        BrokenWordRepairer.Find(settlement);
        AgencyRepairer.Find(settlement);
        List<TextEdit> edits = settlement.Edits;
        new WordRepairer(text.Text, settlement.Words, UnitScanner.Scan(settlement)).Repair(edits);
        edits.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return edits;
    }
}
