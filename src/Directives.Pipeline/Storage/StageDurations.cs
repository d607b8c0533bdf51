namespace Directives.Pipeline.Storage;

/// <summary>Time that a file took in each stage; zero for one it did not come to, or that took less than a microsecond.</summary>
/// <param name="Load">Loading and hashing.</param>
/// <param name="Read">Reading, outside programs and OCR included.</param>
/// <param name="Parse">Making the records.</param>
/// <param name="Store">Writing them and their place in the index, without the transaction's end.</param>
public readonly record struct StageDurations(TimeSpan Load = default, TimeSpan Read = default, TimeSpan Parse = default, TimeSpan Store = default)
{
    /// <summary>All of them together.</summary>
    public TimeSpan Total => Load + Read + Parse + Store;
}
