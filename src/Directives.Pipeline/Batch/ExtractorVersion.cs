using System.Globalization;
using Directives.Repair;

namespace Directives.Pipeline.Batch;

/// <summary>Tells one build of the readers and rules from another, so that only what an older one made is made anew.</summary>
internal static class ExtractorVersion
{
    /// <summary>Product version and a mark of the build. Builds are deterministic: the mark changes exactly when the code or its data do.</summary>
    public static string Current { get; } = Compute();

    /// <summary>The version <paramref name="extractor"/> with marks of what <paramref name="parser"/> has besides the built-in bodies and rules, and of the texts whose slips it repairs.</summary>
    internal static string For(string extractor, DirectiveParser parser)
    {
        string bodies = parser.Registry switch
        {
            null => "-unresolved",
            { Edition.Length: > 0 } registry => "-" + registry.Edition,
            _ => "",
        };
        string repair = parser.Repair switch
        {
            RepairMode.Always => "-repair-always",
            RepairMode.Never => "-repair-never",
            _ => "",
        };
        return extractor + bodies + (parser.Rules is { } rules ? "-" + rules.Edition : "") + repair;
    }

    private static string Compute()
    {
        Version? version = typeof(DirectiveParser).Assembly.GetName().Version;
        byte[] mark = typeof(DirectiveParser).Module.ModuleVersionId.ToByteArray();
        byte[] other = typeof(ExtractorVersion).Module.ModuleVersionId.ToByteArray();
        uint build = BitConverter.ToUInt32(mark) ^ BitConverter.ToUInt32(other);
        return string.Create(CultureInfo.InvariantCulture, $"{version?.ToString(3)}+{build:x8}");
    }
}
