using System.Text;

namespace Directives.Benchmarks;

/// <summary>A text with its name and its size in UTF-8 bytes.</summary>
internal sealed record NamedText(string Name, string Text)
{
    public int Bytes { get; } = Encoding.UTF8.GetByteCount(Text);
}
