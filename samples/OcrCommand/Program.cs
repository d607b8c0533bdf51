// Another OCR engine: registered among the services, it takes the place of the built-in one.
using Directives.Pipeline;
using Directives.Pipeline.Ocr;
using Directives.Samples;
using Microsoft.Extensions.DependencyInjection;

await using ServiceProvider services = new ServiceCollection()
    .AddSingleton<IOcrEngine, TesseractCommand>()
    .AddDirectives()
    .BuildServiceProvider();

string[] paths = args.Length > 0 ? args : [Path.Combine(AppContext.BaseDirectory, "scan.png")];
await foreach (DirectiveResult document in services.GetRequiredService<DirectiveReader>().ReadAsync(paths))
{
    Console.WriteLine($"{Path.GetFileName(document.Name)}: {document.Format}, {document.Directive?.Header.Number?.Value} {document.Reason}");
    foreach (var duty in document.Directive?.Assignments ?? [])
    {
        var place = document.Directive!.Source.Pages!.Locate(duty.Span)[0];
        Console.WriteLine($"  page {place.PageNumber}: {string.Join(", ", duty.Owners.Select(owner => owner.Agency))}: {duty.Task}");
    }
}
