// Deadlines and words of one's own: a day known by its name, and the label that this office puts before a lead.
using Directives;
using Directives.Rules;

using StreamReader file = File.OpenText(Path.Combine(AppContext.BaseDirectory, "rules.tsv"));
RuleSet rules = new RuleSetBuilder().Add(file, "rules.tsv").Build();   // checks every rule on its examples
var parser = new DirectiveParser(new DirectiveParserOptions { Rules = rules, DefaultIssueDate = new DateOnly(2025, 3, 10) });

Directive directive = parser.Parse(
    """
    1. Sở Xây dựng rà soát biển báo trước cổng trường, hoàn thành trước Quốc khánh.
    2. Tổ chức kiểm tra các bến xe, báo cáo kết quả trước Tết Nguyên đán.
    Đầu mối phụ trách: Công an tỉnh.
    """);

foreach (var duty in directive.Assignments)
{
    var owners = duty.Owners.Select(owner => $"{owner.Agency} ({owner.Role})");
    var due = duty.Deadlines.Select(index => directive.Deadlines[index]).Select(deadline => $"{deadline.Kind} {deadline.End:yyyy-MM-dd} by {deadline.Rule}");
    Console.WriteLine($"{string.Join(", ", owners)}: {duty.Task} [{string.Join("; ", due)}]");
}

try
{
    new RuleSetBuilder().Add(new StringReader("id\tkind\tform\texamples\nown.slip\tverb\tchủ công\txung kích\n"), "slip.tsv").Build();
}
catch (RuleFormatException e)
{
    Console.WriteLine(e.Message);
}
