using System.Diagnostics;
using System.Globalization;

namespace Directives.ScanQuality;

/// <summary>The engine's own command, run page after page on the pictures as they are: what every figure is compared with.</summary>
internal static class PlainEngine
{
    /// <summary>Text of all pages, and the seconds that the engine's command took for them, drawing of the pages left out.</summary>
    /// <param name="pdf">A PDF of pictures.</param>
    /// <param name="resolution">Resolution of the pictures, in pixels an inch.</param>
    public static (string Text, int Pages, double Seconds) Read(string pdf, int resolution)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("plain-engine-");
        try
        {
            Run("pdftoppm", "-r", resolution.ToString(CultureInfo.InvariantCulture), pdf, Path.Combine(folder.FullName, "page"));
            string[] pages = [.. folder.GetFiles().Select(f => f.FullName).Order(StringComparer.Ordinal)];
            long start = Stopwatch.GetTimestamp();
            string[] texts = Array.ConvertAll(pages, page => Run("tesseract", page, "stdout", "-l", "vie", "--dpi", resolution.ToString(CultureInfo.InvariantCulture)));
            return (string.Join('\n', texts), pages.Length, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
    }
}
