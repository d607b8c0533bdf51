using System.CommandLine;
using System.Globalization;
using System.Text;
using Directives.Cli.Printing;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Writing;

namespace Directives.Cli.Commands;

/// <summary>Writes what was read page by page: <c>--pdf-out</c>, a searchable PDF, and <c>--text-out</c>, a text file for each page.</summary>
internal sealed class PageCopies : IDisposable
{
    private readonly string? _pdf;
    private readonly string? _texts;
    private readonly PictureKeeper? _pictures;

    // Two names that differ in case alone are one file on some systems.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private string? _document;

    private PageCopies(string? pdf, string? texts, IOcrEngine engine)
    {
        _pdf = pdf;
        _texts = texts;
        _pictures = pdf is null ? null : new PictureKeeper(engine);
        Engine = _pictures ?? engine;
    }

    /// <summary>The engine that pages are to be read with.</summary>
    public IOcrEngine Engine { get; }

    /// <summary>Writes the copies of one document.</summary>
    /// <exception cref="CommandException">A file cannot be written; or it is the second document for one PDF.</exception>
    public async Task WriteAsync(string name, DocumentInput input, ReadDocument document, CancellationToken cancellationToken)
    {
        try
        {
            await WritePdfAsync(name, input, document, cancellationToken).ConfigureAwait(false);
            WriteTexts(name, document);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.SomeFailed, $"{Wording.Safe((_pdf ?? _texts)!)}: the copy cannot be written: {e.Message} Free space or name another place.", e);
        }
    }

    /// <summary>Removes the pictures that were kept.</summary>
    public void Dispose() => _pictures?.Dispose();

    private async Task WritePdfAsync(string name, DocumentInput input, ReadDocument document, CancellationToken cancellationToken)
    {
        if (_pdf is null || _pictures is null)
        {
            return;
        }

        if (_document is not null)
        {
            throw new CommandException(ExitCode.Usage, $"{_pdf} holds {Printing.Wording.Safe(_document)} already: --pdf-out takes one document, not an archive of several.");
        }

        _document = name;
        if (document.Source.Pages is null)
        {
            throw new CommandException(ExitCode.Usage, $"{Printing.Wording.Safe(name)} has no pages: --pdf-out takes a PDF or an image.");
        }

        using var copy = new MemoryStream();
        await SearchableCopy.WriteAsync(copy, input, document, _pictures, cancellationToken).ConfigureAwait(false);
        OutputFile.Write(_pdf, stream => copy.WriteTo(stream));
    }

    private void WriteTexts(string name, ReadDocument document)
    {
        if (_texts is null)
        {
            return;
        }

        Directory.CreateDirectory(_texts);
        string stem = StemFor(name);
        IReadOnlyList<string> pages = PageTexts.Split(document.Source);
        for (int i = 0; i < pages.Count; i++)
        {
            string file = document.Source.Pages is null ? $"{stem}.txt" : string.Create(CultureInfo.InvariantCulture, $"{stem}-{i + 1:0000}.txt");
            OutputFile.Write(Path.Combine(_texts, file), stream => stream.Write(Encoding.UTF8.GetBytes(pages[i])));
        }
    }

    private string StemFor(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\', '!']) + 1)..];
        string stem = Path.GetFileNameWithoutExtension(last);
        stem = stem.Length == 0 ? "document" : stem;
        string candidate = stem;
        for (int i = 2; !_taken.Add(candidate); i++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
        }

        return candidate;
    }

    /// <summary>The two options.</summary>
    internal sealed class Choice
    {
        private readonly Option<string?> _pdf = new("--pdf-out") { Description = "Write a searchable PDF of the one document: each page as its picture, over the words read on it.", HelpName = "FILE" };
        private readonly Option<string?> _texts = new("--text-out") { Description = "Write the text of each page, NAME-0001.txt …, into this folder; it is made when missing.", HelpName = "DIR" };

        /// <summary>Adds the options to <paramref name="command"/>.</summary>
        public void AddTo(Command command)
        {
            command.Options.Add(_pdf);
            command.Options.Add(_texts);
        }

        /// <summary>Whether one of them was given.</summary>
        public bool IsMade(ParseResult parsed) => parsed.GetValue(_pdf) is not null || parsed.GetValue(_texts) is not null;

        /// <summary>What the command line asks for; pages are read with <paramref name="engine"/>.</summary>
        /// <exception cref="CommandException">A PDF of more than one file.</exception>
        public PageCopies Copies(ParseResult parsed, IOcrEngine engine, int files) =>
            files > 1 && parsed.GetValue(_pdf) is { } pdf
                ? throw new CommandException(ExitCode.Usage, $"{Wording.Safe(pdf)} can hold one document: give one FILE with --pdf-out.")
                : new PageCopies(parsed.GetValue(_pdf), parsed.GetValue(_texts), engine);
    }
}
