using System.Globalization;
using System.Runtime.InteropServices;

namespace Directives.OcrWorker;

/// <summary>The address space that this process may still take. The libraries do not check everything that they allocate, and crash: what a page needs is compared with it before.</summary>
internal static partial class AddressSpace
{
    private const int Resource = 9;
    private const string Size = "/proc/self/statm";

    /// <summary>Bytes that are left; <see cref="long.MaxValue"/> where there is no limit or none is known.</summary>
    public static long Left()
    {
        if (!OperatingSystem.IsLinux() || GetLimit(Resource, out Limit limit) != 0 || limit.Current > long.MaxValue || !File.Exists(Size))
        {
            return long.MaxValue;
        }

        string pages = File.ReadAllText(Size).Split(' ')[0];
        return (long)limit.Current - (long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize);
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, out Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Current;
        public ulong Most;
    }
}
