namespace Directives.Lexicons;

/// <summary>Walks over the parts of a cell between semicolons, without blanks around them and without empty ones.</summary>
internal ref struct CellParts(ReadOnlySpan<char> cell)
{
    private ReadOnlySpan<char> _rest = cell;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly CellParts GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            int end = _rest.IndexOf(';');
            Current = (end < 0 ? _rest : _rest[..end]).Trim();
            _rest = end < 0 ? [] : _rest[(end + 1)..];
            if (!Current.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parts as strings.</summary>
    public readonly string[] ToArray()
    {
        if (_rest.IsEmpty)
        {
            return [];
        }

        var parts = new List<string>(2);
        foreach (ReadOnlySpan<char> part in this)
        {
            parts.Add(part.ToString());
        }

        return [.. parts];
    }
}
