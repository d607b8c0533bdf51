namespace Directives.Agencies;

/// <summary>A place where a text names a body, with what completes an elliptical name. Token indexes.</summary>
internal readonly record struct AgencyMention
{
    /// <summary>First token, an office-holder's title included.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last token.</summary>
    public required int End { get; init; }

    /// <summary>First token of the body's own name, after the title.</summary>
    public required int NameStart { get; init; }

    /// <summary>One past the last token of the title; equal to <see cref="Start"/> when there is none.</summary>
    public required int OfficeEnd { get; init; }

    /// <summary>What the name is made of.</summary>
    public required AgencyForm Form { get; init; }

    /// <summary>Whether no register could name it: “các cơ quan có liên quan”, “các lực lượng chức năng”.</summary>
    public bool IsVague { get; init; }

    /// <summary>First token of a level, place or other complement after the name; equal to <see cref="End"/> when there is none.</summary>
    public int SuffixStart { get; init; }

    /// <summary>A parenthesis inside the mention that is no part of the name (“sau đây gọi tắt là …”): first token, or 0.</summary>
    public int AsideStart { get; init; }

    /// <summary>One past the last token of the aside.</summary>
    public int AsideEnd { get; init; }

    /// <summary>Tokens that complete the name in front (“Các sở: Y tế, …” → sở), from here up to <see cref="PrefixEnd"/>.</summary>
    public int PrefixStart { get; init; }

    /// <summary>One past the last token of the prefix; 0 when there is none.</summary>
    public int PrefixEnd { get; init; }

    /// <summary>Word of the unit between prefix and name (“UBND các huyện A, B” → UBND huyện B), from here up to <see cref="UnitEnd"/>.</summary>
    public int UnitStart { get; init; }

    /// <summary>One past the word of the unit; 0 when there is none.</summary>
    public int UnitEnd { get; init; }

    /// <summary>Title that the first body of the list shares with this one, from here up to <see cref="SharedOfficeEnd"/>.</summary>
    public int SharedOfficeStart { get; init; }

    /// <summary>One past the shared title; 0 when there is none.</summary>
    public int SharedOfficeEnd { get; init; }

    /// <summary>Tokens that complete the name behind (“Công an, Quân sự tỉnh” → tỉnh), from here up to <see cref="CompletionEnd"/>.</summary>
    public int CompletionStart { get; init; }

    /// <summary>One past the last token of the completion; 0 when there is none.</summary>
    public int CompletionEnd { get; init; }
}

/// <summary>What the name of a body is made of.</summary>
internal enum AgencyForm : byte
{
    /// <summary>A name that the lexicon holds whole: Công an, Văn phòng Chính phủ.</summary>
    Name,

    /// <summary>A head with its field of administration: Sở Y tế.</summary>
    HeadAndField,

    /// <summary>A head with a name that no list holds: Trung tâm Điều hành thông minh.</summary>
    HeadAndName,

    /// <summary>A collective: các sở, ban, ngành.</summary>
    Collective,

    /// <summary>A field alone, completed by the head before it in the list.</summary>
    Elliptical,

    /// <summary>“Bộ trưởng” without a ministry: the ministers, who stand for the ministries.</summary>
    Ministers,
}
