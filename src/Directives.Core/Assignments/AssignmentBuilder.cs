using Directives.Agencies;
using Directives.Lexing;
using Directives.Structure;
using Directives.Targets;
using Directives.Text;

namespace Directives.Assignments;

/// <summary>Turns duties in token indexes into records with text and spans.</summary>
internal static class AssignmentBuilder
{
    /// <summary>The records in text order.</summary>
    public static Assignment[] Build(TokenizedText text, SourceText source, List<Block> blocks, DutyExtractor extractor, List<Duty> duties, List<int>[] deadlines, List<TargetMention> targets, OwnerResolver? resolver)
    {
        var names = new Dictionary<(int, int), string>();
        var assignments = new Assignment[duties.Count];
        for (int i = 0; i < assignments.Length; i++)
        {
            Duty duty = duties[i];
            TextSpan span = text.SpanOf(duty.Start, duty.End);
            int heading = extractor.HeadingOf(duty.Block);
            var evidence = new List<string>(2);
            double confidence = ConfidenceScore.Of(text, duty, blocks[duty.Block], evidence);
            assignments[i] = new Assignment
            {
                Task = source.Slice(span),
                Span = span,
                Owners = BuildOwners(text, source, duty, names, resolver),
                Path = PathOf(text, blocks, duty.Block),
                Heading = heading >= 0 && heading != duty.Block ? text.Join(blocks[heading].Content, blocks[heading].End) : null,
                Deadlines = deadlines[i],
                Targets = TargetsIn(targets, duty),
                Rule = duty.Rule,
                Confidence = confidence,
                Evidence = evidence,
            };
        }

        return assignments;
    }

    private static List<int> TargetsIn(List<TargetMention> targets, Duty duty)
    {
        var inside = new List<int>(0);
        for (int i = 0; i < targets.Count; i++)
        {
            if (targets[i].FigureStart >= duty.Start && targets[i].FigureStart < duty.End)
            {
                inside.Add(i);
            }
        }

        return inside;
    }

    private static Owner[] BuildOwners(TokenizedText text, SourceText source, Duty duty, Dictionary<(int, int), string> names, OwnerResolver? resolver)
    {
        duty.Owners.Sort(static (left, right) => left.Role.CompareTo(right.Role) is var role and not 0 ? role : left.Agency.Start.CompareTo(right.Agency.Start));
        var owners = new Owner[duty.Owners.Count];
        for (int i = 0; i < owners.Length; i++)
        {
            OwnerMention owner = duty.Owners[i];
            AgencyMention agency = owner.Agency;
            if (!names.TryGetValue((agency.Start, agency.End), out string? name))
            {
                name = AgencyNames.NameOf(text, agency);
                names.Add((agency.Start, agency.End), name);
            }

            TextSpan span = text.SpanOf(agency.Start, agency.End);
            owners[i] = new Owner
            {
                Agency = name,
                Role = owner.Role,
                Mention = source.Slice(span),
                Span = span,
                Office = AgencyNames.OfficeOf(text, agency),
                AgencyId = resolver?.IdOf(name),
                Rule = owner.Rule,
            };
        }

        return owners;
    }

    private static string PathOf(TokenizedText text, List<Block> blocks, int block)
    {
        string path = "";
        for (int at = block; at >= 0; at = blocks[at].Parent)
        {
            Block node = blocks[at];
            if (node.Content > node.Start)
            {
                string marker = text.Join(node.Start, node.Content).TrimEnd('.', ')', '/');
                path = path.Length == 0 ? marker : $"{marker} › {path}";
            }
        }

        return path;
    }
}
