using Directives.Lexing;

namespace Directives.Repair;

/// <summary>Finds what OCR broke in a text. Stateless and thread-safe.</summary>
internal static class TextRepairer
{
    /// <summary>The readings that differ from the text, in order and apart from each other. Linear in the text.</summary>
    public static List<TextEdit> Find(TokenizedText text)
    {
        var edits = new List<TextEdit>();
        var settled = new bool[text.Count];
        List<WordUnit> units = UnitScanner.Scan(text, settled);
        new WordRepairer(text.Text, units).Repair(edits);
        edits.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return edits;
    }
}
