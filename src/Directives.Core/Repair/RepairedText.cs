using Directives.Lexing;
using Directives.Text;

namespace Directives.Repair;

/// <summary>Sets a text right that OCR broke, and lists what is then read otherwise than it stands.</summary>
internal static class RepairedText
{
    /// <summary>Checks <paramref name="text"/> where the mode asks for it.</summary>
    /// <param name="text">The tokens as received; then those of the reading.</param>
    /// <param name="source">The text as received.</param>
    /// <param name="mode">When to check.</param>
    /// <param name="repairer">Finds the repairs.</param>
    /// <param name="buffers">Working memory of the run.</param>
    /// <returns>The repairs, in text order.</returns>
    public static TextRepair[] Repair(TokenizedText text, SourceText source, RepairMode mode, TextRepairer repairer, RunBuffers buffers)
    {
        if (!RepairGate.IsOpen(mode, source, text))
        {
            return [];
        }

        List<TextEdit> edits = repairer.Find(text, buffers.Repair);
        if (edits.Count == 0)
        {
            return [];
        }

        var repairs = new TextRepair[edits.Count];
        var places = new (int, int, string)[edits.Count];
        for (int i = 0; i < repairs.Length; i++)
        {
            TextEdit edit = edits[i];
            TextSpan span = text.Received(edit.Start, edit.End);
            repairs[i] = new TextRepair(span, source.Slice(span), edit.Reading, edit.Reason, edit.Odds);
            places[i] = (edit.Start, edit.End, edit.Reading);
        }

        text.Reread(places);
        return repairs;
    }
}
