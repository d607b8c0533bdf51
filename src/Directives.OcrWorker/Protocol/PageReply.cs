namespace Directives.OcrWorker.Protocol;

/// <summary>A word as the engine gave it, with its box in pixels of the upright image: half-open, from the top left.</summary>
internal readonly record struct WireWord(string Text, float Confidence, int Left, int Top, int Right, int Bottom, int Baseline, int Line);

/// <summary>A ruling line in pixels of the upright image.</summary>
internal readonly record struct WireRuling(bool IsVertical, float Position, float Start, float End);

/// <summary>A step of preparation, and the measure that set it off.</summary>
internal readonly record struct WireStep(string Name, string Measure, double Value);

/// <summary>What the worker found on a page.</summary>
internal sealed record PageReply
{
    // Bounds what a broken worker can make the pipeline allocate.
    private const int MostEntries = 1_000_000;

    /// <summary>Width of the image as given, in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Height of the image as given, in pixels.</summary>
    public int Height { get; init; }

    /// <summary>Pixels an inch from left to right, of the image as given.</summary>
    public double HorizontalResolution { get; init; }

    /// <summary>Pixels an inch from top to bottom, of the image as given.</summary>
    public double VerticalResolution { get; init; }

    /// <summary>Degrees clockwise by which the image was turned: 0, 90, 180, 270.</summary>
    public int Turn { get; init; }

    /// <summary>Degrees clockwise by which it was straightened after turning.</summary>
    public double Skew { get; init; }

    /// <summary>Share of the upright image that is ink.</summary>
    public double InkShare { get; init; }

    /// <summary>Whether time ran out before the whole page was read.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>The words in the engine's order.</summary>
    public IReadOnlyList<WireWord> Words { get; init; } = [];

    /// <summary>The ruling lines.</summary>
    public IReadOnlyList<WireRuling> Rulings { get; init; } = [];

    /// <summary>The steps of preparation in order.</summary>
    public IReadOnlyList<WireStep> Steps { get; init; } = [];

    /// <summary>The picture as decoded, a PNG or JPEG file; empty when it was not asked for or is too large to be sent.</summary>
    public byte[] Picture { get; init; } = [];

    /// <summary>Writes the members in order.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Width);
        writer.Write(Height);
        writer.Write(HorizontalResolution);
        writer.Write(VerticalResolution);
        writer.Write(Turn);
        writer.Write(Skew);
        writer.Write(InkShare);
        writer.Write(IsCutShort);
        writer.Write(Words.Count);
        foreach (WireWord word in Words)
        {
            writer.Write(word.Text);
            writer.Write(word.Confidence);
            writer.Write(word.Left);
            writer.Write(word.Top);
            writer.Write(word.Right);
            writer.Write(word.Bottom);
            writer.Write(word.Baseline);
            writer.Write(word.Line);
        }

        writer.Write(Rulings.Count);
        foreach (WireRuling ruling in Rulings)
        {
            writer.Write(ruling.IsVertical);
            writer.Write(ruling.Position);
            writer.Write(ruling.Start);
            writer.Write(ruling.End);
        }

        writer.Write(Steps.Count);
        foreach (WireStep step in Steps)
        {
            writer.Write(step.Name);
            writer.Write(step.Measure);
            writer.Write(step.Value);
        }

        writer.Write(Picture.Length);
        writer.Write(Picture);
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="InvalidDataException">A count is out of bounds.</exception>
    /// <exception cref="EndOfStreamException">The bytes end early.</exception>
    public static PageReply Read(BinaryReader reader) => new()
    {
        Width = reader.ReadInt32(),
        Height = reader.ReadInt32(),
        HorizontalResolution = reader.ReadDouble(),
        VerticalResolution = reader.ReadDouble(),
        Turn = reader.ReadInt32(),
        Skew = reader.ReadDouble(),
        InkShare = reader.ReadDouble(),
        IsCutShort = reader.ReadBoolean(),
        Words = ReadList(reader, r => new WireWord(
            r.ReadString(), r.ReadSingle(), r.ReadInt32(), r.ReadInt32(), r.ReadInt32(), r.ReadInt32(), r.ReadInt32(), r.ReadInt32())),
        Rulings = ReadList(reader, r => new WireRuling(r.ReadBoolean(), r.ReadSingle(), r.ReadSingle(), r.ReadSingle())),
        Steps = ReadList(reader, r => new WireStep(r.ReadString(), r.ReadString(), r.ReadDouble())),
        Picture = ReadPicture(reader),
    };

    private static byte[] ReadPicture(BinaryReader reader)
    {
        int length = reader.ReadInt32();
        byte[] picture = length < 0 ? throw new InvalidDataException($"a picture states {length} bytes") : reader.ReadBytes(length);
        return picture.Length == length ? picture : throw new EndOfStreamException("the picture is cut short");
    }

    private static List<T> ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        int count = reader.ReadInt32();
        if (count is < 0 or > MostEntries)
        {
            throw new InvalidDataException($"a list states {count} entries");
        }

        var list = new List<T>();
        for (int i = 0; i < count; i++)
        {
            list.Add(read(reader));
        }

        return list;
    }
}
