namespace Directives.Assignments;

/// <summary>Tells the figures of a review (“đến nay đã giải ngân 60%”) from those that a duty or an aim sets.</summary>
/// <param name="reports">Paragraphs that tell what has been, in text order.</param>
/// <param name="duties">Duties in text order.</param>
internal readonly struct ReportedFigures(List<(int Start, int End)> reports, List<Duty> duties)
{
    /// <summary>Whether the token stands in a review and in no duty.</summary>
    public bool Contains(int token)
    {
        int low = 0, high = reports.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = reports[middle].End <= token ? (middle + 1, high) : (low, middle);
        }

        return low < reports.Count && reports[low].Start <= token && !IsInDuty(token);
    }

    private bool IsInDuty(int token)
    {
        int low = 0, high = duties.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = duties[middle].End <= token ? (middle + 1, high) : (low, middle);
        }

        return low < duties.Count && duties[low].Start <= token;
    }
}
