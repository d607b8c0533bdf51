using Directives.Rules;
using Directives.Values;

namespace Directives.Lexicons;

/// <summary>All that the grammar knows of words: the vocabulary, the phrases by class, and the words that scanners name. Built once, immutable, thread-safe.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> BuiltIn = new(() => Load([], null));
    private static readonly string[] ClassNames = MemberNames.Of(typeof(PhraseClass));

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
    public static Lexicon With(IReadOnlyList<string> agencyNames, RuleSet? rules) => Load(agencyNames, rules);

    /// <summary>Finds the class of a <c>kind</c> in a table of phrases.</summary>
    public static bool TryParseClass(ReadOnlySpan<char> kind, out PhraseClass phraseClass)
    {
        int index = 0;
        while (index < ClassNames.Length && !kind.SequenceEqual(ClassNames[index]))
        {
            index++;
        }

        phraseClass = (PhraseClass)index;
        return index < ClassNames.Length;
    }

    private static Lexicon Load(IReadOnlyList<string> agencyNames, RuleSet? rules)
    {
        var vocabulary = new Vocabulary.Builder();
        var words = new GrammarWords(vocabulary);
        var valueWords = new ValueWords(vocabulary);
        var phrases = new PhraseTrie.Builder(vocabulary);
        AddPhrases(phrases);
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

        OwnDeadlines? ownDeadlines = rules is null ? null : OwnDeadlines.Compile(rules.Rules, vocabulary);
        AddDocumentTypes(phrases);
        return new Lexicon(vocabulary.ToVocabulary(), phrases.ToTrie(), words, valueWords, ownDeadlines);
    }

    private static void AddPhrases(PhraseTrie.Builder phrases)
    {
        LexiconTable table = LexiconTable.ReadEmbedded("phrases.tsv");
        int kind = table.Column("kind"), form = table.Column("form"), aliases = table.Column("aliases");
        PhraseClass phraseClass = default;
        for (int i = 0; i < table.Count; i++)
        {
            // Entries stand in the order of their kinds.
            bool isSame = i > 0 && table.Cell(i, kind).SequenceEqual(table.Cell(i - 1, kind));
            if (!isSame && !TryParseClass(table.Cell(i, kind), out phraseClass))
            {
                throw new InvalidDataException($"{table.Name}, line {i + 2}: “{table.Text(i, kind)}” is no kind of phrase; see PhraseClass");
            }

            phrases.Add(table.Cell(i, form), phraseClass);
            foreach (ReadOnlySpan<char> alias in table.Parts(i, aliases))
            {
                phrases.Add(alias, phraseClass);
            }
        }
    }

    private static void AddDocumentTypes(PhraseTrie.Builder phrases)
    {
        LexiconTable table = LexiconTable.ReadEmbedded("document-types.tsv");
        int form = table.Column("form"), aliases = table.Column("aliases");
        for (int i = 0; i < table.Count; i++)
        {
            phrases.Add(table.Cell(i, form), PhraseClass.DocumentType);
            foreach (ReadOnlySpan<char> alias in table.Parts(i, aliases))
            {
                phrases.Add(alias, PhraseClass.DocumentType);
            }
        }
    }
}
