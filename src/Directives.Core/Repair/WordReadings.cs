namespace Directives.Repair;

/// <summary>What a word could have been printed as beside itself: the likeliest few. Immutable.</summary>
/// <param name="Ids">Ids of the readings among the <see cref="SyllablePairs"/>.</param>
/// <param name="Likelihoods">For each the likelihood to be read as the word, beside a likelihood of 1 that it was printed so.</param>
internal sealed record WordReadings(int[] Ids, double[] Likelihoods)
{
    /// <summary>No reading but the word itself.</summary>
    public static WordReadings None { get; } = new([], []);
}
