using System.Globalization;
using System.Runtime.InteropServices;
using Directives.OcrWorker.Protocol;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Ocr;

/// <summary>How a worker is started: the runtime's own host with the worker's assembly, settings that keep it small, and one thread for the engine.</summary>
internal static class WorkerCommand
{
    // The rest is for the libraries' images, the engine's model and what the runtime maps.
    private const double ManagedShare = 0.25;

    // The runtime reserves address space for its heap at the start; some more than the heap may grow to, for what lies unused between.
    private const double ReservedOverHeap = 1.25;

    // Written beside nothing: the worker's assembly may lie in a package cache or an application's folder without settings of its own.
    private const string SettingsName = "ocr-worker.runtimeconfig.json";

    private const string AssemblyName = "Directives.OcrWorker.dll";

    /// <summary>The command of a worker; its settings are written into <paramref name="folder"/>.</summary>
    /// <exception cref="DocumentReadException"><see cref="ReadFailure.ToolMissing"/>: the worker's assembly or the runtime's host is not where it should be.</exception>
    public static OutsideCommand Create(TesseractOptions options, string folder)
    {
        string settings = Path.Combine(folder, SettingsName);
        if (!File.Exists(settings))
        {
            long heap = (long)(options.WorkerMemory * ManagedShare);
            long reserved = (long)(heap * ReservedOverHeap);
            // Whole before it has its name: workers start at the same time, and one that read half of it would end at once.
            string unfinished = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllText(unfinished, string.Create(CultureInfo.InvariantCulture, $$"""
                { "runtimeOptions": {
                    "tfm": "net10.0",
                    "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" },
                    "configProperties": { "System.GC.Concurrent": false, "System.GC.HeapHardLimit": {{heap}}, "System.GC.RegionRange": {{reserved}}, "System.Globalization.Invariant": true } } }
                """));
            File.Move(unfinished, settings, overwrite: true);
        }

        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Five times faster than with the threads that the engine starts otherwise; read before its library loads, so only a parent can set it.
            ["OMP_THREAD_LIMIT"] = "1",
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_TieredPGO"] = "0",

            // Pixel loops run long on the first page already.
            ["DOTNET_TC_QuickJitForLoops"] = "0",
            ["DOTNET_EnableWriteXorExecute"] = "0",
            ["MALLOC_ARENA_MAX"] = "2",
        };
        if (Environment.GetEnvironmentVariable("TESSDATA_PREFIX") is { Length: > 0 } data)
        {
            environment["TESSDATA_PREFIX"] = data;
        }

        return new OutsideCommand
        {
            Program = FindHost(),
            Arguments = ["exec", "--runtimeconfig", settings, FindWorker(), options.Language],
            WorkingFolder = folder,
            Environment = environment,
            Limits = new ProcessLimits { AddressSpaceBytes = options.WorkerMemory, CpuTime = Timeout.InfiniteTimeSpan, WallTime = options.PageTime },
        };
    }

    private static string FindWorker()
    {
        // Hidden in a single file, an assembly has no place; it may have been left out of the file and lie beside the program.
        string place = typeof(WorkerReply).Assembly.Location is { Length: > 0 } known ? known : Path.Combine(AppContext.BaseDirectory, AssemblyName);
        return File.Exists(place)
            ? place
            : throw new DocumentReadException(ReadFailure.ToolMissing, $"OCR needs the file {AssemblyName} beside the program, which a single-file build hides; put it there, or publish without PublishSingleFile.");
    }

    private static string FindHost()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string shared = RuntimeEnvironment.GetRuntimeDirectory();
        string beside = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", name));
        if (File.Exists(beside))
        {
            return beside;
        }

        string? root = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        string? listed = root is null ? null : Path.Combine(root, name);
        return listed is not null && File.Exists(listed)
            ? listed
            : OutsideTools.Find(new OutsideTool("dotnet", "dotnet-runtime-10.0", "running the OCR worker", "--version", IsRequired: false))
            ?? throw new DocumentReadException(ReadFailure.ToolMissing, "OCR runs in processes of their own, which need the .NET 10 runtime; install it with: apt-get install -y dotnet-runtime-10.0");
    }
}
