using Directives.Pipeline.Indexing;

namespace Directives.Pipeline.Tests.Search;

public sealed class PlaceSkippingTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(40, 3)]
    [InlineData(100, 40)]
    [InlineData(30_000, 5)]
    public void Skip_AnyPostings_LeadsToWhatWasWrittenNext(int greatestGap, int mostPlaces)
    {
        var random = new Random(greatestGap);
        var bytes = new List<byte>();
        var starts = new List<int>();
        for (int posting = 0; posting < 300; posting++)
        {
            starts.Add(bytes.Count);
            PostingWriter.AppendPlaces(bytes, Places(random, greatestGap, mostPlaces));
        }

        starts.Add(bytes.Count);
        byte[] places = [.. bytes];
        for (int from = 0; from < starts.Count; from++)
        {
            for (int to = from; to < starts.Count; to += 1 + (from % 7))
            {
                int at = starts[from];
                PlaceSkipping.Skip(places, ref at, to - from);
                Assert.Equal(starts[to], at);
            }
        }
    }

    [Fact]
    public void Skip_BeyondTheLastPosting_IsRefused()
    {
        var bytes = new List<byte>();
        PostingWriter.AppendPlaces(bytes, [3, 200, 4_000]);
        Assert.Throws<IndexOutOfRangeException>(() =>
        {
            int at = 0;
            PlaceSkipping.Skip([.. bytes], ref at, 2);
        });
    }

    private static int[] Places(Random random, int greatestGap, int mostPlaces)
    {
        int[] places = new int[random.Next(1, mostPlaces + 1)];
        int place = random.Next(greatestGap);
        for (int i = 0; i < places.Length; i++, place += random.Next(1, greatestGap + 1))
        {
            places[i] = place;
        }

        return places;
    }
}
