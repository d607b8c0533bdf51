using Directives.Assignments;
using Directives.Header;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Directives.Pipeline.Tests.Storage;
using Directives.Search;

namespace Directives.Pipeline.Tests.Search;

/// <summary>Compares the index with a plain reading of every duty, over stores that were written in many steps.</summary>
public sealed class SearchReferenceTests
{
    // Few words that differ in marks, so that every query meets many duties and every word several spellings.
    private static readonly string[] Words =
    [
        "năm", "nam", "tổ", "chức", "chủ", "trì", "rà", "soát", "rả", "học", "sinh", "UBND", "ủy", "ban", "ủy ban nhân dân", "uỷ ban nhan dan", "46/KH-UBND", "báo", "cáo", "bao", "kinh", "phí", "tuyên", "truyền",
    ];

    private static readonly string[] Bodies = ["Sở Y tế", "Sở Tài chính", "Công an tỉnh", "UBND xã", "Văn phòng"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Index_finds_what_a_plain_reading_finds(int seed)
    {
        var random = new Random(seed);
        using var file = new StoreFile();
        using (SqliteDirectiveStore store = file.Open())
        {
            WriteInSteps(store, random);
        }

        using DirectiveIndex index = file.Index();
        IReadOnlyList<DutyRecord> duties = index.Tasks(limit: DirectiveIndex.MaxCount).Entries;
        Assert.True(duties.Count > 100, "too few duties to compare");
        for (int round = 0; round < 150; round++)
        {
            Compare(index, duties, RandomQuery(random), RandomFilter(random));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Longer_lists_begin_as_shorter_ones_do(int seed)
    {
        var random = new Random(seed);
        using var file = new StoreFile();
        using (SqliteDirectiveStore store = file.Open())
        {
            WriteInSteps(store, random);
        }

        using DirectiveIndex index = file.Index();
        for (int round = 0; round < 20; round++)
        {
            string query = string.Join(' ', RandomQuery(random).Select(term => term.Text));
            string[] all = Ids(index.Search(query, limit: 1_000));
            string[] paged = [.. Enumerable.Range(0, 5).SelectMany(page => Ids(index.Search(query, limit: 50, offset: page * 50)))];
            Assert.Equal(all.Take(250), paged);
        }
    }

    private static void Compare(DirectiveIndex index, IReadOnlyList<DutyRecord> duties, (string Text, bool IsPhrase, bool IsExcluded)[] terms, DutyFilter filter)
    {
        string query = string.Join(' ', terms.Select(term => (term.IsExcluded ? "-" : "") + (term.IsPhrase ? $"\"{term.Text}\"" : term.Text)));
        string[] expected =
        [
            .. duties.Where(duty => Passes(duty, filter) && terms.All(term => Holds(duty, term.Text, exact: term.IsExcluded && SearchAnalyzer.Analyze(term.Text).Any(token => token.IsMarked)) != term.IsExcluded)).Select(duty => duty.Id).Order(),
        ];
        Page<SearchHit> hits = index.Search(query, filter, limit: 1_000);
        string[] found = [.. hits.Entries.Where(hit => hit.MissingWords == 0 && hit.Correction is null).Select(hit => hit.Duty.Id).Order()];
        Assert.True(
            expected.SequenceEqual(found),
            $"{query} with {filter}: not found {string.Join(' ', expected.Except(found).Take(3))}, found too {string.Join(' ', found.Except(expected).Take(3))}; {duties.FirstOrDefault(duty => expected.Except(found).Concat(found.Except(expected)).Contains(duty.Id))}");
        Assert.True(hits.Total >= expected.Length, query);
        Assert.Equal(expected, Ids(index.Search(query, filter, DutySort.Deadline, limit: 1_000)).Order());

        HashSet<string> marked = [.. duties.Where(duty => terms.All(term => term.IsExcluded || Holds(duty, term.Text, exact: true))).Select(duty => duty.Id)];
        if (terms.Where(term => !term.IsExcluded).All(term => SearchAnalyzer.Analyze(term.Text).All(token => token.IsMarked)))
        {
            Assert.All(hits.Entries.Where(hit => hit.MissingWords == 0 && hit.Correction is null), hit => Assert.Equal(marked.Contains(hit.Duty.Id), hit.HasExactMarks));
        }
    }

    private static bool Passes(DutyRecord duty, DutyFilter filter) =>
        (filter.Role is null && filter.Agency is null || duty.Owners.Any(owner => (filter.Role is null || owner.Role == filter.Role) && (filter.Agency is null || owner.Agency == filter.Agency)))
        && (filter.Type is null || duty.Document.Type == filter.Type)
        && (filter.DueBefore is null || duty.Due <= filter.DueBefore)
        && (filter.DueAfter is null || duty.Due >= filter.DueAfter);

    // The words next to each other in one field of the duty, parts of numbers behind the others.
    private static bool Holds(DutyRecord duty, string words, bool exact)
    {
        string[] wanted = [.. SearchAnalyzer.Analyze(words).Where(token => !token.IsPart).Select(Form)];
        string[] literal = [.. SearchAnalyzer.AnalyzeLiteral(words).Select(Form)];
        string[][] texts = [[duty.Task], [.. duty.Owners.Select(owner => owner.Agency)], [duty.Heading ?? "", duty.Document.Subject!, duty.Document.Number!, duty.Document.Issuer!]];
        return texts.Any(field =>
        {
            SearchToken[] tokens = [.. field.SelectMany(SearchAnalyzer.Analyze)];
            string[] forms = [.. tokens.Where(token => !token.IsPart).Concat(tokens.Where(token => token.IsPart)).Select(Form)];
            return Follow(forms, wanted) || (words == "UBND" && Follow(forms, literal));
        });

        string Form(SearchToken token) => exact ? token.Exact : token.Folded;
    }

    private static bool Follow(string[] forms, string[] wanted) =>
        Enumerable.Range(0, Math.Max(0, forms.Length - wanted.Length + 1)).Any(start => forms.AsSpan(start, wanted.Length).SequenceEqual(wanted));

    private static (string Text, bool IsPhrase, bool IsExcluded)[] RandomQuery(Random random)
    {
        var terms = new (string, bool, bool)[random.Next(1, 4)];
        for (int i = 0; i < terms.Length; i++)
        {
            bool isPhrase = random.Next(4) == 0;
            string word = Words[random.Next(Words.Length)];
            terms[i] = isPhrase ? ($"{word} {Words[random.Next(Words.Length)]}", true, false) : word.Contains(' ', StringComparison.Ordinal) ? (word, true, false) : (random.Next(3) == 0 && word != "UBND" ? SearchAnalyzer.Fold(word) : word, false, i > 0 && random.Next(5) == 0);
            if (SearchAnalyzer.Analyze(terms[i].Item1).Any(token => token.IsPart))
            {
                terms[i] = ("học", false, false);
            }
        }

        return terms;
    }

    private static DutyFilter RandomFilter(Random random) => new()
    {
        Role = random.Next(3) switch { 0 => OwnerRole.Lead, 1 when random.Next(2) == 0 => OwnerRole.Support, _ => null },
        Agency = random.Next(3) == 0 ? Bodies[random.Next(Bodies.Length)] : null,
        Type = random.Next(4) == 0 ? DocumentType.Decision : null,
        DueAfter = random.Next(4) == 0 ? new DateOnly(2024, random.Next(1, 13), 1) : null,
        DueBefore = random.Next(4) == 0 ? new DateOnly(2024, random.Next(1, 13), 28) : null,
    };

    // Many small transactions make many segments, some of which become one; documents change and vanish in between.
    private static void WriteInSteps(SqliteDirectiveStore store, Random random)
    {
        for (int step = 0; step < 40; step++)
        {
            var results = new List<FileResult>();
            for (int i = 0; i < random.Next(1, 4); i++)
            {
                int number = random.Next(60);
                string path = $"{number}.txt";
                results.Add(random.Next(8) == 0
                    ? new FileResult { Path = path, Outcome = FileOutcome.Skipped, Reason = "gone", ExtractorVersion = "1", ProcessedAt = DateTimeOffset.UnixEpoch }
                    : DirectiveBuilder.Stored(path, $"{number} {step} {i}", RandomDirective(random, number)));
            }

            store.Write([.. results.DistinctBy(result => result.Path)]);
        }
    }

    private static Directive RandomDirective(Random random, int number)
    {
        var builder = new DirectiveBuilder
        {
            Number = $"{number}/KH-UBND", Type = random.Next(2) == 0 ? DocumentType.Decision : DocumentType.Plan, Subject = Text(random, 3), IssueDate = new DateOnly(2023, 1, 1).AddDays(number),
        };
        for (int i = 0; i < random.Next(1, 12); i++)
        {
            DateOnly? end = random.Next(2) == 0 ? new DateOnly(2024, random.Next(1, 13), random.Next(1, 29)) : null;
            builder.Duty(
                Text(random, random.Next(3, 14)),
                random.Next(3) > 0 ? Bodies[random.Next(Bodies.Length)] : null,
                random.Next(3) == 0 ? Bodies[random.Next(Bodies.Length)] : null,
                end is null ? null : ("hạn", null, end),
                random.Next(2) == 0 ? Text(random, 2) : null);
        }

        return builder.Build();
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private static string[] Ids(Page<SearchHit> hits) => [.. hits.Entries.Select(hit => hit.Duty.Id)];
}
