using Directives.Lexing;

namespace Directives.Repair;

/// <summary>The readings settled by form before words are weighed, and the tokens that each covers. One run's state, kept for the next.</summary>
internal sealed class Settlement
{
    private int[] _editOf = [];

    /// <summary>The readings so far, in no order.</summary>
    public List<TextEdit> Edits { get; } = [];

    /// <summary>The tokens being read.</summary>
    public TokenizedText Text { get; private set; } = null!;

    /// <summary>The words of its tokens.</summary>
    public TextWords Words { get; } = new();

    /// <summary>Forgets the readings of the run before and turns to another text.</summary>
    public void Begin(TokenizedText text)
    {
        Text = text;
        Words.Read(text);
        Edits.Clear();
        if (_editOf.Length < text.Count)
        {
            _editOf = new int[Math.Max(text.Count, _editOf.Length * 2)];
        }
        else
        {
            _editOf.AsSpan(0, text.Count).Clear();
        }
    }

    /// <summary>Whether a reading covers the token.</summary>
    public bool Covers(int token) => _editOf[token] > 0;

    /// <summary>The reading that covers the token; the token must be covered.</summary>
    public TextEdit EditOf(int token) => Edits[_editOf[token] - 1];

    /// <summary>Reads the tokens from <paramref name="start"/> up to, not including, <paramref name="end"/> as <paramref name="reading"/>; tokens that are covered already stay as they are.</summary>
    public void Settle(int start, int end, string reading, RepairReason reason) => Settle(start, end, Text[start].Start, Text[end - 1].End, reading, reason);

    /// <summary>Likewise, with the place given: white space beside the tokens may belong to it.</summary>
    public void Settle(int start, int end, int from, int to, string reading, RepairReason reason)
    {
        for (int i = start; i < end; i++)
        {
            if (Covers(i))
            {
                return;
            }
        }

        Edits.Add(new TextEdit(from, to, reading, reason, null));
        _editOf.AsSpan(start, end - start).Fill(Edits.Count);
    }
}
