namespace Directives.Lexicons;

/// <summary>Ids of the words that announce or shape times, quantities, amounts and citations.</summary>
internal sealed class ValueWords(Vocabulary.Builder vocabulary)
{
    // Units of time
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

    // Bounds of times
    public int Before { get; } = vocabulary.Add("trước");

    public int Slow { get; } = vocabulary.Add("chậm");

    public int Late { get; } = vocabulary.Add("muộn");

    public int Most { get; } = vocabulary.Add("nhất");

    public int In { get; } = vocabulary.Add("trong");

    public int Into { get; } = vocabulary.Add("vào");

    public int After { get; } = vocabulary.Add("sau");

    public int End { get; } = vocabulary.Add("hết");

    public int Close { get; } = vocabulary.Add("cuối");

    public int Opening { get; } = vocabulary.Add("đầu");

    public int Limit { get; } = vocabulary.Add("hạn");

    public int Term { get; } = vocabulary.Add("thời");

    public int Gap { get; } = vocabulary.Add("gian");

    public int Moment { get; } = vocabulary.Add("điểm");

    public int Circle { get; } = vocabulary.Add("vòng");

    public int Now { get; } = vocabulary.Add("nay");

    public int Give { get; } = vocabulary.Add("cho");

    public int Final { get; } = vocabulary.Add("chót");

    public int Same { get; } = vocabulary.Add("là");

    public int Count { get; } = vocabulary.Add("kể");

    public int Reckon { get; } = vocabulary.Add("tính");

    public int When { get; } = vocabulary.Add("khi");

    public int Receive { get; } = vocabulary.Add("nhận");

    public int Work { get; } = vocabulary.Add("làm");

    public int Working { get; } = vocabulary.Add("việc");

    public int Not { get; } = vocabulary.Add("không");

    public int Exceed { get; } = vocabulary.Add("quá");

    public int More { get; } = vocabulary.Add("hơn");

    public int Maximum { get; } = vocabulary.Add("tối");

    public int Multiple { get; } = vocabulary.Add("đa");

    public int Minimum { get; } = vocabulary.Add("thiểu");

    public int Little { get; } = vocabulary.Add("ít");

    public int Onward { get; } = vocabulary.Add("trở");

    public int Go { get; } = vocabulary.Add("đi");

    public int Up { get; } = vocabulary.Add("lên");

    public int Next { get; } = vocabulary.Add("tiếp");

    public int Following { get; } = vocabulary.Add("theo");

    public int Those { get; } = vocabulary.Add("những");

    public int Done { get; } = vocabulary.Add("xong");

    public int Complete { get; } = vocabulary.Add("thành");

    public int Finish { get; } = vocabulary.Add("hoàn");

    public int Phase { get; } = vocabulary.Add("giai");

    public int Stage { get; } = vocabulary.Add("đoạn");

    public int School { get; } = vocabulary.Add("học");

    public int HourSign { get; } = vocabulary.Add("h");

    public int RomanOne { get; } = vocabulary.Add("i");

    public int RomanTwo { get; } = vocabulary.Add("ii");

    public int RomanThree { get; } = vocabulary.Add("iii");

    public int RomanFour { get; } = vocabulary.Add("iv");

    // Rhythms
    public int Every { get; } = vocabulary.Add("hằng");

    public int EveryOld { get; } = vocabulary.Add("hàng");

    public int Each { get; } = vocabulary.Add("mỗi");


    public int Fixed { get; } = vocabulary.Add("định");

    public int Period { get; } = vocabulary.Add("kỳ");

    public int Time { get; } = vocabulary.Add("lần");

    public int One { get; } = vocabulary.Add("một");

    public int Two { get; } = vocabulary.Add("hai");

    public int Three { get; } = vocabulary.Add("ba");

    public int Four { get; } = vocabulary.Add("bốn");

    public int Five { get; } = vocabulary.Add("năm");

    public int Six { get; } = vocabulary.Add("sáu");

    public int Seven { get; } = vocabulary.Add("bảy");

    public int Eight { get; } = vocabulary.Add("tám");

    public int Nine { get; } = vocabulary.Add("chín");

    public int Ten { get; } = vocabulary.Add("mười");

    public int Tens { get; } = vocabulary.Add("mươi");

    public int FiveAfterTens { get; } = vocabulary.Add("lăm");

    public int OneAfterTens { get; } = vocabulary.Add("mốt");

    // Contexts in which a time binds nobody
    public int Already { get; } = vocabulary.Add("đã");

    public int Just { get; } = vocabulary.Add("mới");

    public int Orientation { get; } = vocabulary.Add("hướng");

    public int Vision { get; } = vocabulary.Add("nhìn");

    public int Effect { get; } = vocabulary.Add("lực");

    public int Strive { get; } = vocabulary.Add("phấn");

    public int Strain { get; } = vocabulary.Add("đấu");

    public int Assure { get; } = vocabulary.Add("bảo");

