namespace Directives.Header;

/// <summary>What the head and the foot of a directive state. A field is null, a list empty, when the text does not state it.</summary>
public sealed class DirectiveHeader
{
    /// <summary>The issuing body as written (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.2).</summary>
    public HeaderField<string>? Issuer { get; init; }

    /// <summary>The superior body written above the issuer.</summary>
    public HeaderField<string>? ParentBody { get; init; }

    /// <summary>Number and symbol without spaces, such as <c>46/BCĐ</c>; null where a draft leaves the number blank.</summary>
    public HeaderField<string>? Number { get; init; }

    /// <summary>Date of issue; null where the day is blank or no such date exists.</summary>
    public HeaderField<DateOnly>? IssueDate { get; init; }

    /// <summary>The place named before the date.</summary>
    public HeaderField<string>? IssuePlace { get; init; }

    /// <summary>The kind of document; inferred for a letter, which bears no title.</summary>
    public HeaderField<DocumentType>? Type { get; init; }

    /// <summary>Trích yếu: what the document is about.</summary>
    public HeaderField<string>? Subject { get; init; }

    /// <summary>The entries under “Kính gửi”.</summary>
    public IReadOnlyList<HeaderField<string>> Recipients { get; init; } = [];

    /// <summary>The entries under “Nơi nhận”.</summary>
    public IReadOnlyList<HeaderField<string>> Distribution { get; init; } = [];

    /// <summary>Who signed, or null when no signature block was found.</summary>
    public Signer? Signer { get; init; }
}
