using System.Text.Json;

namespace Directives.ScanQuality;

/// <summary>A scan that <c>corpus/tools/make_scans.py</c> made, and what stands on it.</summary>
/// <param name="Path">The PDF.</param>
/// <param name="Name">The directive's name.</param>
/// <param name="Variant">What was done to it.</param>
/// <param name="Resolution">Pixels an inch.</param>
/// <param name="HasTable">Whether a ruled table stands on it.</param>
/// <param name="Body">The body as printed.</param>
internal sealed record Scan(string Path, string Name, string Variant, int Resolution, bool HasTable, string Body)
{
    /// <summary>The scans of a folder by variant, then name; <paramref name="variants"/> null takes all.</summary>
    public static IReadOnlyList<Scan> Find(string folder, IReadOnlyCollection<string>? variants)
    {
        var scans = new List<Scan>();
        foreach (string description in Directory.GetFiles(folder, "*.scans.json").Order(StringComparer.Ordinal))
        {
            string name = System.IO.Path.GetFileName(description)[..^".scans.json".Length];
            using var json = JsonDocument.Parse(File.ReadAllBytes(description));
            string body = File.ReadAllText(System.IO.Path.Combine(folder, name + ".body.txt"));
            foreach (JsonProperty variant in json.RootElement.GetProperty("variants").EnumerateObject())
            {
                if (variants is null || variants.Contains(variant.Name))
                {
                    scans.Add(new Scan(
                        System.IO.Path.Combine(folder, $"{name}.{variant.Name}.pdf"), name, variant.Name,
                        variant.Value.GetProperty("dpi").GetInt32(), json.RootElement.GetProperty("table").GetBoolean(), body));
                }
            }
        }

        return scans;
    }
}
