using Directives.Agencies.Registry;
using Directives.Pipeline.Indexing;
using Directives.Pipeline.Storage;
using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>The documents of a province as values of the index: by words of the place of issue or of the issuer, under every name that the gazetteer knows of it.</summary>
/// <remarks>A province of today stands for those that were merged into it too. One that was merged stands for itself, and for the one it became from the day after its last.</remarks>
internal sealed class ProvinceSelection
{
    private static readonly string[] UnitWords = ["tinh ", "thanh pho ", "tp "];

    private ProvinceSelection(StoreConnection connection, IEnumerable<string> names, IEnumerable<string> laterNames, DateOnly since)
    {
        Named = Values(connection, names);
        Later = Values(connection, laterNames);
        Since = since;
    }

    /// <summary>Places and issuers whose documents are meant, whenever they were issued.</summary>
    public (HashSet<int> Places, HashSet<int> Issuers) Named { get; }

    /// <summary>Places and issuers whose documents are meant that were issued on <see cref="Since"/> or later.</summary>
    public (HashSet<int> Places, HashSet<int> Issuers) Later { get; }

    /// <summary>The day from which on the names of <see cref="Later"/> are meant.</summary>
    public DateOnly Since { get; }

    /// <summary>Looks up the province that <paramref name="filter"/> names; null when it names none.</summary>
    public static ProvinceSelection? Read(StoreConnection connection, DutyFilter filter)
    {
        if (string.IsNullOrWhiteSpace(filter.Province))
        {
            return null;
        }

        Gazetteer gazetteer = (filter.Registry ?? filter.Today?.Registry)?.Gazetteer ?? Gazetteer.Default;
        if (Find(gazetteer, filter.Province) is not { } province)
        {
            return new ProvinceSelection(connection, [filter.Province], [], default);
        }

        IEnumerable<Jurisdiction> merged = gazetteer.Provinces.Where(other => other.Successor == province.Id);
        Jurisdiction? successor = province.Successor is { } id ? gazetteer.Find(id) : null;
        return new ProvinceSelection(
            connection,
            [filter.Province, .. merged.Prepend(province).SelectMany(Names)],
            successor is null ? [] : Names(successor),
            province.ValidTo?.AddDays(1) ?? default);
    }

    /// <summary>Whether <paramref name="document"/> of a segment is meant.</summary>
    public bool Holds(SegmentReader segment, int document)
    {
        int place = segment[SegmentColumn.Places][document], issuer = segment[SegmentColumn.Issuers][document];
        return Named.Places.Contains(place) || Named.Issuers.Contains(issuer)
            || ((Later.Places.Contains(place) || Later.Issuers.Contains(issuer)) && segment[SegmentColumn.IssueDates][document] >= Since.DayNumber);
    }

    private static Jurisdiction? Find(Gazetteer gazetteer, string typed)
    {
        string name = SearchAnalyzer.Fold(typed);
        string unit = Array.Find(UnitWords, word => name.StartsWith(word, StringComparison.Ordinal)) ?? "";
        return gazetteer.FindByName(name[unit.Length..]).FirstOrDefault(place => place.Level == AgencyLevel.Province);
    }

    private static IEnumerable<string> Names(Jurisdiction province) => province.Aliases.Prepend(province.Name);

    private static (HashSet<int> Places, HashSet<int> Issuers) Values(StoreConnection connection, IEnumerable<string> names)
    {
        string[] distinct = [.. names.DistinctBy(SearchAnalyzer.Canonicalize, StringComparer.Ordinal)];
        return (Of(IndexValueKind.Place), Of(IndexValueKind.Issuer));

        HashSet<int> Of(IndexValueKind kind) => [.. distinct.SelectMany(name => IndexValues.Matching(connection, kind, name))];
    }
}
