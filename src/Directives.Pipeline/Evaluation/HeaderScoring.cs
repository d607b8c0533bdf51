using System.Globalization;
using Directives.Header;
using Directives.Json;
using Directives.Text;

namespace Directives.Pipeline.Evaluation;

/// <summary>Scores the letterhead: a field counts where gold or the record states it, and is right when both say the same.</summary>
internal static class HeaderScoring
{
    public static void Score(GoldHeader gold, DirectiveHeader read, DirectiveScorer.Tally tally)
    {
        Field("issuer", gold.Issuer, read.Issuer?.Value, Likeness.SameText);
        Field("parent", gold.Parent, read.ParentBody?.Value, Likeness.SameText);
        Field("number", gold.Number, read.Number?.Value, Likeness.SameNumber);
        Field("date", Iso(gold.Date), Iso(read.IssueDate?.Value), string.Equals);
        Field("place", gold.Place, read.IssuePlace?.Value, Likeness.SameText);
        Field("type", Wire(gold.Type), Wire(read.Type?.Value), string.Equals);
        Field("subject", gold.Subject, read.Subject?.Value, Likeness.SameText);
        Entries("recipients", gold.Recipients, read.Recipients);
        Entries("distribution", gold.Distribution, read.Distribution);
        Field("signer.name", gold.SignerName, read.Signer?.Name?.Value, Likeness.SameText);
        Field("signer.position", gold.SignerPosition, read.Signer?.Position?.Value, Likeness.SameText);

        void Field(string name, string? expected, string? found, Func<string, string, bool> same)
        {
            if (!string.IsNullOrEmpty(expected) || !string.IsNullOrEmpty(found))
            {
                bool right = !string.IsNullOrEmpty(expected) && !string.IsNullOrEmpty(found) && same(expected, found);
                Note(name, right, Show(expected), Show(found));
            }
        }

        void Entries(string name, IReadOnlyList<string> expected, IReadOnlyList<HeaderField<string>> found)
        {
            if (expected.Count > 0 || found.Count > 0)
            {
                bool right = expected.Count == found.Count
                    && DirectiveScorer.Pair(expected, found, (x, y) => Likeness.SameText(x, y.Value)).Count == expected.Count;
                Note(name, right, ShowAll(expected), ShowAll(found.Select(field => field.Value)));
            }
        }

        void Note(string name, bool right, string expected, string found)
        {
            tally.Count(RecordKind.Header, right ? 1 : 0, 0, right ? 0 : 1);
            tally.Gold(RecordKind.Header, right, name, default, $"{name}: gold {expected}, read {found}");
        }
    }

    private static string Show(string? value) => string.IsNullOrEmpty(value) ? "nothing" : $"“{value}”";

    private static string ShowAll(IEnumerable<string> values)
    {
        string all = string.Join(" · ", values);
        return all.Length == 0 ? "nothing" : $"“{all}”";
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Wire(DocumentType? type) => type is { } value ? WireNames.Of(value) : null;
}
