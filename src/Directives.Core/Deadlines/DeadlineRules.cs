namespace Directives.Deadlines;

/// <summary>Ids of the rules of <c>Data/rules/deadlines.json</c>.</summary>
internal static class DeadlineRules
{
    public const string Before = "deadline.before";
    public const string ByLatest = "deadline.by-latest";
    public const string ByUntil = "deadline.by-until";
    public const string ByLimit = "deadline.by-limit";
    public const string ByEnd = "deadline.by-end";
    public const string WithinDay = "deadline.by-within-day";
    public const string On = "deadline.on";
    public const string During = "deadline.during";
    public const string FromTo = "deadline.from-to";
    public const string FromNow = "deadline.from-now";
    public const string From = "deadline.from";
    public const string Period = "deadline.period";
    public const string Recurring = "deadline.recurring";
    public const string RecurringDay = "deadline.recurring-day";
    public const string Frequency = "deadline.frequency";
    public const string Relative = "deadline.relative";
}
