using System.Buffers.Binary;
using System.Text;

namespace Directives.Testing;

/// <summary>Makes hostile files out of good ones from a seed: changed, cut, spliced, with numbers and lengths that lie. Equal seeds give equal files.</summary>
/// <param name="good">Whole files of the format; each hostile one is made of one of them, or of two.</param>
/// <param name="pack">Packs a content into a file: every other file is then a whole one around a changed content of <paramref name="contents"/>; null for formats without packing.</param>
/// <param name="contents">Whole contents for <paramref name="pack"/>.</param>
/// <param name="special">Files of the format that are hostile by design, such as bombs; every twentieth file is one of them, in turn, changed or not.</param>
public sealed class Hostile(IReadOnlyList<byte[]> good, IReadOnlyList<byte[]> special, Func<byte[], byte[]>? pack = null, IReadOnlyList<byte[]>? contents = null)
{
    private const int SpecialEvery = 20;
    private const int Longest = 4 << 20;

    /// <summary>The file of <paramref name="seed"/>; never longer than 4 MiB, but for one that is hostile by design.</summary>
    public byte[] Make(int seed)
    {
        var random = new Random(seed);
        if (special.Count > 0 && seed % SpecialEvery == 0)
        {
            byte[] bomb = special[seed / SpecialEvery % special.Count];
            return seed / SpecialEvery < special.Count ? bomb : Flip(bomb, random);
        }

        bool isPacked = pack is not null && contents is not null && seed % 2 == 1;
        IReadOnlyList<byte[]> whole = isPacked ? contents! : good;
        byte[] bytes = whole[random.Next(whole.Count)];
        for (int changes = 1 + random.Next(3); changes > 0 && bytes.Length is > 1 and < Longest; changes--)
        {
            bytes = Change(bytes, whole, random);
        }

        return isPacked ? pack!(bytes) : bytes;
    }

    private static byte[] Change(byte[] bytes, IReadOnlyList<byte[]> whole, Random random) => random.Next(9) switch
    {
        0 => bytes[..random.Next(1, bytes.Length)],
        1 => bytes[random.Next(bytes.Length - 1)..],
        2 => Noise(bytes, random),
        3 => Repeat(bytes, random),
        4 => Splice(bytes, whole[random.Next(whole.Count)], random),
        5 => LyingDigits(bytes, random),
        6 => LyingLength(bytes, random),
        _ => Flip(bytes, random),
    };

    private static byte[] Flip(byte[] bytes, Random random)
    {
        byte[] changed = [.. bytes];
        for (int flips = random.Next(1, 30); flips > 0; flips--)
        {
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        }

        return changed;
    }

    private static byte[] Noise(byte[] bytes, Random random)
    {
        byte[] changed = [.. bytes];
        int from = random.Next(changed.Length);
        random.NextBytes(changed.AsSpan(from, random.Next(Math.Min(200, changed.Length - from) + 1)));
        return changed;
    }

    // What stands once, many times: nesting, long lists, quadratic readers.
    private static byte[] Repeat(byte[] bytes, Random random)
    {
        int from = random.Next(bytes.Length), length = random.Next(1, Math.Min(60, bytes.Length - from) + 1);
        int times = Math.Min(1 << random.Next(1, 15), Longest / 8 / length);
        using var changed = new MemoryStream();
        changed.Write(bytes.AsSpan(0, from));
        for (int i = 0; i < times; i++)
        {
            changed.Write(bytes.AsSpan(from, length));
        }

        changed.Write(bytes.AsSpan(from));
        return changed.ToArray();
    }

    private static byte[] Splice(byte[] bytes, byte[] other, Random random) => [.. bytes[..random.Next(bytes.Length)], .. other[random.Next(other.Length)..]];

    // A number written in digits becomes a huge, negative or fractional one.
    private static byte[] LyingDigits(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length);
        int digit = bytes.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (digit < 0)
        {
            return Flip(bytes, random);
        }

        at += digit;
        int end = at;
        while (end < bytes.Length && bytes[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        string number = random.Next(5) switch { 0 => "-1", 1 => "2147483648", 2 => "99999999999999999999", 3 => "0", _ => "65536" };
        return [.. bytes[..at], .. Encoding.ASCII.GetBytes(number), .. bytes[end..]];
    }

    // A length in four bytes, of either order, becomes the largest or the next one.
    private static byte[] LyingLength(byte[] bytes, Random random)
    {
        if (bytes.Length < 8)
        {
            return Flip(bytes, random);
        }

        byte[] changed = [.. bytes];
        Span<byte> place = changed.AsSpan(random.Next(changed.Length - 4), 4);
        switch (random.Next(4))
        {
            case 0:
                BinaryPrimitives.WriteUInt32LittleEndian(place, uint.MaxValue);
                break;
            case 1:
                BinaryPrimitives.WriteUInt32LittleEndian(place, int.MaxValue);
                break;
            case 2:
                BinaryPrimitives.WriteUInt32BigEndian(place, int.MaxValue);
                break;
            default:
                BinaryPrimitives.WriteUInt32LittleEndian(place, BinaryPrimitives.ReadUInt32LittleEndian(place) + 1);
                break;
        }

        return changed;
    }
}
