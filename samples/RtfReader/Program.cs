// A reader for another format: registered among the services, it is asked before the built-in ones.
using Directives.Pipeline;
using Directives.Pipeline.Reading;
using Directives.Samples;
using Microsoft.Extensions.DependencyInjection;

await using ServiceProvider services = new ServiceCollection()
    .AddSingleton<IDocumentReader, RtfReader>()
    .AddDirectives()
    .BuildServiceProvider();

string[] paths = args.Length > 0 ? args : [Path.Combine(AppContext.BaseDirectory, "ke-hoach.rtf")];
await foreach (DirectiveResult document in services.GetRequiredService<DirectiveReader>().ReadAsync(paths))
{
    Console.WriteLine($"{Path.GetFileName(document.Name)}: {document.Format}, {document.Directive?.Header.Number?.Value} {document.Reason}");
    foreach (var duty in document.Directive?.Assignments ?? [])
    {
        Console.WriteLine($"  {string.Join(", ", duty.Owners.Select(owner => owner.Agency))}: {duty.Task}");
    }
}
