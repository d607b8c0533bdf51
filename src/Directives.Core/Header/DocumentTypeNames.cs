using Directives.Json;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>The names of document types and the codes that stand for them in symbols (NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I). Immutable.</summary>
internal sealed class DocumentTypeNames
{
    private static readonly Lazy<DocumentTypeNames> BuiltIn = new(Load);

    // Letters of the longest name that is looked up, with a blank before each word.
    private const int MaxName = 128;

    private readonly Dictionary<string, DocumentType>.AlternateLookup<ReadOnlySpan<char>> _namesByLetters;
    private readonly Dictionary<string, DocumentType>.AlternateLookup<ReadOnlySpan<char>> _codes;

    private DocumentTypeNames(Dictionary<string, DocumentType> names, Dictionary<string, DocumentType> codes)
    {
        _namesByLetters = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _codes = codes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DocumentTypeNames Default => BuiltIn.Value;

    /// <summary>All names, in small letters, in no order.</summary>
    public IReadOnlyCollection<string> Names => _namesByLetters.Dictionary.Keys;

    /// <summary>The type that the words of <paramref name="tokens"/> name, in any case.</summary>
    public bool TryFind(Lexicon lexicon, ReadOnlySpan<Token> tokens, out DocumentType type)
    {
        Span<char> key = stackalloc char[MaxName];
        int length = 0;
        foreach (ref readonly Token token in tokens)
        {
            string word = token.Word >= Vocabulary.FirstWord ? lexicon.Vocabulary.Words[token.Word - Vocabulary.FirstWord] : "";
            if (length + 1 + word.Length > MaxName)
            {
                type = default;
                return false;
            }

            key[length] = ' ';
            word.CopyTo(key[(length + 1)..]);
            length += 1 + word.Length;
        }

        return _namesByLetters.TryGetValue(length == 0 ? [] : key[1..length], out type);
    }

    /// <summary>The type that a code such as <c>KH</c> or <c>TTr</c> stands for; case counts, because TT and TTr differ.</summary>
    public bool TryFindCode(ReadOnlySpan<char> code, out DocumentType type) => _codes.TryGetValue(code, out type);

    private static DocumentTypeNames Load()
    {
        LexiconTable table = LexiconTable.ReadEmbedded("document-types.tsv");
        int form = table.Column("form"), wire = table.Column("type"), aliases = table.Column("aliases"), symbols = table.Column("symbols");
        var names = new Dictionary<string, DocumentType>(StringComparer.Ordinal);
        var codes = new Dictionary<string, DocumentType>(StringComparer.Ordinal);
        for (int i = 0; i < table.Count; i++)
        {
            if (!WireNames.TryParse(table.Text(i, wire), out DocumentType type))
            {
                throw new InvalidDataException($"{table.Name}, line {i + 2}: “{table.Text(i, wire)}” is no document type; see WireNames");
            }

            names.Add(table.Text(i, form), type);
            foreach (ReadOnlySpan<char> alias in table.Parts(i, aliases))
            {
                names.Add(alias.ToString(), type);
            }

            foreach (ReadOnlySpan<char> code in table.Parts(i, symbols))
            {
                codes.Add(code.ToString(), type);
            }
        }

        return new DocumentTypeNames(names, codes);
    }
}
