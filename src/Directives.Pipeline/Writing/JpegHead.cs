using System.Buffers.Binary;

namespace Directives.Pipeline.Writing;

/// <summary>What the head of a JPEG file (ITU-T T.81, annex B) says of its picture.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Components">1 for grey, 3 for colour, 4 for printing inks.</param>
/// <param name="IsInverted">Whether inks are stored inverted, as Adobe's programs do and say by a mark of theirs.</param>
internal readonly record struct JpegHead(int Width, int Height, int Components, bool IsInverted)
{
    private const byte StartOfFrameFirst = 0xC0;
    private const byte StartOfFrameLast = 0xCF;
    private const byte Adobe = 0xEE;
    private const byte StartOfScan = 0xDA;
    private const int FrameLength = 8;

    /// <summary>Reads the head of <paramref name="file"/>; false when it is no whole JPEG head.</summary>
    public static bool TryRead(ReadOnlySpan<byte> file, out JpegHead head)
    {
        head = default;
        if (file.Length < 4 || file[0] != 0xFF || file[1] != 0xD8)
        {
            return false;
        }

        bool adobe = false;
        int place = 2;
        while (place + 4 <= file.Length && file[place] == 0xFF)
        {
            byte marker = file[place + 1];
            int length = BinaryPrimitives.ReadUInt16BigEndian(file[(place + 2)..]);
            adobe |= marker == Adobe && place + 9 <= file.Length && file.Slice(place + 4, 5).SequenceEqual("Adobe"u8);

            // C4, C8 and CC lie among the frame marks but hold tables.
            if (marker is >= StartOfFrameFirst and <= StartOfFrameLast and not (0xC4 or 0xC8 or 0xCC) && place + 2 + FrameLength <= file.Length)
            {
                ReadOnlySpan<byte> frame = file[(place + 4)..];
                head = new JpegHead(BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), frame[5], adobe && frame[5] == 4);
                return head is { Width: > 0, Height: > 0, Components: 1 or 3 or 4 };
            }

            if (marker == StartOfScan || length < 2)
            {
                return false;
            }

            place += 2 + length;
        }

        return false;
    }
}
