namespace Directives.Pipeline.Search;

/// <summary>How much a store holds.</summary>
/// <param name="Documents">Distinct documents.</param>
/// <param name="Duties">Duties of all documents, those of several files of one directive once.</param>
/// <param name="Agencies">Bodies that own a duty.</param>
/// <param name="Files">Files looked at, duplicates and failures included.</param>
/// <param name="FailedFiles">Files that could not be read.</param>
public sealed record StoreCounts(int Documents, int Duties, int Agencies, int Files, int FailedFiles);
