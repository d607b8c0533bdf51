using Directives;
using Directives.Pipeline.Ocr;
using Directives.ScanQuality;

// FOLDER [--variants a,b] [--gold DIR]… [--keep DIR]: figures of the scans that corpus/tools/make_scans.py wrote to FOLDER.
if (args.Length == 0 || args[0].StartsWith('-'))
{
    Console.Error.WriteLine("Usage: FOLDER [--variants a,b,…] [--gold DIR]… [--keep DIR]\nFOLDER holds scans made by corpus/tools/make_scans.py; --keep writes the texts read and the records missed to DIR.");
    return 2;
}

string[] Values(string option) => [.. Enumerable.Range(1, args.Length - 1).Where(i => args[i - 1] == option).Select(i => args[i])];
string? Value(string option) => Values(option) is [.., string last] ? last : null;

string? keep = Value("--keep");
if (keep is not null)
{
    Directory.CreateDirectory(keep);
}

var parser = new DirectiveParser();
using var engine = new TesseractEngine();
var reader = new ScanReader(engine, new GoldFolders(Values("--gold"), parser), parser, keep);
var outcomes = new List<Outcome>();
foreach (Scan scan in Scan.Find(args[0], Value("--variants")?.Split(',')))
{
    outcomes.Add(await reader.ReadAsync(scan));
    Console.Error.WriteLine($"{scan.Name}.{scan.Variant}: {outcomes[^1].Failure ?? "read"}");
}

Console.Write(Report.Table(outcomes));
return outcomes.Exists(o => o.Failure is not null) ? 1 : 0;
