using System.Globalization;
using Directives.Assignments;
using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>The fields of a query (<c>agency:"Sở Y tế" role:lead due&lt;2024</c>) as a <see cref="DutyFilter"/>.</summary>
internal static class QueryFields
{
    /// <summary>Names of the fields.</summary>
    public static IReadOnlyList<string> Names { get; } = ["agency", "role", "due", "date", "type", "issuer", "number", "province", "has", "target"];

    /// <summary>Whether a field is compared with <c>&lt;</c> and <c>&gt;</c>, and may be named several times.</summary>
    public static bool IsCompared(string name) => name is "due" or "date" or "target";

    /// <summary>Adds a field to a filter.</summary>
    /// <param name="filter">The filter so far.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="relation">How: <c>: = &lt; &lt;= &gt; &gt;=</c>.</param>
    /// <param name="value">The value, without its quotation marks; not blank.</param>
    /// <param name="position">Where the value stands in the query.</param>
    /// <exception cref="SearchQueryException">The value cannot be understood.</exception>
    public static DutyFilter Add(DutyFilter filter, string name, string relation, string value, int position) => name switch
    {
        "agency" => filter with { Agency = value },
        "issuer" => filter with { Issuer = value },
        "number" => filter with { Number = value },
        "province" => filter with { Province = value },
        "role" => filter with { Role = RoleOf(value, position) },
        "type" => filter with
        {
            Type = DocumentTypeInput.TryParse(value, out Header.DocumentType type)
                ? type
                : throw new SearchQueryException($"there is no document type “{value}”; use one of: {string.Join(", ", DocumentTypeInput.All)}", position),
        },
        "has" => Having(filter, value, position),
        "target" => filter with { Target = TargetOf(relation, value, position) },
        "due" => Within(filter, relation, value, position, isIssue: false),
        _ => Within(filter, relation, value, position, isIssue: true),
    };

    private static OwnerRole RoleOf(string value, int position) => SearchAnalyzer.Fold(value) switch
    {
        "lead" or "chu tri" => OwnerRole.Lead,
        "support" or "phoi hop" => OwnerRole.Support,
        _ => throw new SearchQueryException($"there is no role “{value}”; use lead or support", position),
    };

    private static DutyFilter Having(DutyFilter filter, string value, int position) => SearchAnalyzer.Fold(value) switch
    {
        "target" or "chi tieu" => filter with { HasTarget = true },
        "deadline" or "due" or "thoi han" => filter with { HasDeadline = true },
        "owner" or "agency" or "chu tri" => filter with { HasOwner = true },
        _ => throw new SearchQueryException($"has:{value} is not known; use has:target, has:deadline or has:owner", position),
    };

    private static DutyFilter Within(DutyFilter filter, string relation, string value, int position, bool isIssue)
    {
        if (!DatePeriodText.TryParse(value, out DateOnly first, out DateOnly last))
        {
            throw new SearchQueryException($"“{value}” is no day or period; type {DatePeriodText.Forms}", position);
        }

        DateOnly? after = relation switch { ">" => last.AddDays(1), ">=" or ":" or "=" => first, _ => null };
        DateOnly? before = relation switch { "<" => first.AddDays(-1), "<=" or ":" or "=" => last, _ => null };
        return isIssue
            ? filter with { IssuedAfter = Later(filter.IssuedAfter, after), IssuedBefore = Earlier(filter.IssuedBefore, before) }
            : filter with { DueAfter = Later(filter.DueAfter, after), DueBefore = Earlier(filter.DueBefore, before) };
    }

    private static DateOnly? Later(DateOnly? left, DateOnly? right) => left is null || right > left ? right ?? left : left;

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) => left is null || right < left ? right ?? left : left;

    // 90%, 90, 1.500 hộ, 1,5: figures as Vietnamese writes them, or with a point before one or two decimals.
    private static TargetCondition TargetOf(string relation, string value, int position)
    {
        int end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '.' or ','))
        {
            end++;
        }

        string digits = value[..end];
        int point = digits.LastIndexOf('.');
        bool isGrouped = point >= 0 && digits.Length - point == 4;
        string plain = (isGrouped ? digits.Replace(".", "", StringComparison.Ordinal) : digits).Replace(',', '.');
        if (!double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double figure))
        {
            throw new SearchQueryException($"“{value}” is no figure; type target>90%, target<=1.500 or has:target", position);
        }

        FigureComparison comparison = relation switch
        {
            "<" => FigureComparison.Below, "<=" => FigureComparison.AtMost, ">" => FigureComparison.Above, ">=" => FigureComparison.AtLeast, _ => FigureComparison.Equal,
        };
        string unit = value[end..].Trim();
        return new TargetCondition(comparison, figure, unit.Length > 0 ? unit : null);
    }
}
