namespace Directives.Core.Tests.Header;

/// <summary>Checks the fields of a header against lines of the form <c>field: value</c>; a field with <c>-</c> must be absent.</summary>
internal static class HeaderExpectation
{
    public static void Check(string text, string expected)
    {
        Dictionary<string, string> actual = HeaderGold.Values(HeaderGold.Parse(text).Header);
        var wrong = new List<string>();
        foreach (string line in expected.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            string field = line[..colon], value = line[(colon + 2)..];
            string? got = actual.GetValueOrDefault(field);
            if (value == "-" ? got is not null : value != got)
            {
                wrong.Add($"{field}: expected “{value}”, got “{got}”");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }
}
