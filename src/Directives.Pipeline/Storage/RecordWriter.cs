using Directives.Assignments;
using Directives.Budgets;
using Directives.Deadlines;
using Directives.Json;
using Directives.References;
using Directives.Targets;

namespace Directives.Pipeline.Storage;

/// <summary>Writes the records that stand beside a document's duties, and the links from duties to them.</summary>
internal sealed class RecordWriter(StoreConnection connection)
{
    /// <summary>Writes deadlines, targets, budgets and references of <paramref name="directive"/>.</summary>
    public void Write(long document, Directive directive)
    {
        for (int i = 0; i < directive.Deadlines.Count; i++)
        {
            Write(document, i, directive.Deadlines[i]);
        }

        for (int i = 0; i < directive.Targets.Count; i++)
        {
            Write(document, i, directive.Targets[i]);
        }

        for (int i = 0; i < directive.Budgets.Count; i++)
        {
            Write(document, i, directive.Budgets[i]);
        }

        for (int i = 0; i < directive.References.Count; i++)
        {
            Write(document, i, directive.References[i]);
        }
    }

    /// <summary>Writes the owners of <paramref name="duty"/> and its links to deadlines and targets, which are written already.</summary>
    public void WriteLinks(long document, long id, Assignment duty)
    {
        for (int i = 0; i < duty.Owners.Count; i++)
        {
            Owner owner = duty.Owners[i];
            connection.Execute(
                """
                INSERT INTO owners (assignment_id, ordinal, agency_id, role, mention, span_start, span_end, office, rule)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                id,
                i,
                AgencyOf(owner),
                WireNames.Of(owner.Role),
                owner.Mention,
                owner.Span.Start,
                owner.Span.End,
                owner.Office,
                owner.Rule);
        }

        foreach (int index in duty.Deadlines)
        {
            connection.Execute("INSERT OR IGNORE INTO assignment_deadlines (assignment_id, document_id, deadline) VALUES ($1, $2, $3)", id, document, index);
        }

        foreach (int index in duty.Targets)
        {
            connection.Execute("INSERT OR IGNORE INTO assignment_targets (assignment_id, document_id, target) VALUES ($1, $2, $3)", id, document, index);
        }
    }

    private long AgencyOf(Owner owner)
    {
        string exact = StoreNames.ExactKey(owner.Agency);
        string registryId = owner.AgencyId ?? "";
        long id = connection.Scalar("SELECT id FROM agencies WHERE exact = $1 AND registry_id = $2", exact, registryId);
        return id > 0 ? id : connection.Scalar(
            "INSERT INTO agencies (identity, registry_id, name, exact, folded) VALUES ($1, $2, $3, $4, $5) RETURNING id",
            registryId.Length > 0 ? registryId : exact,
            registryId,
            owner.Agency,
            exact,
            StoreNames.FoldedKey(owner.Agency));
    }

    private void Write(long document, int ordinal, Deadline deadline) => connection.Execute(
        """
        INSERT INTO deadlines (document_id, ordinal, text, span_start, span_end, kind, start_date, end_date, every, within, working, inferred, rule)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """,
        document,
        ordinal,
        deadline.Text,
        deadline.Span.Start,
        deadline.Span.End,
        WireNames.Of(deadline.Kind),
        StoreNames.Of(deadline.Start),
        StoreNames.Of(deadline.End),
        deadline.Every.Count == 0 ? null : string.Join(' ', deadline.Every),
        deadline.Within,
        deadline.Working,
        deadline.Inferred,
        deadline.Rule);

    // Figures are kept as floating point so that SQL can compare them; the record keeps them exactly.
    private void Write(long document, int ordinal, Target target) => connection.Execute(
        """
        INSERT INTO targets (document_id, ordinal, text, span_start, span_end, comparator, value, low, high, unit, by, subject, rule)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """,
        document,
        ordinal,
        target.Text,
        target.Span.Start,
        target.Span.End,
        WireNames.Of(target.Comparator),
        (double?)target.Value,
        (double?)target.Low,
        (double?)target.High,
        target.Unit,
        target.By,
        target.Subject,
        target.Rule);

    private void Write(long document, int ordinal, Budget budget) => connection.Execute(
        "INSERT INTO budgets (document_id, ordinal, text, span_start, span_end, amount, currency, rule) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        document,
        ordinal,
        budget.Text,
        budget.Span.Start,
        budget.Span.End,
        (double)budget.Amount,
        budget.Currency,
        budget.Rule);

    private void Write(long document, int ordinal, DocumentReference reference) => connection.Execute(
        """
        INSERT INTO document_references (document_id, ordinal, text, span_start, span_end, type, number, date, issuer, rule)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        document,
        ordinal,
        reference.Text,
        reference.Span.Start,
        reference.Span.End,
        reference.Type,
        reference.Number,
        StoreNames.Of(reference.Date),
        reference.Issuer,
        reference.Rule);
}
