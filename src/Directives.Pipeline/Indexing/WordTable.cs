using System.Text;
using System.Text.Json;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Indexing;

/// <summary>Finds the numbers of words in the index.</summary>
internal sealed class WordTable(StoreConnection connection)
{
    // Letters that a key gives: marks are not part of folded words.
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The word with exactly these marks, or none.</summary>
    public int[] Exact(string exact) => (int)connection.Scalar("SELECT id FROM index_words WHERE exact = $1", exact) is > 0 and var id ? [id] : [];

    /// <summary>The words that are <paramref name="folded"/> without their marks.</summary>
    public int[] Folded(string folded) => Numbers("SELECT id FROM index_words WHERE folded = $1", folded);

    /// <summary>The words that begin with <paramref name="folded"/> and with the letters and tones of <paramref name="exact"/>, if these have marks.</summary>
    public int[] Beginning(string exact, string folded)
    {
        // Tones stand behind the letters: letters and tones of the beginning are compared apart.
        string end = folded + char.MaxValue;
        List<(int Id, string Exact, string Folded)> words = connection.Rows(
            "SELECT id, exact, folded FROM index_words WHERE folded >= $1 AND folded < $2", row => (row.GetInt32(0), row.GetString(1), row.GetString(2)), folded, end);
        string letters = exact[..Math.Min(exact.Length, folded.Length)], tones = exact[letters.Length..];
        bool isMarked = !string.Equals(exact, folded, StringComparison.Ordinal);
        return
        [
            .. words.Where(word => !isMarked || (word.Exact.StartsWith(letters, StringComparison.Ordinal)
                && word.Exact.AsSpan(word.Folded.Length).StartsWith(tones, StringComparison.Ordinal))).Select(word => word.Id),
        ];
    }

    /// <summary>The words that differ from <paramref name="folded"/> by one key: a letter more, less or other, or two in the wrong order; with their form without marks.</summary>
    public IReadOnlyList<(int Id, string Folded)> OneKeyFrom(string folded) => connection.Rows(
        "SELECT w.id, w.folded FROM json_each($1) j CROSS JOIN index_words w ON w.folded = j.value",
        row => (row.GetInt32(0), row.GetString(1)),
        JsonSerializer.Serialize(Slips(folded)));

    private static HashSet<string> Slips(string word)
    {
        var slips = new HashSet<string>(StringComparer.Ordinal);
        var edited = new StringBuilder(word.Length + 1);
        for (int i = 0; i <= word.Length; i++)
        {
            foreach (char letter in Letters)
            {
                slips.Add(edited.Clear().Append(word).Insert(i, letter).ToString());
                if (i < word.Length)
                {
                    edited.Clear().Append(word)[i] = letter;
                    slips.Add(edited.ToString());
                }
            }

            if (i < word.Length)
            {
                slips.Add(edited.Clear().Append(word).Remove(i, 1).ToString());
            }

            if (i + 1 < word.Length)
            {
                edited.Clear().Append(word);
                (edited[i], edited[i + 1]) = (edited[i + 1], edited[i]);
                slips.Add(edited.ToString());
            }
        }

        slips.Remove(word);
        slips.Remove("");
        return slips;
    }

    private int[] Numbers(string sql, string value) => [.. connection.Rows(sql, row => row.GetInt32(0), value)];
}
