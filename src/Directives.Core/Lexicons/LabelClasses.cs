namespace Directives.Lexicons;

/// <summary>Classes of the labels that stand before a colon or head a column, as bits.</summary>
internal static class LabelClasses
{
    /// <summary>Cơ quan chủ trì, Đơn vị thực hiện.</summary>
    public static readonly ulong Lead = PhraseTrie.Bit(PhraseClass.LeadLabel);

    /// <summary>Cơ quan phối hợp.</summary>
    public static readonly ulong Support = PhraseTrie.Bit(PhraseClass.SupportLabel);

    /// <summary>Thời gian hoàn thành.</summary>
    public static readonly ulong Time = PhraseTrie.Bit(PhraseClass.TimeLabel);

    /// <summary>Nội dung, Nhiệm vụ.</summary>
    public static readonly ulong Task = PhraseTrie.Bit(PhraseClass.TaskLabel);

    /// <summary>Sản phẩm, Địa điểm, Kinh phí.</summary>
    public static readonly ulong Other = PhraseTrie.Bit(PhraseClass.OtherLabel);

    /// <summary>Those that name bodies.</summary>
    public static readonly ulong Owner = Lead | Support;

    /// <summary>Those that tell something of a task: its bodies, its time, its product.</summary>
    public static readonly ulong OfTask = Owner | Time | Other;

    /// <summary>All of them.</summary>
    public static readonly ulong Any = OfTask | Task;
}
