namespace Directives.Header;

/// <summary>What the readers of letterhead and foot work with, kept from run to run. One reader at a time has each of the lists.</summary>
internal sealed class HeaderBuffers
{
    private readonly Stack<ReadingOrder> _orders = [];

    /// <summary>Lines of the issuer's name.</summary>
    public List<(int Start, int End)> IssuerLines { get; } = [];

    /// <summary>Bodies in them.</summary>
    public List<IssuerNames.Body> IssuerBodies { get; } = [];

    /// <summary>Entries of the list that is being read.</summary>
    public List<HeaderField<string>> Entries { get; } = [];

    /// <summary>What is no body, of the run.</summary>
    public List<SkippedRange> Skipped { get; } = [];

    /// <summary>A reading order that no one else has; its disposal gives it back.</summary>
    public ReadingOrder TakeOrder() => _orders.TryPop(out ReadingOrder? order) ? order : new ReadingOrder(this);

    /// <summary>Takes back a reading order.</summary>
    public void Return(ReadingOrder order) => _orders.Push(order);
}
