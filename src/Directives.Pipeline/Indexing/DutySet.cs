using System.Numerics;
using System.Runtime.InteropServices;

namespace Directives.Pipeline.Indexing;

/// <summary>A set of duties of one segment, one bit each.</summary>
internal sealed class DutySet
{
    private readonly ulong[] _bits;

    /// <summary>An empty set for a segment of <paramref name="size"/> duties.</summary>
    public DutySet(int size)
    {
        Size = size;
        _bits = new ulong[(size + 63) >> 6];
    }

    /// <summary>Number of duties of the segment.</summary>
    public int Size { get; }

    /// <summary>Number of duties in the set.</summary>
    public int Count { get; private set; }

    /// <summary>A set of all duties.</summary>
    public static DutySet All(int size)
    {
        var all = new DutySet(size);
        all._bits.AsSpan().Fill(ulong.MaxValue);
        if ((size & 63) != 0)
        {
            all._bits[^1] = (1UL << (size & 63)) - 1;
        }

        all.Count = size;
        return all;
    }

    /// <summary>Reads a set written by <see cref="ToBytes"/>.</summary>
    public static DutySet FromBytes(ReadOnlySpan<byte> bytes, int size)
    {
        var set = new DutySet(size);
        bytes.CopyTo(MemoryMarshal.AsBytes(set._bits.AsSpan()));
        set.Recount();
        return set;
    }

    /// <summary>A set of the same duties.</summary>
    public DutySet Clone()
    {
        var clone = new DutySet(Size) { Count = Count };
        _bits.CopyTo(clone._bits, 0);
        return clone;
    }

    /// <summary>The bits, in whole groups of eight bytes.</summary>
    public byte[] ToBytes() => MemoryMarshal.AsBytes(_bits.AsSpan()).ToArray();

    /// <summary>Whether <paramref name="duty"/> is in the set.</summary>
    public bool Contains(int duty) => (_bits[duty >> 6] & (1UL << duty)) != 0;

    /// <summary>Puts <paramref name="duty"/> into the set.</summary>
    public void Add(int duty)
    {
        ulong before = _bits[duty >> 6], after = before | (1UL << duty);
        _bits[duty >> 6] = after;
        Count += before == after ? 0 : 1;
    }

    /// <summary>Takes <paramref name="duty"/> out of the set.</summary>
    public void Remove(int duty)
    {
        ulong before = _bits[duty >> 6], after = before & ~(1UL << duty);
        _bits[duty >> 6] = after;
        Count -= before == after ? 0 : 1;
    }

    /// <summary>Puts a run of duties into the set.</summary>
    public void AddRange(int first, int count)
    {
        for (int duty = first; duty < first + count; duty++)
        {
            Add(duty);
        }
    }

    /// <summary>What is in both sets, as a set of its own.</summary>
    public static DutySet Both(DutySet left, DutySet right)
    {
        DutySet both = left.Clone();
        both.IntersectWith(right);
        return both;
    }

    /// <summary>What is in <paramref name="set"/> and not in <paramref name="excluded"/>, as a set of its own.</summary>
    public static DutySet Without(DutySet set, DutySet excluded)
    {
        DutySet rest = set.Clone();
        rest.ExceptWith(excluded);
        return rest;
    }

    /// <summary>Keeps what is in <paramref name="other"/> too.</summary>
    public void IntersectWith(DutySet other)
    {
        for (int i = 0; i < _bits.Length; i++)
        {
            _bits[i] &= other._bits[i];
        }

        Recount();
    }

    /// <summary>Takes out what is in <paramref name="other"/>.</summary>
    public void ExceptWith(DutySet other)
    {
        for (int i = 0; i < _bits.Length; i++)
        {
            _bits[i] &= ~other._bits[i];
        }

        Recount();
    }

    /// <summary>The first duty of the set at or behind <paramref name="from"/>, or <see cref="PostingFormat.End"/>.</summary>
    public int NextAt(int from)
    {
        int word = from >> 6;
        if (word >= _bits.Length)
        {
            return PostingFormat.End;
        }

        ulong bits = _bits[word] & (ulong.MaxValue << from);
        while (bits == 0)
        {
            if (++word == _bits.Length)
            {
                return PostingFormat.End;
            }

            bits = _bits[word];
        }

        return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    private void Recount()
    {
        Count = 0;
        foreach (ulong bits in _bits)
        {
            Count += BitOperations.PopCount(bits);
        }
    }
}
