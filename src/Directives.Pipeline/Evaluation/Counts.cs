namespace Directives.Pipeline.Evaluation;

/// <summary>Right, superfluous and missed items of one kind, and the measures made of them.</summary>
/// <param name="Right">Items that gold and the records share.</param>
/// <param name="Extra">Items of the records that gold does not have.</param>
/// <param name="Missed">Items of gold that the records do not have.</param>
internal readonly record struct Counts(int Right, int Extra, int Missed)
{
    /// <summary>Share of the records that is right; 1 when there are none.</summary>
    public double Precision => Right + Extra == 0 ? 1 : (double)Right / (Right + Extra);

    /// <summary>Share of gold that was found; 1 when gold has none.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Whether neither side has anything of the kind.</summary>
    public bool IsEmpty => Right + Extra + Missed == 0;

    /// <summary>The measure that the kind is judged by: the share found for header and links, <see cref="F1"/> for the others.</summary>
    public double Measure(RecordKind kind) => kind is RecordKind.Header or RecordKind.Links ? Recall : F1;

    /// <summary>Adds item by item, as micro-averaging over documents wants it.</summary>
    public static Counts operator +(Counts left, Counts right) =>
        new(left.Right + right.Right, left.Extra + right.Extra, left.Missed + right.Missed);

    /// <summary>Adds item by item.</summary>
    public static Counts Add(Counts left, Counts right) => left + right;
}
