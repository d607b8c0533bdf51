// Bodies and names of one's own, and who answers for a body today.
using Directives;
using Directives.Agencies.Registry;

using StreamReader file = File.OpenText(Path.Combine(AppContext.BaseDirectory, "bodies.tsv"));
AgencyRegistry registry = new AgencyRegistryBuilder().Add(file, "bodies.tsv").Build();
var parser = new DirectiveParser(new DirectiveParserOptions { Registry = registry });

Directive directive = parser.Parse(
    """
    ỦY BAN NHÂN DÂN
    TỈNH TRÀ VINH
    -------
    Số: 12/KH-UBND
    Trà Vinh, ngày 10 tháng 3 năm 2023

    KẾ HOẠCH
    Chuyển đổi số trong y tế

    1. Tổ CĐS cộng đồng chủ trì, phối hợp với Sở LĐ-TB&XH hướng dẫn người dân cài đặt sổ sức khỏe điện tử.
    """);

var today = new SuccessionLookup(new DateOnly(2025, 7, 1), registry);
foreach (var owner in directive.Assignments.SelectMany(duty => duty.Owners))
{
    Console.WriteLine($"{owner.Mention} → {owner.AgencyName} ({owner.AgencyId})");
    if (today.Find(owner.AgencyId, directive.Header.IssueDate?.Value) is { HasChanged: true, To: { } successor })
    {
        Console.WriteLine($"  on {today.Date:yyyy-MM-dd}: {successor.Name}");
    }
}
