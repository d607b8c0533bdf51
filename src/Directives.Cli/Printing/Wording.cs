using System.Globalization;
using System.Text;
using Directives.Deadlines;
using Directives.Header;
using Directives.Json;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;
using Directives.Targets;

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

    /// <summary>The name of a stage, such as <c>read</c>.</summary>
    public static string Of(FileStage stage) => stage.ToString().ToLowerInvariant();

    /// <summary>A time in its two largest units, such as <c>3.2 s</c>, <c>4 min 10 s</c> or <c>2 h 5 min</c>.</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalSeconds: < 9.95 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(59, Math.Round(time.TotalSeconds)):0} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h {time.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.Days} d {time.Hours} h"),
    };

    /// <summary>An amount of bytes, such as <c>12 kB</c> or <c>3.4 MB</c>, in powers of ten.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.00} GB"),
    };

    /// <summary>What a failure is, after “N files failed,”.</summary>
    public static string Of(ReadFailure failure) => failure switch
    {
        ReadFailure.NotRecognised => "in no format that is read",
        ReadFailure.Empty => "without content",
        ReadFailure.Encrypted => "locked by a password",
        ReadFailure.Damaged => "damaged",
        ReadFailure.TooLarge => "over a limit",
        ReadFailure.NeedsOcr => "scanned",
        ReadFailure.ToolMissing => "for want of a program",
        ReadFailure.ToolFailed => "in an outside program",
        ReadFailure.TimedOut => "out of time",
        ReadFailure.Inaccessible => "refused by the file system",
        ReadFailure.Rejected => "dangerous",
        ReadFailure.Unreadable => "without readable text",
        _ => failure.ToString(),
    };

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

    /// <summary>The figure of a target, such as <c>≥ 90 %</c> or <c>giảm 5 %</c>.</summary>
    public static string Of(Target target)
    {
        string figure = target.Comparator switch
        {
            Comparator.Range => string.Create(CultureInfo.InvariantCulture, $"{target.Low:0.######}–{target.High:0.######}"),
            Comparator.Increase => string.Create(CultureInfo.InvariantCulture, $"tăng {target.Value:0.######}"),
            Comparator.Decrease => string.Create(CultureInfo.InvariantCulture, $"giảm {target.Value:0.######}"),
            Comparator.AtLeast => string.Create(CultureInfo.InvariantCulture, $"≥ {target.Value:0.######}"),
            Comparator.AtMost => string.Create(CultureInfo.InvariantCulture, $"≤ {target.Value:0.######}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{WireNames.Of(target.Comparator)} {target.Value:0.######}"),
        };
        string by = target.By is null ? "" : $" by {target.By}";
        return $"{figure} {target.Unit}".TrimEnd() + by;
    }

    /// <summary>A number in groups of three digits.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A share from 0 to 1 as a whole percentage.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    /// <summary>“1 duty”, “2 duties”.</summary>
    public static string Count(long number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>The path as seen from the current folder where it lies below it, made <see cref="Safe"/>.</summary>
    public static string ShortPath(string path)
    {
        // Of a member of an archive the name goes on after the file's, and may climb: it is told as it stands.
        if (!Path.IsPathFullyQualified(path) || path.Split('/', '\\').Contains(".."))
        {
            return Safe(path);
        }

        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return Safe(relative.StartsWith("..", StringComparison.Ordinal) ? path : relative);
    }

    /// <summary>A name with U+FFFD for what would act on a terminal: control characters, line ends among them, and those that turn the direction of writing.</summary>
    public static string Safe(string name) => string.Create(name.Length, name, static (safe, from) =>
    {
        for (int i = 0; i < safe.Length; i++)
        {
            safe[i] = char.IsControl(from[i]) || TurnsDirection(from[i]) ? '\uFFFD' : from[i];
        }
    });

    /// <summary>A message of several lines, each of them <see cref="Safe"/>.</summary>
    public static string SafeLines(string message) =>
        string.Join('\n', message.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(Safe));

    /// <summary>Whether the character makes what follows run the other way, so that a name looks like another.</summary>
    public static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The first <paramref name="length"/> characters, cut between words, with an ellipsis where something was left out.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int end = text.LastIndexOf(' ', length);
        return string.Concat(text.AsSpan(0, end > length / 2 ? end : length), "…");
    }

    /// <summary>The text on one line: line ends, tabs and other control characters become spaces; what turns the direction of writing goes.</summary>
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
            if (TurnsDirection(c))
            {
                continue;
            }

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
