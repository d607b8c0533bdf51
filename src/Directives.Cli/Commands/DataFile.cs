using System.Text;
using Directives.Cli.Printing;

namespace Directives.Cli.Commands;

/// <summary>Loads a user's own tab-separated data, and tells what is wrong with it line by line.</summary>
internal static class DataFile
{
    // A file with thousands of faults is another kind of file: the first ones show it.
    private const int MostFaults = 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What <paramref name="build"/> makes of the file at <paramref name="path"/>; null for no path.</summary>
    /// <param name="path">The file, or null.</param>
    /// <param name="what">What the file holds, for messages: “the registry”.</param>
    /// <param name="page">The page that describes its columns.</param>
    /// <param name="build">Reads it.</param>
    /// <param name="faultsOf">The faults that an exception of <paramref name="build"/> tells, or null when it tells of something else.</param>
    /// <exception cref="CommandException">The file cannot be read or is malformed; each fault is told with its line.</exception>
    public static T? Load<T>(string? path, string what, string page, Func<TextReader, string, T> build, Func<Exception, IEnumerable<string>?> faultsOf)
        where T : class
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            using var reader = new StreamReader(path, Strict);
            return build(reader, path);
        }
        catch (Exception e) when (faultsOf(e) is not null)
        {
            string[] faults = [.. faultsOf(e)!.Select(Wording.OneLine)];
            string rest = faults.Length > MostFaults ? $"\n  … and {Wording.Count(faults.Length - MostFaults, "more fault")}" : "";
            throw new CommandException(
                ExitCode.Usage, $"{what} {path} has {Wording.Count(faults.Length, "fault")}:\n  {string.Join("\n  ", faults.Take(MostFaults))}{rest}\nCorrect them; {page} describes the columns.", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new CommandException(ExitCode.Usage, $"{path}: {what} is not UTF-8. Save it as UTF-8, tab-separated text.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(ExitCode.NothingRead, $"{path}: {what} cannot be read: {e.Message.TrimEnd('.')}. Check the spelling of the path.", e);
        }
    }
}
