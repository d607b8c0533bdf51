using System.Runtime.InteropServices;
using Directives.Search;

namespace Directives.Pipeline.Indexing;

/// <summary>Makes a segment in memory from some documents.</summary>
/// <param name="valueOf">Gives the number of an index value of a kind.</param>
internal sealed class SegmentBuilder(Func<IndexValueKind, string?, int> valueOf)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<SearchToken> _words = [];
    private readonly List<Occurrence> _occurrences = [];
    private readonly List<byte> _places = [];
    private readonly List<int>[] _columns = [.. Enum.GetValues<SegmentColumn>().Select(_ => new List<int>())];
    private readonly DutyWords _duty = new();
    private readonly List<int> _hidden = [];

    /// <summary>Number of duties added.</summary>
    public int Count => this[SegmentColumn.Duties].Count;

    /// <summary>The distinct words; their numbers here are their places in this list.</summary>
    public IReadOnlyList<SearchToken> Words => _words;

    /// <summary>A column of the segment.</summary>
    public List<int> this[SegmentColumn column] => _columns[(int)column];

    /// <summary>Those of the duties that are copies of one in another document.</summary>
    public DutySet Hidden()
    {
        var hidden = new DutySet(Count);
        foreach (int duty in _hidden)
        {
            hidden.Add(duty);
        }

        return hidden;
    }

    /// <summary>Adds a document with its duties.</summary>
    public void Add(IndexedDocument document)
    {
        this[SegmentColumn.Documents].Add(checked((int)document.Id));
        this[SegmentColumn.FirstDuties].Add(Count);
        this[SegmentColumn.Types].Add(valueOf(IndexValueKind.Type, document.Type));
        this[SegmentColumn.Issuers].Add(valueOf(IndexValueKind.Issuer, document.Issuer));
        this[SegmentColumn.Places].Add(valueOf(IndexValueKind.Place, document.Place));
        this[SegmentColumn.Numbers].Add(valueOf(IndexValueKind.Number, document.Number));
        this[SegmentColumn.IssueDates].Add(document.IssueDate?.DayNumber ?? 0);
        SearchToken[] around = [.. Tokens(document.Subject), .. Tokens(document.Number), .. Tokens(document.Issuer)];
        string? heading = null;
        IReadOnlyList<SearchToken> headingWords = [];
        foreach (IndexedDuty duty in document.Duties)
        {
            if (!string.Equals(duty.Heading, heading, StringComparison.Ordinal))
            {
                (heading, headingWords) = (duty.Heading, Tokens(duty.Heading));
            }

            IReadOnlyList<SearchToken> task = Tokens(duty.Task);
            _duty.Read(task, duty.Owners.SelectMany(owner => Tokens(owner.Name)), headingWords.Concat(around), NumberOf);
            AddColumns(duty, task);
            _duty.ForEach(AddOccurrence);
        }
    }

    /// <summary>Gives each word's number here with its postings, in the order of <paramref name="rankOf"/>.</summary>
    public void ForEach(Func<int, int> rankOf, Action<int, PostingWriter> take)
    {
        // Occurrences were added by duty: an order by word that keeps it makes postings.
        long[] order = new long[_occurrences.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = ((long)rankOf(_occurrences[i].Word) << 32) | (uint)i;
        }

        order.AsSpan().Sort();
        var writer = new PostingWriter();
        ReadOnlySpan<Occurrence> occurrences = CollectionsMarshal.AsSpan(_occurrences);
        ReadOnlySpan<byte> places = CollectionsMarshal.AsSpan(_places);
        for (int i = 0; i < order.Length; i++)
        {
            Occurrence occurrence = occurrences[(int)(order[i] & uint.MaxValue)];
            writer.Add(occurrence.Duty, occurrence.Impact, places.Slice(occurrence.PlacesStart, occurrence.PlacesLength));
            if (i + 1 == order.Length || order[i] >> 32 != order[i + 1] >> 32)
            {
                take(occurrence.Word, writer);
                writer.Clear();
            }
        }
    }

    private static IReadOnlyList<SearchToken> Tokens(string? text) => text is null ? [] : SearchAnalyzer.Analyze(text);

    private void AddColumns(IndexedDuty duty, IReadOnlyList<SearchToken> task)
    {
        int place = Count;
        if (duty.IsCopy)
        {
            _hidden.Add(place);
        }

        this[SegmentColumn.Duties].Add(checked((int)duty.Id));
        this[SegmentColumn.TaskLengths].Add(_duty.TaskLength);
        this[SegmentColumn.Due].Add(duty.Due?.DayNumber ?? int.MaxValue);
        foreach (DateOnly day in duty.Deadlines)
        {
            this[SegmentColumn.Deadlines].AddRange([place, day.DayNumber]);
        }

        foreach ((long agency, _, bool isLead) in duty.Owners)
        {
            this[SegmentColumn.Owners].AddRange([place, checked(((int)agency * 2) + (isLead ? 1 : 0))]);
        }

        foreach ((string? unit, double? figure) in duty.Targets)
        {
            this[SegmentColumn.Targets].AddRange([place, valueOf(IndexValueKind.Unit, unit), BitConverter.SingleToInt32Bits((float)(figure ?? double.NaN))]);
        }

        this[SegmentColumn.Signatures].AddRange(DutySignature.Of(task));
    }

    private int NumberOf(SearchToken token)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, token.Exact, out bool isKnown);
        if (!isKnown)
        {
            number = _words.Count;
            _words.Add(token);
        }

        return number;
    }

    private void AddOccurrence(int word, int impact, ReadOnlySpan<int> places)
    {
        int start = _places.Count;
        PostingWriter.AppendPlaces(_places, places);
        _occurrences.Add(new Occurrence(word, Count - 1, impact, start, _places.Count - start));
    }

    private readonly record struct Occurrence(int Word, int Duty, int Impact, int PlacesStart, int PlacesLength);
}
