using System.CommandLine;

namespace Directives.Cli.Commands;

/// <summary>One verb of the command line.</summary>
/// <param name="Command">Its arguments, options and action.</param>
/// <param name="Examples">Command lines that show its use, for the help.</param>
internal sealed record Verb(Command Command, string[] Examples);
