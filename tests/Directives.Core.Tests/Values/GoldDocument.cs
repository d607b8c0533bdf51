using System.Text;
using System.Text.Json;
using Directives.Text;

namespace Directives.Core.Tests.Values;

/// <summary>A text with its gold record, spans resolved.</summary>
internal sealed class GoldDocument
{
    private GoldDocument(string name, string text, JsonElement root)
    {
        Name = name;
        Text = text;
        Root = root;
        Duties = [.. root.GetProperty("assignments").EnumerateArray().Select(a => Resolve(a.GetProperty("task")))];
    }

    public string Name { get; }

    public string Text { get; }

    public JsonElement Root { get; }

    public IReadOnlyList<TextSpan> Duties { get; }

    public DateOnly? IssueDate => Root.GetProperty("header").GetProperty("date").GetString() is { } date ? DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) : null;

    public string? Number => Root.GetProperty("header").GetProperty("number").GetString();

    public static IEnumerable<GoldDocument> ReadAll(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            string stem = path[..^".gold.json".Length];
            string text = File.ReadAllText(stem + ".txt", Encoding.UTF8).Normalize(NormalizationForm.FormC);
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
            yield return new GoldDocument(Path.GetFileName(stem), text, json.RootElement.Clone());
        }
    }

    public IEnumerable<(TextSpan Span, JsonElement Value)> Records(string key) =>
        Root.GetProperty(key).EnumerateArray().Select(value => (Resolve(value), value));

    private TextSpan Resolve(JsonElement place)
    {
        int nth = place.TryGetProperty("nth", out JsonElement n) ? n.GetInt32() : 1;
        if (place.TryGetProperty("quote", out JsonElement quote))
        {
            string words = quote.GetString()!.Normalize(NormalizationForm.FormC);
            return new TextSpan(Find(words, nth), words.Length);
        }

        int start = Find(place.GetProperty("from").GetString()!.Normalize(NormalizationForm.FormC), nth);
        string to = place.GetProperty("to").GetString()!.Normalize(NormalizationForm.FormC);
        return TextSpan.FromBounds(start, Text.IndexOf(to, start, StringComparison.Ordinal) + to.Length);
    }

    private int Find(string words, int nth)
    {
        int at = -1;
        for (int i = 0; i < nth; i++)
        {
            at = Text.IndexOf(words, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{Name}: the quote is not in the text: {words}");
        }

        return at;
    }
}
