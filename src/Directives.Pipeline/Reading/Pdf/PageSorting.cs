using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Which pages of a PDF are read how.</summary>
/// <param name="WithText">Pages whose text layer is believed.</param>
/// <param name="NeedOcr">Numbers of the pages to be read by OCR.</param>
/// <param name="Garbage">How many of those have a text layer that is not Vietnamese.</param>
/// <param name="Contradicted">Numbers of the pages whose picture shows other words than their text layer has.</param>
internal sealed record PageSorting(List<PositionedPage> WithText, SortedSet<int> NeedOcr, int Garbage, SortedSet<int> Contradicted);
