using System.Buffers.Binary;

namespace Directives.Pipeline.Reading.Images;

/// <summary>Finds the pages of a TIFF file: the chain of its image directories.</summary>
internal static class TiffDirectories
{
    private const int HeaderBytes = 8;
    private const int EntryBytes = 12;

    /// <summary>Offsets of the directories in order, at most <paramref name="most"/>; ends where the chain is broken or runs in a circle.</summary>
    public static List<uint> Find(ReadOnlySpan<byte> bytes, int most)
    {
        var offsets = new List<uint>();
        if (bytes.Length < HeaderBytes)
        {
            return offsets;
        }

        bool isLittle = bytes[0] == (byte)'I';
        var seen = new HashSet<uint>();
        uint next = Word(bytes[4..], isLittle);
        while (next != 0 && next + 2L <= bytes.Length && offsets.Count < most && seen.Add(next))
        {
            offsets.Add(next);
            long end = next + 2 + (Short(bytes[(int)next..], isLittle) * (long)EntryBytes);
            if (end + 4 > bytes.Length)
            {
                break;
            }

            next = Word(bytes[(int)end..], isLittle);
        }

        return offsets;
    }

    private static uint Word(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
