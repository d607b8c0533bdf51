using System.Globalization;
using Directives.Diagnostics;
using Directives.Text;
using Directives.Values;

namespace Directives.Deadlines;

/// <summary>Where the times of one text are collected, and the date against which they are resolved.</summary>
internal readonly record struct DeadlineRun(DateOnly? IssueDate, List<DeadlineMention> Mentions, List<Diagnostic> Diagnostics)
{
    /// <summary>Adds a time, unless it lies inside the one before: “kể từ ngày 01/7/2025” belongs to its duration.</summary>
    public void Add(in DeadlineMention mention)
    {
        if (Mentions.Count == 0 || Mentions[^1].End <= mention.Start)
        {
            Mentions.Add(mention);
        }
    }

    /// <summary>Adds “trước …”: the date named; for a longer period its first day, or its last after “cuối”.</summary>
    /// <returns>One past the last token, also when no value could be taken.</returns>
    public int AddBefore(in Lookaround look, int start, in Period point, bool end)
    {
        if (!TryResolve(look, point, out DateOnly first, out DateOnly last, out bool inferred))
        {
            return point.End;
        }

        DateOnly named = end ? last : first;
        Add(new DeadlineMention(start, point.End, DeadlineKind.Before, StrengthOf(point, named), DeadlineRules.Before) { Last = named, Grain = point.Grain, Inferred = inferred });
        return point.End;
    }

    /// <summary>Adds a time on or before the end of <paramref name="point"/>.</summary>
    public int AddBy(in Lookaround look, int start, in Period point, DeadlineStrength strength, string rule)
    {
        if (!TryResolve(look, point, out _, out DateOnly last, out bool inferred))
        {
            return point.End;
        }

        Add(new DeadlineMention(start, point.End, DeadlineKind.By, Weaker(strength, StrengthOf(point, last)), rule) { Last = last, Grain = point.Grain, Inferred = inferred });
        return point.End;
    }

    /// <summary>Adds a day.</summary>
    public int AddOn(in Lookaround look, int start, in Period point, DeadlineStrength strength)
    {
        if (!TryResolve(look, point, out DateOnly first, out DateOnly last, out bool inferred))
        {
            return point.End;
        }

        Add(new DeadlineMention(start, point.End, DeadlineKind.On, Weaker(strength, StrengthOf(point, last)), DeadlineRules.On) { First = first, Last = last, Grain = point.Grain, Inferred = inferred });
        return point.End;
    }

    /// <summary>Adds a period.</summary>
    public int AddDuring(in Lookaround look, int start, in Period period, DeadlineStrength strength, string rule)
    {
        if (!TryResolve(look, period, out DateOnly first, out DateOnly last, out bool inferred))
        {
            return period.End;
        }

        Add(new DeadlineMention(start, period.End, DeadlineKind.During, period.IsOpen ? strength : Weaker(strength, StrengthOf(period, last)), rule)
        {
            First = first,
            Last = period.IsOpen ? null : last,
            Grain = period.Grain,
            Inferred = inferred,
        });
        return period.End;
    }

    /// <summary>Adds “từ nay đến …”: it starts on the issue date, where that is known.</summary>
    public int AddFromNow(in Lookaround look, int start, in Period end)
    {
        if (!TryResolve(look, end, out _, out DateOnly last, out _))
        {
            return end.End;
        }

        Add(new DeadlineMention(start, end.End, DeadlineKind.During, DeadlineStrength.Cued, DeadlineRules.FromNow) { First = IssueDate, Last = last, Grain = end.Grain, Inferred = true });
        return end.End;
    }

    /// <summary>Adds “từ ngày …” without an end.</summary>
    public int AddFrom(in Lookaround look, int start, in Period period)
    {
        if (!TryResolve(look, period, out DateOnly first, out _, out bool inferred))
        {
            return period.End;
        }

        int end = period.End;
        bool onward = look.Word(end) == look.Words.Onward && look.Word(end + 1) == look.Words.Go;
        bool reports = look.Word(end) == look.Words.To && look.Word(end + 1) == look.Words.Now;
        DeadlineStrength strength = reports ? DeadlineStrength.Bare : period.IsOpen || ((onward || period.StatesYear) && (IssueDate is null || first >= IssueDate)) ? DeadlineStrength.Cued : DeadlineStrength.Bare;
        end += onward ? 2 : 0;
        Add(new DeadlineMention(start, end, DeadlineKind.During, strength, DeadlineRules.From) { First = first, Inferred = inferred });
        return end;
    }

    /// <summary>Adds a time allowed.</summary>
    /// <returns>Where its event begins: that may cite a document.</returns>
    public int AddRelative(int start, in Duration duration)
    {
        Add(new DeadlineMention(start, duration.End, DeadlineKind.Relative, DeadlineStrength.Cued, DeadlineRules.Relative)
        {
            Within = Rhythms.Duration(duration.Count, duration.Unit),
            Working = duration.Working,
        });
        return duration.EventStart;
    }

    /// <summary>Resolves a period; an impossible one is reported and gives no value.</summary>
    public bool TryResolve(in Lookaround look, in Period period, out DateOnly first, out DateOnly last, out bool inferred)
    {
        if (period.IsImpossible)
        {
            first = last = default;
            inferred = false;
            int start = period.End - 1;
            while (start > 0 && look.IsGlued(start))
            {
                start--;
            }

            TextSpan span = look.Text.SpanOf(start, period.End);
            Diagnostics.Add(new Diagnostic(DiagnosticCode.ImpossibleDate, span, string.Create(
                CultureInfo.InvariantCulture, $"“{look.Text.Join(start, period.End)}” is a date that no calendar has; check it against the source, no deadline was taken from it")));
            return false;
        }

        return period.TryResolve(IssueDate, out first, out last, out inferred);
    }

    // What had passed when the document was issued binds nobody; it is told of, or part of a name.
    private DeadlineStrength StrengthOf(in Period period, DateOnly last) =>
        period.StatesYear && IssueDate is { } issued && last < issued ? DeadlineStrength.Bare : DeadlineStrength.Cued;

    private static DeadlineStrength Weaker(DeadlineStrength one, DeadlineStrength other) =>
        one == DeadlineStrength.Bare ? one : other;
}
