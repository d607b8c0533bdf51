using Directives.Lexing;
using Directives.Text;

namespace Directives.Repair;

/// <summary>A text as it is to be read, with the list of what is read otherwise than it stands.</summary>
internal static class RepairedText
{
    /// <summary>Checks <paramref name="text"/> where the mode asks for it.</summary>
    /// <param name="text">The tokens as received; given back when nothing is to be read otherwise, else replaced and disposed.</param>
    /// <param name="source">The text as received.</param>
    /// <param name="mode">When to check.</param>
    /// <param name="repairer">Finds the repairs.</param>
    /// <param name="buffers">Working memory of the run.</param>
    /// <param name="repairs">The repairs, in text order.</param>
    public static TokenizedText Read(TokenizedText text, SourceText source, RepairMode mode, TextRepairer repairer, RunBuffers buffers, out TextRepair[] repairs)
    {
        repairs = [];
        if (!RepairGate.IsOpen(mode, source, text))
        {
            return text;
        }

        List<TextEdit> edits = repairer.Find(text, buffers.Repair);
        if (edits.Count == 0)
        {
            return text;
        }

        repairs = new TextRepair[edits.Count];
        var places = new (int, int, string)[edits.Count];
        for (int i = 0; i < repairs.Length; i++)
        {
            TextEdit edit = edits[i];
            TextSpan span = text.Received(edit.Start, edit.End);
            repairs[i] = new TextRepair(span, source.Slice(span), edit.Reading, edit.Reason, edit.Odds);
            places[i] = (edit.Start, edit.End, edit.Reading);
        }

        return text.Reread(places);
    }
}
