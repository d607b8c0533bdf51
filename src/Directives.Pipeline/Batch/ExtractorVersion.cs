using System.Globalization;

namespace Directives.Pipeline.Batch;

/// <summary>Tells one build of the readers and rules from another, so that only what an older one made is made anew.</summary>
internal static class ExtractorVersion
{
    /// <summary>Product version and a mark of the build. Builds are deterministic: the mark changes exactly when the code or its data do.</summary>
    public static string Current { get; } = Compute();

    /// <summary>The version <paramref name="extractor"/> with a mark of the bodies that <paramref name="parser"/> resolves owners to and of the rules it has besides the built-in ones.</summary>
    internal static string For(string extractor, DirectiveParser parser)
    {
        string bodies = parser.Registry switch
        {
            null => "-unresolved",
            { Edition.Length: > 0 } registry => "-" + registry.Edition,
            _ => "",
        };
        return extractor + bodies + (parser.Rules is { } rules ? "-" + rules.Edition : "");
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
