using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>Labels behind the sentence that they belong to: “… . Cơ quan chủ trì: X. Cơ quan phối hợp: Y. Thời gian hoàn thành: …”.</content>
internal sealed partial class ClauseReader
{
    // At most so many labels stand behind a sentence, and hold for so many duties; real ones are four and four. Keeps the work linear where either repeats without end.
    private const int MaxLabels = 12, MaxLabelled = 64;

    // The duties that the next label of the paragraph belongs to: from the first that no label was read for.
    private int _labelFrom;
    private int _labelTo;

    // How many were read for them.
    private int _labels;

    private void BeginLabels() => (_labelFrom, _labelTo) = (_duties.Count, _duties.Count);

    // Behind another sentence: at the head of a paragraph a label is that of its heading.
    private bool HasLeadLabel(int start, int end) => _scanner.NextLabel(start, end, LabelClasses.Lead) < end;

    /// <summary>Reads the label at <paramref name="start"/> with what it says, for the duties before it in the paragraph.</summary>
    /// <returns>One past it; <paramref name="start"/> when none stands there or nothing stands before it.</returns>
    private int ReadLabel(int block, int start, int end)
    {
        int value = _scanner.SkipLabel(start, end, LabelClasses.OfTask, out ulong found);
        if (value == start)
        {
            return start;
        }

        if (_duties.Count > _labelTo)
        {
            (_labelFrom, _labelTo, _labels) = (Math.Max(_labelTo, _duties.Count - MaxLabelled), _duties.Count, 0);
        }

        if (_labelTo == _labelFrom)
        {
            return start;
        }

        int stop = SentenceSplitter.NextMark(_text, value, end, ';');
        while (stop < end && _scanner.SkipLabel(stop + 1, end, LabelClasses.OfTask, out _) == stop + 1)
        {
            stop = SentenceSplitter.NextMark(_text, stop + 1, end, ';');
        }

        if (_labels++ < MaxLabels)
        {
            TakeLabel(block, value, stop, found);
        }

        return Math.Min(end, stop + 1);
    }

    private void TakeLabel(int block, int value, int stop, ulong found)
    {
        if ((found & LabelClasses.Owner) != 0)
        {
            List<OwnerMention> named = _buffers.NextList();
            var further = new List<(int Block, int Start, int End, List<OwnerMention> Owners)>();
            LabelReader.ReadOwners(_text, _scanner, _buffers, block, value, stop, (found & LabelClasses.Lead) != 0 ? OwnerRole.Lead : OwnerRole.Support, named, further);
            Name(named);
            foreach ((int at, int from, int to, List<OwnerMention> own) in further)
            {
                Add(at, from, to, own, DutyRules.Sentence, own: true);
            }
        }
        else if ((found & LabelClasses.Time) != 0)
        {
            for (int k = _labelFrom; k < _labelTo; k++)
            {
                _duties[k].AddTime((value, stop));
            }
        }
    }

    // What the sentence itself says of its owners stands before what a label says.
    private void Name(List<OwnerMention> named)
    {
        List<OwnerMention>? former = null;
        List<OwnerMention> own = named;
        for (int k = _labelFrom; k < _labelTo; k++)
        {
            Duty duty = _duties[k];
            if (duty.HasOwnOwners)
            {
                continue;
            }

            // Duties that share a list of owners, with each other and with the heading above, share the next one.
            if (duty.Owners != former)
            {
                former = duty.Owners;
                own = _buffers.Copy(former);
                own.RemoveAll(static owner => owner.Rule is not (OwnerRule.Cooperation or OwnerRule.Label));
                own.AddRange(named);
            }

            duty.Owners = own;
        }
    }
}
