using System.Security.Cryptography;
using System.Text;
using Directives.Assignments;
using Directives.Deadlines;
using Directives.Header;
using Directives.Pipeline.Storage;
using Directives.Targets;
using Directives.Text;

namespace Directives.Pipeline.Tests.Storage;

/// <summary>Builds directives by hand, so that tests of the store do not depend on extraction. The text grows with what is added.</summary>
internal sealed class DirectiveBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Assignment> _assignments = [];
    private readonly List<Deadline> _deadlines = [];
    private readonly List<Target> _targets = [];

    public string? Issuer { get; init; } = "UBND TỈNH AN BÌNH";

    public string? Number { get; init; } = "46/KH-UBND";

    public string? AgencyId { get; init; }

    public DateOnly? IssueDate { get; init; } = new DateOnly(2023, 7, 6);

    public DocumentType? Type { get; init; } = DocumentType.Plan;

    public string? Subject { get; init; } = "phòng, chống bạo lực học đường";

    public DirectiveBuilder Duty(string task, string? lead = null, string? support = null, (string Text, DateOnly? Start, DateOnly? End)? deadline = null, string? heading = null)
    {
        TextSpan span = Append(task);
        var owners = new List<Owner>();
        if (lead is not null)
        {
            owners.Add(Own(lead, OwnerRole.Lead));
        }

        if (support is not null)
        {
            owners.Add(Own(support, OwnerRole.Support));
        }

        var deadlines = new List<int>();
        if (deadline is { } due)
        {
            deadlines.Add(_deadlines.Count);
            _deadlines.Add(new Deadline { Text = due.Text, Span = Append(due.Text), Kind = DeadlineKind.By, Start = due.Start, End = due.End, Rule = "test" });
        }

        _assignments.Add(new Assignment
        {
            Task = task, Span = span, Owners = owners, Deadlines = deadlines, Rule = "test", Confidence = 0.9, Path = "I › 1 › -", Heading = heading,
        });
        return this;
    }

    public DirectiveBuilder Target(string text, decimal value)
    {
        _targets.Add(new Target { Text = text, Span = Append(text), Comparator = Comparator.AtLeast, Value = value, Unit = "%", Rule = "test" });
        Assignment last = _assignments[^1];
        _assignments[^1] = new Assignment
        {
            Task = last.Task, Span = last.Span, Owners = last.Owners, Deadlines = last.Deadlines, Targets = [.. last.Targets, _targets.Count - 1],
            Rule = last.Rule, Confidence = last.Confidence, Path = last.Path, Heading = last.Heading,
        };
        return this;
    }

    public Directive Build() => new()
    {
        Source = new SourceText(_text.ToString()),
        Header = new DirectiveHeader
        {
            Issuer = Field(Issuer),
            Number = Field(Number),
            Subject = Field(Subject),
            IssueDate = IssueDate is { } date ? new HeaderField<DateOnly>(date, default, "test") : null,
            Type = Type is { } type ? new HeaderField<DocumentType>(type, default, "test") : null,
        },
        Assignments = _assignments,
        Deadlines = _deadlines,
        Targets = _targets,
    };

    /// <summary>The result of reading a file that holds <paramref name="content"/>.</summary>
    public static FileResult Stored(string path, string content, Directive directive, string extractor = "1") => new()
    {
        Path = path,
        Outcome = FileOutcome.Stored,
        Size = content.Length,
        Sha256 = Hash(content),
        Format = "text",
        Directive = directive,
        ExtractorVersion = extractor,
        ProcessedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };

    public static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private Owner Own(string agency, OwnerRole role) => new() { Agency = agency, AgencyId = AgencyId, Mention = agency, Role = role, Span = Append(agency), Rule = "test" };

    private TextSpan Append(string part)
    {
        int start = _text.Length;
        _text.Append(part).Append('\n');
        return new TextSpan(start, part.Length);
    }

    private static HeaderField<string>? Field(string? value) => value is null ? null : new HeaderField<string>(value, default, "test");
}
