using System.Text;

namespace Directives.Pipeline.Evaluation;

/// <summary>When two readings of a value count as the same: case, tone placement, punctuation and common abbreviations do not matter.</summary>
internal static class Likeness
{
    // Share of equal words from which two texts, and two names of a body, count as the same.
    private const double TextThreshold = 0.9;
    private const double AgencyThreshold = 0.75;

    private static readonly (string Modern, string Traditional)[] TonePlacements =
    [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
        ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
        ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ];

    private static readonly Dictionary<string, string[]> Abbreviations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bcđ"] = "ban chỉ đạo",
        ["gd&đt"] = "giáo dục và đào tạo",
        ["gdđt"] = "giáo dục và đào tạo",
        ["gtvt"] = "giao thông vận tải",
        ["hđnd"] = "hội đồng nhân dân",
        ["kh&cn"] = "khoa học và công nghệ",
        ["kh&đt"] = "kế hoạch và đầu tư",
        ["khcn"] = "khoa học và công nghệ",
        ["khđt"] = "kế hoạch và đầu tư",
        ["lhpn"] = "liên hiệp phụ nữ",
        ["lđtb&xh"] = "lao động thương binh và xã hội",
        ["lđtbxh"] = "lao động thương binh và xã hội",
        ["mttq"] = "mặt trận tổ quốc",
        ["nn&ptnt"] = "nông nghiệp và phát triển nông thôn",
        ["nnptnt"] = "nông nghiệp và phát triển nông thôn",
        ["tn&mt"] = "tài nguyên và môi trường",
        ["tncs"] = "thanh niên cộng sản",
        ["tnmt"] = "tài nguyên và môi trường",
        ["tp"] = "thành phố",
        ["tt&tt"] = "thông tin và truyền thông",
        ["tttt"] = "thông tin và truyền thông",
        ["tw"] = "trung ương",
        ["tx"] = "thị xã",
        ["ubmttq"] = "ủy ban mặt trận tổ quốc",
        ["ubnd"] = "ủy ban nhân dân",
        ["vhtt&dl"] = "văn hóa thể thao và du lịch",
        ["vhttdl"] = "văn hóa thể thao và du lịch",
        ["vp"] = "văn phòng",
    }.ToDictionary(entry => entry.Key, entry => entry.Value.Split(' '), StringComparer.Ordinal);

    /// <summary>The text composed, in small letters, with the traditional tone placement.</summary>
    public static string Normalise(string? text)
    {
        string normal = (text ?? "").Normalize(NormalizationForm.FormC).ToLowerInvariant();
        foreach ((string modern, string traditional) in TonePlacements)
        {
            normal = normal.Replace(modern, traditional, StringComparison.Ordinal);
        }

        return normal;
    }

    /// <summary>Whether two texts share at least nine tenths of their words, in order.</summary>
    public static bool SameText(string left, string right)
    {
        string[] a = Words(left), b = Words(right);
        return a.AsSpan().SequenceEqual(b) || (a.Length > 0 && b.Length > 0 && SequenceAlignment.Ratio(a, b) >= TextThreshold);
    }

    /// <summary>Whether two names of bodies share at least three quarters of their words, in any order.</summary>
    public static bool SameAgency(string left, string right)
    {
        HashSet<string> a = NameWords(left), b = NameWords(right);
        int common = a.Count(b.Contains);
        return a.Count > 0 && b.Count > 0 && (double)common / (a.Count + b.Count - common) >= AgencyThreshold;
    }

    /// <summary>Whether two document numbers are the same but for case and spaces.</summary>
    public static bool SameNumber(string? left, string? right) =>
        string.Equals(WithoutSpaces(left), WithoutSpaces(right), StringComparison.Ordinal);

    /// <summary>Whether two units of measure are the same; “phần trăm” is <c>%</c>, null is the empty unit.</summary>
    public static bool SameUnit(string? left, string? right) => string.Equals(Unit(left), Unit(right), StringComparison.Ordinal);

    private static string Unit(string? unit) => Normalise(unit).Replace("phần trăm", "%", StringComparison.Ordinal).Trim();

    private static string WithoutSpaces(string? number) => Normalise(number).Replace(" ", "", StringComparison.Ordinal);

    private static HashSet<string> NameWords(string name)
    {
        var words = new HashSet<string>(Words(name), StringComparer.Ordinal);
        words.Remove("và");
        words.Remove("của");
        return words;
    }

    // A word is a run of letters and numerals; “&” joins two of them, as in “GD&ĐT”.
    private static string[] Words(string text)
    {
        string normal = Normalise(text);
        var words = new List<string>();
        for (int i = 0; i < normal.Length;)
        {
            if (!IsWordCharacter(normal[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < normal.Length
                && (IsWordCharacter(normal[i]) || (normal[i] == '&' && i + 1 < normal.Length && IsWordCharacter(normal[i + 1]))))
            {
                i++;
            }

            string word = normal[start..i];
            if (Abbreviations.TryGetValue(word, out string[]? full))
            {
                words.AddRange(full);
            }
            else
            {
                words.Add(word);
            }
        }

        return [.. words];
    }

    private static bool IsWordCharacter(char c) => char.IsLetter(c) || char.IsNumber(c);
}
