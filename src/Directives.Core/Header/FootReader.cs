using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>Reads the foot of a document: distribution list and signature, in any order and side by side.</summary>
internal ref struct FootReader
{
    private readonly ReadingOrder _order;
    private SignatureReader _signature;
    private EntryList _distribution;

    public FootReader(ReadingOrder order)
    {
        _order = order;
        _signature = new SignatureReader(order);
        _distribution = new EntryList(order, "header.distribution.listed", isDistribution: true);
    }

    public readonly Signer? Signer => _signature.Signer;

    public readonly HeaderField<string>[] Distribution => _distribution.Entries;

    /// <summary>Index in the text one past the last line that was read.</summary>
    public int End { get; private set; }

    public void Read()
    {
        bool listing = false;
        foreach (ColumnLine line in _order.Lines)
        {
            if (line.IsRule)
            {
                continue;
            }

            int cue = _order.Match(line.Start, PhraseClass.DistributionCue);
            bool taken = true;
            if (cue > 0 && !_distribution.HasEntries)
            {
                listing = true;
                int start = line.Start + cue;
                _distribution.AddLine(start < line.End && _order[start].IsMark(':') ? start + 1 : start, line.End, afterBlank: false);
            }
            else if (!_signature.AddLine(line.Start, line.End))
            {
                taken = listing && _distribution.AddLine(line.Start, line.End, line.AfterBlank && _distribution.HasEntries);
            }

            if (taken)
            {
                End = Math.Max(End, _order.Origin(line.End - 1) + 1);
            }
            else if (_signature.HasName && (!listing || _distribution.IsClosed))
            {
                break;
            }
        }

        _distribution.Close();
    }
}
