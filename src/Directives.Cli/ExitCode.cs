namespace Directives.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Success = 0;

    /// <summary>A fault of the program itself.</summary>
    public const int InternalError = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>Some documents failed, or, for <c>doctor</c>, something is missing; the rest was done.</summary>
    public const int SomeFailed = 3;

    /// <summary>Nothing could be read: no document, no store, no gold file; or the output could not be written.</summary>
    public const int NothingRead = 4;

    /// <summary>Interrupted by Ctrl-C or a request to end.</summary>
    public const int Interrupted = 130;

    /// <summary>The code for a run over documents of which some may have failed.</summary>
    public static int ForDocuments(int done, int failed) =>
        failed == 0 && done > 0 ? Success : done == 0 ? NothingRead : SomeFailed;
}
