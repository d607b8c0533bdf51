using System.Runtime.InteropServices;

namespace Directives.OcrWorker.Native;

/// <summary>The functions of Leptonica that are used. See its headers for their meaning.</summary>
internal static partial class Leptonica
{
    public const int Silent = 6;
    public const int RotateByArea = 1;
    public const int BringInWhite = 1;

    private const string Library = "liblept.so.5";

    [LibraryImport(Library, EntryPoint = "setMsgSeverity")]
    public static partial int SetMessageSeverity(int severity);

    [LibraryImport(Library, EntryPoint = "pixReadHeaderMem")]
    public static unsafe partial int ReadHeader(byte* data, nuint size, out int format, out int width, out int height, out int bits, out int samples, out int hasMap);

    [LibraryImport(Library, EntryPoint = "pixReadMem")]
    public static unsafe partial nint Read(byte* data, nuint size);

    [LibraryImport(Library, EntryPoint = "pixReadMemFromMultipageTiff")]
    public static unsafe partial nint ReadTiff(byte* data, nuint size, ref nuint offset);

    [LibraryImport(Library, EntryPoint = "pixWriteMem")]
    public static unsafe partial int Write(byte** bytes, nuint* size, nint pix, int format);

    [LibraryImport(Library, EntryPoint = "lept_free")]
    public static unsafe partial void Free(void* bytes);

    [LibraryImport(Library, EntryPoint = "pixDestroy")]
    public static partial void Destroy(ref nint pix);

    [LibraryImport(Library, EntryPoint = "pixCreateNoInit")]
    public static partial nint Create(int width, int height, int depth);

    [LibraryImport(Library, EntryPoint = "pixGetWidth")]
    public static partial int GetWidth(nint pix);

    [LibraryImport(Library, EntryPoint = "pixGetHeight")]
    public static partial int GetHeight(nint pix);

    [LibraryImport(Library, EntryPoint = "pixGetDepth")]
    public static partial int GetDepth(nint pix);

    [LibraryImport(Library, EntryPoint = "pixGetSpp")]
    public static partial int GetSamples(nint pix);

    [LibraryImport(Library, EntryPoint = "pixGetWpl")]
    public static partial int GetWordsPerLine(nint pix);

    [LibraryImport(Library, EntryPoint = "pixGetData")]
    public static unsafe partial uint* GetData(nint pix);

    [LibraryImport(Library, EntryPoint = "pixGetXRes")]
    public static partial int GetHorizontalResolution(nint pix);

    [LibraryImport(Library, EntryPoint = "pixGetYRes")]
    public static partial int GetVerticalResolution(nint pix);

    [LibraryImport(Library, EntryPoint = "pixRemoveColormap")]
    public static partial nint RemoveColourMap(nint pix, int kind);

    [LibraryImport(Library, EntryPoint = "pixRemoveAlpha")]
    public static partial nint RemoveAlpha(nint pix);

    [LibraryImport(Library, EntryPoint = "pixConvertTo8")]
    public static partial nint ConvertTo8(nint pix, int withMap);

    [LibraryImport(Library, EntryPoint = "pixScale")]
    public static partial nint Scale(nint pix, float horizontally, float vertically);

    [LibraryImport(Library, EntryPoint = "pixRotateOrth")]
    public static partial nint Turn(nint pix, int quarters);

    [LibraryImport(Library, EntryPoint = "pixRotate")]
    public static partial nint Rotate(nint pix, float radians, int kind, int background, int width, int height);

    [LibraryImport(Library, EntryPoint = "pixFindSkew")]
    public static partial int FindSkew(nint pix, out float degrees, out float confidence);

    [LibraryImport(Library, EntryPoint = "pixOrientDetect")]
    public static partial int DetectOrientation(nint pix, out float upright, out float left, int leastCount, int debug);

    [LibraryImport(Library, EntryPoint = "pixBackgroundNormSimple")]
    public static partial nint NormalizeBackground(nint pix, nint mask, nint gray);
}
