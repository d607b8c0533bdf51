using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Directives.Agencies.Registry;

namespace Directives.Benchmarks;

/// <summary>Whether recognising and resolving bodies costs more as the registry grows: the built-in bodies and so many names more.</summary>
[MemoryDiagnoser]
public class RegistrySizeBenchmarks
{
    private const int QuickRounds = 7;

    // Three of these make a name; 32³ is more than the largest registry needs.
    private static readonly string[] Syllables =
        "An Bình Châu Dương Đông Giang Hà Hải Hòa Hưng Khánh Lâm Lộc Long Minh Nam Ngọc Ninh Phong Phú Phước Quang Sơn Tân Tây Thanh Thịnh Thuận Trung Tường Vân Yên".Split(' ');

    private string[] _texts = [];
    private string[] _mentions = [];
    private int _characters;
    private AgencyRegistry _registry = AgencyRegistry.Default;
    private DirectiveParser _parser = new();

    /// <summary>Names added to the built-in ones.</summary>
    [Params(300, 3_000, 30_000)]
    public int Names { get; set; }

    /// <summary>Builds the registry, and takes every name of an owner in the texts, with one added name for each.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var rows = new StringBuilder("id\tname\tkind\tlevel\n");
        for (int i = 0; i < Names; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"ban-quan-ly-{i}\t{NameOf(i)}\tmanagement-board\tprovince\n");
        }

        using var reader = new StringReader(rows.ToString());
        _registry = new AgencyRegistryBuilder().Add(reader, "names").Build();
        _parser = new DirectiveParser(new DirectiveParserOptions { Registry = _registry });
        _texts = [.. Texts.Main.Select(text => text.Text)];
        _characters = _texts.Sum(text => text.Length);
        string[] read = [.. _texts.SelectMany(text => _parser.Parse(text).Assignments).SelectMany(duty => duty.Owners).Select(owner => owner.Agency).Distinct(StringComparer.Ordinal)];
        _mentions = [.. read, .. read.Select((_, i) => NameOf(i * (Names / read.Length)))];
    }

    /// <summary>Parses the texts: all mentions recognised, all owners resolved.</summary>
    /// <returns>Number of owners that were resolved.</returns>
    [Benchmark]
    public int Recognise() => _texts.Sum(text => _parser.Parse(text).Assignments.Sum(duty => duty.Owners.Count(owner => owner.AgencyId is not null)));

    /// <summary>Looks every mention up.</summary>
    /// <returns>Number of bodies found.</returns>
    [Benchmark]
    public int Resolve() => _mentions.Sum(mention => _registry.FindByAlias(mention).Count);

    /// <summary>A measurement of a minute: processor time for each character, best of several rounds.</summary>
    public static void RunQuick(TextWriter output)
    {
        output.WriteLine($"{"names",-8}{"parse, ns/char",16}{"look-up, ns/char",18}{"resolved",10}{"found",8}");
        foreach (int names in new[] { 300, 3_000, 30_000 })
        {
            var run = new RegistrySizeBenchmarks { Names = names };
            run.SetUp();
            if (names == 300)
            {
                // The compiler's second tier comes first, or the smallest registry would pay for it.
                Best(run.Recognise, 40);
                Best(run.Resolve, 400);
            }

            double parse = Best(run.Recognise, 40) * 1e9 / run._characters;
            double lookUp = Best(run.Resolve, 400) * 1e9 / run._mentions.Sum(mention => mention.Length);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names,-8}{parse,16:F1}{lookUp,18:F1}{run.Recognise(),10}{run.Resolve(),8}"));
        }
    }

    private static double Best(Func<int> work, int passes)
    {
        double best = double.MaxValue;
        for (int round = 0; round < QuickRounds; round++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int pass = 0; pass < passes; pass++)
            {
                work();
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds / passes);
        }

        return best;
    }

    private static string NameOf(int i) =>
        $"Ban Quản lý Khu {Syllables[i % 32]} {Syllables[i / 32 % 32]} {Syllables[i / 1024 % 32]}";
}
