using System.Globalization;
using System.Runtime.InteropServices;
using Directives.Deadlines;

namespace Directives.Targets;

/// <summary>Finds the year or date for which a target is set, among the times of its sentence.</summary>
internal static class TargetHorizons
{
    /// <summary>Fills <see cref="TargetMention.By"/> and drops what was to be reached before <paramref name="issueDate"/>, for it is a report; both lists in text order.</summary>
    public static void Assign(List<TargetMention> targets, List<DeadlineMention> deadlines, DateOnly? issueDate)
    {
        int next = 0, kept = 0;
        foreach (ref TargetMention target in CollectionsMarshal.AsSpan(targets))
        {
            while (next < deadlines.Count && deadlines[next].Start < target.End)
            {
                next++;
            }

            bool passed = false;
            for (int i = next - 1; i >= 0 && deadlines[i].Start >= target.SentenceStart; i--)
            {
                if (Horizon(deadlines[i]) is { } by)
                {
                    target = target with { By = by };
                    passed = issueDate is { } issued && deadlines[i].Last < issued;
                    break;
                }
            }

            if (!passed)
            {
                targets[kept++] = target;
            }
        }

        targets.RemoveRange(kept, targets.Count - kept);
    }

    private static string? Horizon(in DeadlineMention deadline) =>
        deadline.Kind is DeadlineKind.Recurring or DeadlineKind.Relative || deadline.Last is not { } last ? null
        : deadline.Grain == PeriodGrain.Year ? last.Year.ToString(CultureInfo.InvariantCulture)
        : last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
