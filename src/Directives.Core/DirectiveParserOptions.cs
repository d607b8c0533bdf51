using Directives.Agencies.Registry;
using Directives.Repair;
using Directives.Rules;

namespace Directives;

/// <summary>Settings of a <see cref="DirectiveParser"/>; read once when it is built.</summary>
public sealed class DirectiveParserOptions
{
    /// <summary>Longest text that is read, in UTF-16 code units; the rest is left out with a diagnostic. Default 64 million.</summary>
    public int MaxTextLength { get; init; } = 64_000_000;

    /// <summary>Date to resolve years against when the text states no issue date; null leaves such deadlines out.</summary>
    public DateOnly? DefaultIssueDate { get; init; }

    /// <summary>The registry that owners are resolved against, whose added names are also recognised as owners; null takes <see cref="AgencyRegistry.Default"/>.</summary>
    public AgencyRegistry? Registry { get; init; }

    /// <summary>Words and deadlines of the application's own besides the built-in ones; null for none.</summary>
    public RuleSet? Rules { get; init; }

    /// <summary>Whether owners are resolved to bodies of the registry (<see cref="Assignments.Owner.AgencyId"/>). Default true.</summary>
    public bool ResolveAgencies { get; init; } = true;

    /// <summary>When the text is checked for slips of OCR. Default <see cref="RepairMode.Auto"/>.</summary>
    public RepairMode Repair { get; init; } = RepairMode.Auto;
}
