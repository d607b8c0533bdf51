using System.Text;

namespace Directives.Benchmarks;

/// <summary>A text with its name and its size in UTF-8 bytes.</summary>
public sealed record NamedText(string Name, string Text)
{
    public int Bytes { get; } = Encoding.UTF8.GetByteCount(Text);

    public override string ToString() => Name;

    // Texts are looked up by their place in memory, not compared by a megabyte of letters.
    public bool Equals(NamedText? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
