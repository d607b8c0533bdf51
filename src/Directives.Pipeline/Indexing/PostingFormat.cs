using System.Runtime.InteropServices;

namespace Directives.Pipeline.Indexing;

/// <summary>How the postings of one word in one segment are laid out.</summary>
/// <remarks>
/// <para>A posting is a duty (its place in the segment, from 0), the impact of the word on it, and the places of the word in it. Postings stand in
/// ascending order in blocks of <see cref="BlockSize"/>. The blob is: number of postings (4 bytes), one <see cref="Block"/> for each block,
/// then for each block one byte with the width of the gaps, the packed gaps, the packed impacts; and <see cref="BitPacking.Padding"/> at the end.</para>
/// <para>Places stand in a blob of their own, which only phrases and the reordering of the best need: for each posting its places as gaps,
/// seven bits to a byte, shifted by one with the lowest bit set on the last place of a posting.</para>
/// <para>Blocks with the greatest impact kept beside them let a search pass over what cannot win: Ding and Suel, “Faster top-k document retrieval using block-max indexes”, 2011.</para>
/// </remarks>
internal static class PostingFormat
{
    /// <summary>Postings in a block: what fits into a few cache lines, as in Lucene.</summary>
    public const int BlockSize = 128;

    /// <summary>Width of an impact in bits.</summary>
    public const int ImpactBits = 6;

    /// <summary>Greatest impact.</summary>
    public const int MaxImpact = (1 << ImpactBits) - 1;

    /// <summary>The duty behind the last one of every list.</summary>
    public const int End = int.MaxValue;

    /// <summary>Bytes before the first <see cref="Block"/>.</summary>
    public const int CountSize = sizeof(int);

    /// <summary>What is known of a block without reading it.</summary>
    /// <param name="LastDuty">Its last duty.</param>
    /// <param name="Offset">Where its postings begin in the blob.</param>
    /// <param name="PlacesOffset">Where its places begin in their blob.</param>
    /// <param name="MaxImpact">Its greatest impact.</param>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public readonly record struct Block(int LastDuty, int Offset, int PlacesOffset, int MaxImpact);
}
