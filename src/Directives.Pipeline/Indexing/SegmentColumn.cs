namespace Directives.Pipeline.Indexing;

/// <summary>What a segment keeps of its duties and documents beside their words, for filters, orders and counts: each a list of 32-bit numbers. Values are stored: never change one.</summary>
internal enum SegmentColumn
{
    /// <summary>Number of each duty in the store.</summary>
    Duties = 0,

    /// <summary>How many places the duty's own words take; words of its owners and context stand behind.</summary>
    TaskLengths = 1,

    /// <summary>Earliest day of each duty, as <see cref="DateOnly.DayNumber"/>; <see cref="int.MaxValue"/> for none.</summary>
    Due = 2,

    /// <summary>Number of each document in the store.</summary>
    Documents = 3,

    /// <summary>First duty of each document in the segment.</summary>
    FirstDuties = 4,

    /// <summary>Type of each document, as an index value; 0 for none.</summary>
    Types = 5,

    /// <summary>Issuer of each document, as an index value; 0 for none.</summary>
    Issuers = 6,

    /// <summary>Place of issue of each document, as an index value; 0 for none.</summary>
    Places = 7,

    /// <summary>Number of each document, as an index value; 0 for none.</summary>
    Numbers = 8,

    /// <summary>Day of issue of each document, as <see cref="DateOnly.DayNumber"/>; 0 for none.</summary>
    IssueDates = 9,

    /// <summary>Pairs: duty, day on which a deadline of it ends, or starts when it has no end. Ascending by duty, as all that follow.</summary>
    Deadlines = 10,

    /// <summary>Pairs: duty, number of an owner in the store twice, plus one when it leads.</summary>
    Owners = 11,

    /// <summary>Triples: duty, unit of a target as an index value (0 for none), its figure as the bits of a <see cref="float"/> (NaN for none).</summary>
    Targets = 12,

    /// <summary>Groups of <see cref="DutySignature.Size"/>: what <see cref="DutySignature"/> says of each duty's words.</summary>
    Signatures = 13,
}
