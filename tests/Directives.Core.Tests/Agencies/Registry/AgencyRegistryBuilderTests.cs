using Directives.Agencies.Registry;

namespace Directives.Core.Tests.Agencies.Registry;

public sealed class AgencyRegistryBuilderTests
{
    private const string Header = "id\tname\tkind\tlevel\taliases\tvalid_from\tvalid_to\tsuccessor\n";

    [Fact]
    public void Added_body_is_resolved_like_a_built_in_one()
    {
        AgencyRegistry registry = Build(Header + "ban-quan-ly-vinh-ha-long\tBan Quản lý Vịnh Hạ Long\tmanagement-board\tprovince\tBQL Vịnh Hạ Long\t\t\t\n");
        ResolutionContext context = ResolutionContext.Create(new DocumentNames { Issuer = "UBND TỈNH QUẢNG NINH" }, registry);

        AgencyIdentity? identity = new AgencyResolver(registry).Resolve("BQL vịnh Hạ Long", context);

        Assert.Equal("quang-ninh/ban-quan-ly-vinh-ha-long", identity?.Id);
    }

    [Fact]
    public void Row_with_a_known_id_adds_its_aliases_and_keeps_the_rest()
    {
        AgencyRegistry registry = Build("id\taliases\nso-y-te\tNgành Y tế tỉnh; SYTế\n");

        AgencyEntry entry = registry.Find("so-y-te")!;

        Assert.Equal("Sở Y tế", entry.Name);
        Assert.Contains(entry, registry.FindByAlias("SYTế"));
        Assert.Contains(entry, registry.FindByAlias("SYT"));
    }

    [Fact]
    public void Added_name_is_recognised_as_an_owner_and_resolved()
    {
        const string Text = "UBND TỈNH QUẢNG NINH\nSố: 5/KH-UBND\nQuảng Ninh, ngày 06 tháng 7 năm 2023\nKẾ HOẠCH\nLàm sạch bờ biển\nI. TỔ CHỨC THỰC HIỆN\n1. Giao Biệt đội Biển Xanh thu gom rác thải trước ngày 30/9/2023.\n";
        AgencyRegistry registry = Build(Header + "biet-doi-bien-xanh\tBiệt đội Biển Xanh\tmass-organisation\tprovince\t\t\t\t\n");

        Assert.DoesNotContain(new DirectiveParser().Parse(Text).Assignments.SelectMany(duty => duty.Owners), owner => owner.AgencyId is not null);
        Directives.Assignments.Owner owner = new DirectiveParser(new DirectiveParserOptions { Registry = registry }).Parse(Text).Assignments[0].Owners[0];
        Assert.Equal(("Biệt đội Biển Xanh", "quang-ninh/biet-doi-bien-xanh", "Biệt đội Biển Xanh tỉnh Quảng Ninh"), (owner.Agency, owner.AgencyId, owner.AgencyName));
    }

    [Fact]
    public void Edition_tells_what_was_added()
    {
        string one = Build("id\taliases\nso-y-te\tSYTế\n").Edition, other = Build("id\taliases\nso-y-te\tSYTê\n").Edition;

        Assert.Empty(AgencyRegistry.Default.Edition);
        Assert.NotEmpty(one);
        Assert.NotEqual(one, other);
        Assert.Equal(one, Build("id\taliases\nso-y-te\tSYTế\n").Edition);
    }

