namespace Directives.Deadlines;

/// <summary>How a time binds a duty.</summary>
public enum DeadlineKind
{
    /// <summary>Done on or before the end: đến, chậm nhất, trong ngày.</summary>
    By,

    /// <summary>Done before the date named: trước. <see cref="Deadline.End"/> holds the date named.</summary>
    Before,

    /// <summary>Done on the day.</summary>
    On,

    /// <summary>Done in the course of a period: trong tháng 7, quý II, từ … đến ….</summary>
    During,

    /// <summary>Done again and again: hằng năm, định kỳ 06 tháng.</summary>
    Recurring,

    /// <summary>Done within a time after an event: trong vòng 05 ngày làm việc kể từ ngày ….</summary>
    Relative,
}
