using Directives.Text;

namespace Directives.Cli.Printing;

/// <summary>Rows of text under titles: a ruled table on a screen, tab-separated lines in a pipe.</summary>
internal sealed class TextTable
{
    private readonly List<TextColumn> _columns = [];
    private readonly List<TextCell[]> _rows = [];

    /// <summary>The columns, left to right.</summary>
    public IReadOnlyList<TextColumn> Columns => _columns;

    /// <summary>The rows' cells; as many in each as there are columns.</summary>
    public IReadOnlyList<TextCell[]> Rows => _rows;

    /// <summary>Whether a blank line parts the rows on a screen; for cells that run over several lines.</summary>
    public bool Spaced { get; init; }

    /// <summary>Whether the titles are shown.</summary>
    public bool Titled { get; init; } = true;

    /// <summary>Adds a column.</summary>
    public TextTable Column(string title, bool right = false, bool fixedWidth = false, int share = 1, TextStyle style = TextStyle.Plain)
    {
        _columns.Add(new TextColumn(title, right, fixedWidth, share, style));
        return this;
    }

    /// <summary>Adds a row.</summary>
    public void Row(params TextCell[] cells) => _rows.Add(cells);

    /// <summary>Prints to a screen or a pipe.</summary>
    public void Print(Terminal terminal)
    {
        if (terminal.IsInteractive)
        {
            ScreenTable.Print(this, terminal);
            return;
        }

        if (Titled)
        {
            terminal.Out.WriteLine(string.Join('\t', _columns.Select(column => column.Title.ToLowerInvariant())));
        }

        foreach (TextCell[] row in _rows)
        {
            terminal.Out.WriteLine(string.Join('\t', row.Select(cell => Wording.OneLine(cell.Plain))));
        }
    }
}

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Right">Whether cells are set to the right, as numbers are.</param>
/// <param name="FixedWidth">Whether its cells are never broken over lines.</param>
/// <param name="Share">Its share of the width that the fixed columns leave.</param>
/// <param name="Style">How its cells look on a screen.</param>
internal sealed record TextColumn(string Title, bool Right, bool FixedWidth, int Share, TextStyle Style);

/// <summary>What stands in a cell: its words and, on a line of their own, words in the background.</summary>
/// <param name="Words">The words.</param>
/// <param name="Aside">What is said in the background, or null.</param>
/// <param name="Highlights">Places in <paramref name="Words"/> to be stressed on a screen: ascending and disjoint; null for none.</param>
internal readonly record struct TextCell(string Words, string? Aside = null, IReadOnlyList<TextSpan>? Highlights = null)
{
    /// <summary>All of it on one line.</summary>
    public string Plain => Aside is null ? Words : Words.Length == 0 ? Aside : Words + "; " + Aside;

    /// <summary>A cell of plain words.</summary>
    public static implicit operator TextCell(string words) => new(words);
}

/// <summary>How a cell looks where colours can be shown.</summary>
internal enum TextStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Stressed.</summary>
    Strong,

    /// <summary>In the background.</summary>
    Faint,

    /// <summary>A time.</summary>
    Time,
}
