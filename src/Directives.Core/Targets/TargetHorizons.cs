using System.Globalization;
using System.Runtime.InteropServices;
using Directives.Deadlines;
using Directives.Lexing;

namespace Directives.Targets;

/// <summary>Finds the year or date for which a target is set, among the times of its sentence.</summary>
internal static class TargetHorizons
{
    // Tokens from a day to the target that it is set for, at most.
    private const int MaxDistance = 200;

    // No sentence of a directive names more times than this; the bound keeps hostile text linear.
    private const int MaxTimes = 16;

    /// <summary>Fills <see cref="TargetMention.By"/> and drops what was to be reached before <paramref name="issueDate"/>, for it is a report; both lists in text order.</summary>
    public static void Assign(TokenizedText text, List<TargetMention> targets, List<DeadlineMention> deadlines, DateOnly? issueDate)
    {
        int next = 0, kept = 0, heading = -1;
        string? headingBy = null;
        foreach (ref TargetMention target in CollectionsMarshal.AsSpan(targets))
        {
            while (next < deadlines.Count && deadlines[next].Start < target.End)
            {
                next++;
            }

            bool passed = false;
            for (int i = next - 1; i >= Math.Max(0, next - MaxTimes) && deadlines[i].Start >= target.SentenceStart; i--)
            {
                if (Horizon(deadlines[i]) is { } by && Reaches(text, deadlines[i], target))
                {
                    target = target with { By = by };
                    passed = issueDate is { } issued && deadlines[i].Last < issued;

                    // “65% vào năm 2025 và 75% vào năm 2030”: of the times behind a figure the first.
                    if (i == 0 || deadlines[i - 1].Start < target.FigureStart)
                    {
                        break;
                    }
                }
            }

            if (target.By is null && target.HeadingEnd > target.HeadingStart)
            {
                if (target.HeadingStart != heading)
                {
                    heading = target.HeadingStart;
                    headingBy = OfHeading(target, deadlines, next);
                }

                target = target with { By = headingBy };
            }

            if (!passed)
            {
                targets[kept++] = target;
            }
        }

        targets.RemoveRange(kept, targets.Count - kept);
    }

    // “Đến năm 2025: 90% …; 80% …” holds for the list; “xong trước ngày 20/3; tập huấn cho 100% …” and “trình trong quý III; lắp 24 trạm” for their own part.
    private static bool Reaches(TokenizedText text, in DeadlineMention deadline, in TargetMention target)
    {
        if (deadline.End < target.Start && text[deadline.End].IsMark(';'))
        {
            return false;
        }

        if (deadline.Kind != DeadlineKind.Before)
        {
            return true;
        }

        for (int i = deadline.End; i < target.Start; i++)
        {
            if (i - deadline.End > MaxDistance || text[i].IsMark(';'))
            {
                return false;
            }
        }

        return true;
    }

    private static string? OfHeading(in TargetMention target, List<DeadlineMention> deadlines, int next)
    {
        for (int i = next - 1; i >= 0 && deadlines[i].Start >= target.HeadingStart; i--)
        {
            if (deadlines[i].End <= target.HeadingEnd && (deadlines[i].Kind == DeadlineKind.By || deadlines[i].Grain == PeriodGrain.Year) && Horizon(deadlines[i]) is { } by)
            {
                return by;
            }
        }

        return null;
    }

    private static string? Horizon(in DeadlineMention deadline) =>
        deadline.Kind is DeadlineKind.Recurring or DeadlineKind.Relative || deadline.Last is not { } last ? null
        : deadline.Grain == PeriodGrain.Year ? last.Year.ToString(CultureInfo.InvariantCulture)
        : last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
