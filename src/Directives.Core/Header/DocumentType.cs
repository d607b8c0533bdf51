namespace Directives.Header;

/// <summary>The kind of document (tên loại văn bản; NĐ 30/2020/NĐ-CP, Điều 7, and the Party's and assemblies' kinds).</summary>
public enum DocumentType
{
    /// <summary>None of the kinds below could be told.</summary>
    Other,

    /// <summary>Công văn: a letter, which carries no title of its kind.</summary>
    OfficialLetter,

    /// <summary>Kế hoạch.</summary>
    Plan,

    /// <summary>Chỉ thị.</summary>
    Instruction,

    /// <summary>Quyết định, also when it puts a plan into force.</summary>
    Decision,

    /// <summary>Thông báo, mostly of conclusions of a meeting.</summary>
    Notice,

    /// <summary>Công điện.</summary>
    UrgentTelegram,

    /// <summary>Nghị quyết.</summary>
    Resolution,

    /// <summary>Chương trình.</summary>
    Programme,

    /// <summary>Hướng dẫn.</summary>
    Guidance,

    /// <summary>Kết luận.</summary>
    Conclusion,

    /// <summary>Tờ trình.</summary>
    Submission,

    /// <summary>Báo cáo.</summary>
    Report,

    /// <summary>Nghị định.</summary>
    Decree,

    /// <summary>Thông tư.</summary>
    Circular,

    /// <summary>A news item that reports a directive.</summary>
    NewsItem,
}
