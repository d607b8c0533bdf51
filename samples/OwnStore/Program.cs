// A store and an index of one's own: records as JSON files in a folder, words in memory.
using Directives.Pipeline;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Storage;
using Directives.Samples;
using Microsoft.Extensions.DependencyInjection;

string folder = Directory.CreateTempSubdirectory("own-store-").FullName;
string archive = Path.Combine(folder, "archive");
Directory.CreateDirectory(archive);
File.WriteAllText(Path.Combine(archive, "a.txt"), "KẾ HOẠCH\n\n1. Sở Y tế chủ trì tiêm phòng dại cho đàn chó, mèo.\n2. Công an tỉnh kiểm tra bến xe.\n");
File.WriteAllText(Path.Combine(archive, "b.txt"), "KẾ HOẠCH\n\n1. Sở Tư pháp tuyên truyền phòng, chống bệnh dại.\n");

var index = new WordIndex();
var store = new FolderStore(Path.Combine(folder, "records"));
store.Stored += (_, directive) => index.Add(directive);
await using ServiceProvider services = new ServiceCollection().AddSingleton<IDirectiveStore>(store).AddDirectives().BuildServiceProvider();
DirectivePipeline pipeline = services.GetRequiredService<DirectivePipeline>();

foreach (int run in (int[])[1, 2])
{
    BatchSummary summary = await pipeline.RunAsync([archive]);
    Console.WriteLine($"run {run}: {summary.Stored} stored, {summary.Unchanged} unchanged, {summary.Duties} duties");
}

foreach (var duty in index.Find("phong dai"))
{
    Console.WriteLine($"{string.Join(", ", duty.Owners.Select(owner => owner.Agency))}: {duty.Task}");
}

Directory.Delete(folder, recursive: true);
