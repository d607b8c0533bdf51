using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Tests.Storage;

public sealed class SqliteDirectiveStoreTests : IDisposable
{
    private readonly StoreFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Stored_document_comes_back_with_its_records()
    {
        Directive directive = new DirectiveBuilder()
            .Duty("Tổ chức tuyên truyền cho học sinh", "Sở Giáo dục và Đào tạo", "Công an tỉnh", ("trước ngày 30/9/2023", null, new DateOnly(2023, 9, 30)), "Nhiệm vụ")
            .Target("ít nhất 90% học sinh", 90)
            .Build();
        using DirectiveIndex index = _file.With(DirectiveBuilder.Stored("a.txt", "one", directive));

        DutyRecord duty = Assert.Single(index.Tasks().Entries);
        Assert.Equal("a1", duty.Id);
        Assert.Equal("Tổ chức tuyên truyền cho học sinh", duty.Task);
        Assert.Equal(directive.Assignments[0].Span, duty.Span);
        Assert.Equal(["Sở Giáo dục và Đào tạo", "Công an tỉnh"], duty.Owners.Select(owner => owner.Agency));
        Assert.Equal(new DateOnly(2023, 9, 30), duty.Due);
        Assert.Equal("trước ngày 30/9/2023", Assert.Single(duty.Deadlines).Text);
        Assert.Equal(90, Assert.Single(duty.Targets).Value);
        Assert.Equal("I › 1 › -", duty.ClausePath);
        Assert.Equal("Nhiệm vụ", duty.Heading);
        Assert.Equal("d1", duty.Document.Id);
        Assert.Equal(["a.txt"], duty.Document.Paths);
        Assert.Equal("46/KH-UBND", duty.Document.Number);
        Assert.Equal(new DateOnly(2023, 7, 6), duty.Document.IssueDate);
        Assert.Equal(1, duty.Document.DutyCount);
    }

    [Fact]
    public void Same_bytes_under_another_path_are_linked_and_not_stored_again()
    {
        FileResult first = DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Rà soát").Build());
        FileResult second = first with { Path = "b.txt", Outcome = FileOutcome.Duplicate, Directive = null };
        using DirectiveIndex index = _file.With(first, second);

        DocumentSummary document = Assert.Single(index.Documents().Entries);
        Assert.Equal(["a.txt", "b.txt"], document.Paths);
        Assert.Equal(1, index.Tasks().Total);
    }

