namespace Directives.Lexicons;

/// <summary>Ids of the single words that scanners look for by themselves.</summary>
internal sealed class GrammarWords(Vocabulary.Builder vocabulary)
{
    // Dates
    public int Day { get; } = vocabulary.Add("ngày");

    public int Month { get; } = vocabulary.Add("tháng");

    public int Quarter { get; } = vocabulary.Add("quý");

    public int Year { get; } = vocabulary.Add("năm");

    public int Week { get; } = vocabulary.Add("tuần");

    public int Hour { get; } = vocabulary.Add("giờ");

    public int Minute { get; } = vocabulary.Add("phút");

    // Prepositions and conjunctions
    public int From { get; } = vocabulary.Add("từ");

    public int To { get; } = vocabulary.Add("đến");

    public int And { get; } = vocabulary.Add("và");

    public int Or { get; } = vocabulary.Add("hoặc");

    public int With { get; } = vocabulary.Add("với");

    public int Together { get; } = vocabulary.Add("cùng");

    public int Of { get; } = vocabulary.Add("của");

    public int The { get; } = vocabulary.Add("các");

    public int Number { get; } = vocabulary.Add("số");
}
