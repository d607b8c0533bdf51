using Directives.Agencies.Registry;

namespace Directives.Cli.Commands;

/// <summary>Reads a user's own bodies.</summary>
internal static class RegistryFile
{
    /// <summary>The built-in bodies with those of the file at <paramref name="path"/>; null for no path.</summary>
    /// <exception cref="CommandException">The file cannot be read or is malformed; each fault is told with its line.</exception>
    public static AgencyRegistry? Load(string? path) => DataFile.Load(
        path,
        "the registry",
        "docs/agencies.md",
        (reader, name) => new AgencyRegistryBuilder().Add(reader, name).Build(),
        e => (e as RegistryFormatException)?.Errors.Select(error => error.ToString()));
}
