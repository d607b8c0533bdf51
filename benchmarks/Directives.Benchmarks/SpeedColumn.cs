using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Directives.Benchmarks;

/// <summary>Throughput in megabytes of UTF-8 a second, or bytes allocated for each byte, where the benchmark's input is a text.</summary>
internal sealed class SpeedColumn(bool isAllocation) : IColumn
{
    public string Id => ColumnName;

    public string ColumnName => isAllocation ? "B/B" : "MB/s";

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => isAllocation ? "bytes allocated for each byte of UTF-8 text" : "megabytes of UTF-8 text a second";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        NamedText? text = benchmarkCase.Parameters.Items.Select(item => item.Value).OfType<NamedText>().FirstOrDefault();
        int bytes = text?.Bytes ?? (benchmarkCase.Descriptor.Type == typeof(StageBenchmark) ? Texts.Sized("kh-", 100).Bytes : 0);
        if (bytes == 0 || summary[benchmarkCase] is not { ResultStatistics: { } statistics } report)
        {
            return "-";
        }

        double value = isAllocation ? (report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase) ?? 0) / (double)bytes : bytes / statistics.Mean * 1e3;
        return value.ToString("F2", CultureInfo.InvariantCulture);
    }
}
