using System.Globalization;
using Directives.Agencies.Registry;
using Directives.Cli.Printing;
using Directives.Json;
using Directives.Pipeline.Ocr;

namespace Directives.Cli.Commands;

/// <summary>A folder that receives <c>NAME.json</c> for each document; documents of one name get <c>NAME-2.json</c>, <c>NAME-3.json</c>.</summary>
internal sealed class RecordFolder
{
    // Two names that differ in case alone are one file on some systems.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly SuccessionLookup? _today;

    /// <summary>Takes hold of the folder, which is made when missing.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="today">Adds to the records who answers on that day.</param>
    /// <exception cref="CommandException">It cannot be made.</exception>
    public RecordFolder(string path, SuccessionLookup? today = null)
    {
        _today = today;
        Path = path;
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(ExitCode.NothingRead, $"{Wording.Safe(path)}: the folder cannot be made: {e.Message} Name another folder with --out.", e);
        }
    }

    /// <summary>The folder's path as given.</summary>
    public string Path { get; }

    /// <summary>Writes the record of the document <paramref name="name"/>, a path or <c>archive.zip!entry</c>, with what OCR did for it.</summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public void Write(string name, Directive directive, OcrReport? ocr)
    {
        string target = System.IO.Path.Combine(Path, NameFor(name));
        try
        {
            OutputFile.Write(target, stream => DirectiveJson.Write(stream, directive, name, indented: true, _today, json => OcrReportJson.Write(json, ocr)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.NothingRead, $"{Wording.Safe(target)}: the record cannot be written: {e.Message} Free space or name another folder with --out; the records written before are whole.", e);
        }
    }

    private string NameFor(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\', '!']) + 1)..];
        string stem = System.IO.Path.GetFileNameWithoutExtension(last);
        stem = stem.Length == 0 ? "document" : stem;
        string candidate = stem + ".json";
        for (int i = 2; !_taken.Add(candidate); i++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}.json");
        }

        return candidate;
    }
}
