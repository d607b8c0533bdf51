using Directives.Repair;

namespace Directives.Core.Tests.Repair;

/// <summary>What is read otherwise than it stands, and what is left alone.</summary>
public sealed class RepairReasonTests
{
    [Theory]
    [InlineData("Ban Chỉ đạo phòng, chống mua bán người; ngày toàn dân phòng, chng mua bán người.", "chng", "chống", RepairReason.NoSyllable)]
    [InlineData("Đề nghị các đon vị triển khai thực hiện.", "đon", "đơn", RepairReason.NoSyllable)]
    [InlineData("Xử lý kịp thời tại địa phưong mình quản lý.", "phưong", "phương", RepairReason.NoSyllable)]
    [InlineData("Các cơ quan tố chức thực hiện nghiêm túc.", "tố", "tổ", RepairReason.Marks)]
    [InlineData("Đẩy mạnh công tác phố biến pháp luật.", "phố", "phổ", RepairReason.Marks)]
    [InlineData("Sở Y tế chủ trì, phối họp với các sở, ban, ngành.", "họp", "hợp", RepairReason.Marks)]
    [InlineData("TỐ CHỨC THỰC HIỆN", "TỐ", "TỔ", RepairReason.Marks)]
    [InlineData("Thu thập, lun trữ hồ sơ theo quy định.", "lun", "lưu", RepairReason.NoSyllable)]
    [InlineData("Kiểm tra các cơ SỞ giáo dục trên địa bàn.", "SỞ", "sở", RepairReason.LetterCase)]
    [InlineData("Kinh phí thực hiện Và nguồn huy động khác.", "Và", "và", RepairReason.LetterCase)]
    [InlineData("Tăng cường c0ng tác quản lý nhà nước.", "c0ng", "công", RepairReason.DigitInWord)]
    [InlineData("Giao Phòng Nội vụ t ổ chức thực hiện.", "t ổ", "tổ", RepairReason.SplitWord)]
    [InlineData("Chỉ đạo các ngành phốihợp thực hiện.", "phốihợp", "phối hợp", RepairReason.MergedWords)]
    [InlineData("Sở Nông. nghiệp chủ trì thực hiện.", ".", "", RepairReason.StrayMark)]
    [InlineData("Chủ tịch Ủy ban nhân dân các c tỉnh chỉ đạo.", "c ", "", RepairReason.StrayMark)]
    [InlineData("Quyết định số 793/QĐ-TTg ngày 10/5/20l6 của Thủ tướng.", "10/5/20l6", "10/5/2016", RepairReason.LetterInNumber)]
    [InlineData("Hoàn thành trước ngày 3O/6/2024.", "3O/6/2024", "30/6/2024", RepairReason.LetterInNumber)]
    [InlineData("Báo cáo trong năm 2O24.", "2O24", "2024", RepairReason.LetterInNumber)]
    [InlineData("Hoàn thành trước ngày l5 tháng 6.", "l5", "15", RepairReason.LetterInNumber)]
    [InlineData("Căn cứ Công văn số l46/BCĐ ngày 03/4/2023.", "l46/", "146/", RepairReason.LetterInNumber)]
    [InlineData("Hoàn thành trong quý ÏI năm 2024.", "ÏI", "II", RepairReason.LetterInNumber)]
    [InlineData("Thông báo ngày 22/1 1/2017 của Văn phòng.", "22/1 1/2017", "22/11/2017", RepairReason.BrokenNumber)]
    [InlineData("Xong trước ngày 2 2/11/2017.", "2 2/11/2017", "22/11/2017", RepairReason.BrokenNumber)]
    [InlineData("Bố trí vốn năm 20 26 cho dự án.", "20 26", "2026", RepairReason.BrokenNumber)]
    [InlineData("Căn cứ Công văn số 46 /BCĐ ngày 03/4/2023.", "46 /", "46/", RepairReason.BrokenNumber)]
    [InlineData("I. MỤC TIÊU\nA.\nIH. NHIỆM VỤ\nB.", "IH", "II", RepairReason.HeadingNumber)]
    [InlineData("I. MỤC TIÊU\nA.\nII. NHIỆM VỤ\nB.\nHI. TỔ CHỨC THỰC HIỆN\nC.", "HI", "III", RepairReason.HeadingNumber)]
    [InlineData("I. MỤC TIÊU\nA.\nII. NHIỆM VỤ\nB.\nII. TỔ CHỨC THỰC HIỆN\nC.", "II", "III", RepairReason.HeadingNumber)]
    [InlineData("I. Mục tiêu\nA.\nII. Nhiệm vụ\nB.\nII. Tổ chức thực hiện\nC.", "II", "III", RepairReason.HeadingNumber)]
    [InlineData("1. Sở Y tế\nA.\n2 Sở Nội vụ\nB.\n3. Sở Tài chính\nC.", "2", "2.", RepairReason.HeadingNumber)]
    [InlineData("1. Sở Y tế\nA.\n2, Sở Nội vụ\nB.", "2,", "2.", RepairReason.HeadingNumber)]
    [InlineData("1 Sở Y tế\nA.\n2. Sở Nội vụ\nB.", "1", "1.", RepairReason.HeadingNumber)]
    [InlineData("1. Sở Y tế\nA.\n5 Sở Nội vụ\nB.\n3. Sở Tài chính\nC.", "5", "2.", RepairReason.HeadingNumber)]
    [InlineData("6. Sở Y tế\nA.\nJ. Sở Nội vụ\nB.\n8. Sở Tài chính\nC.", "J.", "7.", RepairReason.HeadingNumber)]
    [InlineData("I. MỤC TIÊU\nA.\nII: NHIỆM VỤ\nB.", "II:", "II.", RepairReason.HeadingNumber)]
    [InlineData("a) Kiểm tra\nb} Xử lý\nc) Báo cáo.", "b}", "b)", RepairReason.HeadingNumber)]
    [InlineData("KT. CHỦ TICH\nPHÓ CHỦ TỊCH\nNguyễn Văn An", "TICH", "TỊCH", RepairReason.Marks)]
    [InlineData("TRƯỞNGBAN\nNguyễn Văn An", "TRƯỞNGBAN", "TRƯỞNG BAN", RepairReason.MergedWords)]
    [InlineData("Giao Sở Lao đông - Thương binh và Xã hội chủ trì thực hiện.", "đông", "động", RepairReason.AgencyName)]
    [InlineData("Sở Văn hóa, Thể thao vả Du lịch chủ trì thực hiện.", "vả", "và", RepairReason.AgencyName)]
    [InlineData("SỞ GIÁO DỤC VÀ ĐẢO TẠO", "ĐẢO", "ĐÀO", RepairReason.AgencyName)]
    [InlineData("THÔNG BẢO\nKết luận của Chủ tịch.", "THÔNG BẢO", "THÔNG BÁO", RepairReason.Marks)]
    [InlineData("KÉHOẠCH\nTrồng cây.", "KÉHOẠCH", "KẾ HOẠCH", RepairReason.MergedWords)]
    [InlineData("CHƯƠNG TRÌNH PHÓI HỢP\nXây dựng đời sống văn hóa.", "CHƯƠNG TRÌNH PHÓI HỢP", "CHƯƠNG TRÌNH PHỐI HỢP", RepairReason.Marks)]
    [InlineData("Mới nhận:\n- Như trên.", "Mới nhận", "Nơi nhận", RepairReason.LookAlike)]
    [InlineData("Kính sửi: Sở Y tế.", "Kính sửi", "Kính gửi", RepairReason.LookAlike)]
    [InlineData("Số 12/SYT-VP\nJ⁄%w tăng cường phòng bệnh", "J⁄%w", "V/v", RepairReason.LookAlike)]
    public void Slip_is_read_right(string text, string read, string reading, RepairReason reason)
    {
        TextRepair repair = Assert.Single(Repairs.Of(text));
        Assert.Equal((read, reading, reason), (repair.Read, repair.Reading, repair.Reason));
    }

