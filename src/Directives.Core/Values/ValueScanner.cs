using Directives.Budgets;
using Directives.Deadlines;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.References;
using Directives.Targets;

namespace Directives.Values;

/// <summary>Finds all values of a text in one pass over its tokens. A citation comes first, so that its date is no deadline and its number no figure.</summary>
internal static class ValueScanner
{
    private static readonly ulong DocumentType = PhraseTrie.Bit(PhraseClass.DocumentType);
    private static readonly ulong TargetCue = PhraseTrie.Bit(PhraseClass.TargetCue);

    /// <summary>Scans <paramref name="text"/>.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="issueDate">Date against which a year left out and “từ nay” are resolved; null leaves such times out, and “từ nay” without start.</param>
    public static ValueMentions Scan(TokenizedText text, DateOnly? issueDate)
    {
        var found = new ValueMentions();
        var look = new Lookaround(text);
        var deadlines = new DeadlineRun(issueDate, found.Deadlines, found.Diagnostics);
        var references = new ReferenceScanner(found.References, found.Diagnostics);
        var targets = new TargetScanner(found.Targets);
        ValueWords words = look.Words;
        for (int i = 0; i < look.Count;)
        {
            ref readonly Token token = ref look.Tokens[i];
            int end = i;
            if (token.Kind == TokenKind.Number)
            {
                end = references.TryScan(look, i);
                end = end > i ? end : DeadlineScanner.TryScan(look, i, deadlines);
                end = end > i ? end : ScanFigure(look, i, found.Budgets, targets);
            }
            else if (token.Kind == TokenKind.Mark)
            {
                if (token.Word is '.' or '|' && !(look.IsGlued(i + 1) && look.IsNumber(i + 1)))
                {
                    targets.SentenceStart = i + 1;
                }
            }
            else if (token.Word != 0)
            {
                if (token.StartsLine && token.IsCapital)
                {
                    targets.SentenceStart = i;
                }

                NotePhrases(look, i, references, targets);
                end = token.Word == words.Number ? references.TryScan(look, i) : DeadlineScanner.TryScan(look, i, deadlines);
                end = end > i || look.Small(i) == 0 ? end : targets.TryScanWords(look, i);
            }

            i = Math.Max(i + 1, end);
        }

        TargetHorizons.Assign(found.Targets, found.Deadlines, issueDate);
        return found;
    }

    private static void NotePhrases(in Lookaround look, int index, ReferenceScanner references, TargetScanner targets)
    {
        PhraseTrie phrases = look.Text.Lexicon.Phrases;
        ulong classes = phrases.ClassesFrom(look.Tokens[index]);
        if ((classes & DocumentType) != 0 && phrases.Match(look.Tokens[index..], PhraseClass.DocumentType) is var type and > 0)
        {
            references.NoteType(index, index + type);
        }

        if ((classes & TargetCue) != 0 && phrases.Match(look.Tokens[index..], PhraseClass.TargetCue) is var cue and > 0)
        {
            targets.NoteCue(index + cue);
        }
    }

    private static int ScanFigure(in Lookaround look, int index, List<BudgetMention> budgets, TargetScanner targets)
    {
        if (!NumberScanner.TryRead(look, index, out int next, out decimal value))
        {
            return index;
        }

        int end = MoneyScanner.TryScan(look, index, next, value, budgets);
        end = end > index ? end : targets.TryScan(look, index, next, value);
        return Math.Max(next, end);
    }
}
