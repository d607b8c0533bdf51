using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Processes;

/// <summary>The outside programs that the pipeline knows, and where they are.</summary>
internal static class OutsideTools
{
    /// <summary>Reads the words of a PDF and their boxes.</summary>
    public static OutsideTool PdfToText { get; } = new("pdftotext", "poppler-utils", "reading the text of PDF files", "-v", IsRequired: true);

    /// <summary>Lists the images of a PDF, to tell a scanned page from an empty one.</summary>
    public static OutsideTool PdfImages { get; } = new("pdfimages", "poppler-utils", "finding scanned pages of PDF files", "-v", IsRequired: true);

    /// <summary>Draws pages of a PDF, to find the ruling lines of tables.</summary>
    public static OutsideTool PdfToPpm { get; } = new("pdftoppm", "poppler-utils", "finding the tables of PDF files", "-v", IsRequired: true);

    /// <summary>Sets limits on memory and processor time for the other programs.</summary>
    public static OutsideTool PrLimit { get; } = new("prlimit", "util-linux", "limiting memory and processor time of other programs", "--version", IsRequired: false);

    /// <summary>All of them, in a fixed order.</summary>
    public static IReadOnlyList<OutsideTool> All { get; } = [PdfToText, PdfImages, PdfToPpm, PrLimit];

    /// <summary>Looks for every program and asks each for its version (about 10 ms a program).</summary>
    /// <param name="searchPath">Folders parted by the system's path separator; null means the PATH of this process.</param>
    /// <param name="cancellationToken">Ends the asking early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task<IReadOnlyList<ToolStatus>> CheckAsync(string? searchPath = null, CancellationToken cancellationToken = default)
    {
        var statuses = new List<ToolStatus>(All.Count);
        foreach (OutsideTool tool in All)
        {
            string? path = Find(tool, searchPath);
            string? version = path is null ? null : await AskVersionAsync(tool, path, cancellationToken).ConfigureAwait(false);
            statuses.Add(new ToolStatus(tool, path, version));
        }

        return statuses;
    }

    /// <summary>Absolute path of the program's executable, or null when it is in no folder of the search path.</summary>
    /// <param name="tool">The program.</param>
    /// <param name="searchPath">Folders parted by the system's path separator; null means the PATH of this process.</param>
    public static string? Find(OutsideTool tool, string? searchPath = null)
    {
        ArgumentNullException.ThrowIfNull(tool);
        searchPath ??= Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        foreach (string folder in searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // A relative folder would make the choice of the program depend on where the command was typed.
            if (!Path.IsPathFullyQualified(folder))
            {
                continue;
            }

            string candidate = Path.Combine(folder, OperatingSystem.IsWindows() ? tool.Name + ".exe" : tool.Name);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Absolute path of the program's executable.</summary>
    /// <param name="tool">The program.</param>
    /// <param name="searchPath">Folders parted by the system's path separator; null means the PATH of this process.</param>
    /// <exception cref="DocumentReadException"><see cref="ReadFailure.ToolMissing"/>: it is in no folder of the search path; the message holds the command that installs it.</exception>
    public static string Require(OutsideTool tool, string? searchPath = null) =>
        Find(tool, searchPath) ?? throw new DocumentReadException(
            ReadFailure.ToolMissing,
            $"{tool.Name} is needed for {tool.Purpose} and is not installed; install it with: {tool.InstallCommand}");

    private static async Task<string?> AskVersionAsync(OutsideTool tool, string path, CancellationToken cancellationToken)
    {
        var command = new OutsideCommand
        {
            Program = path,
            Arguments = [tool.VersionArgument],
            Limits = new ProcessLimits { WallTime = TimeSpan.FromSeconds(10), OutputBytes = 1 << 16 },
        };
        try
        {
            ProcessOutcome outcome = await ProcessRunner.RunAsync(command, cancellationToken).ConfigureAwait(false);
            string said = outcome.Output.Length > 0 ? System.Text.Encoding.UTF8.GetString(outcome.Output.Span) : outcome.Error;
            string first = said.Split('\n', 2)[0].Trim();
            return first.Length == 0 ? null : first;
        }
        catch (DocumentReadException)
        {
            return null;
        }
    }
}
