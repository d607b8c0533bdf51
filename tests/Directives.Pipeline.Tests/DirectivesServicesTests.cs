using Directives.Agencies.Registry;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Directives.Repair;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Directives.Pipeline.Tests;

/// <summary><c>AddDirectives</c>: what an application gets, what it may replace, and how wrong options are told.</summary>
public sealed class DirectivesServicesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("directives-services-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Application_fills_a_store_and_searches_it()
    {
        string file = Path.Combine(_folder, "a.txt");
        await File.WriteAllTextAsync(file, "KẾ HOẠCH\n\n1. Sở Y tế chủ trì tiêm phòng dại cho đàn chó.\n", TestContext.Current.CancellationToken);
        var time = new FixedTime(new DateTimeOffset(2025, 3, 4, 5, 6, 7, TimeSpan.Zero));
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddDirectives(options => options.StorePath = Path.Combine(_folder, "register.db"))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        BatchSummary summary = await services.GetRequiredService<DirectivePipeline>().RunAsync([file], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (summary.Stored, summary.Duties));
        SearchHit hit = Assert.Single(services.GetRequiredService<DirectiveIndex>().Search("tiem phong dai", cancellationToken: TestContext.Current.CancellationToken).Entries);
        Assert.Equal(time.GetUtcNow(), hit.Duty.Document.ProcessedAt);
        Assert.Same(services.GetRequiredService<IDirectiveStore>(), services.GetRequiredService<IDirectiveStore>());
    }

    [Fact]
    public async Task Reader_of_the_application_is_asked_first()
    {
        await using ServiceProvider services = new ServiceCollection().AddSingleton<IDocumentReader, UpsideDownReader>().AddDirectives().BuildServiceProvider();
        DirectiveResult result = await services.GetRequiredService<DirectiveReader>().ReadAsync(new DocumentInput("a.txt", "Sở Y tế"u8.ToArray()), TestContext.Current.CancellationToken);
        Assert.Equal("upside-down", result.Format);
    }

    [Fact]
    public async Task Bodies_and_rules_of_the_application_are_known()
    {
        string rules = Path.Combine(_folder, "rules.tsv");
        await File.WriteAllTextAsync(rules, "id\tkind\tform\tyields\tdays\texamples\nown.day\tdeadline\ttrước Quốc khánh\tbefore\t09-02\ttrước Quốc khánh = 2025-09-02\n", TestContext.Current.CancellationToken);
        await using ServiceProvider services = new ServiceCollection().AddDirectives(options =>
        {
            options.RulesFile = rules;
            options.RegistryFile = Repository.At("corpus", "agencies", "registry-example.tsv");
        }).BuildServiceProvider();
        DirectiveParser parser = services.GetRequiredService<DirectiveParser>();
        Assert.Equal(["own.day"], parser.Rules!.Ids);
        Assert.NotEqual(AgencyRegistry.Default.Edition, parser.Registry!.Edition);
        Assert.EndsWith(parser.Rules.Edition, ExtractorVersion.For("1", parser), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_made_with_other_repair_are_those_of_another_extractor()
    {
        string[] versions = [.. Enum.GetValues<RepairMode>().Select(mode => ExtractorVersion.For("1", new DirectiveParser(new DirectiveParserOptions { Repair = mode })))];
        Assert.Equal(ExtractorVersion.For("1", new DirectiveParser()), versions[(int)RepairMode.Auto]);
        Assert.Distinct(versions);
    }

    [Fact]
    public void Every_fault_of_the_options_is_told_at_once()
    {
        using ServiceProvider services = new ServiceCollection().AddDirectives(options =>
        {
            options.StorePath = Path.Combine(_folder, "no", "such", "register.db");
            options.RulesFile = Path.Combine(_folder, "rules.tsv");
            options.Batch = new BatchOptions { DegreeOfParallelism = 0 };
            options.Limits = new ReadLimits { MaxNesting = 0 };
        }).BuildServiceProvider();
        OptionsValidationException e = Assert.Throws<OptionsValidationException>(services.GetRequiredService<DirectiveParser>);
        Assert.Equal(["StorePath", "Limits.MaxNesting", "Batch.DegreeOfParallelism", "RulesFile"], e.Failures.Select(failure => failure.Split(':')[0]));
    }

    [Fact]
    public void Store_that_was_not_named_is_asked_for_by_name()
    {
        using ServiceProvider services = new ServiceCollection().AddDirectives().BuildServiceProvider();
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(services.GetRequiredService<DirectivePipeline>);
        Assert.Contains("DirectivesOptions.StorePath", e.Message, StringComparison.Ordinal);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class UpsideDownReader : IDocumentReader
    {
        public string Format => "upside-down";

        public bool Recognizes(ReadOnlySpan<byte> head) => true;

        public Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ReadDocument { Source = new("ếty ởS"), Format = Format });
    }
}
