namespace Directives.OcrWorker.Preparation;

/// <summary>Measures the paper of a page.</summary>
internal static class Paper
{
    private const int Tiles = 8;

    /// <summary>Spread of the paper's shade over the page: the distance between its lighter and darker tiles, a tile's paper being its median.</summary>
    public static double Unevenness(GrayImage image)
    {
        var shades = new List<int>(Tiles * Tiles);
        int[] counts = new int[256];
        for (int row = 0; row < Tiles; row++)
        {
            for (int column = 0; column < Tiles; column++)
            {
                Array.Clear(counts);
                int seen = 0;
                for (int y = row * image.Height / Tiles; y < (row + 1) * image.Height / Tiles; y += 4)
                {
                    foreach (byte shade in image.Row(y)[(column * image.Width / Tiles)..((column + 1) * image.Width / Tiles)])
                    {
                        counts[shade]++;
                        seen++;
                    }
                }

                if (seen > 0)
                {
                    shades.Add(Median(counts, seen));
                }
            }
        }

        if (shades.Count == 0)
        {
            return 0;
        }

        shades.Sort();
        return shades[shades.Count * 9 / 10] - shades[shades.Count / 10];
    }

    private static int Median(int[] counts, int total)
    {
        int shade = 0;
        for (int below = counts[0]; below * 2 < total; below += counts[shade])
        {
            shade++;
        }

        return shade;
    }
}
