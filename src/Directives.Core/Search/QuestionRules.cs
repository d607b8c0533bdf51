using System.Text.Json;

namespace Directives.Search;

/// <summary>The rules by which questions are read, from <c>Data/search/questions.json</c>. Immutable and thread-safe.</summary>
internal sealed class QuestionRules
{
    private const string Resource = "search/questions.json";
    private const int LongestQuestion = 60;

    private static readonly Lazy<QuestionRules> Shared = new(Load);

    private readonly IReadOnlyList<IReadOnlyList<SearchToken>> _fillers;

    private QuestionRules(IReadOnlyList<QuestionRule> rules, IReadOnlyList<IReadOnlyList<SearchToken>> fillers) => (Rules, _fillers) = (rules, fillers);

    /// <summary>The built-in rules.</summary>
    public static QuestionRules Default => Shared.Value;

    /// <summary>The rules; the first that takes a question reads it.</summary>
    public IReadOnlyList<QuestionRule> Rules { get; }

    /// <inheritdoc cref="Question.Read"/>
    public Question? Read(string text)
    {
        IReadOnlyList<SearchToken> tokens = SearchAnalyzer.AnalyzeLiteral(text);
        if (tokens.Count > LongestQuestion)
        {
            return null;
        }

        foreach (QuestionRule rule in Rules)
        {
            if (rule.Read(text, tokens) is { } question)
            {
                return question;
            }
        }

        return null;
    }

    /// <inheritdoc cref="Question.Keywords"/>
    public string WithoutFillers(string topic)
    {
        IReadOnlyList<SearchToken> tokens = SearchAnalyzer.AnalyzeLiteral(topic);
        var kept = new List<string>();
        for (int i = 0; i < tokens.Count;)
        {
            int filler = _fillers.Where(words => StandsAt(words, tokens, i)).Select(words => words.Count).DefaultIfEmpty().Max();
            if (filler == 0)
            {
                // Joined words and numbers (46/BCĐ) are kept as typed.
                int last = i;
                while (last + 1 < tokens.Count && !topic.AsSpan(tokens[last].Span.End, tokens[last + 1].Span.Start - tokens[last].Span.End).ContainsAny(" \t\n,;"))
                {
                    last++;
                }

                kept.Add(topic[tokens[i].Span.Start..tokens[last].Span.End]);
                i = last + 1;
            }
            else
            {
                i += filler;
            }
        }

        return kept.Count > 0 ? string.Join(' ', kept) : topic;
    }

    private static bool StandsAt(IReadOnlyList<SearchToken> words, IReadOnlyList<SearchToken> tokens, int at)
    {
        for (int i = 0; i < words.Count; i++)
        {
            // Only with its marks: “va” and “ve” typed without may be any word.
            if (at + i >= tokens.Count || !string.Equals(words[i].Exact, tokens[at + i].Exact, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static QuestionRules Load()
    {
        using Stream stream = typeof(QuestionRules).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the resource {Resource} is missing from the assembly");
        using JsonDocument json = JsonDocument.Parse(stream);
        return new QuestionRules(
            [.. json.RootElement.GetProperty("rules").EnumerateArray().Select(QuestionRule.Parse)],
            [.. json.RootElement.GetProperty("fillers").EnumerateArray().Select(filler => SearchAnalyzer.AnalyzeLiteral(filler.GetString()!))]);
    }
}
