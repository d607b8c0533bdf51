using Directives.Budgets;
using Directives.Deadlines;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.References;
using Directives.Rules;
using Directives.Targets;

namespace Directives.Values;

/// <summary>Finds all values of a text in one pass over its tokens. A citation comes first, so that its date is no deadline and its number no figure.</summary>
internal static class ValueScanner
{
    /// <summary>Scans <paramref name="text"/>.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="issueDate">Date against which a year left out and “từ nay” are resolved; null leaves such times out, and “từ nay” without start.</param>
    /// <param name="found">Lists of an earlier run to fill again; null makes new ones.</param>
    public static ValueMentions Scan(TokenizedText text, DateOnly? issueDate, ValueMentions? found = null)
    {
        found ??= new ValueMentions();
        found.Reset();
        var look = new Lookaround(text);
        var deadlines = new DeadlineRun(issueDate, found.Deadlines, found.Diagnostics);
        var references = new ReferenceScanner(found.References, found.Numbers, found.Diagnostics);
        var targets = new TargetScanner(found.Targets);
        ValueOpeners openers = text.Lexicon.ValueOpeners;
        OwnDeadlines? own = text.Lexicon.OwnDeadlines;
        ReadOnlySpan<Token> tokens = look.Tokens;
        for (int i = 0; i < tokens.Length;)
        {
            ref readonly Token token = ref tokens[i];
            if (token.IsInnerWord && openers.CodeOf(token.Word) == 0)
            {
                // Three tokens in four.
                i++;
                continue;
            }

            int end = i;
            if (token.StartsLine)
            {
                targets.NoteLine(look, i);
            }

            if (token.Kind == TokenKind.Number)
            {
                if (!IsMeasured(look, i, openers))
                {
                    i++;
                    continue;
                }

                end = references.TryScan(look, i);
                end = end > i ? end : DeadlineScanner.TryScanNumber(look, i, deadlines);
                end = end > i ? end : ScanFigure(look, i, found.Budgets, ref targets);
            }
            else if (token.Kind == TokenKind.Mark)
            {
                if (token.Word is '.' or '|' && !(look.IsGlued(i + 1) && look.IsNumber(i + 1)))
                {
                    targets.SentenceStart = i + 1;
                }
            }
            else
            {
                if (token.StartsLine && token.IsCapital)
                {
                    targets.SentenceStart = i;
                }

                end = own is null ? i : own.TryScan(look, i, deadlines);
                byte code = openers.CodeOf(token.Word);
                if (end == i && code != 0)
                {
                    end = ScanWord(look, i, code, deadlines, ref references, ref targets);
                }
            }

            i = Math.Max(i + 1, end);
        }

        TargetHorizons.Assign(text, found.Targets, found.Deadlines, issueDate);
        return found;
    }

    // Most figures number an item, or count what nobody measures: the token behind them tells.
    private static bool IsMeasured(in Lookaround look, int index, ValueOpeners openers)
    {
        const int Year = 4;
        int next = index + 1;
        if (look.Length(index) == Year || !look.Has(next) || look.Tokens[next].StartsLine)
        {
            return true;
        }

        // “12.” ends a sentence, “12.5” goes on; “m2” is a unit of any letters.
        ref readonly Token behind = ref look.Tokens[next];
        bool goesOn = look.IsNumber(next + 1) && look.IsGlued(next + 1);
        return behind.Word is '.' or ',' ? goesOn : openers.Measures(behind.Word) || (goesOn && behind.IsWord);
    }

    private static int ScanWord(in Lookaround look, int index, byte code, in DeadlineRun deadlines, ref ReferenceScanner references, ref TargetScanner targets)
    {
        PhraseTrie phrases = look.Text.Lexicon.Phrases;
        if (ValueOpeners.StartsType(code) && phrases.Match(look.Tokens[index..], PhraseClass.DocumentType) is var type and > 0)
        {
            references.NoteType(index, index + type);
        }

        if (ValueOpeners.StartsCue(code) && phrases.Match(look.Tokens[index..], PhraseClass.TargetCue) is var cue and > 0)
        {
            targets.NoteCue(index + cue);
        }

        ValueOpener opener = ValueOpeners.OpenerOf(code);
        int end = opener == ValueOpener.Number ? references.TryScan(look, index) : DeadlineScanner.TryScan(look, index, opener, deadlines);
        return end > index || !ValueOpeners.IsFigure(code) ? end : targets.TryScanWords(look, index);
    }

    private static int ScanFigure(in Lookaround look, int index, List<BudgetMention> budgets, ref TargetScanner targets)
    {
        if (!NumberScanner.TryRead(look, index, out int next, out decimal value))
        {
            return index;
        }

        int end = targets.TryScanMoneyRate(look, index, next, value);
        end = end > index ? end : MoneyScanner.TryScan(look, index, next, value, budgets);
        end = end > index ? end : targets.TryScan(look, index, next, value);
        return Math.Max(next, end);
    }
}
