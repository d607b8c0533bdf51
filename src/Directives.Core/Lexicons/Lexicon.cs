using Directives.Values;

namespace Directives.Lexicons;

/// <summary>All that the grammar knows of words: the vocabulary, the phrases by class, and the words that scanners name. Built once, immutable, thread-safe.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> BuiltIn = new(() => Load([]));

    private Lexicon(Vocabulary vocabulary, PhraseTrie phrases, GrammarWords words, ValueWords valueWords)
    {
        Vocabulary = vocabulary;
        Phrases = phrases;
        Words = words;
        ValueWords = valueWords;
        ValueOpeners = new ValueOpeners(vocabulary.Words.Count, valueWords, phrases);
    }

    /// <summary>The lexicon made of the embedded data.</summary>
    public static Lexicon Default => BuiltIn.Value;

    public Vocabulary Vocabulary { get; }

    public PhraseTrie Phrases { get; }

    public GrammarWords Words { get; }

    /// <summary>Words of times, quantities, amounts and citations.</summary>
    public ValueWords ValueWords { get; }

    /// <summary>What value can start with a word.</summary>
    public ValueOpeners ValueOpeners { get; }

    /// <summary>The embedded data and further names of bodies.</summary>
    public static Lexicon With(IEnumerable<string> agencyNames) => Load(agencyNames);

    private static Lexicon Load(IEnumerable<string> agencyNames)
    {
        var vocabulary = new Vocabulary.Builder();
        var words = new GrammarWords(vocabulary);
        var valueWords = new ValueWords(vocabulary);
        var phrases = new PhraseTrie.Builder(vocabulary);
        LexiconTable table = LexiconTable.ReadEmbedded("phrases.tsv");
        int kind = table.Column("kind"), form = table.Column("form"), aliases = table.Column("aliases");
        for (int i = 0; i < table.Rows.Count; i++)
        {
            string[] row = table.Rows[i];
            if (!TryParseClass(row[kind], out PhraseClass phraseClass))
            {
                throw new InvalidDataException($"{table.Name}, line {i + 2}: “{row[kind]}” is no kind of phrase; see PhraseClass");
            }

            phrases.Add(row[form], phraseClass);
            foreach (string alias in row[aliases].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                phrases.Add(alias, phraseClass);
            }
        }

        foreach (string name in agencyNames)
        {
            phrases.Add(name, PhraseClass.AgencyName);
        }

        LexiconTable types = LexiconTable.ReadEmbedded("document-types.tsv");
        int type = types.Column("form"), typeAliases = types.Column("aliases");
        foreach (string[] row in types.Rows)
        {
            phrases.Add(row[type], PhraseClass.DocumentType);
            foreach (string alias in row[typeAliases].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                phrases.Add(alias, PhraseClass.DocumentType);
            }
        }

        return new Lexicon(vocabulary.ToVocabulary(), phrases.ToTrie(), words, valueWords);
    }

    private static bool TryParseClass(string kind, out PhraseClass phraseClass) =>
        Enum.TryParse(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out phraseClass) && !char.IsDigit(kind[0]);
}
