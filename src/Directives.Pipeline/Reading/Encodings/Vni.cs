using System.Text;

namespace Directives.Pipeline.Reading.Encodings;

/// <summary>VNI-Windows, the encoding of the VNI fonts (VNI-Times …): a vowel and after it a character for its mark and tone.</summary>
internal static class Vni
{
    // Marks after a, e, o, u, y and after ô (ơ) and ö (ư), in lower case; each names a row of the table of its base letter.
    private const string ToneMarks = "ùøûõï";
    private const string CircumflexMarks = "âáàåãä";
    private const string BreveMarks = "êéèúüë";

    private static readonly Dictionary<(char Base, char Mark), char> Pairs = BuildPairs();

    /// <summary>Converts text shown through <see cref="LatinPage"/>.</summary>
    public static string Convert(ReadOnlySpan<char> latin)
    {
        var text = new StringBuilder(latin.Length);
        for (int i = 0; i < latin.Length; i++)
        {
            char c = latin[i];
            char lower = char.ToLowerInvariant(c);
            char letter;
            if (i + 1 < latin.Length && Pairs.TryGetValue((lower, char.ToLowerInvariant(latin[i + 1])), out letter))
            {
                i++;
            }
            else
            {
                letter = Single(lower);
            }

            text.Append(letter == lower ? c : lower == c ? letter : char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }

    private static char Single(char lower) => lower switch
    {
        'ñ' => 'đ',
        'ô' => 'ơ',
        'ö' => 'ư',
        'í' => 'í',
        'ì' => 'ì',
        'æ' => 'ỉ',
        'ó' => 'ĩ',
        'ò' => 'ị',
        'î' => 'ỵ',
        _ => lower,
    };

    private static Dictionary<(char Base, char Mark), char> BuildPairs()
    {
        var pairs = new Dictionary<(char Base, char Mark), char>();
        Add('a', ToneMarks, "áàảãạ");
        Add('a', CircumflexMarks, "âấầẩẫậ");
        Add('a', BreveMarks, "ăắằẳẵặ");
        Add('e', ToneMarks, "éèẻẽẹ");
        Add('e', CircumflexMarks, "êếềểễệ");
        Add('o', ToneMarks, "óòỏõọ");
        Add('o', CircumflexMarks, "ôốồổỗộ");
        Add('ô', ToneMarks, "ớờởỡợ");
        Add('u', ToneMarks, "úùủũụ");
        Add('ö', ToneMarks, "ứừửữự");
        Add('y', "ùøûõ", "ýỳỷỹ");
        return pairs;

        void Add(char letter, string marks, string results)
        {
            for (int i = 0; i < marks.Length; i++)
            {
                pairs.Add((letter, marks[i]), results[i]);
            }
        }
    }
}
