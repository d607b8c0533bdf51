using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Directives.Assignments;
using Directives.Deadlines;
using Directives.Header;
using Directives.Pipeline.Storage;
using Directives.Targets;
using Directives.Text;

namespace Directives.Benchmarks.Search;

/// <summary>Documents with duties made of the words of <c>corpus/documents</c>: each word follows the one before as it does somewhere there, with a rare invented one in between, so that common words are as common, and pairs as frequent, as in directives.</summary>
internal sealed class GeneratedRegister
{
    /// <summary>Duties in each document.</summary>
    public const int DutiesPerDocument = 10;

    private static readonly string[] Places = ["Cà Mau", "Lâm Đồng", "Tuyên Quang", "Vĩnh Long", "Nghệ An", "Quảng Ninh", "Hà Tĩnh", "Đồng Tháp", "Lào Cai", "Gia Lai", "An Giang", "Thanh Hóa"];

    private static readonly string[] Abbreviations = ["UBND", "HĐND", "MTTQ", "UBMTTQ", "BHXH", "ATTP", "ubnd"];

    private static readonly string[] Departments =
    [
        "Sở Y tế", "Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp", "Sở Xây dựng", "Sở Công Thương", "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Môi trường",
        "Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh", "Thanh tra tỉnh", "Văn phòng UBND tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Báo và phát thanh, truyền hình tỉnh", "UBND các xã, phường",
    ];

    private readonly Dictionary<string, List<string>> _followers = new(StringComparer.Ordinal);
    private readonly string[] _words;
    private readonly Random _random;

    /// <summary>Reads the corpus; equal seeds give equal registers.</summary>
    public GeneratedRegister(int seed)
    {
        _random = new Random(seed);
        string before = "";
        foreach (NamedText text in Texts.Corpus)
        {
            foreach (string word in text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (!_followers.TryGetValue(before, out List<string>? followers))
                {
                    _followers.Add(before, followers = []);
                }

                followers.Add(word);
                before = word;
            }
        }

        _words = [.. _followers.Keys.Where(word => word.Length > 1 && word.All(char.IsLetter))];
    }

    /// <summary>A word of the corpus.</summary>
    public string Word() => _words[_random.Next(_words.Length)];

    /// <summary>An abbreviation that documents are full of.</summary>
    public string Abbreviation() => Abbreviations[_random.Next(Abbreviations.Length)];

    /// <summary>Some words that follow each other somewhere.</summary>
    public string Phrase(int words)
    {
        var phrase = new List<string>(words);
        string word = Word();
        while (phrase.Count < words)
        {
            phrase.Add(word);
            word = _followers.TryGetValue(word, out List<string>? followers) && followers.Exists(next => next.All(char.IsLetter))
                ? followers.Find(next => next.All(char.IsLetter) && _random.Next(2) == 0) ?? Word()
                : Word();
        }

        return string.Join(' ', phrase);
    }

    /// <summary>Document <paramref name="number"/>.</summary>
    public FileResult Document(int number)
    {
        string place = Places[_random.Next(Places.Length)];
        var text = new StringBuilder();
        var assignments = new List<Assignment>();
        var deadlines = new List<Deadline>();
        var targets = new List<Target>();
        DateOnly issued = new DateOnly(2015, 1, 1).AddDays(_random.Next(4_000));
        for (int i = 0; i < DutiesPerDocument; i++)
        {
            string task = Task();
            var span = new TextSpan(text.Length, task.Length);
            text.Append(task).Append('\n');
            int? deadline = _random.Next(5) < 2 ? AddDeadline(deadlines, span, issued) : null;
            int? target = _random.Next(20) == 0 ? AddTarget(targets, span) : null;
            assignments.Add(new Assignment
            {
                Task = task,
                Span = span,
                Owners = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(owner => Owner(span, place, owner == 0 ? OwnerRole.Lead : OwnerRole.Support))],
                Deadlines = deadline is { } first ? [first] : [],
                Targets = target is { } second ? [second] : [],
                Rule = "generated",
                Confidence = 0.9,
                Path = "II › 1 › -",
                Heading = i % 3 == 0 ? Phrase(6) : null,
            });
        }

        string symbol = string.Create(CultureInfo.InvariantCulture, $"{number}/KH-UBND");
        return new FileResult
        {
            Path = string.Create(CultureInfo.InvariantCulture, $"generated/{number:D7}.txt"),
            Outcome = FileOutcome.Stored,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(number))),
            Size = text.Length,
            Format = "text",
            ExtractorVersion = "1",
            ProcessedAt = DateTimeOffset.UnixEpoch,
            Directive = new Directive
            {
                Source = new SourceText(text.ToString()),
                Header = new DirectiveHeader
                {
                    Issuer = new HeaderField<string>($"Ủy ban nhân dân tỉnh {place}", default, "generated"),
                    IssuePlace = new HeaderField<string>(place, default, "generated"),
                    Number = new HeaderField<string>(symbol, default, "generated"),
                    Subject = new HeaderField<string>(Phrase(12), default, "generated"),
                    IssueDate = new HeaderField<DateOnly>(issued, default, "generated"),
                    Type = new HeaderField<DocumentType>(_random.Next(3) == 0 ? DocumentType.Decision : DocumentType.Plan, default, "generated"),
                },
                Assignments = assignments,
                Deadlines = deadlines,
                Targets = targets,
            },
        };
    }

    private string Task()
    {
        var task = new StringBuilder();
        string word = Word();
        int length = _random.Next(20, 110);
        for (int i = 0; i < length; i++)
        {
            task.Append(i > 0 ? " " : "").Append(word);
            word = _random.Next(60) == 0 ? Rare() : _followers.TryGetValue(word, out List<string>? followers) ? followers[_random.Next(followers.Count)] : Word();
        }

        return task.ToString();
    }

    // Names, figures and slips make up most of the distinct words of an archive.
    private string Rare() => _random.Next(2) == 0
        ? _random.Next(1, 20_000).ToString(CultureInfo.InvariantCulture)
        : string.Concat(Enumerable.Range(0, 5).Select(_ => (char)('a' + _random.Next(26))));

    private Owner Owner(TextSpan span, string place, OwnerRole role)
    {
        string name = $"{Departments[_random.Next(Departments.Length)]} {place}";
        return new Owner { Agency = name, Mention = name, Span = span, Role = role, Rule = "generated" };
    }

    private int AddDeadline(List<Deadline> deadlines, TextSpan span, DateOnly issued)
    {
        deadlines.Add(new Deadline { Text = "trước ngày", Span = span, Kind = DeadlineKind.By, End = issued.AddDays(_random.Next(30, 400)), Rule = "generated" });
        return deadlines.Count - 1;
    }

    private int AddTarget(List<Target> targets, TextSpan span)
    {
        targets.Add(new Target { Text = "trên 90%", Span = span, Comparator = Comparator.AtLeast, Value = _random.Next(50, 101), Unit = "%", Rule = "generated" });
        return targets.Count - 1;
    }
}
