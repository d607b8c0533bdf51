using Directives.Text;

namespace Directives.Pipeline.Search;

/// <summary>One record whole: a <see cref="ShownDuty"/> or a <see cref="ShownDocument"/>.</summary>
/// <param name="Json">The record in the wire format <c>directives/1</c>: the document's object, or the duty's member of <c>assignments</c>.</param>
public abstract record ShownRecord(string Json);

/// <summary>A duty with the text around it.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Excerpt">The source text around it.</param>
/// <param name="Regions">The rectangles that enclose it, one for each page; empty when the format has no pages.</param>
/// <param name="Json"><inheritdoc cref="ShownRecord" path="/param[@name='Json']"/></param>
public sealed record ShownDuty(DutyRecord Duty, SourceExcerpt Excerpt, IReadOnlyList<PageRegion> Regions, string Json) : ShownRecord(Json);

/// <summary>A document with all its duties.</summary>
/// <param name="Document">The document.</param>
/// <param name="Duties">Its duties, in text order.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Json"><inheritdoc cref="ShownRecord" path="/param[@name='Json']"/></param>
public sealed record ShownDocument(DocumentSummary Document, IReadOnlyList<DutyRecord> Duties, string Text, string Json) : ShownRecord(Json);

/// <summary>A part of a document's text around a record.</summary>
/// <param name="Text">The part: whole lines.</param>
/// <param name="Start">Offset of the part in the document's text.</param>
/// <param name="Focus">Where the record stands in <paramref name="Text"/>.</param>
public sealed record SourceExcerpt(string Text, int Start, TextSpan Focus);
