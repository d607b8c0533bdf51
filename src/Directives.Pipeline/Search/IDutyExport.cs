namespace Directives.Pipeline.Search;

/// <summary>Writes duties in one format. Disposing it completes the output, which stays open.</summary>
internal interface IDutyExport : IDisposable
{
    /// <summary>Writes one duty.</summary>
    void Write(DutyRecord duty);
}
