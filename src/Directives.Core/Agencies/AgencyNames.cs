using Directives.Lexing;

namespace Directives.Agencies;

/// <summary>Writes out the names of mentioned bodies: as written, completed where the list left something out, without title and asides. Equal names are one string.</summary>
/// <remarks>One run's property at a time; <see cref="Reset"/> begins the next run.</remarks>
internal sealed class AgencyNames
{
    private const string Definition = "(sau đây ";
    private const string Ministries = "các bộ";

    // The bodies of one archive are named again in document after document.
    private const int MaxKept = 4096;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;
    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);
    private char[] _buffer = new char[256];
    private int _length;

    public AgencyNames() => _known = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Keeps the names of earlier runs for this one, unless there are too many of them.</summary>
    public void Reset()
    {
        if (_names.Count > MaxKept)
        {
            _names.Clear();
        }
    }

    /// <summary>An empty set for the names of one duty, which ignores case; the next call empties it.</summary>
    public HashSet<string> EmptySet()
    {
        _named.Clear();
        return _named;
    }

    /// <summary>The body's name.</summary>
    public string NameOf(TokenizedText text, in AgencyMention mention)
    {
        if (mention.Form == AgencyForm.Ministers)
        {
            return Ministries;
        }

        _length = 0;
        if (mention.PrefixEnd > 0)
        {
            Add(text, mention.PrefixStart, mention.PrefixEnd);
        }

        if (mention.UnitEnd > 0)
        {
            Add(text, mention.UnitStart, mention.UnitEnd);
        }

        if (mention.AsideEnd == 0)
        {
            Add(text, mention.NameStart, mention.End);
        }
        else
        {
            Add(text, mention.NameStart, mention.AsideStart);
            Add(text, Math.Min(mention.AsideEnd, mention.End), mention.End);
        }

        if (mention.CompletionEnd > 0)
        {
            Add(text, mention.CompletionStart, mention.CompletionEnd);
        }

        DropDefinition();
        ReadOnlySpan<char> name = _buffer.AsSpan(0, _length);
        if (!_known.TryGetValue(name, out string? known))
        {
            known = name.ToString();
            _names.Add(known);
        }

        return known;
    }

    private void Add(TokenizedText text, int start, int end)
    {
        int longest = text.Slice(start, end).Length;
        if (_buffer.Length < _length + longest + 1)
        {
            Array.Resize(ref _buffer, (_length + longest) * 2);
        }

        int from = _length > 0 ? _length + 1 : 0;
        int written = text.Join(start, end, _buffer.AsSpan(from));
        if (written == 0)
        {
            return;
        }

        if (from > 0)
        {
            _buffer[from - 1] = ' ';
        }

        _length = from + written;
    }

    // A definition deep in the name, behind “của các Bộ …”, is no aside of the mention itself.
    private void DropDefinition()
    {
        Span<char> name = _buffer.AsSpan(0, _length);
        int open = name.IndexOf('(');
        open = open < 0 ? -1 : ((ReadOnlySpan<char>)name).IndexOf(Definition, StringComparison.OrdinalIgnoreCase);
        int close = open > 0 ? name[open..].IndexOf(')') : -1;
        if (close < 0)
        {
            return;
        }

        int kept = name[..open].TrimEnd().Length;
        ReadOnlySpan<char> rest = name[(open + close + 1)..].TrimStart();
        if (kept > 0 && rest.Length > 0)
        {
            name[kept++] = ' ';
        }

        rest.CopyTo(name[kept..]);
        _length = kept + rest.Length;
    }
}
