using System.Runtime.InteropServices;
using Directives.OcrWorker.Native;
using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker;

/// <summary>One Tesseract engine. For one thread.</summary>
internal sealed class Recognizer : IDisposable
{
    private readonly nint _engine;

    private Recognizer(nint engine) => _engine = engine;

    /// <summary>Loads the engine with <paramref name="language"/>.</summary>
    /// <exception cref="DllNotFoundException">A library is not installed.</exception>
    /// <exception cref="PageFailureException"><see cref="WorkerReplyKind.Missing"/>: the language is not installed.</exception>
    public static Recognizer Load(string language)
    {
        nint engine = Tesseract.Create();
        if (Tesseract.Init(engine, null, language, Tesseract.NeuralEngine) != 0)
        {
            Tesseract.Delete(engine);
            throw new PageFailureException(WorkerReplyKind.Missing, language);
        }

        _ = Tesseract.SetVariable(engine, "debug_file", "/dev/null");

        // Pages that are white on black are inverted before; trying each doubtful line both ways costs a third of the time.
        _ = Tesseract.SetVariable(engine, "tessedit_do_invert", "0");

        // Where a paragraph begins is found by the pipeline, over the pages of a document.
        _ = Tesseract.SetVariable(engine, "paragraph_text_based", "0");

        // Not in Vietnamese, but in the model: it doubts between Đ and Ð, N and Ñ, and may then write both.
        _ = Tesseract.SetVariable(engine, "tessedit_char_blacklist", "ÐÑñ");
        return new Recognizer(engine);
    }

    /// <summary>Version of the library.</summary>
    public static string Version() => Marshal.PtrToStringUTF8(Tesseract.Version()) ?? "?";

    /// <summary>Mean confidence, 0 to 100, of what is read in <paramref name="image"/>, which is one block of text.</summary>
    public int TryPart(Pix image, double resolution, int milliseconds)
    {
        Tesseract.SetPageSegmentation(_engine, Tesseract.SingleBlock);
        Tesseract.SetImage(_engine, image.Handle);
        Tesseract.SetResolution(_engine, (int)Math.Round(resolution));
        try
        {
            Recognize(milliseconds);
            return Tesseract.MeanConfidence(_engine);
        }
        finally
        {
            Tesseract.Clear(_engine);
        }
    }

    /// <summary>The words of <paramref name="page"/> in pixels of its image, and whether time ran out.</summary>
    public (List<WireWord> Words, bool IsCutShort) Read(PreparedPage page, int milliseconds)
    {
        Tesseract.SetPageSegmentation(_engine, Tesseract.AutomaticSegmentation);
        Tesseract.SetImage(_engine, page.Image.Handle);
        Tesseract.SetResolution(_engine, (int)Math.Round(page.Resolution));
        long start = Environment.TickCount64;
        try
        {
            Recognize(milliseconds);
            return (Collect(), Environment.TickCount64 - start >= milliseconds);
        }
        finally
        {
            Tesseract.Clear(_engine);
        }
    }

    /// <summary>The words of <paramref name="image"/>, which is one line of writing.</summary>
    public List<WireWord> ReadLine(Pix image, double resolution, int milliseconds)
    {
        Tesseract.SetPageSegmentation(_engine, Tesseract.SingleLine);
        Tesseract.SetImage(_engine, image.Handle);
        Tesseract.SetResolution(_engine, (int)Math.Round(resolution));
        try
        {
            Recognize(milliseconds);
            return Collect();
        }
        finally
        {
            Tesseract.Clear(_engine);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Tesseract.Delete(_engine);

    private void Recognize(int milliseconds)
    {
        nint monitor = Tesseract.CreateMonitor();
        Tesseract.SetDeadline(monitor, Math.Max(1, milliseconds));
        try
        {
            _ = Tesseract.Recognize(_engine, monitor);
        }
        finally
        {
            Tesseract.DeleteMonitor(monitor);
        }
    }

    private List<WireWord> Collect()
    {
        var words = new List<WireWord>();
        nint iterator = Tesseract.GetIterator(_engine);
        if (iterator == 0)
        {
            return words;
        }

        nint place = Tesseract.GetPageIterator(iterator);
        int line = -1;
        int baseline = 0;
        do
        {
            if (line < 0 || Tesseract.IsAtBeginning(place, Tesseract.LevelLine) != 0)
            {
                line++;
            }

            if (Tesseract.GetBox(place, Tesseract.LevelWord, out int left, out int top, out int right, out int bottom) == 0)
            {
                continue;
            }

            string text = TakeText(Tesseract.GetText(iterator, Tesseract.LevelWord)).Trim();

            // Ruled lines and pictures come as words of blanks.
            if (text.Length == 0)
            {
                continue;
            }

            baseline = Tesseract.GetBaseline(place, Tesseract.LevelWord, out _, out int y1, out _, out int y2) != 0 ? (y1 + y2) / 2 : bottom;
            words.Add(new WireWord(text, Tesseract.Confidence(iterator, Tesseract.LevelWord) / 100, left, top, right, bottom, baseline, line));
        }
        while (Tesseract.Next(iterator, Tesseract.LevelWord) != 0);
        Tesseract.DeleteIterator(iterator);
        return words;
    }

    private static string TakeText(nint text)
    {
        if (text == 0)
        {
            return string.Empty;
        }

        string result = Marshal.PtrToStringUTF8(text) ?? string.Empty;
        Tesseract.DeleteText(text);
        return result;
    }
}
