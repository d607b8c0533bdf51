namespace Directives.Budgets;

/// <summary>Ids of the rules of <c>Data/rules/budgets.json</c>.</summary>
internal static class BudgetRules
{
    public const string Dong = "budget.dong";
    public const string Scaled = "budget.scaled";
    public const string Billion = "budget.billion";
    public const string Foreign = "budget.foreign";
}
