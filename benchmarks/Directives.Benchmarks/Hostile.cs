using System.Text;

namespace Directives.Benchmarks;

/// <summary>Texts that a careless reader takes far too long for, each small and large: the time for a character must not grow.</summary>
internal static class Hostile
{
    private const int Small = 8;

    /// <summary>Each text at an eighth of its size, then whole.</summary>
    public static IReadOnlyList<NamedText> All { get; } =
    [
        .. Pair("one line of 5 MB", OneLine(), 5_000_000),
        .. Pair("only list markers", "1.\n", 1_000_000),
        .. Pair("only digits", "12 ", 1_000_000),
        .. Pair("only half-open parentheses", "(", 1_000_000),
        .. Pair("100,000 “phối hợp với”", "phối hợp với ", 1_800_000),
    ];

    private static IEnumerable<NamedText> Pair(string name, string unit, int bytes) =>
        [Repeat($"{name}, an eighth", unit, bytes / Small), Repeat(name, unit, bytes)];

    private static NamedText Repeat(string name, string unit, int bytes)
    {
        int times = Math.Max(1, bytes / Encoding.UTF8.GetByteCount(unit));
        return new NamedText(name, new StringBuilder().Insert(0, unit, times).ToString());
    }

    // A directive whose line breaks were lost; its wide gaps stay.
    private static string OneLine() => Texts.Sized("kh-", 100).Text.ReplaceLineEndings(" ");
}
