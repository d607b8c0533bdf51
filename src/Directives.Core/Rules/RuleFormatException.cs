namespace Directives.Rules;

/// <summary>Thrown when rules are malformed or do not do what their examples say; names every fault with file and line.</summary>
public sealed class RuleFormatException : Exception
{
    /// <summary>Reports <paramref name="errors"/>.</summary>
    /// <param name="errors">The faults, in file order; at least one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is null.</exception>
    public RuleFormatException(IReadOnlyList<RuleError> errors)
        : base(string.Join('\n', errors ?? throw new ArgumentNullException(nameof(errors)))) => Errors = errors;

    /// <summary>The faults, in file order; at least one.</summary>
    public IReadOnlyList<RuleError> Errors { get; }
}
