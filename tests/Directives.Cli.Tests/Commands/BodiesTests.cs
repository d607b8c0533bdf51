using System.Text.Json;
using Directives.Cli.Tests.Schema;

namespace Directives.Cli.Tests.Commands;

/// <summary>Bodies of the user's own, and who answers today.</summary>
public sealed class BodiesTests : IDisposable
{
    private const string Plan =
        """
        UBND TỈNH TRÀ VINH
        Số: 5/KH-UBND
        Trà Vinh, ngày 06 tháng 7 năm 2023
        KẾ HOẠCH
        Chăm lo trẻ em vùng sông nước
        I. TỔ CHỨC THỰC HIỆN
        1. Sở LĐ-TB&XH chủ trì rà soát trẻ em có hoàn cảnh khó khăn trước ngày 30/9/2023.
        2. Giao Tổ Liên ngành ven sông tổ chức dạy bơi cho trẻ em trước ngày 30/8/2023.
        """;

    private readonly Workspace _workspace = new();

    private static string Example => Repository.At("corpus", "agencies", "registry-example.tsv");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Record_says_who_answers_on_the_day_asked_about_and_keeps_the_schema()
    {
        JsonElement owner = Owner(await ExtractAsync("--format", "json", "--today", "2026-11-21"), 0);
        Assert.Equal("Sở Lao động - Thương binh và Xã hội tỉnh Trà Vinh", owner.GetProperty("agency_name").GetString());
        JsonElement today = owner.GetProperty("today");
        Assert.Equal(("vinh-long/so-noi-vu", "Sở Nội vụ tỉnh Vĩnh Long"), (today.GetProperty("agency_id").GetString(), today.GetProperty("name").GetString()));
        Assert.Equal(["succession.body", "succession.unit"], today.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("rule").GetString()));
        Assert.NotEmpty(today.GetProperty("moves").EnumerateArray());

