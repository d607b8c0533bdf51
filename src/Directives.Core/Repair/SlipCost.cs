using Directives.Text;

namespace Directives.Repair;

/// <summary>How unlikely OCR is to read one word as another, as the negative natural logarithm of the odds. Symmetric but for what it says.</summary>
/// <remarks>The costs were set from the slips of Tesseract 5 on photocopied and faded pages; see <c>benchmarks/README.md</c>.</remarks>
internal static class SlipCost
{
    /// <summary>A reading above this is none.</summary>
    public const float Limit = 16f;

    /// <summary>Cost of the commonest slips of all: hook for acute, or acute for hook, over a circumflex (ổ and ố), and a dot taken for a hook (chi read as chỉ).</summary>
    public const float OneHook = 1.6f;

    private const float HookAndAcuteAbove = OneHook, HookAndAcute = 3f, ToneOrNone = 3.2f, OtherTone = 3.8f, OtherShape = 4f, ToneAndShape = 5.5f;
    internal const float LookAlike = 5.5f;
    private const float OtherLetter = 8.5f, ThinLetter = 6f, LostOrAdded = 7f, Joined = 6f;
    private const int Longest = 12;

    // Letters that print alike; ‘đ’ and digits count as letters here.
    private static readonly string[] Alike =
    [
        "iljtr1fì|", "ceoaq06", "nuhrm", "hbklđ", "gqy9ps", "vyưu", "s58gb", "zx2", "dđ", "cg6", "rnxt", "pfn", "4a", "ưi", "td",
    ];

    private const string Letters = "abcdefghijklmnopqrstuvwxyzđ0123456789|"
        + "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    private static readonly byte[] Places = BuildPlaces();

    private static readonly (string Read, string Printed)[] Joints =
    [
        ("m", "rn"), ("rn", "m"), ("n", "ri"), ("ri", "n"), ("li", "h"), ("h", "li"), ("cl", "d"), ("d", "cl"), ("n", "ii"), ("u", "ii"), ("ni", "m"), ("m", "ni"), ("in", "m"), ("m", "in"), ("iu", "ưu"), ("n", "ưu"), ("un", "ưu"),
    ];

    private static readonly float[] Table = BuildTable();

    /// <summary>Cost of reading <paramref name="printed"/> as <paramref name="read"/>, both in lower case; above <see cref="Limit"/> it is not exact.</summary>
    public static float Of(ReadOnlySpan<char> read, ReadOnlySpan<char> printed)
    {
        if (read.Length > Longest || printed.Length > Longest || Math.Abs(read.Length - printed.Length) > 2)
        {
            return float.MaxValue;
        }

        int width = printed.Length + 1;
        Span<float> cost = stackalloc float[(Longest + 1) * (Longest + 1)];
        for (int i = 0; i <= read.Length; i++)
        {
            for (int j = 0; j <= printed.Length; j++)
            {
                float best = i == 0 && j == 0 ? 0 : float.MaxValue;
                if (i > 0 && j > 0)
                {
                    best = Math.Min(best, cost[((i - 1) * width) + j - 1] + Between(read[i - 1], printed[j - 1]));
                }

                if (i > 0)
                {
                    best = Math.Min(best, cost[((i - 1) * width) + j] + Single(read[i - 1]));
                }

                if (j > 0)
                {
                    best = Math.Min(best, cost[(i * width) + j - 1] + Single(printed[j - 1]));
                }

                if (i > 0 && j > 0 && EndsJoint(read[i - 1]))
                {
                    foreach ((string from, string to) in Joints)
                    {
                        if (i >= from.Length && j >= to.Length && read[..i].EndsWith(from) && printed[..j].EndsWith(to))
                        {
                            best = Math.Min(best, cost[((i - from.Length) * width) + j - to.Length] + Joined);
                        }
                    }
                }

                cost[(i * width) + j] = best;
            }
        }

        return cost[(read.Length * width) + printed.Length];
    }

    private static float Between(char read, char printed)
    {
        int row = PlaceOf(read), column = PlaceOf(printed);
        return row < 0 || column < 0 ? (read == printed ? 0 : OtherLetter) : Table[(row * Letters.Length) + column];
    }

    private static int PlaceOf(char letter) => letter < Places.Length ? Places[letter] - 1 : -1;

    private static bool EndsJoint(char letter) => letter is 'm' or 'n' or 'i' or 'h' or 'l' or 'd' or 'u';

    private static byte[] BuildPlaces()
    {
        var places = new byte['ỹ' + 1];
        for (int i = 0; i < Letters.Length; i++)
        {
            places[Letters[i]] = (byte)(i + 1);
        }

        return places;
    }

    private static float[] BuildTable()
    {
        var table = new float[Letters.Length * Letters.Length];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = Substitution(Letters[i / Letters.Length], Letters[i % Letters.Length]);
        }

        return table;
    }

    /// <summary>Cost of reading the letter <paramref name="printed"/> as <paramref name="read"/>.</summary>
    internal static float Substitution(char read, char printed)
    {
        if (read == printed)
        {
            return 0;
        }

        if ((read, printed) is ('ỉ', 'i'))
        {
            return OneHook;
        }

        if ((read, printed) is ('ã', 'ằ'))
        {
            return ToneOrNone;
        }

        bool isVowel = VietnameseLetters.TrySplit(read, out int row, out int tone);
        if (isVowel & VietnameseLetters.TrySplit(printed, out int otherRow, out int otherTone))
        {
            char bare = VietnameseLetters.Fold(read), otherBare = VietnameseLetters.Fold(printed);
            if (bare != otherBare)
            {
                return (AreAlike(bare, otherBare) ? LookAlike : OtherLetter) + (tone == otherTone ? 0 : 1) + (row == otherRow ? 0 : 0.5f);
            }

            if (row != otherRow)
            {
                return tone == otherTone ? OtherShape : ToneAndShape;
            }

            // Over a circumflex the hook is drawn like an acute.
            return tone is 2 or 3 && otherTone is 2 or 3 ? (row is 2 or 4 or 7 ? HookAndAcuteAbove : HookAndAcute)
                : tone == 0 || otherTone == 0 ? ToneOrNone : OtherTone;
        }

        return AreAlike(VietnameseLetters.Fold(read), VietnameseLetters.Fold(printed)) || AreAlike(read, printed) ? LookAlike : OtherLetter;
    }

    private static float Single(char letter) => letter is 'i' or 'l' or 't' or 'r' or '1' or 'j' or 'ì' or 'í' or 'ỉ' or 'c' ? ThinLetter : LostOrAdded;

    private static bool AreAlike(char left, char right)
    {
        foreach (string group in Alike)
        {
            if (group.Contains(left, StringComparison.Ordinal) && group.Contains(right, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return left == right;
    }
}
