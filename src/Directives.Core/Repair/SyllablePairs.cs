using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Directives.Lexicons;
using Directives.Text;

namespace Directives.Repair;

/// <summary>How often the words of administrative prose occur, alone and behind each other. Immutable and thread-safe.</summary>
/// <remarks>Loaded on first use in some 25 ms; a process that repairs nothing never loads it.</remarks>
internal sealed class SyllablePairs
{
    private const string Resource = "lexicons/syllable-pairs.tsv.gz";

    // Levels are half powers of two above the ten occurrences from which on a pair is listed.
    private const int LeastCount = 10;
    private const int Levels = 32;
    private const int FilterBits = 20;

    // In one entry of the table: occupied, first word, second word, level.
    private const int LevelBits = 5, WordBits = 13;
    private const uint Occupied = 1u << 31;

    // Power of the counts; chosen by the benchmark among 0.6 to 1.
    private const double Flattening = 0.8;

    private static readonly Lazy<SyllablePairs> Shared = new(Load);
    private static readonly float[] CountOfLevel = [.. Enumerable.Range(0, Levels).Select(level => (float)(LeastCount * Math.Pow(2, (level + 0.5) / 2)))];

    private readonly WordTable _spellings;
    private readonly int[] _ids;
    private readonly bool[] _areSyllables;
    private readonly uint[] _table;
    private readonly ulong[] _filter;

    private SyllablePairs(string[] forms, int[] counts, WordTable spellings, int[] starts, ushort[] seconds, byte[] levels)
    {
        (_table, _filter) = Index(starts, seconds, levels);
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

    /// <summary>How often <paramref name="second"/> stood right behind <paramref name="first"/>, within a quarter; 0 below ten times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Count(int first, int second)
    {
        uint slot = SlotOf(first, second);
        return (_filter[slot >> 6] & (1UL << (int)(slot & 63))) == 0 ? 0 : LookUp(first, second);
    }

    /// <summary>Adds those pairs that occur of one of <paramref name="ids"/> from <paramref name="start"/> up to <paramref name="end"/> and, behind it, the one at <paramref name="second"/>; an id of -1 has none.</summary>
    public void AddKnown(ReadOnlySpan<int> ids, int start, int end, int second, List<KnownPair> known)
    {
        int id = ids[second];
        for (int first = start; first < end && id >= 0; first++)
        {
            if (Count(ids[first], id) is var count and > 0 && ids[first] >= 0)
            {
                known.Add(new KnownPair(first, second, count));
            }
        }
    }

    private float LookUp(int first, int second)
    {
        uint[] table = _table;
        uint key = KeyOf(first, second);
        for (uint slot = SlotOf(first, second) & (uint)(table.Length - 1); ; slot = (slot + 1) & (uint)(table.Length - 1))
        {
            uint entry = table[slot];
            if (entry >> LevelBits == key)
            {
                return CountOfLevel[entry & (Levels - 1)];
            }

            if (entry == 0)
            {
                return 0;
            }
        }
    }

    // A table of open addresses, two thirds full at most (half a megabyte: a larger one misses the cache), and before it one hash (Bloom 1970): of the pairs that are asked for most are not
    // listed, and 7 % of those pass.
    private static (uint[] Table, ulong[] Filter) Index(int[] starts, ushort[] seconds, byte[] levels)
    {
        if (starts.Length > 1 << WordBits)
        {
            throw new InvalidDataException($"{Resource}: {starts.Length - 1} words; at most {(1 << WordBits) - 1} can be kept.");
        }

        var filter = new ulong[1 << (FilterBits - 6)];
        var table = new uint[BitOperations.RoundUpToPowerOf2(((uint)seconds.Length * 3 / 2) + 1)];
        uint mask = (uint)(table.Length - 1);
        for (int first = 0; first + 1 < starts.Length; first++)
        {
            for (int i = starts[first]; i < starts[first + 1]; i++)
            {
                uint slot = SlotOf(first, seconds[i]);
                filter[slot >> 6] |= 1UL << (int)(slot & 63);
                slot &= mask;
                while (table[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                table[slot] = (KeyOf(first, seconds[i]) << LevelBits) | levels[i];
            }
        }

        return (table, filter);
    }

    private static uint KeyOf(int first, int second) => (Occupied >> LevelBits) | ((uint)first << WordBits) | (uint)second;

    private static uint SlotOf(int first, int second) => (((uint)first * 2654435769u) + ((uint)second * 2246822519u)) >> (32 - FilterBits);

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
            if (!WordKey.TryRead(forms[i], out WordKey key) || !ids.TryAdd(key, i))
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
            if (VietnameseLetters.OtherTonePlacement(forms[i]) is { } other && WordKey.TryRead(other, out WordKey key) && known.TryAdd(key, spellings.Count))
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
                    if (level >= Levels)
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
