namespace Directives.Agencies.Registry;

/// <summary>Identities of bodies that are in no list, from mentions that state in full what they are and where: “Trung tâm Điều hành thông minh tỉnh”.</summary>
internal static class FormedIdentity
{
    // Folded first words of names of institutions, as directives use them.
    private static readonly string[][] Heads =
    [
        ["trung", "tam"], ["ban", "quan", "ly"], ["ban", "chi", "dao"], ["ban", "chi", "huy"], ["ban", "dieu", "hanh"], ["vien"], ["truong", "dai"], ["truong", "cao"],
        ["truong", "trung"], ["truong", "thpt"], ["benh", "vien"], ["cong", "ty"], ["chi", "cuc"], ["chi", "nhanh"], ["quy"], ["hiep", "hoi"], ["hoi"], ["lien", "hiep"],
        ["to", "cong", "tac"], ["hoi", "dong"], ["van", "phong"], ["ban", "ql"], ["bql"], ["bcd"], ["cang", "vu"], ["tap", "doan"], ["so"], ["phong"], ["doan"], ["dai"], ["nha"], ["vuon"], ["ban"],
    ];

    private static readonly Dictionary<string, int> HeadWords = Heads.ToDictionary(words => string.Concat(words), words => words.Length, StringComparer.Ordinal);
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> HeadsByKey = HeadWords.GetAlternateLookup<ReadOnlySpan<char>>();

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
            string text = string.Concat(char.ToUpperInvariant(name[0]).ToString(), name[1..]);
            return new AgencyIdentity($"{unit.Id}/{NameKey.Slug(name)}", $"{text} {IdentityNaming.UnitName(unit, context.Date)}", null, unit, false, true, IdentityBasis.Formed);
        }

        return null;
    }

    private static int HeadLength(in NameKey key)
    {
        for (int words = Math.Min(3, key.Words); words > 0; words--)
        {
            if (HeadsByKey.TryGetValue(key.Folded(0, words), out int length) && length == words)
            {
                return words;
            }
        }

        return 0;
    }
}
