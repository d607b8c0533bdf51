namespace Directives.Benchmarks;

/// <summary>Writes measured figures into a page of the repository, between its two marks.</summary>
internal static class FigureTable
{
    private const string Begin = "<!-- figures -->", End = "<!-- end of figures -->";

    /// <summary>Replaces the figures of <paramref name="name"/>, a path from the repository's folder, by <paramref name="tables"/>.</summary>
    /// <exception cref="InvalidDataException">The page has lost its marks.</exception>
    public static void Write(string name, string tables)
    {
        string page = Path.Combine(Texts.Repository, name);
        string text = File.ReadAllText(page);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal), end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidDataException($"{page}: the marks “{Begin}” and “{End}” are missing; put them where the tables belong");
        }

        File.WriteAllText(page, string.Concat(text.AsSpan(0, begin + Begin.Length), "\n", tables, text.AsSpan(end)));
    }
}
