using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>Sentences that open what stands below them: the order of a document, the addressees of a telegram, a report.</content>
internal sealed partial class DutyExtractor
{
    // “… yêu cầu các sở, ban, ngành … thực hiện một số nội dung sau:” opens the duties of the document.
    private void ReadAnnouncement(int i, Block block)
    {
        if (BlockScanner.IsTelegramCall(_text, block))
        {
            _contexts[i] = _root;
            return;
        }

        if (SectionClassifier.ClassifyTitle(_text, block.Content, block.End) == SectionKind.Aims)
        {
            // “Kết quả cụ thể như sau:”
            _contexts[i] = _root = new ClauseContext { Section = SectionKind.Aims, Heading = _root.Heading, IsReport = SectionClassifier.IsReport(_text, block.Content, block.End) };
            _running = null;
            return;
        }

        NoteReport(block);
        List<OwnerMention>? owners = _buffers.NextList();
        int end = block.End - 1;
        int predicate = _scanner.MatchSubject(block.Content, end, owners, out _);
        if (predicate == block.Content)
        {
            predicate = _scanner.FindSubject(block.Content, end, ordersOnly: false, owners, out _);
        }

        if (predicate > block.Content && owners.Count > 0 && owners[0].Rule == OwnerRules.Order)
        {
            if (!IsAnnouncing(predicate, end))
            {
                int semicolon = LastSemicolon(predicate, end);
                if (semicolon > predicate)
                {
                    _clauses.Add(i, predicate, semicolon, owners, OwnerRules.DutySentence);
                }
            }

            for (int k = 0; k < owners.Count; k++)
            {
                owners[k] = owners[k] with { Rule = OwnerRules.Announcement };
            }
        }
        else
        {
            owners = null;
        }

        _root = new ClauseContext { Section = SectionKind.Duties, Owners = owners, Heading = _root.Heading };
        _contexts[i] = _root;
        _running = null;
    }

    // “… đến nay mới đạt 60%. Để khắc phục, UBND tỉnh yêu cầu:”: what stands before the ordering sentence tells the situation.
    private void NoteReport(Block block)
    {
        int last = block.Content;
        for (int sentence = block.Content; sentence < block.End;)
        {
            last = sentence;
            sentence = SentenceSplitter.SentenceEnd(_text, sentence, block.End);
        }

        if (_hasLetterhead && last > block.Content && _root.Section == SectionKind.Unknown)
        {
            _buffers.Reports.Add((block.Content, last));
        }
    }

    // “Thủ tướng Chính phủ yêu cầu:” below the addressees of a telegram
    private bool IsIssuersOrder(Block block)
    {
        List<OwnerMention> owners = _buffers.Found;
        owners.Clear();
        int names = _scanner.MatchNames(block.Content, block.End - 1, OwnerRole.Lead, OwnerRules.Subject, owners);
        return block.Marker == MarkerKind.None && names > block.Content && _scanner.MatchOrder(names, block.End - 1) == block.End - 1;
    }

    private int LastSemicolon(int start, int end)
    {
        int last = start;
        for (int i = start; i < end; i++)
        {
            i = SentenceSplitter.NextSemicolon(_text, i, end);
            if (i < end)
            {
                last = i;
            }
        }

        return last;
    }
}
