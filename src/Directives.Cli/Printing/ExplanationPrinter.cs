using System.Globalization;
using Directives.Assignments;
using Directives.Deadlines;
using Directives.Json;
using Directives.Text;

namespace Directives.Cli.Printing;

/// <summary>Prints why each duty is one: rules, evidence, confidence and places.</summary>
internal static class ExplanationPrinter
{
    private const string Indent = "    ";
    private const int LabelWidth = 12;

    /// <summary>Prints every duty of <paramref name="directive"/> with its reasons.</summary>
    public static void Print(Directive directive, Terminal terminal)
    {
        var places = new DirectivePrinter.Places(directive.Source);
        for (int i = 0; i < directive.Assignments.Count; i++)
        {
            Assignment duty = directive.Assignments[i];
            terminal.Out.WriteLine();
            Line(terminal, string.Create(CultureInfo.InvariantCulture, $"{i + 1}. "), duty.Task);
            Field("confidence", string.Create(CultureInfo.InvariantCulture, $"{duty.Confidence:0.00}{(duty.Evidence.Count == 0 ? "" : ": ")}{string.Join(", ", duty.Evidence)}"));
            Field("rule", duty.Rule);
            Field("place", Join(Offsets(duty.Span), $"{places.Name} {places.Of(duty.Span)}", duty.Path.Length == 0 ? null : $"clause {duty.Path}"));
            if (duty.Heading is not null)
            {
                Field("heading", duty.Heading);
            }

            foreach (Owner owner in duty.Owners)
            {
                Field(WireNames.Of(owner.Role), Join(
                    owner.Agency,
                    owner.Office is null ? null : $"addressed as {owner.Office}",
                    owner.AgencyId,
                    owner.Mention == owner.Agency ? null : $"named “{owner.Mention}”",
                    Offsets(owner.Span),
                    owner.Rule));
            }

            foreach (int index in duty.Deadlines)
            {
                Deadline deadline = directive.Deadlines[index];
                Field("deadline", Join(
                    Wording.Of(deadline), $"“{deadline.Text}”", deadline.Inferred ? "year from the issue date" : null, Offsets(deadline.Span), deadline.Rule));
            }

            foreach (int index in duty.Targets)
            {
                Targets.Target target = directive.Targets[index];
                Field("target", Join(Wording.Of(target), $"“{target.Text}”", Offsets(target.Span), target.Rule));
            }
        }

        void Field(string label, string value) => Line(terminal, Indent + label.PadRight(LabelWidth), value);
    }

    private static string Join(params string?[] parts) => string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string Offsets(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}–{span.End}");

    private static void Line(Terminal terminal, string prefix, string value) =>
        WordWrap.Write(terminal.Out, prefix, Wording.OneLine(value), terminal.IsInteractive ? Terminal.Width : int.MaxValue);
}
