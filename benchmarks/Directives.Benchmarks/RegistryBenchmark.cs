using BenchmarkDotNet.Attributes;
using Directives.Agencies.Registry;

namespace Directives.Benchmarks;

/// <summary>What does it take to trace a mention to a body, by how much of the name is written?</summary>
public class RegistryBenchmark
{
    private readonly AgencyResolver _resolver = new();
    private readonly ResolutionContext _context = ResolutionContext.Create(new DocumentNames { Issuer = "ỦY BAN NHÂN DÂN TỈNH TRÀ VINH" });

    [Params("Sở Y tế", "Giám đốc Sở Y tế", "Ủy ban nhân dân các huyện, thị xã, thành phố", "Cơ quan Thường trực Ban Chỉ đạo tỉnh (Công an tỉnh)")]
    public string Mention { get; set; } = "";

    [Benchmark]
    public AgencyIdentity Resolve() => _resolver.Resolve(Mention, _context) ?? throw new InvalidOperationException($"“{Mention}” was not resolved");
}
