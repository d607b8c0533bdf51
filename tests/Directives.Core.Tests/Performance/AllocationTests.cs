using System.Text;
using Directives.Benchmarks.Repair;
using Directives.Repair;

namespace Directives.Core.Tests.Performance;

/// <summary>Guards what a run allocates: it depends on the text and the code alone, not on the machine.</summary>
public sealed class AllocationTests
{
    // A tenth above what the corpus took when it was last measured. Raise it only with a reason in the commit.
    private const double MostForEachByte = 2.17;

    // Texts that OCR broke, repaired: the text as it is read is made anew.
    private const double MostForEachByteOfBroken = 5.1;

    // The documents of the corpus in one text: the letterheads of all but the first are passed over, which leaves the duties.
    private const double MostForEachByteOfLarge = 1.35;

    // Over the number of tokens up to which all buffers are kept.
    private const int LargeTimes = 16;

    [Fact]
    public void Extraction_allocates_no_more_for_each_byte_of_text_than_approved()
    {
        string[] texts = [.. Texts().Where(IsClean)];
        Assert.NotEmpty(texts);
        var parser = new DirectiveParser();

        // Buffers grow to the largest text first, and tables are loaded when first used.
        Allocated(parser, texts);
        Allocated(parser, texts);
        double forEachByte = Allocated(parser, texts) / (double)texts.Sum(Encoding.UTF8.GetByteCount);

        Assert.True(forEachByte <= MostForEachByte, $"{forEachByte:F2} bytes for each byte of text, where {MostForEachByte} are approved");
    }

    [Fact]
    public void Repair_allocates_no_more_for_each_byte_of_text_than_approved()
    {
        string[] texts = [.. Directory.EnumerateFiles(Repository.At("corpus", "ocr"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(OcrSample.In).Select(sample => sample.Read)];
        Assert.NotEmpty(texts);
        var parser = new DirectiveParser(new DirectiveParserOptions { Repair = RepairMode.Always });

        Allocated(parser, texts);
        Allocated(parser, texts);
        double forEachByte = Allocated(parser, texts) / (double)texts.Sum(Encoding.UTF8.GetByteCount);

        Assert.True(forEachByte <= MostForEachByteOfBroken, $"{forEachByte:F2} bytes for each byte of text, where {MostForEachByteOfBroken} are approved");
    }

    [Fact]
    public void Memory_of_a_large_text_serves_the_next_large_one()
    {
        string text = string.Concat(Enumerable.Repeat(string.Concat(Texts()), LargeTimes));
        var parser = new DirectiveParser(new DirectiveParserOptions { Repair = RepairMode.Never });

        Allocated(parser, [text]);
        Allocated(parser, [text]);
        double forEachByte = Allocated(parser, [text]) / (double)Encoding.UTF8.GetByteCount(text);

        Assert.True(forEachByte <= MostForEachByteOfLarge, $"{forEachByte:F2} bytes for each byte of text, where {MostForEachByteOfLarge} are approved");
    }

    private static IEnumerable<string> Texts() => Directory.EnumerateFiles(Repository.At("corpus", "documents"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    // A text that OCR broke is repaired first, which takes memory of its own.
    private static bool IsClean(string text) => new DirectiveParser().Parse(text).Repairs.Count == 0;

    private static long Allocated(DirectiveParser parser, string[] texts)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (string text in texts)
        {
            Assert.NotNull(parser.Parse(text));
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
