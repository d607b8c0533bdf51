// The library alone, trimmed to one file: dotnet publish samples/Trimmed -c Release. With the path of a text it prints the records as JSON.
using Directives;
using Directives.Json;

var parser = new DirectiveParser();
if (args.Length > 0)
{
    using Stream output = Console.OpenStandardOutput();
    DirectiveJson.Write(output, parser.Parse(File.ReadAllText(args[0])), indented: true);
    return;
}

Directive directive = parser.Parse("KẾ HOẠCH\n\n1. Sở Y tế chủ trì, phối hợp với Công an tỉnh rà soát các cơ sở khám, chữa bệnh, hoàn thành trước ngày 30/6/2024.\n");
foreach (var duty in directive.Assignments)
{
    Console.WriteLine($"{string.Join("; ", duty.Owners.Select(owner => $"{owner.Role}: {owner.Agency}"))} | {duty.Task} | {directive.Deadlines[duty.Deadlines[0]].End:yyyy-MM-dd}");
}
