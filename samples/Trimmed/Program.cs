// The records of a directive as JSON: dotnet publish samples/Trimmed -c Release, then run the one file with the path of a text.
using Directives;
using Directives.Json;

string text = args.Length > 0
    ? File.ReadAllText(args[0])
    : "KẾ HOẠCH\n\n1. Sở Y tế chủ trì, phối hợp với Công an tỉnh rà soát các cơ sở khám, chữa bệnh, hoàn thành trước ngày 30/6/2024.\n";
Directive directive = new DirectiveParser().Parse(text);
using Stream output = Console.OpenStandardOutput();
DirectiveJson.Write(output, directive, indented: true);
output.WriteByte((byte)'\n');
