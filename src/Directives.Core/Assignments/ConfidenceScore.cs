using Directives.Agencies;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <summary>Judges how sure a record is, from evidence that is named: the formula that gave the owner, and what speaks against it.</summary>
/// <remarks>The factors come from the share of wrong records by kind of evidence over the corpus; <c>directives evaluate</c> prints how much of the error lies in the lowest fifth.</remarks>
internal static class ConfidenceScore
{
    // Beyond so many tokens a clause has probably swallowed its neighbour.
    private const int LongClause = 90;

    /// <summary>The score from 0 to 1; names of the evidence are added to <paramref name="evidence"/>.</summary>
    public static double Of(TokenizedText text, Duty duty, Block? block, List<string> evidence)
    {
        double score = OfOwners(duty, evidence);
        PhraseTrie phrases = text.Lexicon.Phrases;
        ReadOnlySpan<Token> task = text.Range(duty.Start, duty.End);
        bool verb = phrases.Match(task, PhraseClass.Verb) > 0;
        if (!verb)
        {
            bool opening = phrases.Match(task, PhraseClass.Adverb) > 0 || phrases.Match(task, PhraseClass.Responsibility) > 0;
            score *= opening ? 0.95 : duty.Rule == DutyRules.Row ? 0.9 : 0.62;
            evidence.Add(opening ? "opens-with-adverb" : "opens-without-verb");
        }

        if (duty.End - duty.Start > LongClause)
        {
            score *= 0.9;
            evidence.Add("long-clause");
        }

        if (SentenceSplitter.NextSemicolon(text, duty.Start, duty.End) < duty.End)
        {
            score *= 0.88;
            evidence.Add("semicolon-inside");
        }

        if (duty.Rule == DutyRules.Clause && block is { Marker: MarkerKind.None })
        {
            score *= 0.9;
            evidence.Add("unmarked-paragraph");
        }

        if (duty.End - duty.Start < 4)
        {
            score *= 0.8;
            evidence.Add("short-clause");
        }

        return Math.Round(score, 3);
    }

    private static double OfOwners(Duty duty, List<string> evidence)
    {
        if (duty.Owners.Count == 0)
        {
            evidence.Add("no-owner-named");
            return 0.84;
        }

        double score = 1;
        OwnerRule weakest = duty.Owners[0].Rule;
        foreach (OwnerMention owner in duty.Owners)
        {
            double rule = OfRule(owner.Rule) * OfForm(owner.Agency, evidence);
            if (rule < score)
            {
                score = rule;
                weakest = owner.Rule;
            }
        }

        evidence.Insert(0, weakest.Id);
        return score;
    }

    private static double OfRule(OwnerRule rule) => rule switch
    {
        OwnerRule.Column => 0.97,
        OwnerRule.Label or OwnerRule.Parenthesis => 0.96,
        OwnerRule.Heading or OwnerRule.Order => 0.95,
        OwnerRule.Prefix => 0.88,
        OwnerRule.Subject => 0.93,
        OwnerRule.Cooperation => 0.93,
        OwnerRule.GroupParenthesis => 0.9,
        OwnerRule.Announcement => 0.88,
        _ => 0.86,
    };

    private static double OfForm(in AgencyMention agency, List<string> evidence)
    {
        (double factor, string? name) = agency switch
        {
            { IsVague: true } => (0.92, "vague-body"),
            { Form: AgencyForm.HeadAndName } => (0.94, "body-by-grammar"),
            { Form: AgencyForm.Elliptical } => (0.92, "completed-name"),
            { Form: AgencyForm.Collective } when agency.End - agency.NameStart > 9 => (0.9, "long-name"),
            _ => (1.0, null),
        };
        if (name is not null && !evidence.Contains(name))
        {
            evidence.Add(name);
        }

        return factor;
    }
}
