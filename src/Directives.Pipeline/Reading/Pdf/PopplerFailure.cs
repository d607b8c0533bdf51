using Directives.Pipeline.Processes;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Turns the ways in which Poppler's programs end into failures of reading.</summary>
internal static class PopplerFailure
{
    // 99 stands for "other error" in Poppler's manual; a loop in the tree of pages ends in it.
    private const int OtherError = 99;
    private const int AbortSignal = 134;
    private const int FirstSignal = 129;

    // What Poppler says when the index of the file is broken; it then searches the file for objects and may find only some of the pages.
    private static readonly string[] SignsOfRepair =
        ["Couldn't find trailer dictionary", "Couldn't read xref table", "not found but needed, try to reconstruct", "Invalid XRef entry", "Couldn't read page catalog"];

    /// <summary>Throws when <paramref name="outcome"/> was cut short by a limit or a crash.</summary>
    /// <exception cref="DocumentReadException">It was.</exception>
    public static void ThrowIfLimitPassed(string tool, ProcessOutcome outcome, ProcessLimits limits)
    {
        if (outcome.TimedOut || outcome.HitCpuLimit)
        {
            string limit = outcome.TimedOut ? $"{limits.WallTime.TotalSeconds:0} s" : $"{limits.CpuTime.TotalSeconds:0} s of processor time";
            throw new DocumentReadException(ReadFailure.TimedOut, $"{tool} was ended after {limit}; the file is extremely complex or hostile: raise the limit if you trust it, else leave it out.");
        }

        if (outcome.OutputTruncated)
        {
            throw new DocumentReadException(ReadFailure.TooLarge, $"{tool} wrote more than {limits.OutputBytes >> 20} MB; split the file or raise the limit.");
        }

        if (outcome.ExitCode == AbortSignal || Says(outcome, "Out of memory") || Says(outcome, "bad_alloc"))
        {
            throw new DocumentReadException(ReadFailure.TooLarge, $"{tool} needed more than {limits.AddressSpaceBytes >> 20} MB of memory; the file is extremely complex or hostile: raise the limit if you trust it, else leave it out.");
        }

        if (outcome.ExitCode >= FirstSignal)
        {
            throw new DocumentReadException(ReadFailure.ToolFailed, $"{tool} crashed with exit code {outcome.ExitCode}; the file is probably damaged: open it in a viewer and save it anew.");
        }
    }

    /// <summary>The failure that an exit code other than 0 stands for.</summary>
    public static DocumentReadException FromExit(string tool, ProcessOutcome outcome)
    {
        if (Says(outcome, "Incorrect password"))
        {
            return new DocumentReadException(ReadFailure.Encrypted, "The PDF is encrypted and asks for a password; save a copy without password and read that.");
        }

        string first = FirstComplaint(outcome.Error);
        return outcome.ExitCode is 1 or OtherError
            ? new DocumentReadException(ReadFailure.Damaged, $"The PDF is damaged ({first}); get a whole copy, or open it in a viewer and save it anew.")
            : new DocumentReadException(ReadFailure.ToolFailed, $"{tool} ended with exit code {outcome.ExitCode} ({first}).");
    }

    /// <summary>Whether the program had to rebuild the index of the file.</summary>
    public static bool WasRepaired(string complaints) =>
        Array.Exists(SignsOfRepair, s => complaints.Contains(s, StringComparison.Ordinal));

    /// <summary>The first line of <paramref name="complaints"/>, without its kind.</summary>
    public static string FirstComplaint(string complaints)
    {
        string line = complaints.Split('\n', 2)[0].Trim();
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        line = colon > 0 && line.StartsWith("Syntax", StringComparison.Ordinal) ? line[(colon + 2)..] : line;
        return line.Length == 0 ? "no reason given" : line;
    }

    private static bool Says(ProcessOutcome outcome, string words) => outcome.Error.Contains(words, StringComparison.OrdinalIgnoreCase);
}
