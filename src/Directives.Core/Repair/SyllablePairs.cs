using System.Globalization;
using System.IO.Compression;
using System.Text;
using Directives.Lexicons;
using Directives.Text;

namespace Directives.Repair;

/// <summary>How often the words of administrative prose occur, alone and behind each other. Immutable and thread-safe.</summary>
/// <remarks>Loaded on first use in some 25 ms; a process that repairs nothing never loads it.</remarks>
internal sealed class SyllablePairs
{
    private const string Resource = "lexicons/syllable-pairs.tsv.gz";

    // Power of the counts; chosen by the benchmark among 0.6 to 1.
    private const double Flattening = 0.8;

    private static readonly Lazy<SyllablePairs> Shared = new(Load);
    private readonly WordTable _spellings;
    private readonly int[] _ids;
    private readonly bool[] _areSyllables;

    private SyllablePairs(string[] forms, int[] counts, WordTable spellings, int[] starts, ushort[] seconds, byte[] levels)
    {
        Pairs = new PairCounts(starts, seconds, levels);
        PairCount = seconds.Length;
        Forms = forms;
        Counts = counts;
        (Spellings, _ids) = AddOtherPlacements(forms, spellings);
        _spellings = spellings;
        _areSyllables = Array.ConvertAll(Spellings, static spelling => SyllableLexicon.Default.Contains(spelling));
        Shares = new float[counts.Length];
        double total = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            total += Math.Pow(counts[i], Flattening);
            Total += counts[i];
        }

