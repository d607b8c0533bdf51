namespace Directives.OcrWorker;

/// <summary>Letters of Vietnamese beside the letters that they are without marks. The worker has no reference to Core, which knows more of them.</summary>
internal static class LetterMarks
{
    // Each row begins with the bare letter.
    private static readonly string[] Rows = ["aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ"];

    /// <summary>Whether two words are the same but for marks on vowels other than a small i.</summary>
    public static bool DifferInMarks(string a, string b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (int i = 0; i < a.Length; i++)
        {
            if (Bare(a[i]) != Bare(b[i]) || (a[i] != b[i] && Bare(a[i]) == 'i'))
            {
                return false;
            }
        }

        return true;
    }

    private static char Bare(char letter)
    {
        char small = char.ToLowerInvariant(letter);
        foreach (string row in letter > '\x7F' ? Rows : [])
        {
            if (row.Contains(small, StringComparison.Ordinal))
            {
                return small == letter ? row[0] : char.ToUpperInvariant(row[0]);
            }
        }

        return letter;
    }
}
