using System.Buffers.Binary;

namespace Directives.Pipeline.Writing;

/// <summary>Takes the picture out of an image file without decoding it, where its encoding is one that PDF knows.</summary>
internal static class PictureFile
{
    private const int PngSignature = 8;
    private const int PngHeader = 25;
    private const int ChunkFrame = 12;

    /// <summary>The picture in <paramref name="file"/>: a JPEG, a binary PBM, PGM or PPM, or a PNG without alpha and interlacing; null for any other, or a damaged one.</summary>
    public static PagePicture? TryRead(ReadOnlyMemory<byte> file) =>
        JpegHead.TryRead(file.Span, out JpegHead head) ? FromJpeg(head, file) : FromNetpbm(file) ?? FromPng(file.Span);

    private static PagePicture FromJpeg(JpegHead head, ReadOnlyMemory<byte> file)
    {
        string space = head.Components switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => "DeviceCMYK" };
        string inverted = head.IsInverted ? " /Decode [1 0 1 0 1 0 1 0]" : "";
        return new PagePicture(Size(head.Width, head.Height) + $" /ColorSpace /{space} /BitsPerComponent 8{inverted} /Filter /DCTDecode", file, IsEncoded: true);
    }

    private static PagePicture? FromNetpbm(ReadOnlyMemory<byte> file)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        if (bytes.Length < 8 || bytes[0] != 'P' || bytes[1] is < (byte)'4' or > (byte)'6')
        {
            return null;
        }

        bool isTwoTone = bytes[1] == '4';
        int place = 2;
        if (!TryNumber(bytes, ref place, out int width) || !TryNumber(bytes, ref place, out int height) || (!isTwoTone && !(TryNumber(bytes, ref place, out int most) && most == byte.MaxValue)))
        {
            return null;
        }

        // One white space follows the head. In a PBM, 1 is black.
        place++;
        long row = isTwoTone ? (width + 7L) / 8 : bytes[1] == '5' ? width : 3L * width;
        string space = isTwoTone ? "/DeviceGray /BitsPerComponent 1 /Decode [1 0]" : bytes[1] == '5' ? "/DeviceGray /BitsPerComponent 8" : "/DeviceRGB /BitsPerComponent 8";
        return bytes.Length - place < row * height
            ? null
            : new PagePicture($"{Size(width, height)} /ColorSpace {space}", file.Slice(place, (int)(row * height)), IsEncoded: false);
    }

    /// <summary>The compressed rows of a PNG (ISO/IEC 15948) are what PDF calls Flate with predictor 15.</summary>
    private static PagePicture? FromPng(ReadOnlySpan<byte> file)
    {
        if (file.Length < PngSignature + PngHeader || !file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return null;
        }

        ReadOnlySpan<byte> header = file[(PngSignature + 8)..];
        int width = BinaryPrimitives.ReadInt32BigEndian(header);
        int height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        (byte depth, byte kind, byte interlace) = (header[8], header[9], header[12]);
        if (width <= 0 || height <= 0 || depth > 8 || kind is not (0 or 2 or 3) || interlace != 0)
        {
            return null;
        }

        using var rows = new MemoryStream();
        byte[]? palette = null;
        for (int place = PngSignature; place + ChunkFrame <= file.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file[place..]);
            if (length > file.Length - place - ChunkFrame)
            {
                return null;
            }

            ReadOnlySpan<byte> name = file.Slice(place + 4, 4);
            ReadOnlySpan<byte> content = file.Slice(place + 8, (int)length);
            if (name.SequenceEqual("IDAT"u8))
            {
                rows.Write(content);
            }
            else if (name.SequenceEqual("PLTE"u8))
            {
                palette = content.ToArray();
            }
            else if (name.SequenceEqual("tRNS"u8))
            {
                return null;
            }

            place += ChunkFrame + (int)length;
        }

        if (rows.Length == 0 || (kind == 3 && palette is not { Length: >= 3 }))
        {
            return null;
        }

        string space = kind switch { 0 => "/DeviceGray", 2 => "/DeviceRGB", _ => $"[/Indexed /DeviceRGB {(palette!.Length / 3) - 1} <{Convert.ToHexString(palette)}>]" };
        int colours = kind == 2 ? 3 : 1;
        return new PagePicture(
            $"{Size(width, height)} /ColorSpace {space} /BitsPerComponent {depth} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {colours} /BitsPerComponent {depth} /Columns {width} >>",
            rows.ToArray(),
            IsEncoded: true);
    }

    private static string Size(int width, int height) => FormattableString.Invariant($"/Width {width} /Height {height}");

    private static bool TryNumber(ReadOnlySpan<byte> bytes, ref int place, out int number)
    {
        const int Most = 1_000_000;
        number = 0;
        while (place < bytes.Length && bytes[place] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r')
        {
            place++;
        }

        while (place < bytes.Length && char.IsAsciiDigit((char)bytes[place]) && number < Most)
        {
            number = (10 * number) + bytes[place++] - '0';
        }

        return number is > 0 and < Most;
    }
}
