using System.Security.Cryptography;
using System.Text;

namespace Directives.Rules;

/// <summary>Puts words and deadline rules of an application's own together and checks them. Not thread-safe; the set it builds is.</summary>
public sealed class RuleSetBuilder
{
    // Enough to tell the editions of one application's rules apart.
    private const int EditionBytes = 6;

    private readonly List<OwnRule> _rules = [];
    private readonly List<RuleError> _errors = [];
    private string _edition = "";

    /// <summary>
    /// Adds rules from tab-separated text with a header line; empty lines and lines that begin with <c>#</c> are passed over. Columns:
    /// <c>id, kind, form, aliases, yields, days, source, examples, rejects</c>, of which <c>id, kind, form, examples</c> must be there; lists
    /// are separated by <c>;</c>. See docs/rules.md.
    /// </summary>
    /// <param name="reader">The text, read to its end.</param>
    /// <param name="fileName">Name used in messages.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileName"/> is empty.</exception>
    public RuleSetBuilder Add(TextReader reader, string fileName)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        string text = reader.ReadToEnd();
        _edition = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_edition + text)).AsSpan(0, EditionBytes));
        using var lines = new StringReader(text);
        RuleTable.Read(fileName, lines, _rules, _errors);
        return this;
    }

    /// <summary>Builds the set after trying every rule on its examples and rejects.</summary>
    /// <exception cref="RuleFormatException">A line is malformed, or a rule does not do what its examples say; every fault is listed with file and line.</exception>
    public RuleSet Build()
    {
        var rules = new RuleSet([.. _rules], _edition);
        var errors = new List<RuleError>(_errors);
        if (errors.Count == 0)
        {
            RuleChecks.Run(rules, errors);
        }

        return errors.Count == 0 ? rules : throw new RuleFormatException(errors);
    }
}
