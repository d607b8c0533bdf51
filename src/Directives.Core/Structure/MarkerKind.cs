namespace Directives.Structure;

/// <summary>What a paragraph begins with. Lower members stand above higher ones in the clause tree (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6).</summary>
internal enum MarkerKind : byte
{
    /// <summary>PHỤ LỤC, or an attached document's own title.</summary>
    Annex,

    /// <summary>Phần, Chương.</summary>
    Chapter,

    /// <summary>Mục 1, in the middle of a line of its own.</summary>
    Section,

    /// <summary>Điều 1.</summary>
    Article,

    /// <summary>A.</summary>
    UpperLetter,

    /// <summary>I.</summary>
    Roman,

    /// <summary>A. below I., in a document that numbers its parts the other way round.</summary>
    LowerPart,

    /// <summary>1.</summary>
    Arabic,

    /// <summary>1.1.</summary>
    Arabic2,

    /// <summary>1.1.1. and deeper.</summary>
    Arabic3,

    /// <summary>a)</summary>
    LowerLetter,

    /// <summary>(1)</summary>
    Parenthesised,

    /// <summary>A star or plus sign over dashes.</summary>
    UpperBullet,

    /// <summary>A dash.</summary>
    Dash,

    /// <summary>A plus sign.</summary>
    Plus,

    /// <summary>A star, bullet or stray point.</summary>
    Bullet,

    /// <summary>None: a paragraph that goes on with what stands above.</summary>
    None,
}
