namespace Directives.Agencies.Registry;

/// <summary>Thrown when registry data is malformed or contradicts itself; names every fault with file and line.</summary>
public sealed class RegistryFormatException : Exception
{
    /// <summary>Reports <paramref name="errors"/>.</summary>
    public RegistryFormatException(IReadOnlyList<RegistryError> errors)
        : base(string.Join('\n', errors)) => Errors = errors;

    /// <summary>The faults, in file order; at least one.</summary>
    public IReadOnlyList<RegistryError> Errors { get; }
}
