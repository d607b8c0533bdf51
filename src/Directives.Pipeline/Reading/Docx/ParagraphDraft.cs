using System.Text;
using Directives.Lexicons;
using Directives.Pipeline.Reading.Encodings;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>A paragraph while its runs are read: text gathers as long as the font's encoding stays the same.</summary>
internal sealed class ParagraphDraft(StyleSheet styles)
{
    private readonly StringBuilder _segment = new();
    private FontEncoding _encoding;
    private RunProperties _styleRun = styles.Resolve(null).Run;
    private RunProperties _run = styles.Resolve(null).Run;

    private enum FontEncoding
    {
        Unicode,
        Tcvn3,
        Tcvn3Capitals,
        Vni,
    }

    /// <summary>The paragraph's properties, those of its style included.</summary>
    public ParagraphProperties Properties { get; private set; } = styles.Resolve(null).Paragraph;

    /// <summary>Whether it is set in the middle.</summary>
    public bool Centered => Properties.Centered == true;

    /// <summary>Whether its mark was deleted under tracked changes.</summary>
    public bool MarkDeleted => Properties.MarkDeleted;

    /// <summary>Whether its number was counted.</summary>
    public bool Numbered { get; set; }

    /// <summary>Whether the current run is hidden text.</summary>
    public bool RunHidden => _run.Hidden == true;

    /// <summary>Takes the paragraph's own properties.</summary>
    public void SetProperties(ParagraphProperties own)
    {
        (ParagraphProperties paragraph, RunProperties run) = styles.Resolve(own.StyleId);
        Properties = own.Over(paragraph);
        _styleRun = run;
        _run = run;
    }

    /// <summary>Begins a run with the properties of the paragraph's style.</summary>
    public void BeginRun() => _run = _styleRun;

    /// <summary>Takes the current run's own properties.</summary>
    public void SetRunProperties(RunProperties own)
    {
        RunProperties style = own.StyleId is null ? _styleRun : styles.Resolve(own.StyleId).Run.Over(_styleRun);
        _run = own.Over(style);
    }

    /// <summary>Adds text of the current run; returns the text gathered before when the encoding changes.</summary>
    public string? Add(string text)
    {
        string? finished = null;
        FontEncoding encoding = EncodingOf(_run.Font);
        if (encoding != _encoding)
        {
            finished = Flush();
            _encoding = encoding;
        }

        _segment.Append(_run.Capitals == true && encoding == FontEncoding.Unicode ? text.ToUpperInvariant() : text);
        return finished;
    }

    /// <summary>The text gathered, in Unicode, or null when there is none.</summary>
    public string? Flush()
    {
        if (_segment.Length == 0)
        {
            return null;
        }

        string text = _segment.ToString();
        _segment.Clear();
        if (_encoding == FontEncoding.Unicode)
        {
            return text;
        }

        string converted = _encoding switch
        {
            FontEncoding.Tcvn3 => Tcvn3.Convert(text),
            FontEncoding.Tcvn3Capitals => Tcvn3.Convert(text, capitals: true),
            _ => Vni.Convert(text),
        };

        // A legacy font often stays named where text in Unicode was typed later; then its letters make sense as they are.
        return SyllableLexicon.Default.Tally(text).Marked > SyllableLexicon.Default.Tally(converted).Marked ? text : converted;
    }

    private static FontEncoding EncodingOf(string? font) => font switch
    {
        null => FontEncoding.Unicode,
        _ when font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) => font.EndsWith('H') ? FontEncoding.Tcvn3Capitals : FontEncoding.Tcvn3,
        _ when font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) => FontEncoding.Vni,
        _ => FontEncoding.Unicode,
    };
}
