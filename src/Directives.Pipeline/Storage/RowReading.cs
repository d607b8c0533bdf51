using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Storage;

/// <summary>Reads columns that may be NULL.</summary>
internal static class RowReading
{
    /// <summary>The text of a column, or null.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The whole number of a column, or null.</summary>
    public static int? Whole(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    /// <summary>The long whole number of a column, or null.</summary>
    public static long? Long(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>The decimal number of a column, or null.</summary>
    public static decimal? Figure(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : (decimal)row.GetDouble(column);

    /// <summary>The date of a column, or null.</summary>
    public static DateOnly? Date(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : StoreNames.ParseDate(row.GetString(column));
}
