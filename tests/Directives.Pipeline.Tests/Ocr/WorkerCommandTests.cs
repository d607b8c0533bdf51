using System.Text.Json;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;

namespace Directives.Pipeline.Tests.Ocr;

public sealed class WorkerCommandTests
{
    // With settings that are written under their own name, one round in a few reads half of them.
    private const int Rounds = 200;

    [Fact]
    public async Task Settings_that_another_worker_finds_are_whole()
    {
        using var other = new TemporaryFolder();
        string name = Path.GetFileName(Settings(WorkerCommand.Create(new TesseractOptions(), other.FullPath)));
        for (int round = 0; round < Rounds; round++)
        {
            using var folder = new TemporaryFolder();
            string settings = Path.Combine(folder.FullPath, name);
            Task<OutsideCommand> starting = Task.Run(() => WorkerCommand.Create(new TesseractOptions(), folder.FullPath), TestContext.Current.CancellationToken);
            while (!File.Exists(settings) && !starting.IsFaulted)
            {
            }

            using JsonDocument read = JsonDocument.Parse(File.ReadAllBytes(settings));
            Assert.True(read.RootElement.TryGetProperty("runtimeOptions", out _));
            Assert.Equal(settings, Settings(await starting));
        }
    }

    private static string Settings(OutsideCommand command) => Assert.Single(command.Arguments, argument => argument.EndsWith(".json", StringComparison.Ordinal));
}
