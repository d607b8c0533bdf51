using System.Globalization;
using System.Text.Json;
using Directives.Budgets;
using Directives.Deadlines;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.References;
using Directives.Targets;
using Directives.Text;
using Directives.Values;

namespace Directives.Core.Tests.Values;

/// <summary>Counts of one dimension over documents: right, extra, missed, and the words of each that is wrong.</summary>
internal sealed class GoldScore(string dimension)
{
    private int _right;
    private int _extra;
    private int _missed;

    public List<string> Errors { get; } = [];

    public double F1 => _right + _extra + _missed == 0 ? 1 : 2.0 * _right / ((2 * _right) + _extra + _missed);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{dimension}: F1 {F1:0.000} ({_right} right, {_extra} extra, {_missed} missed)");

    /// <summary>Scores all dimensions of the documents in <paramref name="folder"/>. A deadline counts where it is cued inside a duty, or where the gold has one.</summary>
    public static GoldScore[] Measure(string folder)
    {
        GoldScore deadlines = new("deadlines"), targets = new("targets"), budgets = new("budgets"), references = new("references");
        foreach (GoldDocument document in GoldDocument.ReadAll(folder))
        {
            var source = new SourceText(document.Text);
            using var tokens = TokenizedText.Create(document.Text, Lexicon.Default);
            ValueMentions found = ValueScanner.Scan(tokens, document.IssueDate);
            var goldDeadlines = document.Records("deadlines").ToList();
            deadlines.Add(document, goldDeadlines, found.Deadlines
                .Select(m => (Mention: m, Record: m.ToRecord(tokens, source)))
                .Where(m => goldDeadlines.Exists(g => g.Span.Overlaps(m.Record.Span)) || (m.Mention.Strength == DeadlineStrength.Cued && document.Duties.Any(d => d.Overlaps(m.Record.Span))))
                .Select(m => (m.Record.Span, m.Record)), Same);
            targets.Add(document, document.Records("targets"), found.Targets.Select(m => m.ToRecord(tokens, source)).Select(r => (r.Span, r)), Same);
            budgets.Add(document, document.Records("budgets"), found.Budgets.Select(m => m.ToRecord(tokens, source)).Select(r => (r.Span, r)), Same);
            references.Add(document, document.Records("references"), found.References.Select(m => m.ToRecord(tokens, source))
                .Where(r => !string.Equals(r.Number, document.Number, StringComparison.OrdinalIgnoreCase)).Select(r => (r.Span, r)), Same);
        }

        return [deadlines, targets, budgets, references];
    }

    private void Add<T>(GoldDocument document, IEnumerable<(TextSpan Span, JsonElement Value)> gold, IEnumerable<(TextSpan Span, T Record)> found, Func<JsonElement, T, bool> same)
    {
        var open = found.ToList();
        foreach ((TextSpan span, JsonElement value) in gold)
        {
            int at = open.FindIndex(f => f.Span.Overlaps(span) && same(value, f.Record));
            if (at >= 0)
            {
                open.RemoveAt(at);
                _right++;
                continue;
            }

            _missed++;
            Errors.Add($"{document.Name}: missed {Excerpt(document, span)}");
        }

        _extra += open.Count;
        Errors.AddRange(open.Select(f => $"{document.Name}: extra {Excerpt(document, f.Span)} {Describe(f.Record)}"));
    }

    private static string Excerpt(GoldDocument document, TextSpan span)
    {
        int start = Math.Max(0, span.Start - 40);
        int end = Math.Min(document.Text.Length, span.End + 30);
        return $"…{document.Text[start..span.Start]}[{document.Text.Substring(span.Start, span.Length)}]{document.Text[span.End..end]}…".ReplaceLineEndings(" ");
    }

    private static string Describe<T>(T record) => record switch
    {
        Deadline d => $"{d.Rule} {d.Kind} {d.Start:o} {d.End:o} {string.Join(',', d.Every)} {d.Within}",
        Target t => string.Create(CultureInfo.InvariantCulture, $"{t.Rule} {t.Comparator} {t.Value} {t.Low} {t.High} {t.Unit} by {t.By}"),
        Budget b => b.Amount.ToString(CultureInfo.InvariantCulture),
        DocumentReference r => $"{r.Rule} {r.Type} {r.Number} {r.Date:o}",
        _ => string.Empty,
    };

    public static bool Same(JsonElement gold, Deadline found) =>
        Text(gold, "start") == found.Start?.ToString("O", CultureInfo.InvariantCulture)
        && Text(gold, "end") == found.End?.ToString("O", CultureInfo.InvariantCulture)
        && Text(gold, "within") == found.Within
        && (gold.TryGetProperty("every", out JsonElement every) && every.ValueKind == JsonValueKind.Array ? every.EnumerateArray().Select(e => e.GetString()!) : [])
            .Order(StringComparer.Ordinal).SequenceEqual(found.Every.Order(StringComparer.Ordinal));

    public static bool Same(JsonElement gold, Target found) =>
        WireOf(found.Comparator) == Text(gold, "comparator") && Figure(gold, "value") == found.Value && Figure(gold, "low") == found.Low
        && Figure(gold, "high") == found.High && string.Equals(Text(gold, "unit"), found.Unit, StringComparison.OrdinalIgnoreCase);

    public static bool Same(JsonElement gold, Budget found) => gold.GetProperty("amount").GetDecimal() == found.Amount;

    public static bool Same(JsonElement gold, DocumentReference found) =>
        string.Equals(Text(gold, "number"), found.Number, StringComparison.OrdinalIgnoreCase)
        && (Text(gold, "date") is not { } date || date == found.Date?.ToString("O", CultureInfo.InvariantCulture));

    public static string? Text(JsonElement gold, string key) =>
        gold.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static decimal? Figure(JsonElement gold, string key) =>
        gold.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static string WireOf(Comparator comparator) => comparator switch
    {
        Comparator.Equal => "=",
        Comparator.AtLeast => ">=",
        Comparator.MoreThan => ">",
        Comparator.AtMost => "<=",
        Comparator.LessThan => "<",
        Comparator.Increase => "increase",
        Comparator.Decrease => "decrease",
        _ => "range",
    };
}
