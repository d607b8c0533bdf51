namespace Directives.Search;

/// <summary>What a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>The bodies that have a duty.</summary>
    Who,

    /// <summary>The duties that a body has.</summary>
    What,

    /// <summary>The day by which something is due.</summary>
    When,
}

/// <summary>A question about duties, taken apart.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Topic">The words of the matter, as typed; empty where it asks about a body only.</param>
/// <param name="Agency">The body it names, as typed, or null.</param>
/// <param name="Role">Wire name of the role it asks about (<c>lead</c>, <c>support</c>), or null for either.</param>
/// <param name="Rule">Id of the rule in <c>Data/search/questions.json</c> that reads it.</param>
public sealed record Question(QuestionKind Kind, string Topic, string? Agency, string? Role, string Rule)
{
    /// <summary>Reads a question, with accents or without.</summary>
    /// <returns>Null when no rule takes it.</returns>
    public static Question? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return QuestionRules.Default.Read(text);
    }

    /// <summary>The words of <see cref="Topic"/> that carry its meaning: without “việc”, “của” and the like, unless nothing else is left.</summary>
    public string Keywords() => QuestionRules.Default.WithoutFillers(Topic);
}
