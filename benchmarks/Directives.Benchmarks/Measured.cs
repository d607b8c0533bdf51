namespace Directives.Benchmarks;

/// <summary>Work on one text, with the name it is reported under.</summary>
/// <param name="Name">Name in the tables.</param>
/// <param name="Work">Does the work and gives the number of things found, the same each time and above 0.</param>
internal sealed record Measured(string Name, Func<NamedText, int> Work);
