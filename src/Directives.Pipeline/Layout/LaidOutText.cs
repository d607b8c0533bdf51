using Directives.Text;

namespace Directives.Pipeline.Layout;

/// <summary>Text in reading order.</summary>
/// <param name="Source">The text, with the place of each word on its page.</param>
/// <param name="Warnings">What was left out, as English sentences.</param>
internal sealed record LaidOutText(SourceText Source, IReadOnlyList<string> Warnings);
