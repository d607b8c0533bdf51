using System.Text;

namespace Directives.Core.Tests.Performance;

/// <summary>Guards what a run allocates: it depends on the text and the code alone, not on the machine.</summary>
public sealed class AllocationTests
{
    // A tenth above what the corpus took when it was last measured. Raise it only with a reason in the commit.
    private const double MostForEachByte = 4.05;

    [Fact]
    public void Extraction_allocates_no_more_for_each_byte_of_text_than_approved()
    {
        string[] texts = [.. Directory.EnumerateFiles(Repository.At("corpus", "documents"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(IsClean)];
        Assert.NotEmpty(texts);
        var parser = new DirectiveParser();

        // Buffers grow to the largest text first, and tables are loaded when first used.
        Allocated(parser, texts);
        Allocated(parser, texts);
        double forEachByte = Allocated(parser, texts) / (double)texts.Sum(Encoding.UTF8.GetByteCount);

        Assert.True(forEachByte <= MostForEachByte, $"{forEachByte:F2} bytes for each byte of text, where {MostForEachByte} are approved");
    }

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
