using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Directives.Agencies.Registry;

/// <summary>Puts a registry together from the built-in bodies and a user's own, and checks it. Not thread-safe; the registry it builds is.</summary>
public sealed class AgencyRegistryBuilder
{
    private const string BuiltInFile = "agencies.tsv";

    // Enough to tell the editions of one user's file apart.
    private const int EditionBytes = 6;

    private readonly Dictionary<string, AgencyRow> _rows = new(StringComparer.Ordinal);
    private readonly List<RegistryError> _errors = [];
    private string _edition = "";

    /// <summary>Starts from the built-in bodies, or from none.</summary>
    public AgencyRegistryBuilder(bool withBuiltIn = true)
    {
        if (withBuiltIn)
        {
            using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("lexicons/" + BuiltInFile)
                ?? throw new InvalidDataException($"the lexicon {BuiltInFile} is not embedded");
            using var reader = new StreamReader(stream);
            AgencyTable.Read(BuiltInFile, reader, _rows, _errors);
        }
    }

    /// <summary>
    /// Adds bodies from tab-separated text with a header line. A row with a new id adds a body and must have a name, a kind and a level;
    /// a row with a known id adds its aliases to that body and replaces what else it states. Columns: <c>id, name, kind, level, aliases, shared,
    /// valid_from, valid_to, successor, moved, succession_source, full, places, source</c>, of which only <c>id</c> must be there.
    /// </summary>
    /// <param name="reader">The text.</param>
    /// <param name="fileName">Name used in messages.</param>
    /// <returns>This builder.</returns>
    public AgencyRegistryBuilder Add(TextReader reader, string fileName)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        string text = reader.ReadToEnd();
        _edition = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_edition + text)).AsSpan(0, EditionBytes));
        using var lines = new StringReader(text);
        AgencyTable.Read(fileName, lines, _rows, _errors);
        return this;
    }

    /// <summary>Builds the registry after checking that ids resolve, successors do not go in circles and no spelling is claimed twice.</summary>
    /// <exception cref="RegistryFormatException">A line is malformed or the entries contradict each other; every fault is listed with file and line.</exception>
    public AgencyRegistry Build()
    {
        if (_errors.Count == 0)
        {
            RegistryChecks.Run(_rows, _errors);
        }

        return _errors.Count == 0 ? BuildUnchecked() : throw new RegistryFormatException([.. _errors]);
    }

    // What a recogniser of mentions has to look for besides the built-in words: the unit word or place that follows is found by grammar.
    private List<string> AddedNames()
    {
        var names = new List<string>();
        var forms = new List<AliasForm>();
        foreach (AgencyRow row in _rows.Values.Where(row => row.File != BuiltInFile))
        {
            foreach (string name in row.Entry.Aliases.Prepend(row.Entry.Name))
            {
                forms.Clear();
                AliasForm.Expand(name, row.Entry.Level, forms);
                names.AddRange(forms.Select(form => form.NeedsUnit ? name : form.Head));
            }
        }

        return names;
    }

    /// <summary>Builds without the checks between entries, which the tests run on the built-in data.</summary>
    internal AgencyRegistry BuildUnchecked()
    {
        if (_errors.Count > 0)
        {
            throw new RegistryFormatException([.. _errors]);
        }

        var entries = new AgencyEntry[_rows.Count];
        int i = 0;
        foreach (AgencyRow row in _rows.Values)
        {
            entries[i++] = row.Entry;
        }

        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new AgencyRegistry(entries, Gazetteer.Default) { Edition = _edition, AddedNames = AddedNames() };
    }
}
