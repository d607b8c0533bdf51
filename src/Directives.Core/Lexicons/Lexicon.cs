using Directives.Rules;
using Directives.Values;

namespace Directives.Lexicons;

/// <summary>All that the grammar knows of words: the vocabulary, the phrases by class, and the words that scanners name. Built once, immutable, thread-safe.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> BuiltIn = new(() => Load([], null));

    private Lexicon(Vocabulary vocabulary, PhraseTrie phrases, GrammarWords words, ValueWords valueWords, OwnDeadlines? ownDeadlines)
    {
        OwnDeadlines = ownDeadlines;
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

    /// <summary>Deadlines of an application's own rules; null when there are none.</summary>
    public OwnDeadlines? OwnDeadlines { get; }

    /// <summary>The embedded data, further names of bodies, and an application's own rules.</summary>
    public static Lexicon With(IEnumerable<string> agencyNames, RuleSet? rules) => Load(agencyNames, rules);

    /// <summary>Finds the class of a <c>kind</c> in a table of phrases.</summary>
    public static bool TryParseClass(string kind, out PhraseClass phraseClass)
    {
        phraseClass = default;
        return kind.Length > 0 && char.IsAsciiLetterLower(kind[0]) && kind.All(c => char.IsAsciiLetterLower(c) || c == '-')
            && Enum.TryParse(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out phraseClass);
    }

    private static Lexicon Load(IEnumerable<string> agencyNames, RuleSet? rules)
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

        foreach (OwnRule rule in rules?.Rules ?? [])
        {
            foreach (string phrase in rule.Class is null ? [] : rule.Forms)
            {
                phrases.Add(phrase, rule.Class.GetValueOrDefault());
            }
        }

        OwnDeadlines? ownDeadlines = OwnDeadlines.Compile(rules?.Rules ?? [], vocabulary);
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

        return new Lexicon(vocabulary.ToVocabulary(), phrases.ToTrie(), words, valueWords, ownDeadlines);
    }
}
