using Directives.Lexing;
using Directives.Values;

namespace Directives.Targets;

/// <content>Figures that lean on the one before them: later steps of a result, parts of a total; and figures behind a label.</content>
internal partial struct TargetScanner
{
    // “Chỉ tiêu giao quân năm 2026”: a label has at most so many words.
    private const int MaxLabel = 8;

    // Tokens from “trong đó” to the last part of a total, and of one part.
    private const int MaxParts = 60;
    private const int MaxPart = 12;

    // “đạt 65% vào năm 2025 và 75% vào năm 2030”, “giảm 10% số vụ vào năm 2025, 20% vào năm 2030”: the same result a step further.
    private bool IsNextStep(in Lookaround look, int index, int next)
    {
        int i = next + (look.Word(next) == look.Words.Into || look.Word(next) == look.Words.To ? 1 : 0);
        return (look.Word(index - 1) == look.Words.And || look.IsMark(index - 1, ',')) && look.Year(index - 2) > 0
            && look.Word(i) == look.Words.Year && look.Year(i + 1) > 0
            && mentions.Count > 0 && mentions[^1] is { UnitEnd: 0 } last && last.SentenceStart == SentenceStart && last.FigureStart < index;
    }

    private int AddNextStep(in Lookaround look, in Figure figure, in FigureBound bound, int next)
    {
        TargetMention last = mentions[^1];
        int stop = bound.Start - 1;
        int year = stop - 2;
        int subjectEnd = Math.Min(last.SubjectEnd, look.Word(year - 1) == look.Words.Into || look.Word(year - 1) == look.Words.To ? year - 1 : year);
        mentions[^1] = last with { End = Math.Min(last.End, stop), SubjectEnd = subjectEnd };
        mentions.Add(last with
        {
            Start = bound.Start,
            End = next + (look.Word(next) == look.Words.Year ? 2 : 3),
            FigureStart = figure.Start,
            Comparator = bound.IsStated && !bound.Reaches ? bound.Comparator : last.Comparator,
            Value = figure.Value,
            SubjectEnd = subjectEnd,
        });
        return next;
    }

    // “Chỉ tiêu: 17 công dân”, “Chỉ tiêu giao quân: 17 công dân”
    private bool IsLabelled(in Lookaround look, int index)
    {
        for (int i = index - 2; look.IsMark(index - 1, ':') && i > _lineStart && i >= index - MaxLabel; i--)
        {
            if (look.Word(i) == look.Words.Aim)
            {
                return true;
            }
        }

        return false;
    }

    // “530 ha, trong đó: ngô 230 ha, khoai tây 120 ha”: what a total is made up of, in the same unit; first token of the part, or 0.
    private int PartStart(in Lookaround look, int figure, int unit, int unitEnd, int previous)
    {
        if (mentions.Count == 0 || mentions[^1] is not { UnitEnd: > 0 } whole || whole.SentenceStart != SentenceStart || whole.UnitEnd - whole.UnitStart != unitEnd - unit)
        {
            return 0;
        }

        for (int k = unit; k < unitEnd; k++)
        {
            if (look.Word(k) != look.Word(whole.UnitStart + k - unit))
            {
                return 0;
            }
        }

        int start = TargetClause.FindStart(look, figure, previous);
        for (int i = figure - 1; i > Math.Max(SentenceStart, figure - MaxParts); i--)
        {
            if (look.Word(i) == look.Words.Therein && look.Word(i - 1) == look.Words.In)
            {
                int part = Math.Max(start, i + 1);
                part += look.IsMark(part, ':') || look.IsMark(part, ',') ? 1 : 0;
                return figure - part is >= 0 and <= MaxPart ? part : 0;
            }
        }

        return 0;
    }

    // “công trình có diện tích từ 5.000 m2 trở lên”, “các thôn cách trung tâm xã từ 5 km trở lên”: the figure tells which things, no result.
    private static bool IsMeasureOfThing(in Lookaround look, int index, int clause)
    {
        for (int i = index - 1; i > Math.Max(clause, index - MaxPart); i--)
        {
            if (look.Tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }

            if (look.Word(i) == look.Words.Have || look.Word(i) == look.Words.Apart)
            {
                return true;
            }
        }

        return false;
    }
}
