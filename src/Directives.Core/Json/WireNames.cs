using Directives.Assignments;
using Directives.Deadlines;
using Directives.Header;
using Directives.Repair;
using Directives.Targets;

namespace Directives.Json;

/// <summary>The names that stand for enum members in JSON, in the store and in queries.</summary>
public static class WireNames
{
    private static readonly string[] Types =
    [
        "other", "cong_van", "ke_hoach", "chi_thi", "quyet_dinh", "thong_bao", "cong_dien", "nghi_quyet", "chuong_trinh",
        "huong_dan", "ket_luan", "to_trinh", "bao_cao", "nghi_dinh", "thong_tu", "tin_bai",
    ];

    private static readonly string[] Comparators = ["=", ">=", ">", "<=", "<", "increase", "decrease", "range"];

    private static readonly string[] DeadlineKinds = ["by", "before", "on", "during", "recurring", "relative"];

    private static readonly string[] Roles = ["lead", "support"];

    private static readonly string[] RepairReasons =
    [
        "no_syllable", "marks", "look_alike", "letter_case", "digit_in_word", "split_word", "merged_words", "stray_mark", "letter_in_number", "broken_number", "heading_number", "agency_name",
    ];

    /// <summary>Wire name of a document type: its Vietnamese name without marks, words joined by <c>_</c>.</summary>
    public static string Of(DocumentType type) => Types[(int)type];

    /// <summary>Wire name of a comparator.</summary>
    public static string Of(Comparator comparator) => Comparators[(int)comparator];

    /// <summary>Wire name of a deadline kind.</summary>
    public static string Of(DeadlineKind kind) => DeadlineKinds[(int)kind];

    /// <summary>Wire name of a role.</summary>
    public static string Of(OwnerRole role) => Roles[(int)role];

    /// <summary>Wire name of a reason for a repair.</summary>
    public static string Of(RepairReason reason) => RepairReasons[(int)reason];

    /// <summary>Finds the document type of a wire name.</summary>
    public static bool TryParse(string? name, out DocumentType type) => TryFind(Types, name, out type);

    /// <summary>Finds the comparator of a wire name.</summary>
    public static bool TryParse(string? name, out Comparator comparator) => TryFind(Comparators, name, out comparator);

    /// <summary>Finds the deadline kind of a wire name.</summary>
    public static bool TryParse(string? name, out DeadlineKind kind) => TryFind(DeadlineKinds, name, out kind);

    /// <summary>Finds the role of a wire name.</summary>
    public static bool TryParse(string? name, out OwnerRole role) => TryFind(Roles, name, out role);

    private static bool TryFind<T>(string[] names, string? name, out T value)
        where T : struct, Enum
    {
        int index = Array.IndexOf(names, name);
        value = index < 0 ? default : Enum.GetValues<T>()[index];
        return index >= 0;
    }
}
