using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;
using Directives.OcrWorker.Strokes;

namespace Directives.Pipeline.Tests.Ocr.Strokes;

public sealed class StrokeProofTests
{
    // Pieces of ink: I stroke, / slash, H and O letters as high as capitals, n a small letter, i the same with a dot, ỉ with a hook;
    // ị with dots above and below, j the same with the lower one touching, E a capital with a dot below.
    [Theory]
    [InlineData("II.", "III.", "III.")]
    [InlineData("IH/2025", "III/OOOO", "III/2025")]
    [InlineData("HI-", "III-", "III-")]
    [InlineData("IH.", "II.", "II.")]
    [InlineData("II/2022", "II/OOOO", "II/2022")]
    [InlineData("H.", "H.", "H.")]
    [InlineData("II.", "I.", "II.")]
    [InlineData("II.1", "II.I", "II.1")]
    public void Numeral_has_as_many_strokes_as_are_drawn(string read, string drawn, string expected) => Assert.Equal(expected, Corrected(read, drawn));

    [Theory]
    [InlineData("214IKH-UBND", "OIO/OO-OOOO", "214/KH-UBND")]
    [InlineData("041812025", "OO/O/OOOO", "04/8/2025")]
    [InlineData("0418/2025", "OO/O/OOOO", "04/8/2025")]
    [InlineData("2141KH-UBND", "OIOIOO-OOOO", "2141KH-UBND")]
    [InlineData("214IKH", "OOO", "214IKH")]
    public void Stroke_that_leans_between_figures_is_a_slash(string read, string drawn, string expected) => Assert.Equal(expected, Corrected(read, drawn));

    [Theory]
    [InlineData("2012", "OO/O")]
    [InlineData("15110", "OO/OO")]
    public void Figure_one_that_leans_stays_where_no_date_comes_out(string read, string drawn) => Assert.Equal(read, Corrected(read, drawn));

    [Theory]
    [InlineData("chỉ", "nHi", "chi")]
    [InlineData("chỉ", "nHỉ", "chỉ")]
    [InlineData("thị,", "HHi,", "thi,")]
    [InlineData("thị", "HHị", "thị")]
    [InlineData("thị", "HHj", "thị")]
    [InlineData("chi", "nHi", "chi")]
    [InlineData("biển", "Hinn", "biển")]
    [InlineData("THỊ", "HHI", "THI")]
    [InlineData("THỊ", "HHE", "THỊ")]
    public void Letter_i_has_the_mark_that_is_drawn(string read, string drawn, string expected) => Assert.Equal(expected, Corrected(read, drawn));

    [Fact]
    public void Marks_of_a_page_that_is_not_clean_are_left()
    {
        List<WireWord> words = [new("chỉ", 0.9f, 10, 20, 100, 56, 50, 0), new("II.", 0.9f, 10, 20, 130, 56, 50, 0)];

        Assert.Equal(0, StrokeProof.Correct(PageInk.Of(Draw("nHi"), 200), words, isClean: false));
        Assert.Equal(1, StrokeProof.Correct(PageInk.Of(Draw("III."), 200), words, isClean: false));
        Assert.Equal("III.", words[1].Text);
    }

    [Theory]
    [InlineData(10, 10, "chi")]
    [InlineData(20, 20, "chỉ")]
    public void Word_of_hundreds_of_pieces_is_a_picture(int columns, int rows, string expected)
    {
        GrayImage image = Draw("nHi-----");
        Speckle(image, 130, 22, columns, rows);
        List<WireWord> words = [new("chỉ", 0.9f, 10, 20, 250, 70, 50, 0)];
        StrokeProof.Correct(PageInk.Of(image, 200), words, isClean: true);
        Assert.Equal(expected, words[0].Text);
    }

    [Theory]
    [InlineData(100, "III.")]
    [InlineData(200, "II.")]
    public void Page_of_noise_is_not_looked_at(int specks, string expected)
    {
        var image = new GrayImage(500, 600);
        image.Pixels.AsSpan().Fill(255);
        foreach ((int at, char piece) in "III.".Index())
        {
            Draw(image, piece, 10 + (at * 30));
        }

        Speckle(image, 20, 120, specks, specks);
        List<WireWord> words = [new("II.", 0.9f, 10, 20, 130, 56, 50, 0)];
        StrokeProof.Correct(PageInk.Of(image, 200), words, isClean: true);
        Assert.Equal(expected, words[0].Text);
    }

    private static void Speckle(GrayImage image, int left, int top, int columns, int rows)
    {
        for (int i = 0; i < columns * rows; i++)
        {
            int x = left + (i % columns * 2), y = top + (i / columns * 2);
            image.Fill(x, y, x + 1, y + 1, 0);
        }
    }

    private static string Corrected(string read, string drawn)
    {
        GrayImage image = Draw(drawn);
        List<WireWord> words = [new(read, 0.9f, 10, 20, 10 + (drawn.Length * 30), 56, 50, 0)];
        int count = StrokeProof.Correct(PageInk.Of(image, 200), words, isClean: true);
        Assert.Equal(words[0].Text == read ? 0 : 1, count);
        return words[0].Text;
    }

    private static GrayImage Draw(string pieces)
    {
        var image = new GrayImage((pieces.Length * 30) + 20, 80);
        image.Pixels.AsSpan().Fill(255);
        for (int i = 0; i < pieces.Length; i++)
        {
            Draw(image, pieces[i], 10 + (i * 30));
        }

        return image;
    }

    // Capitals stand from 20 to 50, small letters from 30 to 50.
    private static void Draw(GrayImage image, char piece, int x)
    {
        switch (piece)
        {
            case 'I':
                image.Fill(x, 20, x + 6, 50, 0);
                break;
            case 'E':
                image.Fill(x, 20, x + 6, 50, 0);
                image.Fill(x + 1, 53, x + 5, 57, 0);
                break;
            case '/':
                for (int y = 20; y < 50; y++)
                {
                    image.Fill(x + ((50 - y) / 3), y, x + ((50 - y) / 3) + 3, y + 1, 0);
                }

                break;
            case 'H' or 'O':
                image.Fill(x, 20, x + 24, 50, 0);
                break;
            case 'n':
                image.Fill(x, 30, x + 18, 50, 0);
                break;
            case 'i' or 'ỉ' or 'ị' or 'j':
                image.Fill(x + 2, 30, x + 6, piece == 'j' ? 57 : 50, 0);
                image.Fill(x + 2, 22, x + 6, 26, 0);
                if (piece == 'ỉ')
                {
                    image.Fill(x + 2, 20, x + 8, 23, 0);
                }

                if (piece == 'ị')
                {
                    image.Fill(x + 2, 53, x + 6, 57, 0);
                }

                break;
            case '.' or ',':
                image.Fill(x, 46, x + 4, piece == '.' ? 50 : 55, 0);
                break;
            case '-':
                image.Fill(x, 36, x + 10, 39, 0);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(piece), piece, "no such piece");
        }
    }
}
