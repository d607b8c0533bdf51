using System.Text;

namespace Directives.Pipeline.Reading;

/// <summary>Formats that no built-in reader reads, told by their first bytes, so that the refusal can name them and the way out.</summary>
internal static class ForeignFormat
{
    private const string SaveAsDocx = "Open it in Word or LibreOffice and save it as .docx or PDF.";
    private const string Unpack = "Unpack it and process the folder, or pack it again as ZIP.";
    private const string WrongFile = "If it should be a document, it was given a wrong name or was damaged on the way.";

    private static readonly (int Offset, byte[] Magic, ReadFailure Failure, string Name, string Remedy)[] Signatures =
    [
        (0, [0xFF, 0xD8, 0xFF], ReadFailure.NeedsOcr, "a JPEG image", ""),
        (0, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A], ReadFailure.NeedsOcr, "a PNG image", ""),
        (0, [(byte)'I', (byte)'I', 0x2A, 0], ReadFailure.NeedsOcr, "a TIFF image", ""),
        (0, [(byte)'M', (byte)'M', 0, 0x2A], ReadFailure.NeedsOcr, "a TIFF image", ""),
        (8, Ascii("WEBPVP8"), ReadFailure.NeedsOcr, "a WebP image", ""),
        (0, Ascii("GIF8"), ReadFailure.NotRecognised, "a GIF image", "Convert it to PNG."),
        (0, Ascii("AT&TFORM"), ReadFailure.NotRecognised, "a DjVu scan", "Convert it to PDF."),
        (0, Ascii("%!PS"), ReadFailure.NotRecognised, "a PostScript file", "Convert it to PDF."),
        (0, Ascii("{\\rtf"), ReadFailure.NotRecognised, "a rich text document (RTF)", SaveAsDocx),
        (0, Ascii("MIME-Version:"), ReadFailure.NotRecognised, "a web archive (MHTML)", SaveAsDocx),
        (0, Ascii("From: <Saved by"), ReadFailure.NotRecognised, "a web archive (MHTML)", SaveAsDocx),
        (0, Ascii("Rar!\u001a\u0007"), ReadFailure.NotRecognised, "a RAR archive", Unpack),
        (0, [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], ReadFailure.NotRecognised, "a 7z archive", Unpack),
        (0, [0x1F, 0x8B, 0x08], ReadFailure.NotRecognised, "gzip data", Unpack),
        (0, Ascii("BZh"), ReadFailure.NotRecognised, "bzip2 data", Unpack),
        (0, [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], ReadFailure.NotRecognised, "xz data", Unpack),
        (257, Ascii("ustar"), ReadFailure.NotRecognised, "a tar archive", Unpack),
        (0, [0x7F, (byte)'E', (byte)'L', (byte)'F'], ReadFailure.NotRecognised, "a program (ELF)", WrongFile),
        (0, Ascii("SQLite format 3\0"), ReadFailure.NotRecognised, "an SQLite database", WrongFile),
        (4, Ascii("ftyp"), ReadFailure.NotRecognised, "a film, sound or HEIC file", WrongFile),
        (0, Ascii("ID3"), ReadFailure.NotRecognised, "a sound file (MP3)", WrongFile),
        (0, Ascii("OggS"), ReadFailure.NotRecognised, "a sound file (Ogg)", WrongFile),
        (0, [0xCA, 0xFE, 0xBA, 0xBE], ReadFailure.NotRecognised, "a program (Java class or Mach-O)", WrongFile),
        (0, [0xCF, 0xFA, 0xED, 0xFE], ReadFailure.NotRecognised, "a program (Mach-O)", WrongFile),
    ];

    private static readonly byte[] OleSignature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether <paramref name="head"/> opens one of these formats. Some of them (RTF, PostScript, MHTML) are text on the surface, which the plain text reader must not take.</summary>
    public static bool Matches(ReadOnlySpan<byte> head) => Find(head) is not null || head.StartsWith(OleSignature) || IsWordXml(head) || head.StartsWith("%PDF-"u8);

    /// <summary>Whether <paramref name="head"/> opens XML that is no web page: data with tags, not text to be read.</summary>
    public static bool IsXml(ReadOnlySpan<byte> head) => head.StartsWith("<?xml"u8) || head.StartsWith("\uFEFF<?xml"u8);

    /// <summary>The refusal of content that no reader recognised.</summary>
    public static DocumentReadException Refuse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(OleSignature))
        {
            return RefuseOle(bytes);
        }

        if (IsWordXml(bytes[..Math.Min(bytes.Length, 1024)]))
        {
            return new DocumentReadException(ReadFailure.NotRecognised, $"This is a Word 2003 XML document, which is not read. {SaveAsDocx}");
        }

        if (IsXml(bytes))
        {
            return new DocumentReadException(ReadFailure.NotRecognised, "This is XML data, which is not read. If it is a document, open it in the program that made it and save it as .docx, PDF or HTML.");
        }

        if (bytes.StartsWith("%PDF-"u8))
        {
            return new DocumentReadException(ReadFailure.NotRecognised, "This is a PDF, and no reader for PDF is configured.");
        }

        return Find(bytes) switch
        {
            (ReadFailure.NeedsOcr, string name, _) => new DocumentReadException(ReadFailure.NeedsOcr, $"This is {name} of a page and holds no text. It needs OCR, which is turned off; turn it on, or supply a PDF or DOCX with text."),
            (ReadFailure failure, string name, string remedy) => new DocumentReadException(failure, $"This is {name}, which is not read. {remedy}"),
            null => new DocumentReadException(ReadFailure.NotRecognised, $"This is binary data of no known format. Readable are PDF, DOCX, HTML, plain text, images of pages (JPEG, PNG, TIFF, BMP, WebP) and ZIP archives of these. {WrongFile}"),
        };
    }

    private static DocumentReadException RefuseOle(ReadOnlySpan<byte> bytes)
    {
        if (HasStream(bytes, "EncryptedPackage"))
        {
            return new DocumentReadException(ReadFailure.Encrypted, "This Office document is protected with a password. Open it in Word, remove the password and save it as .docx.");
        }

        string name = HasStream(bytes, "WordDocument") ? "a Word 97–2003 document (.doc)"
            : HasStream(bytes, "Workbook") || HasStream(bytes, "Book") ? "an Excel 97–2003 workbook (.xls)"
            : HasStream(bytes, "PowerPoint Document") ? "a PowerPoint 97–2003 presentation (.ppt)"
            : "an OLE file of Windows (an old Office document, an Outlook message or an installer)";
        return new DocumentReadException(ReadFailure.NotRecognised, $"This is {name}, which is not read. {SaveAsDocx}");
    }

    // Names in the directory of an OLE file are UTF-16 and end in a null; the directory may lie anywhere in the file.
    private static bool HasStream(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name + "\0")) >= 0;

    private static bool IsWordXml(ReadOnlySpan<byte> head) => head.IndexOf("<?mso-application progid=\"Word.Document\"?>"u8) >= 0;

    private static (ReadFailure Failure, string Name, string Remedy)? Find(ReadOnlySpan<byte> bytes)
    {
        foreach ((int offset, byte[] magic, ReadFailure failure, string name, string remedy) in Signatures)
        {
            if (bytes.Length >= offset + magic.Length && bytes.Slice(offset, magic.Length).SequenceEqual(magic))
            {
                return (failure, name, remedy);
            }
        }

        // Two letters open many a text; the fixed fields after them do not.
        if (bytes.Length >= 14 && bytes.StartsWith("BM"u8) && bytes.Slice(6, 4).IndexOfAnyExcept((byte)0) < 0)
        {
            return (ReadFailure.NeedsOcr, "a BMP image", "");
        }

        if (bytes.Length >= 64 && bytes.StartsWith("MZ"u8) && bytes[..64].Contains((byte)0))
        {
            return (ReadFailure.NotRecognised, "a Windows program", WrongFile);
        }

        return null;
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
