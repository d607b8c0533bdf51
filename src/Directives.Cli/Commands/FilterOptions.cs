using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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

    private readonly Option<string?> _number = new("--number") { Description = "Number and symbol of the document, or parts of it: 793/QĐ-TTg, 793.", HelpName = "NUMBER" };

    private readonly Option<string?> _province = new("--province") { Description = "Place of issue, or words of the issuer's name, accents or not.", HelpName = "NAME" };

    private readonly Option<DateOnly?> _issuedBefore = DateOption("--issued-before", "Issued on this day or earlier.");

    private readonly Option<DateOnly?> _issuedAfter = DateOption("--issued-after", "Issued on this day or later.");

    private readonly Option<string[]> _has = new("--has") { Description = "Only duties with a target, a deadline or an owner.", HelpName = "target|deadline|owner" };

    private readonly Option<TargetCondition?> _target = new("--target") { Description = "What a target must be: \">90%\", \"<=1.500\".", HelpName = "CONDITION", CustomParser = ParseTarget };

    private readonly Option<DutySort> _sort;

    private readonly Option<int> _limit;

    private readonly Option<int> _offset = new("--offset")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"Entries to leave out at the start, up to {DirectiveIndex.MaxCount}."),
        HelpName = "N",
        DefaultValueFactory = _ => 0,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value <= DirectiveIndex.MaxCount)
            {
                return value;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--offset {result.Tokens[0].Value} is no number from 0 to {DirectiveIndex.MaxCount}."));
            return 0;
        },
    };

    private readonly BodyOptions _bodies = new();

    /// <summary>Makes the options.</summary>
    /// <param name="limit">Default number of entries.</param>
    /// <param name="sorts">The orders that the verb has; none for all.</param>
    public FilterOptions(int limit, params DutySort[] sorts)
    {
        _has.AcceptOnlyFromAmong("target", "deadline", "owner");
        _sort = SortOption(sorts.Length > 0 ? sorts : Enum.GetValues<DutySort>());
        _limit = LimitOption(limit);
    }

    /// <summary>Adds the filters, order, limit and offset to a verb that prints a list.</summary>
    public void AddTo(Command command)
    {
        AddFiltersTo(command);
        command.Options.Add(_sort);
        AddLimitTo(command);
        command.Options.Add(_offset);
    }

    /// <summary>Adds the limit alone.</summary>
    public void AddLimitTo(Command command) => command.Options.Add(_limit);

    /// <summary>Adds the filters alone.</summary>
    public void AddFiltersTo(Command command)
    {
        command.Options.Add(_agency);
        command.Options.Add(_role);
        command.Options.Add(_dueBefore);
        command.Options.Add(_dueAfter);
        command.Options.Add(_type);
        command.Options.Add(_issuer);
        command.Options.Add(_number);
        command.Options.Add(_province);
        command.Options.Add(_issuedBefore);
        command.Options.Add(_issuedAfter);
        command.Options.Add(_has);
        command.Options.Add(_target);
        _bodies.AddTo(command);
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
        Number = parsed.GetValue(_number),
        Province = parsed.GetValue(_province),
        IssuedBefore = parsed.GetValue(_issuedBefore),
        IssuedAfter = parsed.GetValue(_issuedAfter),
        HasTarget = Has(parsed, "target"),
        HasDeadline = Has(parsed, "deadline"),
        HasOwner = Has(parsed, "owner"),
        Target = parsed.GetValue(_target),
    };

    /// <summary>The order that was asked for.</summary>
    public DutySort Sort(ParseResult parsed) => parsed.GetValue(_sort);

    /// <summary>The number of entries that was asked for.</summary>
    public int Limit(ParseResult parsed) => parsed.GetValue(_limit);

    /// <summary>The number of entries to leave out at the start.</summary>
    public int Offset(ParseResult parsed) => parsed.GetValue(_offset);

    private bool Has(ParseResult parsed, string what) => parsed.GetValue(_has)?.Contains(what, StringComparer.Ordinal) == true;

    private static Option<DateOnly?> DateOption(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE", CustomParser = CommonOptions.ParseDate };

    private static DocumentType? ParseType(ArgumentResult result)
    {
        if (DocumentTypeInput.TryParse(result.Tokens[0].Value, out DocumentType type))
        {
            return type;
        }

        result.AddError($"--type {result.Tokens[0].Value} is not known; use one of: {string.Join(", ", DocumentTypeInput.All)}.");
        return null;
    }

    // ">90%" and "90%" alike: without a sign, equal.
    private static TargetCondition? ParseTarget(ArgumentResult result)
    {
        string value = result.Tokens[0].Value.Trim();
        try
        {
            return DutyFilter.Parse($"target{(value is ['<' or '>' or '=', ..] ? "" : "=")}{value.Replace(" ", "", StringComparison.Ordinal)}").Target;
        }
        catch (SearchQueryException e)
        {
            result.AddError($"--target {value}: {e.Message}.");
            return null;
        }
    }

    private static Option<DutySort> SortOption(DutySort[] sorts) => new("--sort")
    {
        Description = sorts.Contains(DutySort.IssueDate) ? "Order: relevance (in a list: by document), deadline, or date of issue, the latest first." : "Order: relevance (most duties led first) or deadline.",
        HelpName = string.Join('|', Sorts.Where(sort => sorts.Contains(sort.Value)).Select(sort => sort.Key)),
        DefaultValueFactory = _ => DutySort.Relevance,
        CustomParser = result =>
        {
            if (Sorts.TryGetValue(result.Tokens[0].Value, out DutySort sort) && sorts.Contains(sort))
            {
                return sort;
            }

            result.AddError($"--sort {result.Tokens[0].Value} is not known here; use {string.Join(" or ", Sorts.Where(known => sorts.Contains(known.Value)).Select(known => known.Key))}.");
            return default;
        },
    };

    private static Option<int> LimitOption(int limit) => new("--limit")
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
}
