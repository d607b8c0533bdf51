using System.Globalization;
using System.Text;
using Directives.Deadlines;
using Directives.Header;

namespace Directives.Cli.Printing;

/// <summary>Values of records in words for people.</summary>
internal static class Wording
{
    private static readonly string[] Types =
    [
        "Văn bản", "Công văn", "Kế hoạch", "Chỉ thị", "Quyết định", "Thông báo", "Công điện", "Nghị quyết", "Chương trình",
        "Hướng dẫn", "Kết luận", "Tờ trình", "Báo cáo", "Nghị định", "Thông tư", "Tin bài",
    ];

    /// <summary>The Vietnamese name of a document type.</summary>
    public static string Of(DocumentType type) => Types[(int)type];

    /// <summary>The date as <c>2025-12-31</c>.</summary>
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>When a duty is due, such as <c>before 2025-12-31</c> or <c>every 6 months</c>.</summary>
    public static string Of(Deadline deadline)
    {
        switch (deadline.Kind)
        {
            case DeadlineKind.Recurring when deadline.Every.Count > 0:
                return "every " + string.Join(", ", deadline.Every.Select(every => Duration(every, every: true)));
            case DeadlineKind.Relative when deadline.Within is { } within:
                return "within " + Duration(within, every: false).Replace(" ", deadline.Working ? " working " : " ", StringComparison.Ordinal);
        }

        return (deadline.Start, deadline.End) switch
        {
            (null, null) => deadline.Text,
            ({ } start, null) => "from " + Of(start),
            (null, { } end) => (deadline.Kind == DeadlineKind.Before ? "before " : "by ") + Of(end),
            ({ } start, { } end) when start == end => (deadline.Kind is DeadlineKind.By or DeadlineKind.Before ? "by " : "on ") + Of(end),
            ({ } start, { } end) => Of(start) + " – " + Of(end),
        };
    }

    /// <summary>“1 duty”, “2 duties”.</summary>
    public static string Count(long number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>The text on one line: line ends, tabs and other control characters become spaces.</summary>
    /// <remarks>Text of a document may hold escape sequences, which must not reach a terminal.</remarks>
    public static string OneLine(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsControl(c) && !char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    // ISO 8601 durations of one unit are all that deadlines use: P5D, P2W, P6M, P1Y, PT24H.
    private static string Duration(string iso, bool every)
    {
        string digits = new([.. iso.Where(char.IsAsciiDigit)]);
        string? unit = iso[^1] switch
        {
            'D' => "day",
            'W' => "week",
            'M' when iso.Contains('T', StringComparison.Ordinal) => "minute",
            'M' => "month",
            'Y' => "year",
            'H' => "hour",
            _ => null,
        };
        if (unit is null || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return iso;
        }

        return every && number == 1 ? unit : Count(number, unit);
    }
}