    public int AssureOld { get; } = vocabulary.Add("đảm");

    public int Passive { get; } = vocabulary.Add("được");

    public int Average { get; } = vocabulary.Add("quân");

    public int Pick { get; } = vocabulary.Add("lấy");

    public int Happen { get; } = vocabulary.Add("xảy");

    public int Issue { get; } = vocabulary.Add("hành");

    // Last syllables of (kết) quả, (tình) hình, (báo) cáo: the period after them is what is told of
    public int ResultEnd { get; } = vocabulary.Add("quả");

    public int StateOfThings { get; } = vocabulary.Add("hình");

    public int ReportEnd { get; } = vocabulary.Add("cáo");

    // Last syllables of nouns whose “hằng năm” is no rhythm of work: ngân sách, (ngân sách) nhà nước, dự toán, khen thưởng, kinh phí
    public int BudgetEnd { get; } = vocabulary.Add("sách");

    public int BudgetStart { get; } = vocabulary.Add("ngân");

    public int EstimateStart { get; } = vocabulary.Add("dự");

    public int StateEnd { get; } = vocabulary.Add("nước");

    public int EstimateEnd { get; } = vocabulary.Add("toán");

    public int AwardEnd { get; } = vocabulary.Add("thưởng");

    public int CostEnd { get; } = vocabulary.Add("phí");

    // Quantities
    public int Hundred { get; } = vocabulary.Add("trăm");

    public int Part { get; } = vocabulary.Add("phần");

    public int Above { get; } = vocabulary.Add("trên");

    public int Below { get; } = vocabulary.Add("dưới");

    public int Over { get; } = vocabulary.Add("vượt");

    public int Small { get; } = vocabulary.Add("nhỏ");

    public int Low { get; } = vocabulary.Add("thấp");

    public int Reach { get; } = vocabulary.Add("đạt");

    public int Fall { get; } = vocabulary.Add("giảm");

    public int Rise { get; } = vocabulary.Add("tăng");

    public int Remain { get; } = vocabulary.Add("còn");

    public int Down { get; } = vocabulary.Add("xuống");

    public int Have { get; } = vocabulary.Add("có");

    public int Fold { get; } = vocabulary.Add("thêm");

    public int Compare { get; } = vocabulary.Add("so");

    public int Rate { get; } = vocabulary.Add("tỷ");

    public int Share { get; } = vocabulary.Add("lệ");

    public int Estimate { get; } = vocabulary.Add("ước");

    public int Make { get; } = vocabulary.Add("chiếm");

    public int Therein { get; } = vocabulary.Add("đó");

    public int Apart { get; } = vocabulary.Add("cách");

    public int Aim { get; } = vocabulary.Add("tiêu");

    // ghi (nhận), phát hiện: of what has been
    public int Record { get; } = vocabulary.Add("ghi");

    public int Issued { get; } = vocabulary.Add("phát");

    public int Appear { get; } = vocabulary.Add("hiện");

    // Words before a figure that is no result: giá, (hỗ) trợ, (nồng) độ, (lãi) suất, thuế; and tăng cường
    public int Price { get; } = vocabulary.Add("giá");

    public int Aid { get; } = vocabulary.Add("trợ");

    public int Degree { get; } = vocabulary.Add("độ");

    public int Interest { get; } = vocabulary.Add("suất");

    public int Tax { get; } = vocabulary.Add("thuế");

    public int Strengthen { get; } = vocabulary.Add("cường");

    // Money
    public int Thousand { get; } = vocabulary.Add("nghìn");

    public int ThousandSouthern { get; } = vocabulary.Add("ngàn");

    public int Million { get; } = vocabulary.Add("triệu");

    public int Dong { get; } = vocabulary.Add("đồng");

    public int DongSign { get; } = vocabulary.Add("đ");

    public int Vnd { get; } = vocabulary.Add("vnđ");

    public int VndAscii { get; } = vocabulary.Add("vnd");

    public int Usd { get; } = vocabulary.Add("usd");

    public int Fine { get; } = vocabulary.Add("phạt");

    public int Income { get; } = vocabulary.Add("nhập");

    public int Damage { get; } = vocabulary.Add("thiệt");

    public int Revenue { get; } = vocabulary.Add("thu");

    public int Trade { get; } = vocabulary.Add("doanh");

    public int Sum { get; } = vocabulary.Add("tổng");

    public int Turnover { get; } = vocabulary.Add("ngạch");

    public int Comrade { get; } = vocabulary.Add("chí");

    // Citations
    public int Sign { get; } = vocabulary.Add("ký");

    public int About { get; } = vocabulary.Add("về");

    public int AtClock { get; } = vocabulary.Add("lúc");

    public int AtMoment { get; } = vocabulary.Add("hồi");

    public int Pull { get; } = vocabulary.Add("rút");

    public int Short { get; } = vocabulary.Add("ngắn");
}
