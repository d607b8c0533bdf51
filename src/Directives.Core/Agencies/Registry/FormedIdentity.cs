namespace Directives.Agencies.Registry;

/// <summary>Identities of bodies that are in no list, from mentions that state in full what they are and where: “Trung tâm Điều hành thông minh tỉnh”.</summary>
internal static class FormedIdentity
{
    // First words of names of institutions, as directives use them; with their accents, because “đại biểu” is no “đài”.
    private static readonly string[] Heads =
    [
        "Trung tâm", "Ban Quản lý", "Ban Chỉ đạo", "Ban Chỉ huy", "Ban Điều hành", "Ban", "BQL", "BCĐ", "Viện", "Trường", "Bệnh viện", "Công ty", "Tổng công ty", "Chi cục", "Chi nhánh",
        "Quỹ", "Hiệp hội", "Hội đồng", "Hội", "Liên hiệp", "Liên đoàn", "Tổ công tác", "Tổ", "Văn phòng", "Cảng vụ", "Đoàn", "Đội", "Đài", "Nhà máy", "Nhà xuất bản", "Nhà hát", "Vườn quốc gia",
        "Khu bảo tồn", "Đảng ủy", "Sở", "Cơ sở", "Học viện",
    ];

    private static readonly HashSet<string> HeadKeys = new(Heads.Select(head => NameKey.Of(head).Marked), StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadsByKey = HeadKeys.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The body that the mention names in full, or null.</summary>
    public static AgencyIdentity? Find(AgencyRegistry registry, in NameKey key, ReadOnlySpan<char> mention, ResolutionContext context)
    {
        int head = HeadLength(key);
        if (head == 0)
        {
            return null;
        }

        for (int at = head + 1; at < key.Words; at++)
        {
            if (UnitWords.Match(key, at, key.Words, out UnitKind first) == 0 || first == UnitKind.Country)
            {
                continue;
            }

            MentionReading reading = MentionReading.ReadUnit(registry, key, at);
            if (reading.Kind == UnitKind.Country || reading.IsPlural)
            {
                continue;
            }

            Jurisdiction? unit = UnitChoice.Choose(reading, key, mention, AgencyLevel.Any, UnitKind.Country, context, out _);
            if (unit is null)
            {
                return null;
            }

            ReadOnlySpan<char> name = mention[key.TextStart(0)..key.TextEnd(at - 1)];
            return new AgencyIdentity($"{unit.Id}/{NameKey.Slug(name)}", $"{char.ToUpperInvariant(name[0])}{name[1..]} {IdentityNaming.UnitName(unit, context.Date)}", null, unit, false, true, IdentityBasis.Formed);
        }

        return null;
    }

    /// <summary>The unit that words 0 to <paramref name="to"/> name inside <paramref name="parent"/>, or null.</summary>
    /// <param name="parent">The body that contains it.</param>
    /// <param name="key">The mention.</param>
    /// <param name="to">Number of words that name the unit.</param>
    /// <param name="mention">The mention as written.</param>
    /// <param name="isStated">Whether the mention itself names the parent; otherwise the parent is the issuer and only its usual units are taken for its own.</param>
    public static AgencyIdentity? Within(AgencyIdentity parent, in NameKey key, int to, ReadOnlySpan<char> mention, bool isStated)
    {
        if (to < 2 || parent.IsCollective)
        {
            return null;
        }

        bool central = parent.Jurisdiction.Level == AgencyLevel.Central && parent.Agency?.Kind is AgencyKind.Ministry or AgencyKind.Party;
        bool department = parent.Agency?.Kind == AgencyKind.Department;
        bool own = key.Folded(0, 1) switch
        {
            "cuc" or "vu" => central,
            "phong" => department || isStated,
            "vien" => central || department || isStated,
            "truong" => central || isStated,
            _ => key.Folded(0, 2) switch
            {
                "tongcuc" or "hocvien" => central,
                "trungtam" => central || department || isStated,
                "chicuc" => department || isStated,
                "thanhtra" => key.Folded(0, to) is "thanhtrabo" or "thanhtraso",
                "vanphong" => isStated || key.Folded(0, to) is "vanphongbo" or "vanphongso",
                _ => false,
            },
        };
        if (!own)
        {
            return null;
        }

        ReadOnlySpan<char> name = mention[key.TextStart(0)..key.TextEnd(to - 1)];
        return new AgencyIdentity($"{parent.Id}/{NameKey.Slug(name)}", $"{char.ToUpperInvariant(name[0])}{name[1..]}, {parent.Name}", null, parent.Jurisdiction, false, true, IdentityBasis.Formed);
    }

    /// <summary>All units of <paramref name="parent"/>: “các đơn vị thuộc Bộ” in its own document, however worded.</summary>
    public static AgencyIdentity? AllWithin(AgencyIdentity parent, in NameKey key)
    {
        if (key.Words < 4 || key.Folded(0, 1) is not "cac" || key.Folded(key.Words - 2, key.Words - 1) is not "thuoc")
        {
            return null;
        }

        ReadOnlySpan<char> last = key.Folded(key.Words - 1, key.Words);
        bool own = (last is "bo" && parent.Agency?.Kind == AgencyKind.Ministry) || (last is "so" && parent.Agency?.Kind == AgencyKind.Department);
        return own
            ? new AgencyIdentity($"{parent.Id}/cac-don-vi-truc-thuoc", $"Các đơn vị trực thuộc {parent.Name}", null, parent.Jurisdiction, true, true, IdentityBasis.Formed)
            : null;
    }

    /// <summary>An organ of <paramref name="parent"/>, whose name follows the organ's: “Đảng ủy Bộ Tư pháp”, “Thanh tra Sở Y tế”.</summary>
    public static AgencyIdentity OrganOf(AgencyIdentity parent, ReadOnlySpan<char> organ) =>
        new($"{parent.Id}/{NameKey.Slug(organ)}", $"{char.ToUpperInvariant(organ[0])}{organ[1..]} {parent.Name}", null, parent.Jurisdiction, false, true, IdentityBasis.Formed);

    /// <summary>The issuer of a document as a body of the document's own unit, from a letterhead that is in no list.</summary>
    public static AgencyIdentity? OfIssuer(string issuer, Jurisdiction unit, DateOnly? date)
    {
        var key = new NameKey(stackalloc char[NameKey.SizeFor(issuer)]);
        return key.TryRead(issuer) && key.Words > 3 && key.Folded(0, 1) is "ban" or "hoi" or "to"
            ? new AgencyIdentity($"{unit.Id}/{NameKey.Slug(issuer)}", $"{issuer} {IdentityNaming.UnitName(unit, date)}", null, unit, false, true, IdentityBasis.Formed)
            : null;
    }

    private static int HeadLength(in NameKey key)
    {
        for (int words = Math.Min(3, key.Words); words > 0; words--)
        {
            if (HeadsByKey.Contains(key.Marked(0, words)))
            {
                return words;
            }
        }

        return 0;
    }
}
