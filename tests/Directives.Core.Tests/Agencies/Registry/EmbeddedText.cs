using Directives.Agencies.Registry;

namespace Directives.Core.Tests.Agencies.Registry;

internal static class EmbeddedText
{
    public static string Read(string file)
    {
        using Stream stream = typeof(AgencyRegistry).Assembly.GetManifestResourceStream("lexicons/" + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
