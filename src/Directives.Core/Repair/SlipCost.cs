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
    private const float OtherLetter = 8.5f, ThinLetter = 6f, LostOrAdded = 7f, Joined = 6f, LeastOfGainAndLoss = 12f;
    private const int Longest = 12, Width = Longest + 1;

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

    // Cost of a letter lost or added, by its place; the first is that of a letter without one.
    private static readonly float[] Singles = [LostOrAdded, .. Letters.Select(Single)];

    /// <summary>Cost of reading <paramref name="printed"/> as <paramref name="read"/>, both in lower case; above <see cref="Limit"/> it is not exact.</summary>
    public static float Of(ReadOnlySpan<char> read, ReadOnlySpan<char> printed)
    {
        if (read.Length > Longest || printed.Length > Longest || Math.Abs(read.Length - printed.Length) > 2)
        {
            return float.MaxValue;
        }

        Span<int> places = stackalloc int[Longest];
        for (int j = 0; j < printed.Length; j++)
        {
            places[j] = PlaceOf(printed[j]);
        }

        // Any other way from word to word of the same length gains and loses a letter, or has a joint of two letters for two.
        float straight = read.Length == printed.Length ? LetterByLetter(read, printed, places) : float.MaxValue;
        return straight <= LeastOfGainAndLoss && !printed.Contains('ư') ? straight : Aligned(read, printed, places);
    }

    private static float LetterByLetter(ReadOnlySpan<char> read, ReadOnlySpan<char> printed, ReadOnlySpan<int> places)
    {
        float sum = 0;
        for (int i = 0; i < read.Length; i++)
        {
            sum += Between(read[i], PlaceOf(read[i]), printed[i], places[i]);
        }

        return sum;
    }

    private static float Aligned(ReadOnlySpan<char> read, ReadOnlySpan<char> printed, ReadOnlySpan<int> places)
    {
        // Every change of length costs a third of the limit and more: what lies so far off the diagonal that three are needed is out of reach.
        int longer = printed.Length - read.Length;
        int low = longer == 0 ? -1 : Math.Min(0, longer), high = longer == 0 ? 1 : Math.Max(0, longer);
        Span<float> cost = stackalloc float[Width * Width];
        cost[..((read.Length + 1) * Width)].Fill(float.MaxValue);

        float before = float.MaxValue;
        for (int i = 0; i <= read.Length; i++)
        {
            int row = i == 0 ? -1 : PlaceOf(read[i - 1]), end = Math.Min(printed.Length, i + high);
            float least = float.MaxValue, lost = i == 0 ? 0 : Singles[row + 1];
            for (int j = Math.Max(0, i + low); j <= end; j++)
            {
                float best = i == 0 && j == 0 ? 0 : float.MaxValue;
                if (i > 0 && j > 0)
                {
                    best = cost[((i - 1) * Width) + j - 1] + Between(read[i - 1], row, printed[j - 1], places[j - 1]);
                    if (EndsJoint(read[i - 1]) && EndsJoint(printed[j - 1]))
                    {
                        best = Math.Min(best, AcrossJoint(read[..i], printed[..j], cost));
                    }
                }

                best = i > 0 ? Math.Min(best, cost[((i - 1) * Width) + j] + lost) : best;
                best = j > 0 ? Math.Min(best, cost[(i * Width) + j - 1] + Singles[places[j - 1] + 1]) : best;
                cost[(i * Width) + j] = best;
                least = Math.Min(least, best);
            }

            // A joint reaches over two rows.
            if (Math.Min(before, least) > Limit)
            {
                return float.MaxValue;
            }

            before = least;
        }

        return cost[(read.Length * Width) + printed.Length];
    }

    private static float AcrossJoint(ReadOnlySpan<char> read, ReadOnlySpan<char> printed, ReadOnlySpan<float> cost)
    {
        float best = float.MaxValue;
        foreach ((string from, string to) in Joints)
        {
            if (from[^1] == read[^1] && to[^1] == printed[^1] && read.EndsWith(from) && printed.EndsWith(to))
            {
                best = Math.Min(best, cost[((read.Length - from.Length) * Width) + printed.Length - to.Length] + Joined);
            }
        }

        return best;
    }

    private static float Between(char read, int row, char printed, int column) =>
        row < 0 || column < 0 ? (read == printed ? 0 : OtherLetter) : Table[(row * Letters.Length) + column];

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
