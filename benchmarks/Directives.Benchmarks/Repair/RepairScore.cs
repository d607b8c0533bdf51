using Directives.Repair;
using Directives.Text;

namespace Directives.Benchmarks.Repair;

/// <summary>What repair did to the words of texts whose printed form is known.</summary>
internal sealed class RepairScore
{
    /// <summary>Words read right.</summary>
    public int Right { get; private set; }

    /// <summary>Words read right and then changed.</summary>
    public int Spoiled { get; private set; }

    /// <summary>Words read wrong in one or two characters.</summary>
    public int Wrong { get; private set; }

    /// <summary>Of these, the words set right.</summary>
    public int Mended { get; private set; }

    /// <summary>Of these, the words changed into another wrong one.</summary>
    public int Changed { get; private set; }

    /// <summary>A line for each word that is wrong after repair, and for each that was right before.</summary>
    public List<string> Misses { get; } = [];

    /// <summary>A line for each word set right.</summary>
    public List<string> Hits { get; } = [];

    /// <summary>Counts the words of one text.</summary>
    /// <param name="printed">What was printed.</param>
    /// <param name="read">What was read.</param>
    /// <param name="repairs">What repair made of it.</param>
    /// <param name="isWordPart">Which characters make words.</param>
    public void Add(string printed, string read, IReadOnlyList<TextRepair> repairs, Func<char, bool> isWordPart)
    {
        List<string> truth = [.. Words(printed, isWordPart).Select(word => printed[word])];
        List<Range> places = [.. Words(read, isWordPart)];
        int[] partner = WordAlignment.Align(truth, [.. places.Select(place => read[place])]);
        var taken = new HashSet<int>(partner);
        for (int i = 0; i < places.Count; i++)
        {
            int first = i;
            int start = places[i].Start.Value, end = places[i].End.Value;
            while (i + 1 < places.Count && repairs.Any(repair => repair.Span.Start < end && repair.Span.End > places[i + 1].Start.Value))
            {
                i++;
                end = places[i].End.Value;
            }

            string was = read[start..end];
            string reading = string.Join(' ', Apply(read, start, end, repairs).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Count(first, i, was, string.Join(' ', Words(reading, isWordPart).Select(word => reading[word])), truth, partner, taken, read, start, repairs);
        }
    }

    private void Count(int first, int last, string was, string reading, List<string> truth, int[] partner, HashSet<int> taken, string read, int start, IReadOnlyList<TextRepair> repairs)
    {
        int from = -1, to = -1;
        bool allRight = true;
        for (int i = first; i <= last; i++)
        {
            if (partner[i] >= 0)
            {
                from = from < 0 ? partner[i] : from;
                to = partner[i];
            }
        }

        if (from < 0)
        {
            return;
        }

        string should = string.Join(' ', truth.Skip(from).Take(to - from + 1));
        string before = string.Join(' ', was.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        allRight = Same(before, should);
        bool isRight = Same(reading, should)
            || (from > 0 && !taken.Contains(from - 1) && Same(reading, truth[from - 1] + " " + should))
            || (to + 1 < truth.Count && !taken.Contains(to + 1) && Same(reading, should + " " + truth[to + 1]));
        TextRepair? by = repairs.FirstOrDefault(repair => repair.Span.Start < start + was.Length && repair.Span.End > start);
        string odds = by is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({by.Reason} {by.Odds:0.#})");
        string place = $"{read[Math.Max(0, start - 25)..start]}[{was} → {reading}]{read[(start + was.Length)..Math.Min(read.Length, start + was.Length + 25)]}  {should} {odds}".Replace('\n', '⏎');
        if (allRight)
        {
            Right += last - first + 1;
            if (!isRight)
            {
                Spoiled++;
                Misses.Add("spoiled  " + place);
            }
        }
        else if (WordAlignment.Distance(before, should) <= 2)
        {
            Wrong++;
            bool changed = !Same(reading, before);
            (Mended, Changed) = (Mended + (isRight ? 1 : 0), Changed + (changed && !isRight ? 1 : 0));
            (isRight ? Hits : Misses).Add((isRight ? "mended   " : changed ? "changed  " : "left     ") + place);
        }
    }

    // hoá and hòa-like pairs are one word spelt in two ways.
    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) || (left.Length == right.Length && string.Equals(Traditional(left), Traditional(right), StringComparison.Ordinal) && IsCased(left, right));

    private static bool IsCased(string left, string right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            if (char.IsUpper(left[i]) != char.IsUpper(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Traditional(string words) => string.Join(' ', words.ToLowerInvariant().Split(' ').Select(VietnameseLetters.WithTraditionalTone));

    private static string Apply(string read, int start, int end, IReadOnlyList<TextRepair> repairs)
    {
        var reading = new System.Text.StringBuilder();
        int at = start;
        foreach (TextRepair repair in repairs)
        {
            if (repair.Span.Start < at || repair.Span.Start >= end)
            {
                continue;
            }

            reading.Append(read, at, repair.Span.Start - at).Append(repair.Reading);
            at = repair.Span.End;
        }

        return reading.Append(at < end ? read[at..end] : "").ToString();
    }

    private static IEnumerable<Range> Words(string text, Func<char, bool> isWordPart)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && isWordPart(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }
}
