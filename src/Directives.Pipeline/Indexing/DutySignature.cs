using System.Numerics;
using Directives.Search;

namespace Directives.Pipeline.Indexing;

/// <summary>A fingerprint of a duty's words that differs in few bits between texts that share most of their runs of words.</summary>
/// <remarks>SimHash: Charikar, “Similarity estimation techniques from rounding algorithms”, 2002; over runs of <see cref="Run"/> words without marks.</remarks>
internal static class DutySignature
{
    /// <summary>Numbers of 32 bits in a signature.</summary>
    public const int Size = 4;

    /// <summary>Words in a run.</summary>
    public const int Run = 2;

    private const int Bits = Size * 32;

    /// <summary>The signature of a duty's own words; all zero for none.</summary>
    public static int[] Of(IReadOnlyList<SearchToken> words)
    {
        Span<int> sums = stackalloc int[Bits];
        sums.Clear();
        foreach (ulong run in Runs(words))
        {
            UInt128 bits = new(Mix(run), Mix(run ^ 0x9E3779B97F4A7C15));
            for (int i = 0; i < Bits; i++)
            {
                sums[i] += ((bits >> i) & 1) == 0 ? -1 : 1;
            }
        }

        int[] signature = new int[Size];
        for (int i = 0; i < Bits; i++)
        {
            signature[i >> 5] |= sums[i] > 0 ? 1 << (i & 31) : 0;
        }

        return signature;
    }

    /// <summary>The distinct runs of words, each as a number; a single word is one run.</summary>
    public static HashSet<ulong> Runs(IReadOnlyList<SearchToken> words)
    {
        var runs = new HashSet<ulong>(words.Count);
        var hashes = new List<ulong>(words.Count);
        foreach (SearchToken word in words)
        {
            if (!word.IsPart)
            {
                hashes.Add(Hash(word.Folded));
            }
        }

        for (int i = 0; i + Run <= Math.Max(hashes.Count, Run) && hashes.Count > 0; i++)
        {
            ulong run = hashes[i];
            for (int next = i + 1; next < i + Run && next < hashes.Count; next++)
            {
                run = Mix(run) ^ hashes[next];
            }

            runs.Add(run);
        }

        return runs;
    }

    /// <summary>Number of bits in which two signatures differ.</summary>
    public static int Distance(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int distance = 0;
        for (int i = 0; i < Size; i++)
        {
            distance += BitOperations.PopCount((uint)(left[i] ^ right[i]));
        }

        return distance;
    }

    // FNV-1a: the same on every machine and in every run, as what is stored must be.
    private static ulong Hash(string word)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return hash;
    }

    // The finalizer of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
