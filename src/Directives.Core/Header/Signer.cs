namespace Directives.Header;

/// <summary>The signature block (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7).</summary>
public sealed class Signer
{
    /// <summary>Name of the person, or null where it is missing.</summary>
    public HeaderField<string>? Name { get; init; }

    /// <summary>The signer's own position (chức vụ).</summary>
    public HeaderField<string>? Position { get; init; }

    /// <summary>The first authority line as written (thẩm quyền ký): TM., KT., TL., TUQ. or Q., or null.</summary>
    public HeaderField<string>? Authority { get; init; }
}