    [Fact]
    public void Reprocessing_replaces_the_records_and_the_index_and_keeps_ids_of_unchanged_duties()
    {
        using SqliteDirectiveStore store = _file.Open();
        store.Write([DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Rà soát quy định").Duty("Báo cáo kết quả").Build())]);
        store.Write([DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Kiểm tra cơ sở").Duty("Báo cáo kết quả").Build(), "2")]);

        using DirectiveIndex index = _file.Index();
        Assert.Equal([("a3", "Kiểm tra cơ sở"), ("a2", "Báo cáo kết quả")], index.Tasks().Entries.Select(duty => (duty.Id, duty.Task)));
        Assert.Equal("d1", Assert.Single(index.Documents().Entries).Id);
        Assert.Empty(index.Search("rà soát").Entries);
        Assert.Single(index.Search("kiểm tra").Entries);
        Assert.Equal("2", store.FindExtractorVersion(DirectiveBuilder.Hash("one")));
    }

    [Fact]
    public void Changed_file_replaces_its_document_under_the_same_id()
    {
        using SqliteDirectiveStore store = _file.Open();
        store.Write([DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Rà soát quy định").Build())]);
        store.Write([DirectiveBuilder.Stored("a.txt", "two", new DirectiveBuilder().Duty("Kiểm tra cơ sở").Build())]);

        using DirectiveIndex index = _file.Index();
        DocumentSummary document = Assert.Single(index.Documents().Entries);
        Assert.Equal(("d1", DirectiveBuilder.Hash("two")), (document.Id, document.Sha256));
        Assert.Equal(["Kiểm tra cơ sở"], index.Tasks().Entries.Select(duty => duty.Task));
    }

    [Fact]
    public void Changed_file_leaves_the_document_to_a_duplicate_of_the_old_bytes()
    {
        using SqliteDirectiveStore store = _file.Open();
        FileResult first = DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Rà soát quy định").Build());
        store.Write([first, first with { Path = "b.txt", Outcome = FileOutcome.Duplicate, Directive = null }]);
        store.Write([DirectiveBuilder.Stored("a.txt", "two", new DirectiveBuilder().Duty("Kiểm tra cơ sở").Build())]);

        using DirectiveIndex index = _file.Index();
        Assert.Equal([("d1", "b.txt"), ("d2", "a.txt")], index.Documents().Entries.Select(document => (document.Id, Assert.Single(document.Paths))));
    }

    [Fact]
    public void File_that_can_no_longer_be_read_takes_its_document_with_it()
    {
        using SqliteDirectiveStore store = _file.Open();
        FileResult first = DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Rà soát quy định").Build());
        FileResult failed = first with { Outcome = FileOutcome.Failed, Directive = null, Sha256 = DirectiveBuilder.Hash("cut"), Failure = ReadFailure.ToolMissing, Reason = "no tool" };
        store.Write([first]);
        store.Write([failed]);

        using DirectiveIndex index = _file.Index();
        Assert.Empty(index.Documents().Entries);
        Assert.Empty(index.Search("rà soát").Entries);
        FileEntry entry = Assert.IsType<FileEntry>(store.FindFile("a.txt"));
        Assert.Equal((FileOutcome.Failed, ReadFailure.ToolMissing, "no tool"), (entry.Outcome, entry.Failure, entry.Reason));
        Assert.Equal(new StoreCounts(0, 0, 0, 1, 1), index.Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("one")]
    public void File_that_fails_now_keeps_what_was_read_from_the_same_bytes(string? content)
    {
        using SqliteDirectiveStore store = _file.Open();
        FileResult first = DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Rà soát quy định").Build());
        store.Write([first]);
        store.Write([first with { Outcome = FileOutcome.Failed, Directive = null, Sha256 = content is null ? null : DirectiveBuilder.Hash(content), Failure = ReadFailure.ToolMissing }]);

        using DirectiveIndex index = _file.Index();
        Assert.Single(index.Search("rà soát").Entries);
        Assert.Equal((FileOutcome.Failed, "d1"), (store.FindFile("a.txt")!.Outcome, store.FindFile("a.txt")!.DocumentId));
    }

    [Fact]
    public void One_directive_in_two_formats_is_listed_once_as_long_as_the_first_is_there()
    {
        FileResult text = DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Rà soát quy định", "UBND xã").Duty("Rà soát quy định", "UBND xã").Build());
        FileResult pdf = DirectiveBuilder.Stored("b.pdf", "two", new DirectiveBuilder().Duty("RÀ SOÁT  quy định", "Uỷ ban nhân dân xã").Duty("Báo cáo").Build());
        using (DirectiveIndex index = _file.With(text, pdf))
        {
            Assert.Equal(["a1", "a2", "a4"], index.Tasks().Entries.Select(duty => duty.Id));
            Assert.Equal(["a1", "a2"], index.Search("rà soát").Entries.Select(hit => hit.Duty.Id));
            Assert.Equal(2, index.Search("rà soát", new DutyFilter { Agency = "xã" }).Total);
            Assert.Equal(2, Assert.Single(index.Agencies()).LeadCount);
            Assert.Equal((2, 3), (index.Documents().Total, index.Count().Duties));
        }

        using DirectiveIndex later = _file.With(text with { Sha256 = DirectiveBuilder.Hash("three"), Directive = new DirectiveBuilder().Duty("Việc khác").Build() });
        Assert.Equal(["a3"], later.Search("rà soát").Entries.Select(hit => hit.Duty.Id));
    }

    [Fact]
    public void Same_words_of_other_documents_or_owners_are_other_duties()
    {
        using DirectiveIndex index = _file.With(
            DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Rà soát", "Sở Y tế").Build()),
            DirectiveBuilder.Stored("b.txt", "two", new DirectiveBuilder().Duty("Rà soát", "Sở Tài chính").Build()),
            DirectiveBuilder.Stored("c.txt", "three", new DirectiveBuilder { Number = "47/KH-UBND" }.Duty("Rà soát", "Sở Y tế").Build()),
            DirectiveBuilder.Stored("d.txt", "four", new DirectiveBuilder { Issuer = "UBND TỈNH BÌNH AN" }.Duty("Rà soát", "Sở Y tế").Build()),
            DirectiveBuilder.Stored("e.txt", "five", new DirectiveBuilder { Number = null }.Duty("Rà soát", "Sở Y tế").Build()),
            DirectiveBuilder.Stored("f.txt", "six", new DirectiveBuilder { Number = null }.Duty("Rà soát", "Sở Y tế").Build()));
        Assert.Equal(6, index.Tasks().Total);
    }

    [Fact]
    public void Unknown_file_has_no_row()
    {
        using SqliteDirectiveStore store = _file.Open();
        Assert.Null(store.FindFile("a.txt"));
        Assert.Null(store.FindExtractorVersion(DirectiveBuilder.Hash("one")));
    }

    [Fact]
    public void Failure_in_a_batch_keeps_nothing_of_it_and_all_before()
    {
        using SqliteDirectiveStore store = _file.Open();
        FileResult first = DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Rà soát").Build());
        store.Write([first]);
        FileResult broken = first with { Path = "c.txt", Directive = null };
        Assert.Throws<ArgumentException>(() => store.Write([DirectiveBuilder.Stored("b.txt", "two", new DirectiveBuilder().Duty("Kiểm tra").Build()), broken]));

        using DirectiveIndex index = _file.Index();
        Assert.Equal(["Rà soát"], index.Tasks().Entries.Select(duty => duty.Task));
        Assert.Empty(index.Search("kiểm tra").Entries);
        store.Write([DirectiveBuilder.Stored("b.txt", "two", new DirectiveBuilder().Duty("Kiểm tra").Build())]);
        Assert.Single(index.Search("kiểm tra").Entries);
    }

    [Fact]
    public void Reader_sees_the_committed_state_while_a_writer_is_open()
    {
        using SqliteDirectiveStore store = _file.Open();
        store.Write([DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty("Rà soát").Build())]);
        using DirectiveIndex index = _file.Index();
        using var writer = StoreConnection.OpenToWrite(_file.Path, StoreFile.Impatient);
        using var transaction = writer.BeginWrite();
        writer.Execute("DELETE FROM assignments");

        Assert.Equal(1, index.Tasks().Total);
    }

    [Fact]
    public async Task Many_readers_see_whole_transactions_while_a_writer_writes()
    {
        using SqliteDirectiveStore store = _file.Open();
        Task writing = Task.Run(() =>
        {
            for (int i = 0; i < 60; i++)
            {
                store.Write([.. Enumerable.Range(0, 3).Select(k => DirectiveBuilder.Stored($"{i}-{k}.txt", $"{i}-{k}", new DirectiveBuilder().Duty($"Việc {i} {k}").Build()))]);
            }
        });
        Task[] reading = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            using DirectiveIndex index = _file.Index();
            for (StoreCounts counts = index.Count(); counts.Documents < 180; counts = index.Count())
            {
                Assert.Equal((0, counts.Duties), (counts.Documents % 3, counts.Documents));
                Page<SearchHit> hits = index.Search("việc", limit: 200);
                Assert.Equal(hits.Total, hits.Entries.Count);
                Assert.Equal(0, hits.Total % 3);
                Assert.False(writing.IsFaulted);
            }
        }))];
        await Task.WhenAll([writing, .. reading]);
    }

    [Fact]
    public void Text_with_odd_characters_is_kept()
    {
        string task = "Rà soát \"quy định\" 😀 'x' \r\n\tkết quả \uD800 hết";
        using DirectiveIndex index = _file.With(DirectiveBuilder.Stored("a.txt", "one", new DirectiveBuilder().Duty(task).Build()));
        Assert.Equal(task.Replace('\uD800', '\uFFFD'), Assert.Single(index.Tasks().Entries).Task);
        Assert.Single(index.Search("hết").Entries);
    }
}
