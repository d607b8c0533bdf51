namespace Directives.Lexing;

/// <summary>Objects that live for one run and are used again in the next. Not thread-safe: one run's property.</summary>
internal sealed class Stash<T>
    where T : class, new()
{
    private readonly List<T> _items = [];
    private int _used;

    /// <summary>An object no one else has in this run; its members still have the values of an earlier run.</summary>
    public T Next()
    {
        if (_used == _items.Count)
        {
            _items.Add(new T());
        }

        return _items[_used++];
    }

    /// <summary>Takes all objects back.</summary>
    public void Reset() => _used = 0;
}
