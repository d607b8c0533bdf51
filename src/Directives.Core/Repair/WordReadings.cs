namespace Directives.Repair;

/// <summary>What a word could have been printed as beside itself: the likeliest few. Immutable.</summary>
/// <param name="All">The readings; none for a word that can only be itself.</param>
/// <param name="Surprise">For a word that is not listed the likelihood that it is right as it stands.</param>
internal readonly record struct WordReadings(Reading[] All, double Surprise)
{

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => All.Length == 0;
}

/// <summary>What a word could have been printed as.</summary>
/// <param name="Id">Id of the reading among the <see cref="SyllablePairs"/>.</param>
/// <param name="Likelihood">The likelihood to be read as the word, beside a likelihood of 1 that the word itself was printed.</param>
internal readonly record struct Reading(int Id, double Likelihood);
