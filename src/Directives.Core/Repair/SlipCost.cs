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
    private const int Width = Longest + 1;

    // Letters that print alike; ‘đ’ and digits count as letters here.
    private static readonly string[] Alike =
    [
        "iljtr1fì|", "ceoaq06", "nuhrm", "hbklđ", "gqy9ps", "vyưu", "s58gb", "zx2", "dđ", "cg6", "rnxt", "pfn", "4a", "ưi", "td",
    ];

    private const string Letters = "abcdefghijklmnopqrstuvwxyzđ0123456789|"
        + "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    // Of each letter its place in that string, from 1; 0 for any other.
    private static readonly byte[] Places = BuildPlaces();

    private static readonly byte HornedU = Places['ư'];

    private static readonly (byte[] Read, byte[] Printed)[] Joints = BuildJoints();

    // Of each letter, by its place, whether a joint ends with it.
    private static readonly bool[] EndsJoint = BuildJointEnds();

    // Cost of reading each letter as each, by their places.
    private static readonly float[] Table = BuildTable();

    // Cost of a letter lost or added, by its place.
    private static readonly float[] Singles = [LostOrAdded, .. Letters.Select(Single)];

    /// <summary>Letters of the longest word that has a cost.</summary>
    public const int Longest = 12;

    /// <summary>Writes the letters of a word in lower case as this class compares them; those that Vietnamese and ASCII do not have are all one, and unlike any.</summary>
    public static void Place(ReadOnlySpan<char> word, Span<byte> letters)
    {
        for (int i = 0; i < word.Length; i++)
        {
            letters[i] = word[i] < Places.Length ? Places[word[i]] : (byte)0;
        }
    }

    /// <summary>Cost of reading <paramref name="printed"/> as <paramref name="read"/>, both in lower case; above <see cref="Limit"/> it is not exact.</summary>
    public static float Of(ReadOnlySpan<char> read, ReadOnlySpan<char> printed)
    {
        if (read.Length > Longest || printed.Length > Longest)
        {
            return float.MaxValue;
        }

        Span<byte> letters = stackalloc byte[2 * Longest];
        Place(read, letters);
        Place(printed, letters[read.Length..]);
        return Of(letters[..read.Length], letters.Slice(read.Length, printed.Length));
    }

    /// <summary>Likewise, of words written by <see cref="Place"/>, of at most <see cref="Longest"/> letters.</summary>
    public static float Of(ReadOnlySpan<byte> read, ReadOnlySpan<byte> printed)
    {
        if (Math.Abs(read.Length - printed.Length) > 2)
        {
            return float.MaxValue;
        }

        // Any other way from word to word of the same length gains and loses a letter, or has a joint of two letters for two.
        float straight = read.Length == printed.Length ? LetterByLetter(read, printed) : float.MaxValue;
        return straight <= LeastOfGainAndLoss && !printed.Contains(HornedU) ? straight : Aligned(read, printed);
    }

    private static float LetterByLetter(ReadOnlySpan<byte> read, ReadOnlySpan<byte> printed)
    {
        float sum = 0;
        for (int i = 0; i < read.Length; i++)
        {
            sum += Table[PlaceOf(read[i], printed[i])];
        }

        return sum;
    }

    private static float Aligned(ReadOnlySpan<byte> read, ReadOnlySpan<byte> printed)
    {
        // Every change of length costs a third of the limit and more: what lies so far off the diagonal that three are needed is out of reach.
        int longer = printed.Length - read.Length;
        int low = longer == 0 ? -1 : Math.Min(0, longer), high = longer == 0 ? 1 : Math.Max(0, longer);
        Span<float> cost = stackalloc float[Width * Width];
        cost[..((read.Length + 1) * Width)].Fill(float.MaxValue);

        float before = float.MaxValue;
        for (int i = 0; i <= read.Length; i++)
        {
            int end = Math.Min(printed.Length, i + high);
            float least = float.MaxValue, lost = i == 0 ? 0 : Singles[read[i - 1]];
            for (int j = Math.Max(0, i + low); j <= end; j++)
            {
                float best = i == 0 && j == 0 ? 0 : float.MaxValue;
                if (i > 0 && j > 0)
                {
                    best = cost[((i - 1) * Width) + j - 1] + Table[PlaceOf(read[i - 1], printed[j - 1])];
                    if (EndsJoint[read[i - 1]] && EndsJoint[printed[j - 1]])
                    {
                        best = Math.Min(best, AcrossJoint(read[..i], printed[..j], cost));
                    }
                }

                best = i > 0 ? Math.Min(best, cost[((i - 1) * Width) + j] + lost) : best;
                best = j > 0 ? Math.Min(best, cost[(i * Width) + j - 1] + Singles[printed[j - 1]]) : best;
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

    private static float AcrossJoint(ReadOnlySpan<byte> read, ReadOnlySpan<byte> printed, ReadOnlySpan<float> cost)
    {
        float best = float.MaxValue;
        foreach ((byte[] from, byte[] to) in Joints)
        {
            if (from[^1] == read[^1] && to[^1] == printed[^1] && read.EndsWith(from) && printed.EndsWith(to))
            {
                best = Math.Min(best, cost[((read.Length - from.Length) * Width) + printed.Length - to.Length] + Joined);
            }
        }

        return best;
    }

    private static int PlaceOf(byte read, byte printed) => (read * (Letters.Length + 1)) + printed;

    private static byte[] BuildPlaces()
    {
        var places = new byte['ỹ' + 1];
        for (int i = 0; i < Letters.Length; i++)
        {
            places[Letters[i]] = (byte)(i + 1);
        }

        return places;
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

    private static float[] BuildTable()
    {
        var table = new float[(Letters.Length + 1) * (Letters.Length + 1)];
        table.AsSpan().Fill(OtherLetter);
        foreach (char read in Letters)
        {
            foreach (char printed in Letters)
            {
                table[PlaceOf(Places[read], Places[printed])] = Substitution(read, printed);
            }
        }

        return table;
    }

    private static (byte[] Read, byte[] Printed)[] BuildJoints()
    {
        (string Read, string Printed)[] joints =
        [
            ("m", "rn"), ("rn", "m"), ("n", "ri"), ("ri", "n"), ("li", "h"), ("h", "li"), ("cl", "d"), ("d", "cl"), ("n", "ii"), ("u", "ii"), ("ni", "m"), ("m", "ni"), ("in", "m"), ("m", "in"), ("iu", "ưu"), ("n", "ưu"), ("un", "ưu"),
        ];
        return Array.ConvertAll(joints, static joint => (Array.ConvertAll(joint.Read.ToCharArray(), static letter => Places[letter]), Array.ConvertAll(joint.Printed.ToCharArray(), static letter => Places[letter])));
    }

    private static bool[] BuildJointEnds()
    {
        var ends = new bool[Letters.Length + 1];
        foreach ((byte[] read, byte[] printed) in Joints)
        {
            ends[read[^1]] = ends[printed[^1]] = true;
        }

        return ends;
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
