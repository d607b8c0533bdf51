namespace Directives.Testing;

/// <summary>Compares what a test made with the file that was approved.</summary>
public static class Approved
{
    /// <summary>Gives the difference, or null where <paramref name="actual"/> is as approved. With <c>UPDATE_APPROVED=1</c> it becomes the approved one; never in continuous integration.</summary>
    /// <param name="path">The approved file.</param>
    /// <param name="actual">What was made; lines end in <c>\n</c>.</param>
    /// <param name="advice">What to think of before approving.</param>
    public static string? Difference(string path, string actual, string advice)
    {
        string approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (string.Equals(approved, actual, StringComparison.Ordinal))
        {
            return null;
        }

        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            File.WriteAllText(path, actual);
            return null;
        }

        string[] before = approved.Split('\n'), after = actual.Split('\n');
        IEnumerable<string> lost = before.Except(after, StringComparer.Ordinal).Select(line => "- " + line);
        IEnumerable<string> gained = after.Except(before, StringComparer.Ordinal).Select(line => "+ " + line);
        return $"{Path.GetFileName(path)} is other than approved. {advice} If it is right, run this test once with UPDATE_APPROVED=1 and commit the file.\n{string.Join('\n', lost.Concat(gained))}";
    }
}
