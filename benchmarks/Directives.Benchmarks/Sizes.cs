namespace Directives.Benchmarks;

/// <summary>One kind of document in growing sizes.</summary>
internal static class Sizes
{
    private static readonly string[] Kinds = [.. Texts.Corpus.Select(text => text.Name.Split('-')[0]).Distinct()];

    /// <summary>A plan from 1 kB to 10 MB, by repetition.</summary>
    public static IReadOnlyList<NamedText> All { get; } = [.. new[] { 1, 10, 100, 1000, 10_000 }.Select(kilobytes => Texts.Sized("kh-", kilobytes))];

    /// <summary>Each kind of document of the corpus at 10 kB.</summary>
    public static IReadOnlyList<NamedText> OfKinds { get; } = [.. Kinds.Select(kind => Texts.Sized(kind + "-", 10))];
}
