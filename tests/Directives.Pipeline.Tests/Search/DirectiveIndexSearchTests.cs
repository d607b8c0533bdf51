using System.Text;
using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Header;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Directives.Pipeline.Tests.Storage;
using Directives.Testing;

namespace Directives.Pipeline.Tests.Search;

public sealed class DirectiveIndexSearchTests : IDisposable
{
    private readonly StoreFile _file = new();
    private readonly DirectiveIndex _index;

    public DirectiveIndexSearchTests() => _index = _file.With(
        DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder { Subject = "phòng, chống bạo lực học đường" }
            .Duty("Tổ chức tuyên truyền pháp luật cho học sinh, sinh viên", "Sở Giáo dục và Đào tạo", "Công an tỉnh", ("quý IV", new DateOnly(2023, 10, 1), new DateOnly(2023, 12, 31)))
            .Duty("Bố trí kinh phí hòa giải ở cơ sở", "Sở Tài chính", deadline: ("trước 30/9", null, new DateOnly(2023, 9, 30)))
            .Duty("Học tập kinh nghiệm; sinh hoạt chuyên đề; tuyên dương; truyền thông", "Sở Nội vụ")
            .Build()),
        DirectiveBuilder.Stored("b.txt", "two", new DirectiveBuilder { Issuer = "UBND HUYỆN ĐẦM HÀ", Number = "793/QĐ-UBND", Type = DocumentType.Decision, IssueDate = new DateOnly(2024, 1, 5), Subject = "đấu thầu" }
            .Duty("Đấu thầu rộng rãi gói thầu số 3", "Ủy ban nhân dân xã")
            .Duty("Theo dõi việc mua thuốc tại nơi đâu thầu chưa xong", "Phòng Y tế", deadline: ("hằng ngày", new DateOnly(2024, 2, 1), null))
            .Build()));

    public void Dispose()
    {
        _index.Dispose();
        _file.Dispose();
    }

    [Theory]
    [InlineData("tuyên truyền học sinh")]
    [InlineData("tuyen truyen hoc sinh")]
    [InlineData("TUYÊN TRUYỀN HỌC SINH")]
    [InlineData("tuyên truyền hoc sinh")]
    public void Words_with_and_without_marks_find_the_same_duties_best_first(string query)
    {
        Assert.Equal(["a1", "a3"], Ids(query));
        Assert.Equal(["a1", "a3"], Ids(query.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("hòa giải")]
    [InlineData("hoà giải")]
    [InlineData("hoa giai")]
    public void Both_tone_placements_find_the_same(string query) => Assert.Equal(["a2"], Ids(query));

    [Fact]
    public void Typed_marks_stand_above_other_marks_with_the_same_letters()
    {
        Page<SearchHit> hits = _index.Search("đấu thầu");
        Assert.Equal([("a4", true), ("a5", true)], _index.Search("thầu").Entries.Select(hit => (hit.Duty.Id, hit.HasExactMarks)).Order());
        Assert.Equal(("a4", true), (hits.Entries[0].Duty.Id, hits.Entries[0].HasExactMarks));
        Assert.Equal(["a5"], Ids("\"nơi đâu thầu\""));
        Assert.Equal(["a5"], Ids("\"đâu thầu\"").Take(1));
    }

    [Theory]
    [InlineData("\"tuyên truyền pháp luật\"", "a1")]
    [InlineData("“hoc sinh, sinh vien”", "a1")]
    [InlineData("tuyên -\"học sinh\"", "a3")]
    [InlineData("kinh phí OR chuyên đề", "a2 a3")]
    [InlineData("kinh phí OR chuyên đề -kinh", "")]
    [InlineData("QĐ-UBND", "a4 a5")]
    [InlineData("tuyê*", "a1 a3")]
    [InlineData("UBND xã", "a4")]
    [InlineData("ủy ban nhân dân xã", "a4")]
    [InlineData("793/QĐ-UBND đấu", "a4 a5")]
    [InlineData("793 qđ", "a4 a5")]
    [InlineData("GD&ĐT", "a1")]
    [InlineData("gdđt", "a1")]
    [InlineData("học sinh -tuyên", "")]
    [InlineData("không có gì như thế", "")]
    public void Query_syntax_finds(string query, string expected) =>
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            _index.Search(query).Entries.Where(hit => hit.MissingWords == 0).Select(hit => hit.Duty.Id).Order());

    [Theory]
    [InlineData("", 0)]
    [InlineData("  ,;( ", 0)]
    [InlineData("a \"b c", 2)]
    [InlineData("OR b", 0)]
    [InlineData("a OR", 2)]
    [InlineData("a OR OR b", 5)]
    [InlineData("a OR -b", 2)]
    [InlineData("-a", 0)]
    [InlineData("a t*", 2)]
    public void Query_that_cannot_be_understood_says_where(string query, int position) =>
        Assert.Equal(position, Assert.Throws<SearchQueryException>(() => _index.Search(query)).Position);

    [Theory]
    [InlineData("NEAR(học sinh) AND NOT task_exact : ^x + {a} \"\"")]
    [InlineData("học* (sinh) : ; ' ; DROP TABLE --x \\ \0 %")]
    [InlineData("'học'; sinh* AND* 10/* */")]
    public void Anything_typed_is_data(string query) => Assert.InRange(_index.Search(query).Total, 0, 5);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_queries_are_answered_or_refused_with_a_place(int seed)
    {
        string[] marks = ["\"", "“", "-", "*", " OR ", "(", ")", ":", "^", "+", "'", "\\", "{", "NEAR", " AND ", " NOT ", "\0", "\uD800", "%"];
        var random = new RandomVietnamese(seed);
        for (int round = 0; round < 200; round++)
        {
            string query = string.Concat(Enumerable.Range(0, 6).Select(_ => marks[random.Next(marks.Length)] + random.Text(random.Next(2), mixed: true)));
            try
            {
                Assert.InRange(_index.Search(query).Total, 0, 5);
            }
            catch (SearchQueryException error)
            {
                Assert.InRange(error.Position, 0, query.Length);
                Assert.NotEmpty(error.Message);
            }
        }
    }

    [Theory]
    [InlineData("giáo dục", null, "a1")]
    [InlineData("giao duc", null, "a1")]
    [InlineData("SỞ", null, "a1 a2 a3")]
    [InlineData("UBND xã", null, "a4")]
    [InlineData("công an", OwnerRole.Lead, "")]
    [InlineData("cong an tinh", OwnerRole.Support, "a1")]
    [InlineData("an tin", null, "")]
    public void Agency_is_found_by_words_of_its_name(string agency, OwnerRole? role, string expected) => Assert.Equal(
        expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        _index.Tasks(new DutyFilter { Agency = agency, Role = role }).Entries.Select(duty => duty.Id));

    [Theory]
    [InlineData("2023-09-30", null, "a1 a2 a5")]
    [InlineData("2023-10-01", null, "a1 a5")]
    [InlineData(null, "2023-09-30", "a2")]
    [InlineData(null, "2023-09-29", "")]
    [InlineData("2023-12-01", "2024-01-31", "a1")]
    [InlineData("2024-02-01", "2024-02-01", "a5")]
    public void Due_dates_include_both_ends(string? after, string? before, string expected)
    {
        var filter = new DutyFilter
        {
            DueAfter = after is null ? null : StoreNames.ParseDate(after),
            DueBefore = before is null ? null : StoreNames.ParseDate(before),
        };
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), _index.Tasks(filter).Entries.Select(duty => duty.Id));
    }

    [Fact]
    public void Filters_hold_together_in_search_tasks_documents_and_agencies()
    {
        var filter = new DutyFilter { Type = DocumentType.Decision, Issuer = "đầm hà", Role = OwnerRole.Lead };
        Assert.Equal(["a4", "a5"], _index.Tasks(filter).Entries.Select(duty => duty.Id));
        Assert.Equal(["d2"], _index.Documents(filter).Entries.Select(document => document.Id));
        Assert.Equal(["Ủy ban nhân dân xã", "Phòng Y tế"], _index.Agencies(filter).Select(agency => agency.Name));
        Assert.Equal(2, _index.Search("thầu", filter).Total);
        Assert.Equal(0, _index.Search("học", filter).Total);
    }

    [Theory]
    [InlineData(DutySort.Relevance, "a1 a2 a3 a4 a5")]
    [InlineData(DutySort.Deadline, "a2 a1 a5 a3 a4")]
    [InlineData(DutySort.IssueDate, "a4 a5 a1 a2 a3")]
    public void Tasks_are_sorted_and_paged(DutySort sort, string expected)
    {
        string[] ids = expected.Split(' ');
        Assert.Equal(ids, _index.Tasks(sort: sort).Entries.Select(duty => duty.Id));
        Page<DutyRecord> page = _index.Tasks(sort: sort, limit: 2, offset: 1);
        Assert.Equal(ids[1..3], page.Entries.Select(duty => duty.Id));
        Assert.Equal(5, page.Total);
    }

    [Fact]
    public void Search_pages_do_not_overlap()
    {
        string[] all = Ids("thầu OR tuyên OR kinh");
        string[] paged = [.. Enumerable.Range(0, all.Length).Select(i => Assert.Single(_index.Search("thầu OR tuyên OR kinh", limit: 1, offset: i).Entries).Duty.Id)];
        Assert.Equal(all, paged);
        Assert.Equal(5, all.Length);
    }

    [Fact]
    public void Duties_that_lack_a_word_follow_full_matches_and_say_so()
    {
        Page<SearchHit> hits = _index.Search("bố trí kinh phí hòa giải trường học");
        Assert.Equal(("a2", 1), (hits.Entries[0].Duty.Id, hits.Entries[0].MissingWords));
        Assert.Equal(hits.Total, hits.Entries.Count);
        Assert.Empty(_index.Search("\"bố trí\" \"kinh phí\" \"trường học\"").Entries);
        Assert.Empty(_index.Search("bố trường").Entries);
        Assert.Equal([("a1", 0)], _index.Search("tuyên truyền pháp luật học sinh").Entries.Select(hit => (hit.Duty.Id, hit.MissingWords)).Take(1));
    }

    [Fact]
    public void Search_can_be_sorted_by_deadline() =>
        Assert.Equal(["a2", "a1", "a5"], _index.Search("kinh OR thầu OR học", sort: DutySort.Deadline).Entries.Select(hit => hit.Duty.Id).Take(3));

    [Fact]
    public void Agencies_count_leads_supports_documents_and_the_earliest_deadline()
    {
        AgencySummary agency = Assert.Single(_index.Agencies(new DutyFilter { Agency = "công an tỉnh" }));
        Assert.Equal(
            ("Công an tỉnh", null, 0, 1, 1, new DateOnly(2023, 12, 31)),
            (agency.Name, agency.AgencyId, agency.LeadCount, agency.SupportCount, agency.DocumentCount, agency.EarliestDeadline));
        Assert.Empty(agency.OtherNames);
    }

    [Fact]
    public void Names_of_one_body_of_the_registry_are_counted_and_found_together()
    {
        using var file = new StoreFile();
        using DirectiveIndex index = file.With(
            DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder { AgencyId = "an-binh/cong-an" }.Duty("Rà soát", "Công an tỉnh").Duty("Kiểm tra", "Cơ quan Thường trực").Build()),
            DirectiveBuilder.Stored("b.txt", "two", new DirectiveBuilder { AgencyId = "binh-an/cong-an", Number = "9/KH-UBND" }.Duty("Rà soát", "Công an tỉnh").Build()));

        Assert.Equal(
            [("an-binh/cong-an", 2, "Cơ quan Thường trực"), ("binh-an/cong-an", 1, "")],
            index.Agencies().Select(agency => (agency.AgencyId, agency.LeadCount, string.Join(';', agency.OtherNames))));
        Assert.Equal(["a1", "a2"], index.Tasks(new DutyFilter { Agency = "thường trực" }).Entries.Select(duty => duty.Id));
        Assert.Equal(["a3"], index.Tasks(new DutyFilter { Agency = "binh-an/cong-an" }).Entries.Select(duty => duty.Id));
        Assert.Equal(3, index.Tasks(new DutyFilter { Agency = "cong an" }).Total);
    }

    [Theory]
    [InlineData("SLĐTBXH", "a1")]
    [InlineData("so lao dong thuong binh va xa hoi tinh tra vinh", "a1")]
    [InlineData("Trà Vinh", "a1")]
    [InlineData("Sở Nội vụ tỉnh Vĩnh Long", "a3")]
    [InlineData("Sở Nội vụ tỉnh Bến Tre", "a2")]
    [InlineData("Sở Nội vụ tỉnh Cà Mau", "")]
    public void Agency_is_found_by_names_that_no_document_uses(string agency, string ids)
    {
        using StoreFile file = Merged(out DirectiveIndex index);
        using (index)
        {
            Assert.Equal(ids, string.Join(' ', index.Tasks(new DutyFilter { Agency = agency }).Entries.Select(duty => duty.Id)));
        }
    }

    [Theory]
    [InlineData("Sở Nội vụ tỉnh Vĩnh Long", "2026-11-21", "a1 a2 a3")]
    [InlineData("SLĐTBXH Trà Vinh", "2026-11-21", "a1 a2 a3")]
    [InlineData("so noi vu tinh ben tre", "2026-11-21", "a1 a2 a3")]
    [InlineData("Sở Nội vụ tỉnh Trà Vinh", "2025-04-01", "a1")]
    [InlineData("Sở Nội vụ tỉnh Vĩnh Long", "2025-04-01", "a3")]
    [InlineData("Sở Nội vụ tỉnh Trà Vinh", "2024-01-01", "")]
    public void Agency_of_a_later_day_is_found_under_all_names_it_had(string agency, string date, string ids)
    {
        using StoreFile file = Merged(out DirectiveIndex index);
        using (index)
        {
            var today = new SuccessionLookup(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(ids, string.Join(' ', index.Tasks(new DutyFilter { Agency = agency, Today = today }).Entries.Select(duty => duty.Id)));
        }
    }

    [Fact]
    public void Bodies_that_became_one_are_counted_as_one_on_that_day()
    {
        using StoreFile file = Merged(out DirectiveIndex index);
        using (index)
        {
            AgencySummary body = Assert.Single(index.Agencies(new DutyFilter { Today = new SuccessionLookup(new DateOnly(2026, 11, 21)) }), agency => agency.AgencyId is not null);
            Assert.Equal(
                ("Sở Nội vụ tỉnh Vĩnh Long", "vinh-long/so-noi-vu", 3, 3, "Sở LĐ-TB&XH;Sở Nội vụ"),
                (body.Name, body.AgencyId, body.LeadCount, body.DocumentCount, string.Join(';', body.OtherNames)));
            Assert.Equal(["ben-tre/so-noi-vu", "tra-vinh/so-lao-dong-thuong-binh-va-xa-hoi", "vinh-long/so-noi-vu"], body.Bodies.Select(succession => succession.From.Id));
            Assert.Equal(3, index.Agencies(new DutyFilter { Today = new SuccessionLookup(new DateOnly(2024, 1, 1)) }).Count(agency => agency.AgencyId is not null));
        }
    }

    [Fact]
    public void Cancelled_search_stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => _index.Search("học", cancellationToken: cancellation.Token));
    }

    [Fact]
    public void Ranked_hits_are_counted_to_a_thousand_or_to_the_end_of_the_page_and_say_so()
    {
        const int All = DirectiveIndex.MaxRankedCount + 100;
        using var file = new StoreFile();
        var builder = new DirectiveBuilder();
        for (int i = 0; i < All; i++)
        {
            builder.Duty(i % 2 == 0 ? "Tổng hợp, báo cáo kết quả" : "Tong hop, bao cao ket qua");
        }

        using DirectiveIndex index = file.With(DirectiveBuilder.Stored("many.txt", "many", builder.Build()));
        Page<SearchHit> first = index.Search("báo cáo"), last = index.Search("báo cáo", limit: 20, offset: All - 10);
        Assert.Equal((20, DirectiveIndex.MaxRankedCount, true), (first.Entries.Count, first.Total, first.IsTotalLeast));
        Assert.Equal((10, All, false), (last.Entries.Count, last.Total, last.IsTotalLeast));
        Assert.Equal((All, false), (index.Search("báo cáo", sort: DutySort.Deadline).Total, index.Search("báo cáo", sort: DutySort.Deadline).IsTotalLeast));
        Assert.Equal(All, index.Facets("báo cáo").Total);
    }

    // Three bodies of three provinces that were merged in 2025.
    private static StoreFile Merged(out DirectiveIndex index)
    {
        var file = new StoreFile();
        index = file.With(
            DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder { AgencyId = "tra-vinh/so-lao-dong-thuong-binh-va-xa-hoi" }.Duty("Rà soát hộ nghèo", "Sở LĐ-TB&XH").Build()),
            DirectiveBuilder.Stored("b.txt", "two", new DirectiveBuilder { AgencyId = "ben-tre/so-noi-vu", Number = "9/KH-UBND" }.Duty("Rà soát biên chế", "Sở Nội vụ").Build()),
            DirectiveBuilder.Stored("c.txt", "three", new DirectiveBuilder { AgencyId = "vinh-long/so-noi-vu", Number = "8/KH-UBND" }.Duty("Rà soát vị trí việc làm", "Sở Nội vụ").Build()));
        return file;
    }

    private string[] Ids(string query) => [.. _index.Search(query).Entries.Select(hit => hit.Duty.Id)];
}
