namespace Directives.Text;

/// <summary>Leads from a rewritten text back to the text before. Immutable.</summary>
/// <param name="earlier">What had been rewritten before; null when it was the first.</param>
internal abstract class TextMap(TextMap? earlier)
{
    /// <summary>What had been rewritten before; null when this was the first.</summary>
    public TextMap? Earlier { get; } = earlier;

    /// <summary>Where what stands in <c>[start, end)</c> stood before: the smallest span that holds all of it.</summary>
    public abstract (int Start, int End) Before(int start, int end);
}
