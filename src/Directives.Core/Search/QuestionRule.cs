using System.Text.Json;

namespace Directives.Search;

/// <summary>One way to ask: words, choices of words, and places for the matter and the body.</summary>
/// <remarks>Patterns hold syllables, choices <c>(a|b c)</c>, <c>?</c> behind a choice that may be missing, <c>&lt;topic&gt;</c> and <c>&lt;agency&gt;</c>. A word typed without marks matches whatever marks the pattern has.</remarks>
internal sealed class QuestionRule
{
    private readonly IReadOnlyList<Part> _parts;

    private QuestionRule(string id, QuestionKind kind, string? role, IReadOnlyList<Part> parts) => (Id, Kind, Role, _parts) = (id, kind, role, parts);

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What a question of this form asks for.</summary>
    public QuestionKind Kind { get; }

    /// <summary>Wire name of the role it asks about, or null.</summary>
    public string? Role { get; }

    /// <summary>Reads an entry of the data.</summary>
    /// <exception cref="InvalidDataException">It is malformed; the message names its id.</exception>
    public static QuestionRule Parse(JsonElement entry)
    {
        string id = entry.GetProperty("id").GetString()!;
        if (!Enum.TryParse(entry.GetProperty("kind").GetString(), ignoreCase: true, out QuestionKind kind))
        {
            throw new InvalidDataException($"search/questions.json, {id}: the kind is not who, what or when");
        }

        string? role = entry.TryGetProperty("role", out JsonElement value) ? value.GetString() : null;
        return new QuestionRule(id, kind, role, ParsePattern(entry.GetProperty("pattern").GetString()!, id));
    }

    /// <summary>Reads a question of this form, or gives null.</summary>
    public Question? Read(string text, IReadOnlyList<SearchToken> tokens)
    {
        var slots = new Dictionary<string, (int First, int End)>(StringComparer.Ordinal);
        return Match(tokens, 0, 0, slots) ? new Question(Kind, Slot("topic") ?? "", Slot("agency"), Role, Id) : null;

        string? Slot(string name) => slots.TryGetValue(name, out (int First, int End) slot) ? text[tokens[slot.First].Span.Start..tokens[slot.End - 1].Span.End] : null;
    }

    // Patterns have few parts and questions few words: trying every length of a slot is bounded by their product.
    private bool Match(IReadOnlyList<SearchToken> tokens, int part, int at, Dictionary<string, (int First, int End)> slots)
    {
        if (part == _parts.Count)
        {
            return at == tokens.Count;
        }

        if (_parts[part].Slot is { } slot)
        {
            for (int end = at + 1; end <= tokens.Count; end++)
            {
                if (Match(tokens, part + 1, end, slots))
                {
                    slots[slot] = (at, end);
                    return true;
                }
            }

            return false;
        }

        foreach (IReadOnlyList<SearchToken> words in _parts[part].Choices)
        {
            if (StandsAt(words, tokens, at) && Match(tokens, part + 1, at + words.Count, slots))
            {
                return true;
            }
        }

        return _parts[part].IsOptional && Match(tokens, part + 1, at, slots);
    }

    private static bool StandsAt(IReadOnlyList<SearchToken> words, IReadOnlyList<SearchToken> tokens, int at)
    {
        if (at + words.Count > tokens.Count)
        {
            return false;
        }

        for (int i = 0; i < words.Count; i++)
        {
            SearchToken typed = tokens[at + i];
            if (!string.Equals(typed.Exact, typed.IsMarked ? words[i].Exact : words[i].Folded, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static List<Part> ParsePattern(string pattern, string id)
    {
        var parts = new List<Part>();
        for (int i = 0; i < pattern.Length;)
        {
            int end = pattern[i] switch { '(' => pattern.IndexOf(')', i), '<' => pattern.IndexOf('>', i), _ => i };
            if (end < 0)
            {
                throw new InvalidDataException($"search/questions.json, {id}: a bracket is not closed");
            }

            switch (pattern[i])
            {
                case ' ':
                    i++;
                    break;
                case '<':
                    parts.Add(new Part(pattern[(i + 1)..end], [], IsOptional: false));
                    i = end + 1;
                    break;
                case '(':
                    bool isOptional = end + 1 < pattern.Length && pattern[end + 1] == '?';
                    // The longest first, so that “làm gì” is not taken for “làm”.
                    parts.Add(new Part(
                        null, [.. pattern[(i + 1)..end].Split('|').Select(SearchAnalyzer.AnalyzeLiteral).OrderByDescending(words => words.Count)], isOptional));
                    i = end + (isOptional ? 2 : 1);
                    break;
                default:
                    int next = pattern.IndexOfAny([' ', '(', '<'], i);
                    next = next < 0 ? pattern.Length : next;
                    parts.Add(new Part(null, [SearchAnalyzer.AnalyzeLiteral(pattern[i..next])], IsOptional: false));
                    i = next;
                    break;
            }
        }

        return parts;
    }

    private sealed record Part(string? Slot, IReadOnlyList<IReadOnlyList<SearchToken>> Choices, bool IsOptional);
}
