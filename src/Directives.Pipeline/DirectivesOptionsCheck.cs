using System.Globalization;
using System.Numerics;
using Directives.Agencies.Registry;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Reading;
using Directives.Rules;
using Microsoft.Extensions.Options;

namespace Directives.Pipeline;

/// <summary>Finds every fault of the options at once, each with its name and what to write instead.</summary>
internal sealed class DirectivesOptionsCheck : IValidateOptions<DirectivesOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DirectivesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = new List<string>();
        if (options.Limits is null || options.Batch is null || options.Store is null)
        {
            return ValidateOptionsResult.Fail("Limits, Batch, Store: one of them is null; leave it out for the defaults.");
        }

        CheckStore(options, faults);
        CheckLimits(options.Limits, faults);
        CheckBatch(options.Batch, faults);
        CheckFile(nameof(DirectivesOptions.RegistryFile), options.RegistryFile, LoadRegistry, faults);
        CheckFile(nameof(DirectivesOptions.RulesFile), options.RulesFile, LoadRules, faults);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>The registry of a file, or null where none is named.</summary>
    public static AgencyRegistry? LoadRegistry(string? path)
    {
        if (path is null)
        {
            return null;
        }

        using var reader = new StreamReader(path);
        return new AgencyRegistryBuilder().Add(reader, path).Build();
    }

    /// <summary>The rules of a file, or null where none is named.</summary>
    public static RuleSet? LoadRules(string? path)
    {
        if (path is null)
        {
            return null;
        }

        using var reader = new StreamReader(path);
        return new RuleSetBuilder().Add(reader, path).Build();
    }

    private static void CheckStore(DirectivesOptions options, List<string> faults)
    {
        if (options.StorePath is { } path)
        {
            string? folder = path.Length == 0 ? null : Path.GetDirectoryName(Path.GetFullPath(path));
            if (folder is null || !Directory.Exists(folder))
            {
                faults.Add($"StorePath: “{path}” lies in no folder that exists; name a file in one, or leave it null to store nothing.");
            }
        }

        Above("Store.BusyTimeout", options.Store.BusyTimeout, TimeSpan.Zero, faults);
        Above("Store.QueryTimeout", options.Store.QueryTimeout, TimeSpan.Zero, faults);
    }

    private static void CheckLimits(ReadLimits limits, List<string> faults)
    {
        AtLeastOne("Limits.MaxBytes", limits.MaxBytes, faults);
        AtLeastOne("Limits.MaxTextLength", limits.MaxTextLength, faults);
        AtLeastOne("Limits.MaxArchiveEntries", limits.MaxArchiveEntries, faults);
        AtLeastOne("Limits.MaxExpandedBytes", limits.MaxExpandedBytes, faults);
        AtLeastOne("Limits.MaxExpansionRatio", limits.MaxExpansionRatio, faults);
        AtLeastOne("Limits.MaxArchiveDepth", limits.MaxArchiveDepth, faults);
        AtLeastOne("Limits.MaxNesting", limits.MaxNesting, faults);
        AtLeastOne("Limits.MaxElements", limits.MaxElements, faults);
        Above("Limits.MaxParseDuration", limits.MaxParseDuration, TimeSpan.Zero, faults);
        if (limits.MaxBytes > Array.MaxLength)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"Limits.MaxBytes: {limits.MaxBytes} is more than one document can have in memory; the most is {Array.MaxLength}."));
        }
    }

    private static void CheckBatch(BatchOptions batch, List<string> faults)
    {
        AtLeastOne("Batch.DegreeOfParallelism", batch.DegreeOfParallelism, faults);
        AtLeastOne("Batch.FilesPerTransaction", batch.FilesPerTransaction, faults);
        if (batch.CommitInterval < TimeSpan.Zero)
        {
            faults.Add($"Batch.CommitInterval: {batch.CommitInterval} is negative; use zero to commit at once.");
        }
    }

    private static void CheckFile(string option, string? path, Func<string?, object?> load, List<string> faults)
    {
        try
        {
            load(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or RegistryFormatException or RuleFormatException)
        {
            faults.Add($"{option}: {e.Message}");
        }
    }

    private static void AtLeastOne<T>(string option, T value, List<string> faults)
        where T : INumber<T>
    {
        if (value < T.One)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{option}: {value} is under 1; leave it out for the default."));
        }
    }

    private static void Above(string option, TimeSpan value, TimeSpan bound, List<string> faults)
    {
        if (value <= bound)
        {
            faults.Add($"{option}: {value} leaves no time; leave it out for the default.");
        }
    }
}