    [Theory]
    [InlineData("id\tnom\nx\ty\n", 1, "unknown column “nom”")]
    [InlineData("name\nX\n", 1, "the column “id” is missing")]
    [InlineData("id\tid\nx\ty\n", 1, "stands twice")]
    [InlineData("", 1, "must name the columns")]
    [InlineData(Header + "so-moi\tSở Mới\n", 2, "2 columns where the header has 8")]
    [InlineData(Header + "Sở Mới\tSở Mới\tdepartment\tprovince\t\t\t\t\n", 2, "is no id")]
    [InlineData(Header + "so-moi\t\tdepartment\tprovince\t\t\t\t\n", 2, "has no name")]
    [InlineData(Header + "so-moi\tSở Mới\tbureau\tprovince\t\t\t\t\n", 2, "“bureau” is no kind")]
    [InlineData(Header + "so-moi\tSở Mới\tdepartment\tregion\t\t\t\t\n", 2, "“region” is no level")]
    [InlineData(Header + "so-moi\tSở Mới\tdepartment\tprovince\t\t31/12/2024\t\t\n", 2, "“31/12/2024” is no date")]
    [InlineData(Header + "so-moi\tSở Mới\tdepartment\tprovince\t\t2024-02-30\t\t\n", 2, "“2024-02-30” is no date")]
    [InlineData(Header + "so-moi\tSở Mới\tdepartment\tprovince\t\t2025-01-01\t2024-01-01\t\n", 2, "is after valid_to")]
    [InlineData(Header + "so-moi\tSở Mới\tdepartment\tprovince\t\t\t2024-01-01\tso-la\n", 2, "no body has the id “so-la”")]
    [InlineData(Header + "so-moi\tSở Mới\tdepartment\tprovince\t\t\t\tso-y-te\n", 2, "no valid_to")]
    [InlineData(Header + "so-moi\tSở Mới\tdepartment\tprovince\tSở Y tế\t\t\t\n", 2, "also names so-y-te")]
    [InlineData(Header + "so-moi\tSở Mới\tdepartment\tprovince\t\t\t\t\nso-moi\tSở Mới 2\tdepartment\tprovince\t\t\t\t\n", 3, "stands twice in this file")]
    [InlineData("id\tname\tkind\tlevel\tmoved\nso-moi\tSở Mới\tdepartment\tprovince\tviệc làm: so-y-te\n", 2, "does not say where to")]
    [InlineData("id\tname\tkind\tlevel\tplaces\nso-moi\tSở Mới\tdepartment\tprovince\tsai-gon\n", 2, "no province has the id “sai-gon”")]
    public void Fault_names_file_line_and_remedy(string text, int line, string message)
    {
        RegistryFormatException exception = Assert.Throws<RegistryFormatException>(() => Build(text));

        RegistryError error = exception.Errors[0];
        Assert.Equal("mine.tsv", error.File);
        Assert.Equal(line, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"mine.tsv, line {line}: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_file_is_listed()
    {
        RegistryFormatException exception = Assert.Throws<RegistryFormatException>(() => Build(Header + "a b\t\t\t\t\t\t\t\nso-moi\tSở Mới\tx\ty\t\t\t\t\n"));

        Assert.Equal([2, 3, 3], exception.Errors.Select(error => error.Line));
    }

    [Fact]
    public void Circle_of_successors_is_found()
    {
        RegistryFormatException exception = Assert.Throws<RegistryFormatException>(() => Build(
            Header + "so-a\tSở A\tdepartment\tprovince\t\t\t2020-01-01\tso-b\nso-b\tSở B\tdepartment\tprovince\t\t\t2021-01-01\tso-a\n"));

        Assert.Contains(exception.Errors, error => error.Message.Contains("so-a → so-b → so-a", StringComparison.Ordinal));
    }

    [Fact]
    public void Spelling_claimed_for_other_times_or_marked_as_shared_is_no_fault()
    {
        Assert.NotNull(Build(Header + "so-a\tSở A\tdepartment\tprovince\tSAX\t\t2020-01-01\t\nso-b\tSở B\tdepartment\tprovince\tSAX\t2020-01-02\t\t\n"));
        Assert.NotNull(Build("id\tname\tkind\tlevel\taliases\tshared\nso-a\tSở A\tdepartment\tprovince\tSAX\tSAX\nso-b\tSở B\tdepartment\tprovince\tSAX\tSAX\n"));
    }

    [Fact]
    public void Shared_spelling_stays_unresolved()
    {
        AgencyRegistry registry = Build("id\tname\tkind\tlevel\taliases\tshared\nso-a\tSở A\tdepartment\tprovince\tSAX\tSAX\nso-b\tSở B\tdepartment\tprovince\tSAX\tSAX\n");
        ResolutionContext context = ResolutionContext.Create(new DocumentNames { Issuer = "UBND TỈNH QUẢNG NINH" }, registry);

        Assert.Null(new AgencyResolver(registry).Resolve("SAX", context, out UnresolvedReason reason));
        Assert.Equal(UnresolvedReason.Ambiguous, reason);
    }

    [Fact]
    public void Comments_empty_lines_and_a_byte_order_mark_are_passed_over() =>
        Assert.NotNull(Build("\uFEFF" + Header + "# của tỉnh ta\n\nso-moi\tSở Mới\tdepartment\tprovince\t\t\t\t\n").Find("so-moi"));

    private static AgencyRegistry Build(string text) => new AgencyRegistryBuilder().Add(new StringReader(text), "mine.tsv").Build();
}
