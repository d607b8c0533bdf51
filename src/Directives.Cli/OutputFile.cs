using System.Runtime.InteropServices;
using System.Text;

namespace Directives.Cli;

/// <summary>Writes files whole or not at all: to a temporary name beside the target, then renamed.</summary>
internal static class OutputFile
{
    /// <summary>Writes <paramref name="path"/>, replacing what stands there: of a symbolic link the file it leads to. A pipe or device is written to, never replaced.</summary>
    /// <exception cref="IOException">The folder is missing (the message says so), or the disk full.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        if (IsSpecial(full))
        {
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            write(stream);
            return;
        }

        if (new FileInfo(full).LinkTarget is not null)
        {
            full = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }

        string folder = Path.GetDirectoryName(full) ?? "";
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}; make it first.");
        }

        string temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            KeepMode(full, temporary);
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // The file that takes another's place may be read and written by whom the other might.
    private static void KeepMode(string full, string temporary)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(full))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(full));
        }
    }

    // Whether the path leads to neither a file nor a folder. The runtime's attributes do not tell pipes and devices from files.
    private static bool IsSpecial(string path)
    {
        const int CurrentFolder = -100, FollowLinks = 0, Regular = 0x8000, Folder = 0x4000, KindMask = 0xF000;
        const uint KindOnly = 1;
        const int ResultSize = 256, ModeAt = 28;
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        byte[] result = new byte[ResultSize];
        if (Statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), FollowLinks, KindOnly, result) != 0)
        {
            return false;
        }

        int kind = BitConverter.ToUInt16(result, ModeAt) & KindMask;
        return kind is not (Regular or Folder);
    }

    // Unlike that of stat, the layout of its result is the same on every processor.
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] result);
}
