using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Directives.Benchmarks;
using Directives.Benchmarks.Repair;
using Directives.Benchmarks.Search;

switch (args)
{
    case ["quick", "--write"]:
        QuickRun.Write();
        break;
    case ["quick", .. string[] stages]:
        Console.Write(QuickRun.Run(stages));
        break;
    case ["registry"]:
        RegistrySizeBenchmarks.RunQuick(Console.Out);
        break;
    case ["search", string duties, string path, .. string[] forms]:
        SearchBenchmark.Run(Console.Out, int.Parse(duties, CultureInfo.InvariantCulture), path, forms);
        break;
    case ["start"]:
        ColdStart.Run(Console.Out);
        break;
    case ["repair", .. string[] rest]:
        RepairBenchmark.Run(Console.Out, rest);
        break;
    default:
        // In process, also the job that the command line names: the projects that would be generated elsewhere do not follow this repository's build rules.
        bool isJobNamed = args.Contains("--job") || args.Contains("-j");
        IConfig config = DefaultConfig.Instance
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(new SpeedColumn(isAllocation: false), new SpeedColumn(isAllocation: true))
            .HideColumns(Column.Error, Column.StdDev, Column.Gen0, Column.Gen1, Column.Gen2);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
            isJobNamed ? [.. args, "--inProcess"] : args,
            isJobNamed ? config : config.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        break;
}
