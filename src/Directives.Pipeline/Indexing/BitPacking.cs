using System.Buffers.Binary;

namespace Directives.Pipeline.Indexing;

/// <summary>Writes small whole numbers with as many bits as the greatest of them needs.</summary>
internal static class BitPacking
{
    /// <summary>Bytes that must stand behind packed numbers, because they are read eight bytes at a time.</summary>
    public const int Padding = 8;

    /// <summary>Number of bits that hold <paramref name="value"/>, from 0 to 31.</summary>
    public static int BitsFor(int value) => 32 - int.LeadingZeroCount(value);

    /// <summary>Number of bytes that <paramref name="count"/> numbers of <paramref name="bits"/> bits take.</summary>
    public static int BytesFor(int count, int bits) => ((count * bits) + 7) >> 3;

    /// <summary>Appends <paramref name="values"/>, none of which is negative or needs more than <paramref name="bits"/> bits.</summary>
    public static void Append(List<byte> destination, ReadOnlySpan<int> values, int bits)
    {
        ulong pending = 0;
        int count = 0;
        foreach (int value in values)
        {
            pending |= (ulong)(uint)value << count;
            for (count += bits; count >= 8; count -= 8)
            {
                destination.Add((byte)pending);
                pending >>= 8;
            }
        }

        if (count > 0)
        {
            destination.Add((byte)pending);
        }
    }

    /// <summary>Reads as many numbers as <paramref name="values"/> has room for; <see cref="Padding"/> bytes must follow them.</summary>
    public static void Unpack(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        ulong mask = (1UL << bits) - 1;
        int position = 0;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (int)((BinaryPrimitives.ReadUInt64LittleEndian(source[(position >> 3)..]) >> (position & 7)) & mask);
            position += bits;
        }
    }
}
