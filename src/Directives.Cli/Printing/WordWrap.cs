using System.Text;

namespace Directives.Cli.Printing;

/// <summary>Breaks text between words, as terminals do not.</summary>
internal static class WordWrap
{
    /// <summary>Breaks <paramref name="text"/> into lines of at most <paramref name="width"/> characters; a longer word stays whole.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        if (text.Length <= width)
        {
            yield return text;
            yield break;
        }

        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    /// <summary>Writes <paramref name="text"/> after <paramref name="prefix"/>, its further lines hanging under its beginning.</summary>
    public static void Write(TextWriter output, string prefix, string text, int width)
    {
        foreach (string line in Lines(text, Math.Max(1, width - prefix.Length)))
        {
            output.WriteLine(prefix + line);
            prefix = new string(' ', prefix.Length);
        }
    }
}
