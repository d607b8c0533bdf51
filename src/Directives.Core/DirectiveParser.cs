using Directives.Agencies;
using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Budgets;
using Directives.Deadlines;
using Directives.Diagnostics;
using Directives.Header;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.References;
using Directives.Repair;
using Directives.Rules;
using Directives.Structure;
using Directives.Targets;
using Directives.Text;
using Directives.Values;

namespace Directives;

/// <summary>Reads the records of a directive from its text. Built once; immutable and thread-safe.</summary>
public sealed class DirectiveParser
{
    private readonly SpareBuffers _spareBuffers;
    private readonly TextRepairer _repairer = new();
    private readonly DirectiveParserOptions _options;
    private readonly Lexicon _lexicon;

    /// <summary>Builds a parser with the built-in lexicons and rules.</summary>
    public DirectiveParser(DirectiveParserOptions? options = null)
    {
        _options = options ?? new DirectiveParserOptions();
        IReadOnlyList<string> addedNames = _options.Registry?.AddedNames ?? [];
        _lexicon = addedNames.Count > 0 || _options.Rules is not null ? Lexicon.With(addedNames, _options.Rules) : Lexicon.Default;
        _spareBuffers = new SpareBuffers(_lexicon);
        Registry = _options.ResolveAgencies ? _options.Registry ?? AgencyRegistry.Default : null;
    }

    /// <summary>The bodies that owners are resolved to; null when they are not resolved.</summary>
    public AgencyRegistry? Registry { get; }

    /// <summary>The application's own rules; null when there are none.</summary>
    public RuleSet? Rules => _options.Rules;

    /// <summary>Which texts are checked for slips of OCR.</summary>
    internal RepairMode Repair => _options.Repair;

    /// <summary>Reads <paramref name="text"/>. Never throws on content: what could not be read is in <see cref="Directive.Diagnostics"/>.</summary>
    public Directive Parse(string text) => Parse(new SourceText(text));

    /// <inheritdoc cref="Parse(string)"/>
    public Directive Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string received = source.Text;
        bool truncated = received.Length > _options.MaxTextLength;
        RunBuffers buffers = _spareBuffers.Take(received.Length);
        TokenizedText text = buffers.Text;
        text.Read(truncated ? received[.._options.MaxTextLength] : received);
        ColumnTables.SetInRows(text);
        TextRepair[] repairs = RepairedText.Repair(text, source, _options.Repair, _repairer, buffers);
        HeaderResult head = HeaderParser.Parse(text, buffers.Header);
        ValueMentions values = ValueScanner.Scan(text, head.Header.IssueDate?.Value ?? _options.DefaultIssueDate, buffers.Values);
        if (head.HasTail)
        {
            DropTails(values, head);
        }

        List<Block> blocks = BlockScanner.Scan(text, head, buffers.Blocks);
        DutyExtractor extractor = buffers.Duties;
        DocumentType? type = head.Header.Type?.Value;
        List<Duty> duties = extractor.Extract(head.Header.Issuer?.Value, hasLetterhead: type is not (null or DocumentType.NewsItem), isNews: type == DocumentType.NewsItem);
        RecordBuffers records = buffers.Records;
        records.Reset(duties.Count);
        DeadlineLinker.Link(text, duties, values.Deadlines, records);
        List<TargetMention> targets = BodyTargets(values.Targets, head);
        if (extractor.Reports.Count > 0)
        {
            DropReported(new ReportedFigures(extractor.Reports, duties), targets, values.Budgets);
        }

        if (truncated)
        {
            values.Diagnostics.Add(new Diagnostic(
                DiagnosticCode.TextTruncated,
                new TextSpan(_options.MaxTextLength, 0),
                $"the text has {received.Length} characters; only the first {_options.MaxTextLength} were read: raise {nameof(DirectiveParserOptions.MaxTextLength)} to read all"));
        }

        var directive = new Directive
        {
            Source = source,
            Header = head.Header,
            Assignments = AssignmentBuilder.Build(text, source, blocks, extractor, duties, targets, records, OwnerResolver.Create(Registry, text, head.Header, records.Bodies)),
            Deadlines = Records(records.Deadlines, text, source, static (mention, text, source) => mention.ToRecord(text, source)),
            Targets = Records(targets, text, source, static (mention, text, source) => mention.ToRecord(text, source)),
            Budgets = Records(values.Budgets, text, source, static (mention, text, source) => mention.ToRecord(text, source)),
            References = CitedDocuments(text, source, values.References, head.Header.Number?.Value),
            Diagnostics = values.Diagnostics.ToArray(),
            Repairs = repairs,
        };
        _spareBuffers.Return(buffers, received.Length);
        return directive;
    }

    // Figures of the letterhead (a subject in capitals) state no target.
    private static List<TargetMention> BodyTargets(List<TargetMention> targets, HeaderResult head)
    {
        int kept = 0;
        foreach (TargetMention target in targets)
        {
            kept += target.Start < head.BodyStart ? 0 : 1;
        }

        return kept == targets.Count ? targets : Without(targets, head.BodyStart);
    }

    private static List<TargetMention> Without(List<TargetMention> targets, int bodyStart)
    {
        targets.RemoveAll(target => target.Start < bodyStart);
        return targets;
    }

    private static void DropTails(ValueMentions values, HeaderResult head)
    {
        values.Deadlines.RemoveAll(deadline => head.IsInTail(deadline.Start));
        values.Targets.RemoveAll(target => head.IsInTail(target.Start));
        values.Budgets.RemoveAll(budget => head.IsInTail(budget.Start));
        values.References.RemoveAll(reference => head.IsInTail(reference.Start));
    }

    private static void DropReported(ReportedFigures reported, List<TargetMention> targets, List<BudgetMention> budgets)
    {
        targets.RemoveAll(target => reported.Contains(target.FigureStart));
        budgets.RemoveAll(budget => reported.Contains(budget.Start));
    }

    private static TRecord[] Records<TMention, TRecord>(List<TMention> mentions, TokenizedText text, SourceText source, Func<TMention, TokenizedText, SourceText, TRecord> make)
    {
        if (mentions.Count == 0)
        {
            return [];
        }

        var records = new TRecord[mentions.Count];
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = make(mentions[i], text, source);
        }

        return records;
    }

    private static DocumentReference[] CitedDocuments(TokenizedText text, SourceText source, List<ReferenceMention> mentions, string? ownNumber)
    {
        // Each number is there once: at most one is the document's own.
        int own = ownNumber is null ? mentions.Count : 0;
        while (own < mentions.Count && !string.Equals(mentions[own].Number, ownNumber, StringComparison.OrdinalIgnoreCase))
        {
            own++;
        }

        if (own < mentions.Count)
        {
            mentions.RemoveAt(own);
        }

        return Records(mentions, text, source, static (mention, text, source) => mention.ToRecord(text, source));
    }
}