        using JsonDocument schema = JsonDocument.Parse(await File.ReadAllBytesAsync(Repository.At("docs", "directives-1.schema.json"), TestContext.Current.CancellationToken));
        using JsonDocument record = JsonDocument.Parse((await ExtractAsync("--format", "jsonl", "--today", "2026-11-21")).Out);
        Assert.Empty(JsonSchema.Check(schema.RootElement, record.RootElement));
    }

    [Fact]
    public async Task Table_says_who_answers_with_rule_source_and_what_went_elsewhere()
    {
        string table = (await ExtractAsync("--today", "21/11/2026")).Out;
        Assert.Contains("Sở Lao động - Thương binh và Xã hội tỉnh Trà Vinh (2023) → Sở Nội vụ tỉnh Vĩnh Long", table, StringComparison.Ordinal);
        Assert.Contains("2025-07-01 Sở Nội vụ tỉnh Vĩnh Long (succession.unit: NQ 202/2025/QH15)", table, StringComparison.Ordinal);
        Assert.Contains("part of its work went to Sở Y tế tỉnh Vĩnh Long: ", table, StringComparison.Ordinal);
        Assert.DoesNotContain("→", (await ExtractAsync("--today", "2024-01-01")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_is_asked_by_the_name_of_today_and_shows_the_bodies_behind_it()
    {
        string store = await ProcessAsync();
        string[] asked = ["--agency", "so noi vu tinh vinh long", "--store", store];
        Assert.Empty((await Cli.RunAsync(["tasks", .. asked])).Out);

        string[] task = (await Cli.RunAsync(["tasks", .. asked, "--today", "2026-11-21"])).Out.TrimEnd('\n').Split('\n');
        Assert.Equal(2, task.Length);
        Assert.EndsWith("\tlead_today\tsupport_today", task[0], StringComparison.Ordinal);
        Assert.Equal(("Sở LĐ-TB&XH", "Sở Nội vụ tỉnh Vĩnh Long"), (task[1].Split('\t')[1], task[1].Split('\t')[^2]));

        JsonElement agency = Json(await Cli.RunAsync(["agencies", .. asked, "--today", "--format", "json"])).GetProperty("agencies")[0];
        Assert.Equal("vinh-long/so-noi-vu", agency.GetProperty("agency_id").GetString());
        Assert.Equal("tra-vinh/so-lao-dong-thuong-binh-va-xa-hoi", agency.GetProperty("bodies")[0].GetProperty("agency_id").GetString());

        JsonElement hit = Json(await Cli.RunAsync("search", "hoàn cảnh khó khăn", "--store", store, "--format", "json", "--today", "2025-04-01")).GetProperty("hits")[0];
        Assert.Equal("tra-vinh/so-noi-vu", hit.GetProperty("duty").GetProperty("owners")[0].GetProperty("today").GetProperty("agency_id").GetString());

        JsonElement shown = Json(await Cli.RunAsync("show", "a1", "--store", store, "--format", "json", "--today", "2026-11-21"));
        Assert.Equal("vinh-long/so-noi-vu", shown.GetProperty("owners")[0].GetProperty("today").GetProperty("agency_id").GetString());
        Assert.Contains("Today\tSở Lao động", (await Cli.RunAsync("show", "a1", "--store", store, "--today", "2026-11-21")).Out, StringComparison.Ordinal);

        string csv = (await Cli.RunAsync("export", "--store", store, "--today", "2026-11-21")).Out;
        Assert.Contains(",lead_today,support_today", csv, StringComparison.Ordinal);
        Assert.Contains("Sở Nội vụ tỉnh Vĩnh Long", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_of_a_file_are_recognised_resolved_and_asked_for()
    {
        Assert.Equal(JsonValueKind.Null, Owner(await ExtractAsync("--format", "json"), 1).GetProperty("agency_id").ValueKind);
        Assert.Equal("tra-vinh/to-lien-nganh-ven-song", Owner(await ExtractAsync("--format", "json", "--registry", Example), 1).GetProperty("agency_id").GetString());

        string store = await ProcessAsync();
        Assert.Empty((await Cli.RunAsync("tasks", "--store", store, "--agency", "TLN ven sông")).Out);
        await ProcessAsync("--registry", Example, "--reprocess");
        string found = (await Cli.RunAsync("tasks", "--store", store, "--agency", "tln ven song", "--registry", Example)).Out;
        Assert.Contains("Tổ Liên ngành ven sông", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract", "plan.txt")]
    [InlineData("process", "plan.txt", "--store", "new.db")]
    [InlineData("evaluate", "gold")]
    [InlineData("tasks", "--store", "new.db")]
    [InlineData("agencies", "--store", "new.db")]
    [InlineData("search", "trẻ em", "--store", "new.db")]
    [InlineData("show", "a1", "--store", "new.db")]
    public async Task Malformed_registry_is_refused_with_every_line_before_any_work(params string[] command)
    {
        _workspace.Write("bad.tsv", "id\tname\tkind\tlevel\nso-moi\t\tbureau\tprovince\nx y\tX\tdepartment\tprovince\n");
        string bad = _workspace.At("bad.tsv");
        CliResult result = await Cli.RunAsync([command[0], .. command[1..].Select(word => word is "plan.txt" or "new.db" or "gold" ? _workspace.At(word) : word), "--registry", bad]);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains($"{bad}, line 2: the new body “so-moi” has no name; fill", result.Error, StringComparison.Ordinal);
        Assert.Contains($"{bad}, line 2: “bureau” is no kind of body; the kinds are: ", result.Error, StringComparison.Ordinal);
        Assert.Contains($"{bad}, line 3: “x y” is no id; write ", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.At("new.db")));
    }

    [Fact]
    public async Task Registry_that_is_not_there_or_not_utf8_is_named()
    {
        CliResult missing = await ExtractAsync("--registry", _workspace.At("none.tsv"));
        Assert.Equal(4, missing.ExitCode);
        Assert.Contains("none.tsv: the registry cannot be read", missing.Error, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(_workspace.At("latin.tsv"), [.. "id\taliases\nso-y-te\tS"u8, 0xD5, .. "\n"u8], TestContext.Current.CancellationToken);
        CliResult latin = await ExtractAsync("--registry", _workspace.At("latin.tsv"));
        Assert.Equal(2, latin.ExitCode);
        Assert.Contains("latin.tsv: the registry is not UTF-8. Save it as UTF-8", latin.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_after_today_that_is_no_date_is_told_apart()
    {
        CliResult result = await Cli.RunAsync("extract", "--today", "plan.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("put --today at the end of the line", result.Error, StringComparison.Ordinal);
    }

    private Task<CliResult> ExtractAsync(params string[] options)
    {
        _workspace.Write("plan.txt", Plan);
        return Cli.RunAsync(["extract", _workspace.At("plan.txt"), .. options]);
    }

    private async Task<string> ProcessAsync(params string[] options)
    {
        _workspace.Write("archive/plan.txt", Plan);
        CliResult result = await Cli.RunAsync(["process", _workspace.At("archive"), "--store", _workspace.At("register.db"), .. options]);
        Assert.True(result.ExitCode == 0, result.Error);
        return _workspace.At("register.db");
    }

    private static JsonElement Owner(CliResult result, int duty) =>
        Json(result).GetProperty("assignments")[duty].GetProperty("owners").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } owner
            ? owner
            : JsonDocument.Parse("""{"agency_id":null}""").RootElement;

    private static JsonElement Json(CliResult result)
    {
        Assert.True(result.ExitCode == 0, result.Error);
        using JsonDocument json = JsonDocument.Parse(result.Out);
        return json.RootElement.Clone();
    }
}
