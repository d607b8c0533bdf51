using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Directives.Agencies.Registry;

namespace Directives.Benchmarks;

/// <summary>What the speed of extraction is set against: far simpler work on the same texts.</summary>
internal static partial class Baselines
{
    private const int Names = 300;
    private const string DatePattern = @"\b\d{1,2}/\d{1,2}/\d{4}\b|ngày \d{1,2} tháng \d{1,2} năm \d{4}";
    private const string NumberPattern = @"\d+(?:[.,]\d+)*";
    private const string PercentPattern = @"\d+(?:,\d+)?\s?%";

    private static readonly string[] AgencyNames = [.. AgencyRegistry.Default.Entries.Select(entry => entry.Name).Distinct().Take(Names)];
    private static readonly SearchValues<string> NameValues = SearchValues.Create(AgencyNames, StringComparison.Ordinal);

    // The names come from data, so these two are compiled at run time instead of generated; the code is the same.
    private static readonly Regex NameRegex = new(Alternatives(), RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private static readonly Regex OneRegex = new($"{DatePattern}|{PercentPattern}|{NumberPattern}|{Alternatives()}", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private static readonly char[] Characters = new char[1 << 21];
    private static readonly Dictionary<NamedText, byte[]> Encoded = [];

    /// <summary>Every baseline with its name.</summary>
    public static IReadOnlyList<Measured> All { get; } =
    [
        new("one regex", text => OneRegex.Count(text.Text)),
        new("four regexes", text => DateRegex().Count(text.Text) + NumberRegex().Count(text.Text) + PercentRegex().Count(text.Text) + NameRegex.Count(text.Text)),
        new("SearchValues", text => CountNames(text.Text) + 1),
        new("UTF-8 decode", Decode),
    ];

    private static string Alternatives() => string.Join('|', AgencyNames.OrderByDescending(name => name.Length).Select(Regex.Escape));

    private static int CountNames(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int at; (at = text.IndexOfAny(NameValues)) >= 0; text = text[(at + 1)..])
        {
            count++;
        }

        return count;
    }

    private static int Decode(NamedText text)
    {
        if (!Encoded.TryGetValue(text, out byte[]? bytes))
        {
            Encoded[text] = bytes = Encoding.UTF8.GetBytes(text.Text);
        }

        return Encoding.UTF8.GetChars(bytes, Characters);
    }

    [GeneratedRegex(DatePattern, RegexOptions.CultureInvariant)]
    private static partial Regex DateRegex();

    [GeneratedRegex(NumberPattern, RegexOptions.CultureInvariant)]
    private static partial Regex NumberRegex();

    [GeneratedRegex(PercentPattern, RegexOptions.CultureInvariant)]
    private static partial Regex PercentRegex();
}
