using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Directives.Pipeline.Indexing;

/// <summary>Walks the postings of one word in one segment, forward only. Not thread-safe.</summary>
internal sealed class PostingReader
{
    private readonly byte[] _blob;
    private readonly Func<byte[]>? _loadPlaces;
    private readonly int[] _duties = new int[PostingFormat.BlockSize];
    private readonly int[] _impacts = new int[PostingFormat.BlockSize];
    private readonly int _blockCount;
    private byte[]? _places;
    private int _block = -1, _length, _index, _impactBlock = -1;

    /// <summary>Where the next unread places of block <see cref="_placesBlock"/> stand, and of which posting they are.</summary>
    private int _placesAt, _placesIndex, _placesBlock = -1;

    /// <summary>Begins before the first posting.</summary>
    /// <param name="blob">The postings, see <see cref="PostingFormat"/>.</param>
    /// <param name="loadPlaces">Gives the places; called at most once, when they are first asked for.</param>
    public PostingReader(byte[] blob, Func<byte[]>? loadPlaces)
    {
        _blob = blob;
        _loadPlaces = loadPlaces;
        Count = CountOf(blob);
        _blockCount = (Count + PostingFormat.BlockSize - 1) / PostingFormat.BlockSize;
    }

    /// <summary>Number of postings.</summary>
    public int Count { get; }

    /// <summary>The current duty; -1 before the first <see cref="SeekTo"/>, <see cref="PostingFormat.End"/> behind the last.</summary>
    public int Duty { get; private set; } = -1;

    /// <summary>Impact on the current duty.</summary>
    public int Impact
    {
        get
        {
            if (_impactBlock != _block)
            {
                int offset = Blocks[_block].Offset;
                int gaps = BitPacking.BytesFor(_length, _blob[offset]);
                BitPacking.Unpack(_blob.AsSpan(offset + 1 + gaps), PostingFormat.ImpactBits, _impacts.AsSpan(0, _length));
                _impactBlock = _block;
            }

            return _impacts[_index];
        }
    }

    private ReadOnlySpan<PostingFormat.Block> Blocks =>
        MemoryMarshal.Cast<byte, PostingFormat.Block>(_blob.AsSpan(PostingFormat.CountSize))[.._blockCount];

    /// <summary>Number of postings in a blob.</summary>
    public static int CountOf(byte[] blob) => BinaryPrimitives.ReadInt32LittleEndian(blob);

    /// <summary>Goes to the first duty at or behind <paramref name="target"/>, which is never before the current one; gives it.</summary>
    public int SeekTo(int target)
    {
        if (Duty >= target)
        {
            return Duty;
        }

        if (_block < 0 || target > _duties[_length - 1])
        {
            int block = BlockOf(target, Math.Max(0, _block + (_block < 0 ? 0 : 1)));
            if (block == _blockCount)
            {
                return Duty = PostingFormat.End;
            }

            Load(block);
        }

        int index = _index;
        while (_duties[index] < target)
        {
            index++;
        }

        _index = index;
        return Duty = _duties[index];
    }

    /// <summary>Raises each of <paramref name="windows"/>, which stand for <see cref="PostingFormat.BlockSize"/> duties each, to an impact that none of its duties exceeds, without reading a block.</summary>
    public void RaiseBounds(Span<byte> windows)
    {
        int first = 0;
        foreach (PostingFormat.Block block in Blocks)
        {
            byte impact = (byte)block.MaxImpact;
            int last = block.LastDuty / PostingFormat.BlockSize;
            for (int window = first / PostingFormat.BlockSize; window <= last; window++)
            {
                windows[window] = Math.Max(windows[window], impact);
            }

            first = block.LastDuty + 1;
        }
    }

    /// <summary>Adds the places of the word in the current duty, ascending.</summary>
    public void AddPlaces(List<int> places)
    {
        ReadOnlySpan<byte> bytes = PlacesHere();
        int place = 0, at = 0;
        bool isLast;
        do
        {
            int value = ReadNumber(bytes, ref at);
            isLast = (value & 1) != 0;
            place += value >> 1;
            places.Add(place);
        }
        while (!isLast);
    }

    /// <summary>The places of the current duty as they are laid out.</summary>
    public ReadOnlySpan<byte> RawPlaces()
    {
        ReadOnlySpan<byte> bytes = PlacesHere();
        int end = 0;
        PlaceSkipping.Skip(bytes, ref end, 1);
        return bytes[..end];
    }

    private ReadOnlySpan<byte> PlacesHere()
    {
        _places ??= _loadPlaces!();
        if (_placesBlock != _block || _placesIndex > _index)
        {
            (_placesBlock, _placesIndex, _placesAt) = (_block, 0, Blocks[_block].PlacesOffset);
        }

        PlaceSkipping.Skip(_places, ref _placesAt, _index - _placesIndex);
        _placesIndex = _index;
        return _places.AsSpan(_placesAt);
    }

    private static int ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        int value = 0, shift = 0;
        byte next;
        do
        {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        return value;
    }

    // The first block from “from” on whose last duty is not before the target: by steps that double, then by halves.
    private int BlockOf(int target, int from)
    {
        ReadOnlySpan<PostingFormat.Block> blocks = Blocks;
        int low = from, step = 1;
        while (low + step <= blocks.Length && blocks[low + step - 1].LastDuty < target)
        {
            low += step;
            step <<= 1;
        }

        int high = Math.Min(blocks.Length, low + step - 1);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (blocks[middle].LastDuty < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Load(int block)
    {
        _block = block;
        _index = 0;
        _length = Math.Min(PostingFormat.BlockSize, Count - (block * PostingFormat.BlockSize));
        int offset = Blocks[block].Offset;
        Span<int> duties = _duties.AsSpan(0, _length);
        BitPacking.Unpack(_blob.AsSpan(offset + 1), _blob[offset], duties);
        int duty = block == 0 ? -1 : Blocks[block - 1].LastDuty;
        for (int i = 0; i < duties.Length; i++)
        {
            duty += duties[i] + 1;
            duties[i] = duty;
        }
    }
}
