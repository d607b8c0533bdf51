namespace Directives.Targets;

/// <summary>Ids of the rules of <c>Data/rules/targets.json</c>.</summary>
internal static class TargetRules
{
    public const string Share = "target.share";
    public const string Rate = "target.rate";
    public const string Range = "target.range";
    public const string Change = "target.change";
    public const string Indicator = "target.indicator";
    public const string Count = "target.count";
}
