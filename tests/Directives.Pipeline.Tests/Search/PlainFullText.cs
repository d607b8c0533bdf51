using System.Text;
using Directives.Pipeline.Search;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Tests.Search;

/// <summary>The same duties in FTS5 as it comes (<c>unicode61 remove_diacritics 2</c>), all typed words asked for: what search would be without this library's.</summary>
internal sealed class PlainFullText : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Dictionary<long, DutyRecord> _duties = [];

    public PlainFullText(IReadOnlyList<DutyRecord> duties)
    {
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE duties USING fts5 (task, owners, context, tokenize = 'unicode61 remove_diacritics 2')");
        foreach (DutyRecord duty in duties)
        {
            _duties.Add(_duties.Count + 1, duty);
            Execute(
                "INSERT INTO duties (rowid, task, owners, context) VALUES ($1, $2, $3, $4)",
                _duties.Count,
                duty.Task,
                string.Join(", ", duty.Owners.Select(owner => owner.Agency)),
                string.Join(", ", duty.Heading, duty.Document.Subject, duty.Document.Number, duty.Document.Issuer));
        }
    }

    public IReadOnlyList<DutyRecord> Search(string query)
    {
        var hits = new List<DutyRecord>();
        using SqliteCommand command = Command("SELECT rowid FROM duties WHERE duties MATCH $1 ORDER BY bm25(duties, 10.0, 5.0, 1.0) LIMIT 10", Expression(query));
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            hits.Add(_duties[row.GetInt64(0)]);
        }

        return hits;
    }

    public void Dispose() => _connection.Dispose();

    // Its own syntax where the query uses it: phrases, *, OR, and NOT for a minus.
    private static string Expression(string query)
    {
        var expression = new StringBuilder();
        var excluded = new StringBuilder();
        foreach (string part in Parts(query))
        {
            if (part == "OR")
            {
                expression.Append(" OR ");
                continue;
            }

            string word = part.TrimStart('-').TrimEnd('*').Trim('"');
            string quoted = $"\"{word.Replace("\"", "", StringComparison.Ordinal)}\"{(part.EndsWith('*') ? " *" : "")}";
            if (!word.Any(char.IsLetterOrDigit))
            {
                continue;
            }

            if (part.StartsWith('-'))
            {
                excluded.Append(" NOT ").Append(quoted);
            }
            else
            {
                expression.Append(expression.Length == 0 || expression.ToString().EndsWith(" OR ", StringComparison.Ordinal) ? "" : " AND ").Append(quoted);
            }
        }

        return $"({expression}){excluded}";
    }

    private static IEnumerable<string> Parts(string query)
    {
        int at = 0;
        while (at < query.Length)
        {
            int end = query[at] == '"' ? query.IndexOf('"', at + 1) + 1 : query.IndexOf(' ', at);
            end = end <= at ? query.Length : end;
            if (!string.IsNullOrWhiteSpace(query[at..end]))
            {
                yield return query[at..end];
            }

            at = end + (end < query.Length && query[end] == ' ' ? 1 : 0);
        }
    }

    private void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        }

        return command;
    }
}
