using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>A parenthesis on a line of its own that names the owners of the group above it.</content>
internal sealed partial class DutyExtractor
{
    private bool IsGroupParenthesis(Block block) =>
        block.Marker == MarkerKind.None && _text[block.Start].IsMark('(') && SentenceSplitter.SkipEnclosed(_text, block.Start, block.End) is var close
        && close > block.Start && OnlyMarks(close + 1, block.End);

    private bool OnlyMarks(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text[i].Kind != TokenKind.Mark)
            {
                return false;
            }
        }

        return true;
    }

    // “(Các sở, ban, ngành, địa phương thực hiện)” on a line of its own covers the group above that names nobody.
    private void AssignGroup(int i)
    {
        Block block = _blocks[i];
        List<OwnerMention> owners = _buffers.NextList();
        int close = SentenceSplitter.SkipEnclosed(_text, block.Start, block.End);
        if (!_scanner.MatchParenthesis(block.Start, close, OwnerRule.GroupParenthesis, owners))
        {
            return;
        }

        int item = block.Parent;
        int root = item >= 0 && _blocks[item].Parent >= 0 ? _blocks[item].Parent : -1;
        (int readTo, int assignedTo) = _grouped.GetValueOrDefault(root, (root + 1, 0));
        ReadGroup(item >= 0 && item < readTo ? item : -1, readTo, i);
        for (int d = _duties.Count - 1; d >= assignedTo && _duties[d].Block > root; d--)
        {
            if (_duties[d].Block < i && _duties[d].Owners.Count == 0)
            {
                _duties[d].Owners = owners;
            }
        }

        _grouped[root] = (i, _duties.Count);
    }

    // Items that no heading had told to be tasks are tasks by the owners below them.
    private void ReadGroup(int item, int first, int end)
    {
        for (; _seenDuties < _duties.Count; _seenDuties++)
        {
            _blocksWithDuties.Add(_duties[_seenDuties].Block);
        }

        if (item >= 0)
        {
            ReadGroupItem(item, end);
        }

        for (int i = first; i < end; i++)
        {
            ReadGroupItem(i, end);
        }
    }

    private void ReadGroupItem(int i, int end)
    {
        if (_contexts[i] is { Section: SectionKind.Unknown } && _blocks[i].Marker >= MarkerKind.Arabic && _blocks[i].Marker != MarkerKind.None
            && !_blocksWithDuties.Contains(i) && _blocks[i].SubtreeEnd <= end + 1)
        {
            _clauses.Read(i, _blocks[i].Content, _blocks[i].End, new ClauseContext { Section = SectionKind.Duties, Heading = _contexts[i]!.Value.Heading, IsItem = true });
        }
    }
}
