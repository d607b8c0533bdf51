using System.Collections;
using Directives.Header;

namespace Directives.Agencies.Registry;

/// <summary>What a document says about whom it speaks of; all of it optional.</summary>
public sealed record DocumentNames
{
    /// <summary>The issuing body as written.</summary>
    public string? Issuer { get; init; }

    /// <summary>The body above the issuer in the letterhead.</summary>
    public string? ParentBody { get; init; }

    /// <summary>The place before the date.</summary>
    public string? IssuePlace { get; init; }

    /// <summary>The date of issue; null leaves bodies of all times possible.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary>The entries under “Kính gửi”.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The entries under “Nơi nhận”.</summary>
    public IReadOnlyList<string> Distribution { get; init; } = [];

    /// <summary>Short names defined in the text.</summary>
    public IReadOnlyList<NamePair> Definitions { get; init; } = [];

    /// <summary>Names put side by side in the text, the second in a parenthesis.</summary>
    public IReadOnlyList<NamePair> Appositions { get; init; } = [];

    /// <summary>The text, asked for units only when the letterhead names none; the first 40,000 characters are looked at.</summary>
    public string? Text { get; init; }

    /// <summary>Takes the names from a letterhead.</summary>
    public static DocumentNames Of(DirectiveHeader header, string? text = null) => Of(header, text, []);

    /// <summary>Takes the names from a letterhead, with the short names that the text defines.</summary>
    internal static DocumentNames Of(DirectiveHeader header, string? text, IReadOnlyList<NamePair> definitions)
    {
        ArgumentNullException.ThrowIfNull(header);
        return new DocumentNames
        {
            Issuer = header.Issuer?.Value,
            ParentBody = header.ParentBody?.Value,
            IssuePlace = header.IssuePlace?.Value,
            IssueDate = header.IssueDate?.Value,
            Recipients = new Values(header.Recipients),
            Distribution = new Values(header.Distribution),
            Definitions = definitions,
            Text = text,
        };
    }

    // Most documents are placed by their issuer: nobody asks for the entries.
    private sealed class Values(IReadOnlyList<HeaderField<string>> fields) : IReadOnlyList<string>
    {
        public int Count => fields.Count;

        public string this[int index] => fields[index].Value;

        public IEnumerator<string> GetEnumerator() => fields.Select(field => field.Value).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
