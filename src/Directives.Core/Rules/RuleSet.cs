namespace Directives.Rules;

/// <summary>Words and deadline rules of an application's own, checked, for <see cref="DirectiveParserOptions.Rules"/>. Made by <see cref="RuleSetBuilder"/>; immutable and thread-safe.</summary>
public sealed class RuleSet
{
    internal RuleSet(OwnRule[] rules, string edition)
    {
        Rules = rules;
        Edition = edition;
        Ids = Array.ConvertAll(rules, rule => rule.Id);
    }

    /// <summary>Ids of the rules, in the order of their files. Deadlines that a rule found carry its id (<see cref="Deadlines.Deadline.Rule"/>); words have no records of their own.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Mark of the content, so that records made with other rules can be told apart: lower-case hexadecimal digits.</summary>
    public string Edition { get; }

    internal IReadOnlyList<OwnRule> Rules { get; }
}
