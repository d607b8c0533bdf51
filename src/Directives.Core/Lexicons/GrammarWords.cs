namespace Directives.Lexicons;

/// <summary>Ids of the single words that scanners look for by themselves.</summary>
internal sealed class GrammarWords(Vocabulary.Builder vocabulary)
{
    // Dates
    public int Day { get; } = vocabulary.Add("ngày");

    public int Month { get; } = vocabulary.Add("tháng");

    public int Year { get; } = vocabulary.Add("năm");

    public int Quarter { get; } = vocabulary.Add("quý");

    public int Returning { get; } = vocabulary.Add("hằng");

    public int ReturningOld { get; } = vocabulary.Add("hàng");

    public int Before { get; } = vocabulary.Add("trước");

    public int Fixed { get; } = vocabulary.Add("định");

    public int FixedPeriod { get; } = vocabulary.Add("kỳ");

    // Prepositions and conjunctions
    public int From { get; } = vocabulary.Add("từ");

    public int To { get; } = vocabulary.Add("đến");

    public int And { get; } = vocabulary.Add("và");

    public int With { get; } = vocabulary.Add("với");

    public int Together { get; } = vocabulary.Add("cùng");

    public int Of { get; } = vocabulary.Add("của");

    public int The { get; } = vocabulary.Add("các");

    public int Number { get; } = vocabulary.Add("số");

    // Clauses
    public int Article { get; } = vocabulary.Add("điều");

    public int Chapter { get; } = vocabulary.Add("chương");

    public int Part { get; } = vocabulary.Add("phần");

    public int Section { get; } = vocabulary.Add("mục");

    public int Annex { get; } = vocabulary.Add("phụ");

    public int AnnexSecondSyllable { get; } = vocabulary.Add("lục");

    // Bodies
    public int Ministry { get; } = vocabulary.Add("bộ");

    public int Department { get; } = vocabulary.Add("sở");

    public int Divide { get; } = vocabulary.Add("phân");

    public int Where { get; } = vocabulary.Add("nơi");

    public int Able { get; } = vocabulary.Add("thể");

    public int Have { get; } = vocabulary.Add("có");

    public int Faculty { get; } = vocabulary.Add("khoa");

    public int Learn { get; } = vocabulary.Add("học");

    public int Force { get; } = vocabulary.Add("lực");

    public int Those { get; } = vocabulary.Add("những");

    public int Every { get; } = vocabulary.Add("mọi");

    public int Each { get; } = vocabulary.Add("từng");

    public int Committee { get; } = vocabulary.Add("ubnd");

    public int Council { get; } = vocabulary.Add("hđnd");

    public int Human { get; } = vocabulary.Add("nhân");

    public int Folk { get; } = vocabulary.Add("dân");

    public int Town { get; } = vocabulary.Add("thị");

    public int City { get; } = vocabulary.Add("thành");

    public int Wire { get; } = vocabulary.Add("điện");

    public int EachOne { get; } = vocabulary.Add("mỗi");

    public int Under { get; } = vocabulary.Add("thuộc");

    public int DirectlyUnder { get; } = vocabulary.Add("trực");

    public int At { get; } = vocabulary.Add("tại");

    public int On { get; } = vocabulary.Add("trên");

    public int Area { get; } = vocabulary.Add("địa");

    public int Assign { get; } = vocabulary.Add("giao");

    public int Member { get; } = vocabulary.Add("viên");

    public int Forward { get; } = vocabulary.Add("chuyển");

    public int Give { get; } = vocabulary.Add("cho");

    public int Point { get; } = vocabulary.Add("điểm");

    public int Center { get; } = vocabulary.Add("tâm");

    public int By { get; } = vocabulary.Add("do");

    public int Passive { get; } = vocabulary.Add("được");

    public int Stationed { get; } = vocabulary.Add("đóng");

    public int Follow { get; } = vocabulary.Add("theo");

    public int After { get; } = vocabulary.Add("sau");

    public int Here { get; } = vocabulary.Add("đây");

    public int Cooperate { get; } = vocabulary.Add("phối");

    public int Preside { get; } = vocabulary.Add("chủ");

    public int Chief { get; } = vocabulary.Add("chánh");

    // Owner formulas, by their first syllable
    public int Do { get; } = vocabulary.Add("thực");

    public int Execute { get; } = vocabulary.Add("thi");

    public int Deploy { get; } = vocabulary.Add("triển");

    public int Main { get; } = vocabulary.Add("chính");

    public int Responsible { get; } = vocabulary.Add("chịu");

    public int Support { get; } = vocabulary.Add("hỗ");

    public int That { get; } = vocabulary.Add("đó");

    public int Case { get; } = vocabulary.Add("trường");

    public int Into { get; } = vocabulary.Add("vào");

    public int Though { get; } = vocabulary.Add("tuy");

    // “thời gian qua”, “vừa qua”
    public int Past { get; } = vocabulary.Add("qua");

    public int Just { get; } = vocabulary.Add("vừa");

    public int Gap { get; } = vocabulary.Add("gian");

    // “vừa ký ban hành văn bản”, “cũng yêu cầu”
    public int Newly { get; } = vocabulary.Add("mới");

    public int Also { get; } = vocabulary.Add("cũng");

    public int Sign { get; } = vocabulary.Add("ký");

    public int Issue { get; } = vocabulary.Add("ban");

    public int IssueSecondSyllable { get; } = vocabulary.Add("hành");

    public int Send { get; } = vocabulary.Add("gửi");

    public int Paper { get; } = vocabulary.Add("văn");

    public int PaperSecondSyllable { get; } = vocabulary.Add("bản");

    // “Thứ sáu, 16/6/2023”, “Chủ nhật, …” above a page's article
    public int Weekday { get; } = vocabulary.Add("thứ");

    public int Master { get; } = vocabulary.Add("chủ");

    public int Sun { get; } = vocabulary.Add("nhật");

    // Letterhead
    public int About { get; } = vocabulary.Add("về");

    public int Filed { get; } = vocabulary.Add("lưu");

    public int Like { get; } = vocabulary.Add("như");

    public int Comprise { get; } = vocabulary.Add("gồm");

    public int Prevent { get; } = vocabulary.Add("phòng");

    public int Combat { get; } = vocabulary.Add("chống");

    public int Is { get; } = vocabulary.Add("là");

    public int InOrderTo { get; } = vocabulary.Add("để");

    public int Already { get; } = vocabulary.Add("đã");

    public int Deputy { get; } = vocabulary.Add("phó");

    public int Direct { get; } = vocabulary.Add("chỉ");

    public int Organ { get; } = vocabulary.Add("cơ");

    public int Equivalent { get; } = vocabulary.Add("ngang");

    /// <summary>Whether no phrase ends with the word: và, của, các, với, về.</summary>
    public bool LeavesOpen(int word) => word == And || word == Of || word == The || word == With || word == About;
}
