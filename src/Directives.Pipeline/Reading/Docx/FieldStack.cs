using System.Text;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>The fields that are open at a place in a document: of each, first its instruction is read, then its result.</summary>
internal sealed class FieldStack
{
    private readonly Stack<Field> _fields = new();
    private int _silent;

    /// <summary>Whether text at this place is part of the document: not an instruction, a page number or a table of contents.</summary>
    public bool ShowsText => _silent == 0;

    /// <summary>Whether a field with this instruction has a result that belongs to the page and not to the text.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> instruction)
    {
        ReadOnlySpan<char> trimmed = instruction.TrimStart();
        int end = trimmed.IndexOfAny(' ', '\\', '\t');
        ReadOnlySpan<char> word = end < 0 ? trimmed : trimmed[..end];
        return word.Equals("PAGE", StringComparison.OrdinalIgnoreCase)
            || word.Equals("NUMPAGES", StringComparison.OrdinalIgnoreCase)
            || word.Equals("SECTIONPAGES", StringComparison.OrdinalIgnoreCase)
            || word.Equals("TOC", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Takes a <c>w:fldChar</c> of the type given.</summary>
    public void Mark(string? type)
    {
        switch (type)
        {
            case "begin":
                _fields.Push(new Field());
                _silent++;
                break;
            case "separate" when _fields.TryPeek(out Field? field) && !field.HasResult:
                field.HasResult = true;
                field.Silent = IsFurniture(field.Instruction.ToString());
                _silent -= field.Silent ? 0 : 1;
                break;
            case "end" when _fields.TryPop(out Field? field):
                _silent -= field.Silent || !field.HasResult ? 1 : 0;
                break;
            default:
                break;
        }
    }

    /// <summary>Takes a piece of the innermost field's instruction.</summary>
    public void AddInstruction(string text)
    {
        if (_fields.TryPeek(out Field? field) && field.Instruction.Length < 1000)
        {
            field.Instruction.Append(text);
        }
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool HasResult { get; set; }

        public bool Silent { get; set; }
    }
}
