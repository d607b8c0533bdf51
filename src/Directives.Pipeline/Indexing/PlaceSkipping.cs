using System.Numerics;
using System.Runtime.Intrinsics;

namespace Directives.Pipeline.Indexing;

/// <summary>Passes over the places of postings without reading them: finding those of one duty in a block is most of the work of comparing places.</summary>
internal static class PlaceSkipping
{
    private const byte Continues = 0x80;

    /// <summary>Moves <paramref name="at"/>, where the places of a posting begin, behind those of <paramref name="count"/> postings; <see cref="PostingFormat"/> tells their layout.</summary>
    public static void Skip(ReadOnlySpan<byte> places, ref int at, int count)
    {
        if (count == 0)
        {
            return;
        }

        // A number's first byte has the bit that ends a posting; a byte begins a number when the one before does not go on.
        uint continued = 0;
        while (at + Vector128<byte>.Count <= places.Length)
        {
            Vector128<byte> bytes = Vector128.Create(places.Slice(at, Vector128<byte>.Count));
            uint goOn = bytes.ExtractMostSignificantBits();
            uint lasts = Vector128.ShiftLeft(bytes, 7).ExtractMostSignificantBits() & ~((goOn << 1) | continued);
            int ended = BitOperations.PopCount(lasts);
            if (ended >= count)
            {
                for (; count > 1; count--)
                {
                    lasts &= lasts - 1;
                }

                at = EndOfNumber(places, at + BitOperations.TrailingZeroCount(lasts));
                return;
            }

            count -= ended;
            continued = goOn >> (Vector128<byte>.Count - 1);
            at += Vector128<byte>.Count;
        }

        if (continued != 0)
        {
            at = EndOfNumber(places, at);
        }

        while (count > 0)
        {
            count -= places[at] & 1;
            at = EndOfNumber(places, at);
        }
    }

    private static int EndOfNumber(ReadOnlySpan<byte> places, int at)
    {
        while (places[at] >= Continues)
        {
            at++;
        }

        return at + 1;
    }
}