    [Theory]
    [InlineData("Đồng chí Nguyễn Văn Lượng, Phó Giám đốc Sở Y tế.")]
    [InlineData("Giao ông Trân Đức Hoà chịu trách nhiệm.")]
    [InlineData("Bà Kpă H'Nga và ông Y Thuyên Niê cùng dự.")]
    [InlineData("UBND huyện Krông Búk, Cư M'gar, Ea H'leo tỉnh Đắk Lắk.")]
    [InlineData("Xã Đắk Ang, thị trấn Plei Kần, huyện Ngọc Hồi.")]
    [InlineData("UBND huyện Quỳ Hợp và huyện Quỳ Châu phối hợp thực hiện.")]
    [InlineData("Phòng CSGT, PC07, PA05, VP01 và Đội QLTT số 4.")]
    [InlineData("Ứng dụng VNeID, Zalo, Facebook, QR code, chữ ký số.")]
    [InlineData("Diệt lăng quăng, phun hóa chất, giám sát véc tơ.")]
    [InlineData("Khám sàng lọc cong vẹo cột sống, cận thị học đường.")]
    [InlineData("Đạt 1.250 ha lúa ST25, giống OM5451.")]
    [InlineData("Quyết định số 12a/2024/QĐ-UBND ngày 01/3/2024.")]
    [InlineData("Cúm A/H5N1, tả lợn châu Phi, F0, SARS-CoV-2.")]
    [InlineData("Quốc lộ 1A, đường tỉnh 842B, km 12+300.")]
    [InlineData("Ngày 5 1/2 tạ gạo được cấp cho 20 24 hộ.")]
    [InlineData("Có 22/1 1/20 cơ sở vi phạm.")]
    [InlineData("Trong quý HI năm 2024.")]
    [InlineData("THÔNG CÁO\nQUY ĐỊNH\nQUYẾT ĐỊNH\nCHỈ THỊ")]
    [InlineData("Người nhận: Phòng Nội vụ.\nNơi Nhận: kho.\nKính mời: các đồng chí.")]
    [InlineData("Số 12/SYT-VP\nV/v tăng cường phòng bệnh")]
    [InlineData("I. MỤC TIÊU\nA.\nII. NHIỆM VỤ\nB.\nIII. TỔ CHỨC\nC.\nI. PHỤ LỤC\nD.")]
    [InlineData("I. Mục tiêu\nA.\nII. Nhiệm vụ\nB.\nIII. Tổ chức\nC.\nI. Phụ lục\nD.")]
    [InlineData("I. Mục tiêu\nBáo cáo quý I,\nII, III. Sở Y tế tổng hợp.")]
    [InlineData("1. Sở Y tế\nA.\n5 Sở Nội vụ\nB.\n2. Sở Tài chính\nC.")]
    [InlineData("1. Sở Y tế\nA.\n2 Sở Nội vụ\nB.\n2. Sở Tài chính\nC.")]
    [InlineData("12 Sở đã báo cáo.\nA.\n1. Sở Y tế\nB.")]
    [InlineData("1. Sở Y tế\nA.\nII. NHIỆM VỤ\n2 Sở đã báo cáo.")]
    [InlineData("UỶ BAN NHÂN DÂN\nTHÔNG BÁO\nKT. CHỦ TỊCH")]
    [InlineData("Sở Y tế, Sở Nội vụ, Sở Công Thương; UBND các xã.")]
    [InlineData("Cơ quan chủ trì: Sở Tài chính. Các cơ quan phối hợp: Sở Tư pháp.")]
    [InlineData("a) Kiểm tra; b) Xử lý; c) Báo cáo.")]
    [InlineData("online, website, email, logistics, marketing, startup")]
    [InlineData("http://vanban.gov.vn, sotp@travinh.gov.vn")]
    [InlineData("")]
    public void What_stands_right_is_left_alone(string text) => Assert.Empty(Repairs.Of(text));

    [Fact]
    public void Odds_are_given_for_words_and_left_out_for_forms()
    {
        IReadOnlyList<TextRepair> repairs = Repairs.Of("Các cơ quan tố chức thực hiện trước ngày 10/5/20l6.");
        Assert.Equal([RepairReason.Marks, RepairReason.LetterInNumber], repairs.Select(repair => repair.Reason));
        Assert.True(repairs[0].Odds > 1);
        Assert.Null(repairs[1].Odds);
    }

    [Fact]
    public void The_other_placement_of_a_tone_is_no_slip() =>
        Assert.Empty(Repairs.Of("Uỷ ban nhân dân tỉnh, hoá chất, khoẻ mạnh, thuỷ lợi, kĩ thuật."));
}
