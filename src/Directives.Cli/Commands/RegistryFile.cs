using System.Text;
using Directives.Agencies.Registry;
using Directives.Cli.Printing;

namespace Directives.Cli.Commands;

/// <summary>Reads a user's own bodies.</summary>
internal static class RegistryFile
{
    // A file with thousands of faults is another kind of file: the first ones show it.
    private const int MostFaults = 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The built-in bodies with those of the file at <paramref name="path"/>; null for no path.</summary>
    /// <exception cref="CommandException">The file cannot be read or is malformed; each fault is told with its line.</exception>
    public static AgencyRegistry? Load(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            using var reader = new StreamReader(path, Strict);
            return new AgencyRegistryBuilder().Add(reader, path).Build();
        }
        catch (RegistryFormatException e)
        {
            IEnumerable<string> faults = e.Errors.Take(MostFaults).Select(error => Wording.OneLine(error.ToString()));
            string rest = e.Errors.Count > MostFaults ? $"\n  … and {Wording.Count(e.Errors.Count - MostFaults, "more fault")}" : "";
            throw new CommandException(ExitCode.Usage, $"the registry {path} has {Wording.Count(e.Errors.Count, "fault")}:\n  {string.Join("\n  ", faults)}{rest}\nCorrect them; docs/agencies.md describes the columns.", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new CommandException(ExitCode.Usage, $"{path}: the registry is not UTF-8. Save it as UTF-8, tab-separated text.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(ExitCode.NothingRead, $"{path}: the registry cannot be read: {e.Message.TrimEnd('.')}. Check the spelling of the path.", e);
        }
    }
}
