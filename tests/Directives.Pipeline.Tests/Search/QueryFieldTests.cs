using Directives.Assignments;
using Directives.Header;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Directives.Pipeline.Tests.Storage;

namespace Directives.Pipeline.Tests.Search;

/// <summary>Fields of queries, the same filters in lists, counts, questions and similar duties.</summary>
public sealed class QueryFieldTests : IDisposable
{
    private readonly StoreFile _file = new();
    private readonly DirectiveIndex _index;

    public QueryFieldTests() => _index = _file.With(
        DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder { Issuer = "UBND TỈNH CÀ MAU", Number = "46/KH-UBND", IssueDate = new DateOnly(2023, 7, 6) }
            .Duty("Tuyên truyền an toàn thực phẩm cho học sinh tại các trường học", "Sở Y tế", "Sở Tài chính", ("quý III", new DateOnly(2023, 7, 1), new DateOnly(2023, 9, 30)))
            .Duty("Kiểm tra bếp ăn tập thể", "Sở Công Thương", deadline: ("trước 31/12", null, new DateOnly(2023, 12, 31))).Target("trên 90%", 90)
            .Duty("Bố trí kinh phí cho công tác kiểm tra")
            .Build()),
        DirectiveBuilder.Stored("b.txt", "two", new DirectiveBuilder { Issuer = "UBND TỈNH LÂM ĐỒNG", Number = "793/QĐ-UBND", Type = DocumentType.Decision, IssueDate = new DateOnly(2024, 1, 5) }
            .Duty("Tuyên truyền về an toàn thực phẩm cho học sinh tại các trường học", "Sở Giáo dục và Đào tạo", "Sở Y tế", ("tháng 3", null, new DateOnly(2024, 3, 31))).Target("100%", 100)
            .Duty("Đấu thầu rộng rãi", "Sở Y tế")
            .Build()));

    public void Dispose()
    {
        _index.Dispose();
        _file.Dispose();
    }

    [Theory]
    [InlineData("agency:\"Sở Y tế\"", "a1 a4 a5")]
    [InlineData("agency:Sở_Y_tế role:lead", "a1 a5")]
    [InlineData("agency:\"so y te\" role:phối_hợp", "a4")]
    [InlineData("agency:\"Sở Y tế\" agency:\"Sở Tài chính\"", "a1")]
    [InlineData("role:support", "a1 a4")]
    [InlineData("due<2024-01-01", "a1 a2")]
    [InlineData("due<=2023-09-30", "a1")]
    [InlineData("due<30/9/2023", "")]
    [InlineData("due>2023-q3 due<2024-04", "a2 a4")]
    [InlineData("due:2023-q4", "a2")]
    [InlineData("due:q1-2024", "a4")]
    [InlineData("due>=2024", "a4")]
    [InlineData("date:2023", "a1 a2 a3")]
    [InlineData("date>2023-07-06", "a4 a5")]
    [InlineData("type:kế_hoạch", "a1 a2 a3")]
    [InlineData("TYPE:\"quyết định\"", "a4 a5")]
    [InlineData("issuer:\"cà mau\"", "a1 a2 a3")]
    [InlineData("province:\"Lam Dong\"", "a4 a5")]
    [InlineData("number:46", "a1 a2 a3")]
    [InlineData("number:QĐ-UBND", "a4 a5")]
    [InlineData("number:793/QĐ-UBND", "a4 a5")]
    [InlineData("number:9", "")]
    [InlineData("has:target", "a2 a4")]
    [InlineData("has:owner has:deadline", "a1 a2 a4")]
    [InlineData("target>90%", "a4")]
    [InlineData("target>=90%", "a2 a4")]
    [InlineData("target=90", "a2")]
    [InlineData("target<100%", "a2")]
    [InlineData("target>90hộ", "")]
    [InlineData("kiểm tra has:target", "a2")]
    [InlineData("-kiểm date:2023", "a1")]
    [InlineData("tuyên truyền OR kinh phí role:lead", "a1 a4")]
    public void Fields_choose_duties(string query, string expected)
    {
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), _index.Search(query).Entries.Where(hit => hit.MissingWords == 0).Select(hit => hit.Duty.Id).Order());
        if (expected.Length > 0)
        {
            Assert.Equal(expected.Split(' ').Length, _index.Facets(query).Total);
        }
    }

    [Theory]
    [InlineData("Cà Mau", "a1 a2 a3")]
    [InlineData("tỉnh Cà Mau", "a1 a2 a3")]
    [InlineData("tinh ca mau", "a1 a2 a3")]
    [InlineData("Bạc Liêu", "a2 a3")]
    [InlineData("bac lieu", "a2 a3")]
    [InlineData("An Giang", "a4")]
    public void Province_is_found_under_the_names_it_had_and_has(string province, string expected)
    {
        using var file = new StoreFile();
        using DirectiveIndex index = file.With(
            Issued("1.txt", "UBND TỈNH CÀ MAU", new DateOnly(2025, 6, 30)), Issued("2.txt", "UBND TỈNH CÀ MAU", new DateOnly(2025, 7, 1)),
            Issued("3.txt", "UBND TỈNH BẠC LIÊU", new DateOnly(2024, 1, 5)), Issued("4.txt", "UBND TỈNH AN GIANG", new DateOnly(2025, 7, 1)));
        string[] ids = expected.Split(' ');
        Assert.Equal(ids, index.Search($"province:\"{province}\"").Entries.Select(hit => hit.Duty.Id).Order());
        Assert.Equal(ids, index.Tasks(new DutyFilter { Province = province }).Entries.Select(duty => duty.Id).Order());

        static FileResult Issued(string path, string issuer, DateOnly day) => DirectiveBuilder.Stored(path, path, new DirectiveBuilder { Issuer = issuer, Number = path, IssueDate = day }.Duty("Báo cáo").Build());
    }

    [Fact]
    public void Bodies_of_one_name_are_counted_and_told_apart_by_their_ids()
    {
        using var file = new StoreFile();
        using DirectiveIndex index = file.With(Of("1.txt", "ca-mau/so-y-te"), Of("2.txt", "lam-dong/so-y-te"), Of("3.txt", "lam-dong/so-y-te"));
        Assert.Equal([("Sở Y tế", 2, "lam-dong/so-y-te"), ("Sở Y tế", 1, "ca-mau/so-y-te")], index.Facets("báo cáo").Agencies.Select(body => (body.Value, body.Count, body.AgencyId!)));
        Assert.Equal(["lam-dong/so-y-te", "ca-mau/so-y-te"], index.Ask("cơ quan nào báo cáo?").Agencies.Select(body => body.AgencyId!));

        static FileResult Of(string path, string id) => DirectiveBuilder.Stored(path, path, new DirectiveBuilder { Number = path, AgencyId = id }.Duty("Tổng hợp, báo cáo kết quả", "Sở Y tế").Build());
    }

    [Theory]
    [InlineData("agency:\"Sở Y tế\" role:lead")]
    [InlineData("due>2023-q3 due<2024-04")]
    [InlineData("date:2023 has:target")]
    [InlineData("type:quyết_định number:793")]
    [InlineData("province:\"Cà Mau\" has:deadline")]
    [InlineData("target>90%")]
    [InlineData("issuer:\"lâm đồng\" has:owner")]
    public void Lists_take_the_same_filters(string fields)
    {
        var filter = DutyFilter.Parse(fields);
        string[] expected = [.. _index.Search(fields).Entries.Select(hit => hit.Duty.Id).Order()];
        Assert.Equal(expected, _index.Tasks(filter).Entries.Select(duty => duty.Id).Order());
        Assert.Equal(expected, _index.Search("tuyên OR kiểm OR kinh OR thầu", filter).Entries.Select(hit => hit.Duty.Id).Order());
    }

    [Theory]
    [InlineData("role:boss", 5)]
    [InlineData("học due:2023-13", 8)]
    [InlineData("due<mai", 4)]
    [InlineData("due=>2023", 3)]
    [InlineData("type:thơ", 5)]
    [InlineData("has:money", 4)]
    [InlineData("target>nhiều", 7)]
    [InlineData("agency:", 7)]
    [InlineData("agency:\"Sở Y tế", 7)]
    [InlineData("agency<3", 6)]
    [InlineData("học agecny:x", 4)]
    [InlineData("-role:lead học", 0)]
    public void Field_that_cannot_be_understood_says_where(string query, int position)
    {
        SearchQueryException error = Assert.Throws<SearchQueryException>(() => _index.Search(query));
        Assert.Equal(position, error.Position);
        Assert.NotEmpty(error.Message);
    }

    [Theory]
    [InlineData("lưu ý:học sinh")]
    [InlineData("http://example.vn")]
    [InlineData("a<b")]
    public void Other_colons_and_signs_are_punctuation(string query) => Assert.InRange(_index.Search(query).Total, 0, 5);

    [Fact]
    public void Facets_count_what_matching_duties_have_in_common()
    {
        DutyFacets facets = _index.Facets("an toàn thực phẩm");
        Assert.Equal(2, facets.Total);
        Assert.Equal([("Sở Y tế", 2), ("Sở Tài chính", 1), ("Sở Giáo dục và Đào tạo", 1)], facets.Agencies.Select(count => (count.Value, count.Count)));
        Assert.Equal([("lead", 2), ("support", 2)], facets.Roles.Select(count => (count.Value, count.Count)));
        Assert.Equal([("ke_hoach", 1), ("quyet_dinh", 1)], facets.Types.Select(count => (count.Value, count.Count)));
        Assert.Equal(["UBND TỈNH CÀ MAU", "UBND TỈNH LÂM ĐỒNG"], facets.Issuers.Select(count => count.Value));
        Assert.Equal([("2023", 1), ("2024", 1)], facets.Years.Select(count => (count.Value, count.Count)));
        Assert.Equal([("2023-09", 1), ("2024-03", 1)], facets.DueMonths.Select(count => (count.Value, count.Count)));
        Assert.Equal(5, _index.Facets().Total);
        Assert.Single(_index.Facets(most: 1).Agencies);
    }

    [Fact]
    public void Similar_duties_stand_in_other_documents()
    {
        SimilarDuty similar = Assert.Single(_index.Similar("a1")!);
        Assert.Equal("a4", similar.Duty.Id);
        Assert.InRange(similar.Likeness, 0.7, 0.99);
        Assert.Empty(_index.Similar("a5")!);
        Assert.Null(_index.Similar("a99"));
        Assert.Null(_index.Similar("d1"));
    }

    [Fact]
    public void Another_file_of_the_same_directive_holds_no_similar_duties_though_words_were_read_otherwise()
    {
        using var file = new StoreFile();
        using DirectiveIndex index = file.With(
            DirectiveBuilder.Stored("signed.pdf", "one", new DirectiveBuilder().Duty("Tổ chức tuần tra ven sông, xử lý phương tiện khai thác cát trái phép", "Công an tỉnh").Build()),
            DirectiveBuilder.Stored("scan.jpg", "two", new DirectiveBuilder().Duty("Tổ chức tuân tra ven sông, xử lý phương tiện khai thác cát trái phép", "Công an tỉnh").Build()),
            DirectiveBuilder.Stored("other.pdf", "three", new DirectiveBuilder { Number = "47/KH-UBND" }.Duty("Tổ chức tuần tra ven sông, xử lý phương tiện khai thác cát trái phép", "Công an tỉnh").Build()));
        Assert.Equal(["a3"], index.Similar("a1")!.Select(similar => similar.Duty.Id));
    }

    [Theory]
    [InlineData("an toàn thực phẫm", null)]
    [InlineData("an toàn thực phẩmm", "pham")]
    [InlineData("kiem tra bep ann tap the", "an")]
    [InlineData("đấu thầu rộnggrãi", null)]
    public void Slip_of_one_key_is_read_where_nothing_matches(string query, string? readAs)
    {
        SearchHit? hit = _index.Search(query).Entries.FirstOrDefault(entry => entry.MissingWords == 0);
        Assert.Equal(readAs, hit?.Correction?.ReadAs);
    }

    [Theory]
    [InlineData("cơ quan nào chủ trì tuyên truyền an toàn thực phẩm?", "Sở Giáo dục và Đào tạo;Sở Y tế")]
    [InlineData("ai kiểm tra bếp ăn tập thể", "Sở Công Thương")]
    [InlineData("don vi nao phoi hop tuyen truyen cho hoc sinh?", "Sở Tài chính;Sở Y tế")]
    public void Who_is_answered_with_bodies_by_evidence(string question, string expected)
    {
        QuestionAnswer answer = _index.Ask(question);
        Assert.Null(answer.Unanswered);
        Assert.Equal(expected.Split(';'), answer.Agencies.Select(body => body.Agency).Order(StringComparer.Ordinal));
        Assert.All(answer.Agencies, body => Assert.True(body.Duties.Count > 0 && body.Evidence is > 0 and <= 1));
    }

    [Theory]
    [InlineData("Sở Y tế phải làm gì?", "a1 a4 a5")]
    [InlineData("Sở Y tế làm gì về đấu thầu?", "a5")]
    [InlineData("khi nào phải kiểm tra bếp ăn?", "a2")]
    [InlineData("hạn tuyên truyền của Sở Y tế là khi nào?", "a1 a4")]
    public void What_and_when_are_answered_with_duties(string question, string expected)
    {
        QuestionAnswer answer = _index.Ask(question);
        Assert.Equal(expected.Split(' '), answer.Duties.Select(hit => hit.Duty.Id).Order());
    }

    [Theory]
    [InlineData("ai phóng vệ tinh lên sao Hỏa?", "no duty")]
    [InlineData("ai bố trí kinh phí cho công tác kiểm tra?", "do not say who")]
    [InlineData("khi nào đấu thầu rộng rãi?", "name no day")]
    [InlineData("Bộ Quốc phòng phải làm gì?", "names a body")]
    [InlineData("Sở Y tế làm gì để trồng rừng?", "none on")]
    [InlineData("trời có mưa không?", "not understood")]
    [InlineData("cơ quan nào kiểm tra tàu vũ trụ?", "no duty")]
    public void What_the_register_does_not_say_is_not_guessed(string question, string why)
    {
        QuestionAnswer answer = _index.Ask(question);
        Assert.Contains(why, answer.Unanswered, StringComparison.Ordinal);
        Assert.Empty(answer.Agencies);
        Assert.Empty(answer.Duties);
    }

    [Fact]
    public void Counts_that_stopped_say_so()
    {
        Assert.False(_index.Search("học").IsTotalLeast);
        Assert.False(_index.Tasks(new DutyFilter { Role = OwnerRole.Lead }).IsTotalLeast);
    }
}
