using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Directives.Assignments;
using Directives.Header;
using Directives.Json;
using Directives.Search;

namespace Directives.Pipeline.Storage;

/// <summary>Recognises one duty of one directive that an archive holds in several files, as a signed PDF beside its DOCX.</summary>
/// <remarks>
/// The upper half of a key is of the document and the lower of the duty, so that the keys of a document stand together in an index. Two
/// different duties share one by chance once in 10¹⁹ pairs, in two files of one directive once in 4·10⁹.
/// </remarks>
internal sealed class CopyKey
{
    private readonly string _document;
    private readonly uint _upper;

    private CopyKey(string document)
    {
        _document = document;
        _upper = BinaryPrimitives.ReadUInt32BigEndian(Hash(document));
    }

    /// <summary>The keys of the duties of a document; null when issuer, number or date is unknown, because then two directives might be meant.</summary>
    public static CopyKey? Of(DirectiveHeader header) => header is { Issuer: { } issuer, Number: { } number, IssueDate: { } date }
        ? new CopyKey(Document(issuer.Value, header.IssuePlace?.Value, number.Value, StoreNames.Of(date.Value)))
        : null;

    /// <summary>
    /// A key that two duties share when issuer, place, number and date of their documents and their own words, owners and due day
    /// are the same but for spelling.
    /// </summary>
    public long Of(Assignment duty, DateOnly? due)
    {
        StringBuilder text = new StringBuilder(_document).Append(StoreNames.Of(due)).Append('\n').Append(Canonical(duty.Task));
        foreach (Owner owner in duty.Owners)
        {
            text.Append(WireNames.Of(owner.Role)).Append(' ').Append(Canonical(owner.Agency));
        }

        return Join(_upper, BinaryPrimitives.ReadUInt32BigEndian(Hash(text.ToString())));
    }

    /// <summary>The key of a duty in a store that kept 32 hexadecimal digits for it.</summary>
    public static long OfEarlier(string issuer, string? place, string number, string date, string digits) => Join(
        new CopyKey(Document(issuer, place, number, date))._upper, uint.Parse(digits.AsSpan(0, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    private static string Document(string issuer, string? place, string number, string date) =>
        $"{Canonical(issuer)}{Canonical(place ?? "")}{Canonical(number)}{date}\n";

    private static string Canonical(string text) => SearchAnalyzer.Canonicalize(text) + "\n";

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static long Join(uint upper, uint lower) => (long)(((ulong)upper << 32) | lower);
}
