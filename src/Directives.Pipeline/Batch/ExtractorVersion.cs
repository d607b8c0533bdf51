using System.Globalization;

namespace Directives.Pipeline.Batch;

/// <summary>Tells one build of the readers and rules from another, so that only what an older one made is made anew.</summary>
public static class ExtractorVersion
{
    /// <summary>Product version and a mark of the build. Builds are deterministic: the mark changes exactly when the code or its data do.</summary>
    public static string Current { get; } = Compute();

    private static string Compute()
    {
        Version? version = typeof(DirectiveParser).Assembly.GetName().Version;
        byte[] mark = typeof(DirectiveParser).Module.ModuleVersionId.ToByteArray();
        byte[] other = typeof(ExtractorVersion).Module.ModuleVersionId.ToByteArray();
        uint build = BitConverter.ToUInt32(mark) ^ BitConverter.ToUInt32(other);
        return string.Create(CultureInfo.InvariantCulture, $"{version?.ToString(3)}+{build:x8}");
    }
}
