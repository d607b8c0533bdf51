namespace Directives.Targets;

/// <summary>How a figure bounds the result.</summary>
public enum Comparator
{
    /// <summary>The figure itself: 100%.</summary>
    Equal,

    /// <summary>At least: tối thiểu, ít nhất, từ … trở lên.</summary>
    AtLeast,

    /// <summary>More than: trên.</summary>
    MoreThan,

    /// <summary>At most: không quá, tối đa.</summary>
    AtMost,

    /// <summary>Less than: dưới.</summary>
    LessThan,

    /// <summary>Up by: tăng.</summary>
    Increase,

    /// <summary>Down by: giảm.</summary>
    Decrease,

    /// <summary>From low to high: từ 5-10%.</summary>
    Range,
}
