using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>Sentences that open what stands below them: the order of a document, the addressees of a telegram, a report.</content>
internal sealed partial class DutyExtractor
{
    private static readonly ulong GuidingClasses = PhraseTrie.Bit(PhraseClass.Directing) | PhraseTrie.Bit(PhraseClass.IssuingVerb) | PhraseTrie.Bit(PhraseClass.Announcing);

    // The main clause behind a ground is looked for in at most so many tokens.
    private const int MaxMainClause = 120;

    // “… yêu cầu các sở, ban, ngành … thực hiện một số nội dung sau:” opens the duties of the document.
    private void ReadAnnouncement(int i, Block block)
    {
        if (BlockScanner.IsTelegramCall(_text, block))
        {
            _contexts[i] = _root;
            return;
        }

        if (SectionClassifier.ClassifyTitle(_text, block.Content, block.End) == SectionKind.Aims && !IsGroundOfOrder(block) && !OrdersBodies(block))
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

        if (predicate == block.Content && LastSentence(block) is var sentence && sentence > block.Content && _scanner.MatchSubject(sentence, end, owners, out _) is var last && last > sentence)
        {
            predicate = last;
        }

        if (predicate > block.Content && owners.Count > 0 && owners[0].Rule == OwnerRule.Order)
        {
            if (!IsAnnouncing(predicate, end))
            {
                int semicolon = LastSemicolon(predicate, end);
                if (semicolon > predicate)
                {
                    _clauses.Add(i, predicate, semicolon, owners, DutyRules.Sentence);
                }
            }

            owners = _buffers.Copy(owners);
            MarkAnnounced(owners);
        }
        else if (!TryReadGuided(predicate, end, owners))
        {
            owners = null;
        }

        _root = new ClauseContext { Section = SectionKind.Duties, Owners = owners, Heading = _root.Heading };
        _contexts[i] = _root;
        _running = null;
    }

    // “Căn cứ các văn bản sau:” over dashes, then “Xét đề nghị của …, UBND tỉnh yêu cầu …:”: the order ends the list of bases.
    private bool EndsBases(Block block, ClauseContext above) =>
        block.Marker == MarkerKind.None && above is { Section: SectionKind.Aims, IsReport: false, Heading: -1 } && IsGroundOfOrder(block);

    // “Căn cứ Luật …; theo đề nghị của …, Sở X hướng dẫn … như sau:”: the ground has a main clause, so that what stands below is the body and no list of bases.
    private bool IsGroundOfOrder(Block block)
    {
        ReadOnlySpan<Token> words = _text.Range(block.Content, block.End);
        int ground = _phrases.Match(words, PhraseClass.Context);
        if (ground == 0 || ground < _phrases.Match(words, PhraseClass.AimSection))
        {
            return false;
        }

        int sentence = LastSentence(block);
        List<OwnerMention> owners = _buffers.Found;
        owners.Clear();
        return (sentence > block.Content && _scanner.MatchSubject(sentence, block.End - 1, owners, out _) > sentence)
            || _scanner.FindSubject(Math.Max(sentence, block.End - MaxMainClause), block.End - 1, ordersOnly: false, owners, out _) > sentence;
    }

    // “Yêu cầu Sở X:” orders; “Yêu cầu:” says what is aimed at.
    private bool OrdersBodies(Block block)
    {
        List<OwnerMention> owners = _buffers.Found;
        owners.Clear();
        int order = _scanner.MatchOrder(block.Content, block.End);
        return order > block.Content && _scanner.MatchAddressees(order, block.End, owners) > order;
    }

    private static void MarkAnnounced(List<OwnerMention> owners)
    {
        for (int k = 0; k < owners.Count; k++)
        {
            owners[k] = owners[k] with { Rule = OwnerRule.Announcement };
        }
    }

    // “Sở Y tế hướng dẫn các đơn vị thực hiện một số nội dung như sau:”: whom the issuer guides, as it would order them.
    private bool TryReadGuided(int predicate, int end, List<OwnerMention> owners)
    {
        int guided = predicate + _phrases.Match(_text.Range(predicate, end), GuidingClasses, out _);
        owners.Clear();
        int next = guided > predicate ? _scanner.MatchAddressees(guided, end, owners) : guided;
        if (next == guided || next == end || !IsAnnouncing(next, end))
        {
            return false;
        }

        MarkAnnounced(owners);
        return true;
    }

    // “… đến nay mới đạt 60%. Để khắc phục, UBND tỉnh yêu cầu:”: what stands before the ordering sentence tells the situation.
    private void NoteReport(Block block)
    {
        int last = LastSentence(block);
        if (_hasLetterhead && last > block.Content && _root.Section == SectionKind.Unknown)
        {
            _buffers.Reports.Add((block.Content, last));
        }
    }

    private int LastSentence(Block block)
    {
        int last = block.Content;
        for (int sentence = block.Content; sentence < block.End;)
        {
            last = sentence;
            sentence = SentenceSplitter.SentenceEnd(_text, sentence, block.End);
        }

        return last;
    }

    // “Thủ tướng Chính phủ yêu cầu:” below the addressees of a telegram
    private bool IsIssuersOrder(Block block)
    {
        List<OwnerMention> owners = _buffers.Found;
        owners.Clear();
        int names = _scanner.MatchNames(block.Content, block.End - 1, OwnerRole.Lead, OwnerRule.Subject, owners);
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
