using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Directives.Pipeline.Indexing;

/// <summary>Lays out the postings of one word, see <see cref="PostingFormat"/>. Used again for the next word after <see cref="Clear"/>.</summary>
internal sealed class PostingWriter
{
    private readonly List<int> _duties = [];
    private readonly List<int> _impacts = [];
    private readonly List<int> _placeOffsets = [];
    private readonly List<byte> _places = [];

    /// <summary>Number of postings added.</summary>
    public int Count => _duties.Count;

    /// <summary>Forgets everything added.</summary>
    public void Clear()
    {
        _duties.Clear();
        _impacts.Clear();
        _placeOffsets.Clear();
        _places.Clear();
    }

    /// <summary>Adds a posting behind all others.</summary>
    /// <param name="duty">Place of the duty in the segment; greater than the last.</param>
    /// <param name="impact">From 0 to <see cref="PostingFormat.MaxImpact"/>.</param>
    /// <param name="places">Its places, as laid out by <see cref="AppendPlaces"/>.</param>
    public void Add(int duty, int impact, ReadOnlySpan<byte> places)
    {
        _duties.Add(duty);
        _impacts.Add(impact);
        _placeOffsets.Add(_places.Count);
        _places.AddRange(places);
    }

    /// <summary>Lays out ascending places, at least one.</summary>
    public static void AppendPlaces(List<byte> destination, ReadOnlySpan<int> places)
    {
        int before = 0;
        for (int i = 0; i < places.Length; i++)
        {
            uint value = ((uint)(places[i] - before) << 1) | (i == places.Length - 1 ? 1u : 0u);
            before = places[i];
            while (value > 0x7F)
            {
                destination.Add((byte)(value | 0x80));
                value >>= 7;
            }

            destination.Add((byte)value);
        }
    }

    /// <summary>The places of all postings.</summary>
    public byte[] ToPlaces() => [.. _places];

    /// <summary>The postings.</summary>
    public byte[] ToBlocks()
    {
        ReadOnlySpan<int> duties = CollectionsMarshal.AsSpan(_duties), impacts = CollectionsMarshal.AsSpan(_impacts);
        int blockCount = (duties.Length + PostingFormat.BlockSize - 1) / PostingFormat.BlockSize;
        var blocks = new PostingFormat.Block[blockCount];
        int headSize = PostingFormat.CountSize + MemoryMarshal.AsBytes(blocks.AsSpan()).Length;
        var packed = new List<byte>(duties.Length * 2);
        Span<int> gaps = stackalloc int[PostingFormat.BlockSize];
        int before = -1;
        for (int block = 0; block < blockCount; block++)
        {
            int start = block * PostingFormat.BlockSize, count = Math.Min(PostingFormat.BlockSize, duties.Length - start);
            int greatestGap = 0, greatestImpact = 0;
            for (int i = 0; i < count; i++)
            {
                gaps[i] = duties[start + i] - before - 1;
                before = duties[start + i];
                greatestGap = Math.Max(greatestGap, gaps[i]);
                greatestImpact = Math.Max(greatestImpact, impacts[start + i]);
            }

            blocks[block] = new PostingFormat.Block(before, headSize + packed.Count, _placeOffsets[start], greatestImpact);
            int bits = BitPacking.BitsFor(greatestGap);
            packed.Add((byte)bits);
            BitPacking.Append(packed, gaps[..count], bits);
            BitPacking.Append(packed, impacts.Slice(start, count), PostingFormat.ImpactBits);
        }

        byte[] blob = new byte[headSize + packed.Count + BitPacking.Padding];
        BinaryPrimitives.WriteInt32LittleEndian(blob, duties.Length);
        MemoryMarshal.AsBytes(blocks.AsSpan()).CopyTo(blob.AsSpan(PostingFormat.CountSize));
        packed.CopyTo(blob, headSize);
        return blob;
    }
}
