using System.Buffers.Binary;

namespace Directives.Pipeline.Writing;

/// <summary>A TrueType font (ISO/IEC 14496-22) without a single stroke: text set in it can be found and copied, but never seen.</summary>
internal static class GlyphlessFont
{
    /// <summary>Advance of every glyph, and of every character set in the font, in thousandths of the type size.</summary>
    public const int Advance = 500;

    /// <summary>Reach above the baseline in thousandths of the type size.</summary>
    public const int Ascent = 800;

    /// <summary>Reach below the baseline in thousandths of the type size.</summary>
    public const int Descent = -200;

    private const int UnitsPerEm = 1000;
    private const int Glyphs = 2;
    private const int DirectoryEntry = 16;
    private const int OffsetTable = 12;
    private const uint ChecksumOfFont = 0xB1B0AFBA;
    private const int AdjustmentInHead = 8;

    /// <summary>The font file.</summary>
    public static byte[] Build()
    {
        (string Tag, byte[] Content)[] tables =
        [
            // Glyphs of length 0 have no outline; the four bytes keep the table from being empty.
            ("glyf", new byte[4]),
            ("head", Head()),
            ("hhea", Hhea()),
            ("hmtx", Words(Advance, 0, Advance, 0)),
            ("loca", Words(0, 0, 0)),
            ("maxp", Maxp()),
        ];
        int length = OffsetTable + (DirectoryEntry * tables.Length) + tables.Sum(t => Padded(t.Content.Length));
        byte[] font = new byte[length];
        WriteDirectoryHead(font, tables.Length);
        int place = OffsetTable + (DirectoryEntry * tables.Length);
        int head = 0;
        for (int i = 0; i < tables.Length; i++)
        {
            (string tag, byte[] content) = tables[i];
            content.CopyTo(font, place);
            Span<byte> entry = font.AsSpan(OffsetTable + (DirectoryEntry * i), DirectoryEntry);
            System.Text.Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(font.AsSpan(place, Padded(content.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], place);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], content.Length);
            head = tag == "head" ? place : head;
            place += Padded(content.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(head + AdjustmentInHead), ChecksumOfFont - Checksum(font));
        return font;
    }

    private static void WriteDirectoryHead(Span<byte> font, int tables)
    {
        int power = 1;
        int log = 0;
        while (power * 2 <= tables)
        {
            power *= 2;
            log++;
        }

        BinaryPrimitives.WriteUInt32BigEndian(font, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(font[4..], (short)tables);
        BinaryPrimitives.WriteInt16BigEndian(font[6..], (short)(power * DirectoryEntry));
        BinaryPrimitives.WriteInt16BigEndian(font[8..], (short)log);
        BinaryPrimitives.WriteInt16BigEndian(font[10..], (short)((tables - power) * DirectoryEntry));
    }

    /// <summary>Version, revision, checksum (filled in later), magic number, flags, units, two dates, bounds, style, least size, direction, short offsets, format.</summary>
    private static byte[] Head() =>
    [
        0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0x5F, 0x0F, 0x3C, 0xF5, 0, 0, .. Words(UnitsPerEm),
        .. new byte[16], .. Words(0, Descent, Advance, Ascent, 0, 8, 2, 0, 0),
    ];

    private static byte[] Hhea() =>
        [0, 1, 0, 0, .. Words(Ascent, Descent, 0, Advance, 0, 0, Advance, 1, 0, 0, 0, 0, 0, 0, 0, Glyphs)];

    private static byte[] Maxp() => [0, 1, 0, 0, .. Words(Glyphs, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)];

    private static byte[] Words(params ReadOnlySpan<int> values)
    {
        byte[] bytes = new byte[values.Length * 2];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(i * 2), (short)values[i]);
        }

        return bytes;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int i = 0; i < bytes.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        }

        return sum;
    }
}
