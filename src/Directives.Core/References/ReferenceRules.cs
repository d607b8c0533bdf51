namespace Directives.References;

/// <summary>Ids of the rules of <c>Data/rules/references.json</c>.</summary>
internal static class ReferenceRules
{
    public const string Numbered = "reference.numbered";
    public const string Named = "reference.named";
    public const string Listed = "reference.listed";
    public const string Symbol = "reference.symbol";
    public const string Untyped = "reference.untyped";
}
