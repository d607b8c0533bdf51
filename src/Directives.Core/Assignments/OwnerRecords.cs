using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Directives.Agencies;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Assignments;

/// <summary>Makes the owners of duties; a mention that passes down to many duties is one record for all of them. One run's state.</summary>
internal ref struct OwnerRecords(TokenizedText text, SourceText source, AgencyNames names, RecordBuffers buffers, OwnerResolver? resolver)
{
    private List<OwnerMention>? _lastMentions;
    private Owner[] _last = [];

    /// <summary>The owners of <paramref name="duty"/>, leads first.</summary>
    public Owner[] Of(Duty duty)
    {
        // Duties below one heading have the same owners.
        List<OwnerMention> mentions = duty.Owners;
        if (mentions == _lastMentions)
        {
            return _last;
        }

        if (mentions.Count == 0)
        {
            return [];
        }

        _lastMentions = mentions;
        if (!IsOrdered(mentions))
        {
            List<OwnerMention> ordered = buffers.OrderedMentions;
            ordered.Clear();
            ordered.AddRange(mentions);
            ordered.Sort(Compare);
            mentions = ordered;
        }

        List<Owner> current = buffers.CurrentOwners;
        current.Clear();
        bool same = _last.Length == mentions.Count;
        foreach (ref readonly OwnerMention mention in CollectionsMarshal.AsSpan(mentions))
        {
            Owner owner = RecordOf(mention);
            same = same && ReferenceEquals(owner, _last[current.Count]);
            current.Add(owner);
        }

        return same ? _last : _last = [.. current];
    }

    private Owner RecordOf(in OwnerMention mention)
    {
        AgencyMention agency = mention.Agency;
        long key = Key(agency.Start, (agency.End << 1) | (int)mention.Role);
        if (!buffers.Owners.TryGetValue(key, out Owner? record) || record.Rule != mention.Rule.Id)
        {
            record = Make(mention, agency);
            buffers.Keep(key, record);
        }

        return record;
    }

    private Owner Make(in OwnerMention mention, in AgencyMention agency)
    {
        string name = names.NameOf(text, agency);
        TextSpan span = text.SpanOf(agency.Start, agency.End);
        bool asWritten = source.Text.AsSpan(span.Start, span.Length).SequenceEqual(name);
        StrongBox<LazyText>? office = agency.OfficeEnd > agency.Start ? LazyText.Share(LazyText.Joined(text, source, agency.Start, agency.OfficeEnd))
            : agency.SharedOfficeEnd > 0 ? LazyText.Share(LazyText.Joined(text, source, agency.SharedOfficeStart, agency.SharedOfficeEnd))
            : null;
        return new Owner(name, mention.Role, asWritten ? new SpannedText(name) : new SpannedText(source), span, office, resolver?.Resolve(name), mention.Rule.Id);
    }

    // Start and end of names of one length differ by a constant, and the hash of a long is the xor of its halves: spread them (odd multiplier, Fibonacci hashing), or most names meet in a few slots.
    private static long Key(int start, int end) => unchecked((((long)start << 32) | (uint)end) * -7046029254386353131L);

    private static bool IsOrdered(List<OwnerMention> mentions)
    {
        for (int i = 1; i < mentions.Count; i++)
        {
            if (Compare(mentions[i - 1], mentions[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare(OwnerMention left, OwnerMention right) =>
        left.Role != right.Role ? (int)left.Role - (int)right.Role : left.Agency.Start.CompareTo(right.Agency.Start);
}
