using System.Text;

namespace Directives.Cli.Printing;

/// <summary>Where data and messages go, and what the place can show. Always UTF-8.</summary>
internal sealed class Terminal : IDisposable
{
    private const string Name = "directives: ";
    private const int NarrowestTable = 60;
    private const int WidestTable = 140;
    private const int BufferSize = 16 * 1024;

    private readonly Stream _data;

    private Terminal(Stream data, TextWriter output, TextWriter error, bool isInteractive, bool canAnimate, bool hasColour)
    {
        _data = data;
        Out = output;
        Error = error;
        IsInteractive = isInteractive;
        CanAnimate = canAnimate;
        HasColour = hasColour;
    }

    /// <summary>Takes data; <see cref="Flush"/> it at the end. A failure to write is a <see cref="CommandException"/>.</summary>
    public TextWriter Out { get; }

    /// <summary>Takes messages; written through at once.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person sees <see cref="Out"/>: tables then, tab-separated lines otherwise.</summary>
    public bool IsInteractive { get; }

    /// <summary>Whether a person sees <see cref="Error"/>, so that a progress line can be redrawn there.</summary>
    public bool CanAnimate { get; }

    /// <summary>Whether <see cref="Out"/> may carry colours (see no-color.org).</summary>
    public bool HasColour { get; }

    /// <summary>Columns for a message; without bound where no person sees it, so that a message stays on one line.</summary>
    public int ErrorWidth => CanAnimate ? Width : int.MaxValue;

    /// <summary>Columns for a table on screen.</summary>
    public static int Width
    {
        get
        {
            try
            {
                return Math.Clamp(Console.WindowWidth, NarrowestTable, WidestTable);
            }
            catch (IOException)
            {
                return WidestTable;
            }
        }
    }

    /// <summary>Takes hold of the process's streams.</summary>
    public static Terminal Open()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool dumb = Environment.GetEnvironmentVariable("TERM") is null or "dumb";
        bool interactive = !Console.IsOutputRedirected;
        var data = new StandardStream(Console.OpenStandardOutput(), isData: true);
        return new Terminal(
            data,
            new StreamWriter(data, utf8, BufferSize) { AutoFlush = false, NewLine = "\n" },
            new StreamWriter(new StandardStream(Console.OpenStandardError(), isData: false), utf8, BufferSize) { AutoFlush = true, NewLine = "\n" },
            interactive,
            !Console.IsErrorRedirected && !dumb,
            interactive && !dumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
    }

    /// <summary>The bytes behind <see cref="Out"/>, for data that is not text; what was written before stands before it.</summary>
    public Stream OpenData()
    {
        Out.Flush();
        return _data;
    }

    /// <summary>Writes the data that is held back.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public void Flush() => Out.Flush();

    /// <summary>Writes a message to <see cref="Error"/> under the program's name; data written before stands above it.</summary>
    /// <remarks>Line ends lay the message out: names in it go through <see cref="Wording.Safe"/> before.</remarks>
    public void Complain(string message)
    {
        Out.Flush();
        message = Wording.SafeLines(message);
        WordWrap.Write(Error, Name, message, message.Contains('\n', StringComparison.Ordinal) ? int.MaxValue : ErrorWidth);
    }

    public void Dispose()
    {
        try
        {
            Out.Dispose();
        }
        catch (CommandException)
        {
            // Whoever needs to know has flushed before.
        }

        Error.Dispose();
    }
}
