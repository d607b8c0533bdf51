using System.Globalization;
using System.Text;
using Directives.Pipeline.Reading;
using Directives.Text;

namespace Directives.Samples;

/// <summary>Reads the text of Rich Text Format files as word processors write them. Stateless and thread-safe.</summary>
internal sealed class RtfReader : IDocumentReader
{
    // Destinations whose content is no text of the document.
    private static readonly HashSet<string> Hidden = new(["fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "generator", "listtable", "themedata"], StringComparer.Ordinal);

    public string Format => "rtf";

    public bool Recognizes(ReadOnlySpan<byte> head) => head.StartsWith("{\\rtf"u8);

    public Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string rtf = Encoding.Latin1.GetString(input.Bytes.Span);
        if (!rtf.Contains('}', StringComparison.Ordinal))
        {
            throw new DocumentReadException(ReadFailure.Damaged, "The file breaks off before its first group ends. Fetch it again from where it came.");
        }

        return Task.FromResult(new ReadDocument { Source = new SourceText(ToText(rtf)), Format = Format });
    }

    private static string ToText(string rtf)
    {
        var text = new StringBuilder();
        var groups = new Stack<(bool IsHidden, int Fallback)>();
        bool hidden = false;
        int fallback = 1, skip = 0;   // characters that stand in for a \u for readers without Unicode
        for (int i = 0; i < rtf.Length;)
        {
            switch (rtf[i])
            {
                case '{':
                    groups.Push((hidden, fallback));
                    i++;
                    break;
                case '}':
                    (hidden, fallback) = groups.Count > 0 ? groups.Pop() : (false, 1);
                    i++;
                    break;
                case '\\':
                    i = ReadControl(rtf, i + 1, text, ref hidden, ref fallback, ref skip);
                    break;
                case '\r' or '\n':
                    i++;
                    break;
                default:
                    Append(text, rtf[i++].ToString(), hidden, ref skip);
                    break;
            }
        }

        return text.ToString();
    }

    private static int ReadControl(string rtf, int i, StringBuilder text, ref bool hidden, ref int fallback, ref int skip)
    {
        if (i >= rtf.Length)
        {
            return i;
        }

        if (rtf[i] == '\'' && i + 2 < rtf.Length && byte.TryParse(rtf.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out byte code))
        {
            Append(text, Encoding.GetEncoding(1258).GetString([code]), hidden, ref skip);
            return i + 3;
        }

        if (!char.IsAsciiLetter(rtf[i]))
        {
            hidden |= rtf[i] == '*';
            string symbol = rtf[i] switch { '~' => "\u00A0", '_' => "-", '\\' or '{' or '}' => rtf[i].ToString(), _ => "" };
            Append(text, symbol, hidden, ref skip);
            return i + 1;
        }

        int start = i;
        while (i < rtf.Length && char.IsAsciiLetter(rtf[i]))
        {
            i++;
        }

        string word = rtf[start..i];
        int digits = i;
        while (i < rtf.Length && (char.IsAsciiDigit(rtf[i]) || (rtf[i] == '-' && i == digits)))
        {
            i++;
        }

        bool hasNumber = int.TryParse(rtf.AsSpan(digits, i - digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        i += i < rtf.Length && rtf[i] == ' ' ? 1 : 0;
        switch (word)
        {
            case "u" when hasNumber:
                skip = 0;
                Append(text, ((char)(ushort)number).ToString(), hidden, ref skip);
                skip = fallback;
                break;
            case "uc" when hasNumber:
                fallback = number;
                break;
            case "par" or "line" or "sect" or "page" or "row":
                Append(text, "\n", hidden, ref skip);
                break;
            case "tab" or "cell":
                Append(text, word == "tab" ? "\t" : " | ", hidden, ref skip);
                break;
            default:
                hidden |= Hidden.Contains(word);
                break;
        }

        return i;
    }

    private static void Append(StringBuilder text, string piece, bool hidden, ref int skip)
    {
        if (skip > 0 && piece.Length > 0)
        {
            skip--;
        }
        else if (!hidden)
        {
            text.Append(piece);
        }
    }
}