        for (int i = 0; i < counts.Length; i++)
        {
            Shares[i] = (float)(Math.Pow(counts[i], Flattening) / total);
        }
    }

    /// <summary>The built-in counts.</summary>
    public static SyllablePairs Default => Shared.Value;

    /// <summary>The words, in lower case with tones in the traditional place; the index is a word's id.</summary>
    public string[] Forms { get; }

    /// <summary>All spellings of the words: the <see cref="Forms"/>, then those with the tone in its other place.</summary>
    public string[] Spellings { get; }

    /// <summary>Occurrences of each word.</summary>
    public int[] Counts { get; }

    /// <summary>Occurrences of all words.</summary>
    public double Total { get; }

    /// <summary>How much each word is to be expected where nothing is known of its neighbours. Rare words are likelier here than by their counts: a document about them has them often.</summary>
    public float[] Shares { get; }

    /// <summary>How often they stood behind each other.</summary>
    public PairCounts Pairs { get; }

    /// <summary>Number of pairs.</summary>
    public int PairCount { get; }

    /// <summary>Id of a word in lower case, either placement of the tone; -1 when it is not listed.</summary>
    public int Find(ReadOnlySpan<char> lower) => _spellings.Find(lower) is var spelling and >= 0 ? _ids[spelling] : -1;

    /// <summary>Index among the <see cref="Spellings"/> of a word in either case; -1 when it is not listed.</summary>
    public int FindSpelling(ReadOnlySpan<char> word) => _spellings.Find(word);

    /// <summary>Id of the word that is spelt so.</summary>
    public int IdOf(int spelling) => _ids[spelling];

    /// <summary>Whether a spelling is that of a Vietnamese syllable; others are abbreviations and foreign words.</summary>
    public bool IsSyllable(int spelling) => _areSyllables[spelling];

    /// <summary>How often <paramref name="second"/> stood right behind <paramref name="first"/>; see <see cref="PairCounts.Of"/>.</summary>
    public float Count(int first, int second) => Pairs.Of(first, second);

    private static SyllablePairs Load()
    {
        using Stream packed = typeof(SyllablePairs).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in {typeof(SyllablePairs).Assembly.GetName().Name}; rebuild the library.");
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Reads the table: a header line, then <c>form, count, followers</c>; followers are groups <c>level word word …</c> parted by semicolons.</summary>
    /// <exception cref="InvalidDataException">A line is malformed or names a word that no line has.</exception>
    internal static SyllablePairs Read(string table)
    {
        List<Range> lines = Lines(table);
        if (lines.Count > PairCounts.MostWords)
        {
            throw new InvalidDataException($"{Resource}: {lines.Count} words; at most {PairCounts.MostWords} can be kept.");
        }

        var forms = new string[lines.Count];
        var counts = new int[lines.Count];
        var ids = new WordTable(lines.Count * 5 / 4);
        for (int i = 0; i < forms.Length; i++)
        {
            ReadOnlySpan<char> line = table.AsSpan(lines[i]);
            int tab = line.IndexOf('\t');
            int next = tab < 0 ? -1 : line[(tab + 1)..].IndexOf('\t');
            if (tab <= 0 || next < 0 || !int.TryParse(line.Slice(tab + 1, next), NumberStyles.None, CultureInfo.InvariantCulture, out counts[i]))
            {
                throw new InvalidDataException($"{Resource}, line {i + 2}: expected a word, a count and its followers, parted by tabs, found “{line}”.");
            }

            forms[i] = line[..tab].ToString();
            if (!WordKey.TryRead(forms[i], out WordKey key) || !ids.TryAdd(key))
            {
                throw new InvalidDataException($"{Resource}, line {i + 2}: “{forms[i]}” is there already, longer than {WordKey.MaxLetters} letters, or has a letter that neither Vietnamese nor ASCII has.");
            }
        }

        (int[] starts, ushort[] seconds, byte[] levels) = ReadFollowers(table, lines, ids);
        return new SyllablePairs(forms, counts, ids, starts, seconds, levels);
    }

    private static (string[] Spellings, int[] Ids) AddOtherPlacements(string[] forms, WordTable known)
    {
        var spellings = new List<string>(forms);
        var ids = new List<int>(Enumerable.Range(0, forms.Length));
        for (int i = 0; i < forms.Length; i++)
        {
            if (VietnameseLetters.OtherTonePlacement(forms[i]) is { } other && WordKey.TryRead(other, out WordKey key) && known.TryAdd(key))
            {
                spellings.Add(other);
                ids.Add(i);
            }
        }

        return ([.. spellings], [.. ids]);
    }

    private static List<Range> Lines(string table)
    {
        var lines = new List<Range>(6000);
        int start = table.IndexOf('\n', StringComparison.Ordinal) + 1;
        while (start < table.Length)
        {
            int end = table.IndexOf('\n', start);
            end = end < 0 ? table.Length : end;
            lines.Add(start..end);
            start = end + 1;
        }

        return lines;
    }

    private static (int[] Starts, ushort[] Seconds, byte[] Levels) ReadFollowers(string table, List<Range> lines, WordTable ids)
    {
        var starts = new int[lines.Count + 1];
        var followers = new uint[72_000];
        int count = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            ReadOnlySpan<char> rest = table.AsSpan(lines[i]);
            rest = rest[(rest.LastIndexOf('\t') + 1)..];
            uint level = 0;
            while (!rest.IsEmpty)
            {
                int end = rest.IndexOfAny(' ', ';');
                ReadOnlySpan<char> word = end < 0 ? rest : rest[..end];
                rest = end < 0 ? [] : rest[(end + 1)..];
                if (char.IsAsciiDigit(word[0]))
                {
                    level = uint.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);
                    if (level >= PairCounts.Levels)
                    {
                        throw new InvalidDataException($"{Resource}, line {i + 2}: there is no level {level}.");
                    }
                }
                else if (ids.Find(word) is var id and >= 0)
                {
                    if (count == followers.Length)
                    {
                        Array.Resize(ref followers, count * 2);
                    }

                    followers[count++] = ((uint)id << 8) | level;
                }
                else
                {
                    throw new InvalidDataException($"{Resource}, line {i + 2}: “{word}” follows, but has no line of its own.");
                }
            }

            starts[i + 1] = count;
            followers.AsSpan(starts[i]..count).Sort();
        }

        var seconds = new ushort[count];
        var levels = new byte[count];
        for (int i = 0; i < count; i++)
        {
            (seconds[i], levels[i]) = ((ushort)(followers[i] >> 8), (byte)followers[i]);
        }

        return (starts, seconds, levels);
    }
}
