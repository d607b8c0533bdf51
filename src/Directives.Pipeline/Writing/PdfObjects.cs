using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Directives.Pipeline.Writing;

/// <summary>Writes the numbered objects of a PDF (ISO 32000-1) to a stream one after the other, and the table of their places at the end. For one thread.</summary>
internal sealed class PdfObjects
{
    private readonly Stream _output;
    private readonly List<long> _places = [];
    private long _written;

    public PdfObjects(Stream output)
    {
        _output = output;

        // The comment of four high bytes tells mailers that the file is binary (ISO 32000-1, 7.5.2).
        Write("%PDF-1.5\n%"u8);
        Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Takes a number for an object that is written later.</summary>
    public int Reserve()
    {
        _places.Add(0);
        return _places.Count;
    }

    /// <summary>Writes an object that is <paramref name="content"/>, PDF syntax in ASCII.</summary>
    /// <returns>Its number.</returns>
    public int Add(string content)
    {
        int number = Reserve();
        Put(number, content);
        return number;
    }

    /// <summary>Writes the object whose <paramref name="number"/> was reserved.</summary>
    public void Put(int number, string content)
    {
        Begin(number);
        Write(Encoding.ASCII.GetBytes(content));
        Write("\nendobj\n"u8);
    }

    /// <summary>Writes a stream object as it is; <paramref name="entries"/> are those of its dictionary but for the length.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> bytes)
    {
        int number = Reserve();
        Begin(number);
        Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Length {bytes.Length} >>\nstream\n")));
        Write(bytes);
        Write("\nendstream\nendobj\n"u8);
        return number;
    }

    /// <summary>Writes a stream object compressed by Flate.</summary>
    public int AddCompressed(string entries, ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return AddStream($"{entries} /Filter /FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Writes the table of places and the trailer.</summary>
    public void End(int catalog)
    {
        long table = _written;
        var tail = new StringBuilder();
        tail.Append(CultureInfo.InvariantCulture, $"xref\n0 {_places.Count + 1}\n0000000000 65535 f \n");
        foreach (long place in _places)
        {
            tail.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        tail.Append(CultureInfo.InvariantCulture, $"trailer << /Size {_places.Count + 1} /Root {catalog} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        Write(Encoding.ASCII.GetBytes(tail.ToString()));
    }

    private void Begin(int number)
    {
        _places[number - 1] = _written;
        Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n")));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _written += bytes.Length;
    }
}
