using System.Security.Cryptography;
using System.Text;
using Directives.Assignments;
using Directives.Header;
using Directives.Json;
using Directives.Search;

namespace Directives.Pipeline.Storage;

/// <summary>Recognises one duty of one directive that an archive holds in several files, as a signed PDF beside its DOCX.</summary>
internal static class CopyKey
{
    /// <summary>
    /// A key that two duties share exactly when issuer, place, number and date of their documents and their own words, owners and due day
    /// are the same but for spelling; null when issuer, number or date is unknown, because then two directives might be meant.
    /// </summary>
    public static string? Of(Assignment duty, DateOnly? due, DirectiveHeader header)
    {
        if (header is not { Issuer: { } issuer, Number: { } number, IssueDate: { } date })
        {
            return null;
        }

        var key = new StringBuilder();
        Add(key, issuer.Value);
        Add(key, header.IssuePlace?.Value ?? "");
        Add(key, number.Value);
        key.Append(StoreNames.Of(date.Value)).Append('\n').Append(StoreNames.Of(due)).Append('\n');
        Add(key, duty.Task);
        foreach (Owner owner in duty.Owners)
        {
            key.Append(WireNames.Of(owner.Role)).Append(' ');
            Add(key, owner.Agency);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())).AsSpan(0, 16));
    }

    private static void Add(StringBuilder key, string text) => key.Append(SearchAnalyzer.Canonicalize(text)).Append('\n');
}
