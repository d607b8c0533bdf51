using System.Text;
using Directives.Repair;
using Directives.Text;

namespace Directives.Core.Tests.Repair;

/// <summary>Runs repair on a text, whatever it looks like.</summary>
internal static class Repairs
{
    private static readonly DirectiveParser Parser = new(new DirectiveParserOptions { Repair = RepairMode.Always });

    public static Directive Parse(string text) => Parser.Parse(text);

    public static IReadOnlyList<TextRepair> Of(string text) => Parse(text).Repairs;

    /// <summary>The text as it is read.</summary>
    public static string Read(string text) => Apply(text, Of(text));

    public static string Apply(string text, IReadOnlyList<TextRepair> repairs)
    {
        var reading = new StringBuilder();
        int at = 0;
        foreach (TextRepair repair in repairs)
        {
            reading.Append(text, at, repair.Span.Start - at).Append(repair.Reading);
            at = repair.Span.End;
        }

        return reading.Append(text, at, text.Length - at).ToString();
    }
}
