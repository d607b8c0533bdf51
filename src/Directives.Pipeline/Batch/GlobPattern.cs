using System.IO.Enumeration;

namespace Directives.Pipeline.Batch;

/// <summary>A pattern for names and paths, as shells have them.</summary>
internal sealed class GlobPattern
{
    private readonly string[] _parts;

    private GlobPattern(string text, string[] parts)
    {
        Text = text;
        _parts = parts;
    }

    /// <summary>The pattern as it was given.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern; every text that holds more than slashes is one.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static GlobPattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            throw new ArgumentException("a pattern for files holds no name; write it as *.pdf or folder/**", nameof(text));
        }

        // A pattern of one name applies at every depth; of a pattern that begins with a slash, the first name stands at the top.
        return new GlobPattern(text, text.Contains('/', StringComparison.Ordinal) ? parts : ["**", .. parts]);
    }

    /// <summary>Whether the whole of <paramref name="path"/>, parted by slashes, matches. Linear in the path for each part of the pattern.</summary>
    public bool Matches(string path)
    {
        string[] names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // As for “*” in a name: on a mismatch, the last “**” takes one folder more. No earlier one needs to be tried again.
        int part = 0, name = 0, anyFolders = -1, resume = 0;
        while (name < names.Length)
        {
            if (part < _parts.Length && _parts[part] == "**")
            {
                anyFolders = part++;
                resume = name;
            }
            else if (part < _parts.Length && FileSystemName.MatchesSimpleExpression(_parts[part], names[name]))
            {
                part++;
                name++;
            }
            else if (anyFolders >= 0)
            {
                part = anyFolders + 1;
                name = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (part < _parts.Length && _parts[part] == "**")
        {
            part++;
        }

        return part == _parts.Length;
    }
}
