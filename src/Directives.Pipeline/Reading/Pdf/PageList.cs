using System.Globalization;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Names pages in messages.</summary>
internal static class PageList
{
    /// <summary>For example <c>page 3</c>, or <c>pages 1–3, 7</c>; with a capital at the start of a sentence.</summary>
    public static string Say(IReadOnlyCollection<int> ascending, bool capital = false)
    {
        var runs = new List<(int First, int Last)>();
        foreach (int page in ascending)
        {
            if (runs.Count > 0 && runs[^1].Last == page - 1)
            {
                runs[^1] = (runs[^1].First, page);
            }
            else
            {
                runs.Add((page, page));
            }
        }

        IEnumerable<string> parts = runs.Select(r => r.First == r.Last
            ? r.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{r.First}–{r.Last}"));
        return (capital ? "P" : "p") + (ascending.Count == 1 ? "age " : "ages ") + string.Join(", ", parts);
    }
}
