namespace Directives.Pipeline.Search;

/// <summary>How a target's figure must stand to a number.</summary>
public enum FigureComparison
{
    /// <summary>Equal to it.</summary>
    Equal,

    /// <summary>Less than it.</summary>
    Below,

    /// <summary>Not more than it.</summary>
    AtMost,

    /// <summary>More than it.</summary>
    Above,

    /// <summary>Not less than it.</summary>
    AtLeast,
}

/// <summary>A condition on a target of a duty, such as <c>&gt; 90 %</c>. Of a range its lower end counts.</summary>
/// <param name="Comparison">How the target's figure stands to <paramref name="Figure"/>.</param>
/// <param name="Figure">The number.</param>
/// <param name="Unit">Unit of the target as records name it (<c>%</c>, <c>hộ</c>), in either case; null for any.</param>
public sealed record TargetCondition(FigureComparison Comparison, double Figure, string? Unit)
{
    /// <summary>Whether a figure meets the condition, whatever its unit. Compared as <see cref="float"/>, as the index keeps figures.</summary>
    internal bool Holds(float figure) => Comparison switch
    {
        FigureComparison.Below => figure < (float)Figure,
        FigureComparison.AtMost => figure <= (float)Figure,
        FigureComparison.Above => figure > (float)Figure,
        FigureComparison.AtLeast => figure >= (float)Figure,
        _ => figure == (float)Figure,
    };
}
