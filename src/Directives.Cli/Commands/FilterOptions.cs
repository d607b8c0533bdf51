using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Cli.Printing;
using Directives.Header;
using Directives.Json;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary>The options that choose duties of a store, the same for every verb that lists some.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _agency = new("--agency") { Description = "Owner: words of its name or any other name, unit or id of it, accents or not.", HelpName = "NAME" };

    private readonly Option<OwnerRole?> _role = new("--role")
    {
        Description = "Role of the owner: lead or support.",
        HelpName = "lead|support",
        CustomParser = result =>
        {
            if (WireNames.TryParse(result.Tokens[0].Value.ToLowerInvariant(), out OwnerRole role))
            {
                return role;
            }

            result.AddError($"--role {result.Tokens[0].Value} is not known; use lead or support.");
            return null;
        },
    };

    private readonly Option<DateOnly?> _dueBefore = DateOption("--due-before", "Due on this day or earlier.");

    private readonly Option<DateOnly?> _dueAfter = DateOption("--due-after", "Due on this day or later.");

    private readonly Option<DocumentType?> _type = new("--type")
    {
        Description = "Kind of document, as in “kế hoạch”, ke_hoach or quyet_dinh.",
        HelpName = "KIND",
        CustomParser = ParseType,
    };

    private readonly Option<string?> _issuer = new("--issuer") { Description = "Issuer whose name holds these words, accents or not.", HelpName = "NAME" };

    private static readonly Dictionary<string, DutySort> Sorts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["relevance"] = DutySort.Relevance,
        ["deadline"] = DutySort.Deadline,
        ["date"] = DutySort.IssueDate,
    };

    private readonly Option<DutySort> _sort = new("--sort")
    {
        Description = "Order: relevance (in a list: by document), deadline, or date of issue, the latest first.",
        HelpName = "relevance|deadline|date",
        DefaultValueFactory = _ => DutySort.Relevance,
        CustomParser = result =>
        {
            if (Sorts.TryGetValue(result.Tokens[0].Value, out DutySort sort))
            {
                return sort;
            }

            result.AddError($"--sort {result.Tokens[0].Value} is not known; use relevance, deadline or date.");
            return default;
        },
    };

    private readonly Option<int> _limit;

    private readonly BodyOptions _bodies = new();

    /// <summary>Makes the options, with <paramref name="limit"/> as the default number of entries.</summary>
    public FilterOptions(int limit) => _limit = new Option<int>("--limit")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"Most entries to print, from 1 to {DirectiveIndex.MaxCount}."),
        HelpName = "N",
        DefaultValueFactory = _ => limit,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value is > 0 and <= DirectiveIndex.MaxCount)
            {
                return value;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--limit {result.Tokens[0].Value} is no number from 1 to {DirectiveIndex.MaxCount}."));
            return limit;
        },
    };

    /// <summary>Adds the filters to a verb; order and limit only where <paramref name="listed"/>.</summary>
    public void AddTo(Command command, bool listed = true)
    {
        command.Options.Add(_agency);
        command.Options.Add(_role);
        command.Options.Add(_dueBefore);
        command.Options.Add(_dueAfter);
        command.Options.Add(_type);
        command.Options.Add(_issuer);
        _bodies.AddTo(command);
        if (listed)
        {
            command.Options.Add(_sort);
            command.Options.Add(_limit);
        }
    }

    /// <summary>The filter that was asked for.</summary>
    /// <exception cref="CommandException">The registry that was named cannot be used.</exception>
    public DutyFilter Filter(ParseResult parsed) => Filter(parsed, _bodies.Bodies(parsed));

    private DutyFilter Filter(ParseResult parsed, AgencyRegistry? registry) => new()
    {
        Registry = registry,
        Today = _bodies.Today(parsed, registry),
        Agency = parsed.GetValue(_agency),
        Role = parsed.GetValue(_role),
        DueBefore = parsed.GetValue(_dueBefore),
        DueAfter = parsed.GetValue(_dueAfter),
        Type = parsed.GetValue(_type),
        Issuer = parsed.GetValue(_issuer),
    };

    /// <summary>The order that was asked for.</summary>
    public DutySort Sort(ParseResult parsed) => parsed.GetValue(_sort);

    /// <summary>The number of entries that was asked for.</summary>
    public int Limit(ParseResult parsed) => parsed.GetValue(_limit);

    private static Option<DateOnly?> DateOption(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE", CustomParser = CommonOptions.ParseDate };

    /// <summary>Finds a kind of document: “Kế hoạch”, “ke hoach”, “KE-HOACH” and “ke_hoach” name the same.</summary>
    public static bool TryParseType(string value, out DocumentType type)
    {
        var name = new StringBuilder();
        foreach (char c in value.ToLowerInvariant().Replace('đ', 'd').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                name.Append(c is ' ' or '-' ? '_' : c);
            }
        }

        return WireNames.TryParse(name.ToString(), out type);
    }

    private static DocumentType? ParseType(ArgumentResult result)
    {
        if (TryParseType(result.Tokens[0].Value, out DocumentType type))
        {
            return type;
        }

        result.AddError($"--type {result.Tokens[0].Value} is not known; use one of: {string.Join(", ", Enum.GetValues<DocumentType>().Select(WireNames.Of))}.");
        return null;
    }
}
