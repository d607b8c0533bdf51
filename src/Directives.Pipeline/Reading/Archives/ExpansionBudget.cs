namespace Directives.Pipeline.Reading.Archives;

/// <summary>Bytes that one archive, with all that is inside it, may still expand to. Unpacked bytes count whether they were of use or not, so that many refused entries cost no more than one.</summary>
internal sealed class ExpansionBudget(long bytes)
{
    /// <summary>Bytes left; never negative.</summary>
    public long Remaining { get; private set; } = bytes;

    /// <summary>Takes bytes away.</summary>
    public void Spend(int bytes) => Remaining = Math.Max(0, Remaining - bytes);
}
