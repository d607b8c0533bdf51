namespace Directives.Repair;

/// <summary>A word that repair looks for in texts. Immutable.</summary>
/// <param name="Form">The word, in lower case.</param>
internal readonly record struct SoughtWord(string Form)
{
    /// <summary>Its index among the <see cref="SyllablePairs.Spellings"/>; -1 when they do not list it.</summary>
    public int Spelling { get; } = SyllablePairs.Default.FindSpelling(Form);
}
