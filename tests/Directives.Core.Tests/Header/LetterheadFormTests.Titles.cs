namespace Directives.Core.Tests.Header;

/// <content>Letterheads by title, subject and enacting authority.</content>
public sealed partial class LetterheadFormTests
{
    public static TheoryData<string, string, string> Titles => new()
    {
        {
            "title that names issuer, number, date and subject on one line",
            """
            CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 18/2009/CT-TTG NGÀY 03 THÁNG 6 NĂM 2009 VỀ TĂNG CƯỜNG BẢO VỆ TRẺ EM
            Thời gian qua, công tác bảo vệ trẻ em đã có chuyển biến.
            """,
            """
            issuer: THỦ TƯỚNG CHÍNH PHỦ
            number: 18/2009/CT-TTG
            date: 2009-06-03
            type: chi_thi
            subject: TĂNG CƯỜNG BẢO VỆ TRẺ EM
            """
        },
        {
            "decree",
            """
            CHÍNH PHỦ
            -------
            Số: 30/2020/NĐ-CP
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ---------------
            Hà Nội, ngày 05 tháng 3 năm 2020
            NGHỊ ĐỊNH
            VỀ CÔNG TÁC VĂN THƯ
            Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
            """,
            """
            issuer: CHÍNH PHỦ
            number: 30/2020/NĐ-CP
            date: 2020-03-05
            type: nghi_dinh
            subject: CÔNG TÁC VĂN THƯ
            """
        },
        {
            "resolution with enacting authority and session",
            """
            HỘI ĐỒNG NHÂN DÂN
            TỈNH AN GIANG
            Số: 22/NQ-HĐND

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            An Giang, ngày 08 tháng 12 năm 2023

            NGHỊ QUYẾT
            Về kế hoạch đầu tư công năm 2024

            HỘI ĐỒNG NHÂN DÂN TỈNH AN GIANG
            KHÓA X, KỲ HỌP THỨ 15

            Căn cứ Luật Đầu tư công ngày 13 tháng 6 năm 2019;
            """,
            """
            issuer: HỘI ĐỒNG NHÂN DÂN TỈNH AN GIANG
            parent: -
            type: nghi_quyet
            subject: kế hoạch đầu tư công năm 2024
            """
        },
        {
            "submission addressed below its subject",
            """
            UBND HUYỆN MAI SƠN
            PHÒNG TÀI CHÍNH - KẾ HOẠCH
            Số: 19/TTr-TCKH

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Mai Sơn, ngày 3 tháng 4 năm 2024

            TỜ TRÌNH
            Về việc bổ sung dự toán năm 2024

            Kính gửi: Ủy ban nhân dân huyện Mai Sơn

            Căn cứ Luật Ngân sách nhà nước, Phòng Tài chính - Kế hoạch trình như sau:
            """,
            """
            issuer: PHÒNG TÀI CHÍNH - KẾ HOẠCH
            parent: UBND HUYỆN MAI SƠN
            number: 19/TTr-TCKH
            type: to_trinh
            subject: bổ sung dự toán năm 2024
            recipients: Ủy ban nhân dân huyện Mai Sơn
            """
        },
        {
            "number below the title",
            """
            CÔNG TY ĐIỆN LỰC YÊN BÁI
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            THÔNG BÁO
            Số: 71/TB-PCYB

            Kế hoạch cắt điện tháng 6

            Công ty Điện lực Yên Bái thông báo lịch cắt điện như sau:
            """,
            """
            issuer: CÔNG TY ĐIỆN LỰC YÊN BÁI
            number: 71/TB-PCYB
            type: thong_bao
            subject: Kế hoạch cắt điện tháng 6
            """
        },
        {
            "title with its subject on the same line",
            """
            ỦY BAN NHÂN DÂN
            HUYỆN CƯ JÚT
            Số: 15/TB-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            THÔNG BÁO KẾT LUẬN
            của Chủ tịch UBND huyện tại phiên họp tháng 5

            Ngày 20/5/2024, Chủ tịch UBND huyện chủ trì phiên họp thường kỳ.
            """,
            """
            issuer: ỦY BAN NHÂN DÂN HUYỆN CƯ JÚT
            type: thong_bao
            subject: KẾT LUẬN của Chủ tịch UBND huyện tại phiên họp tháng 5
            """
        },
        {
            "title without subject",
            """
            UBND XÃ HÒA AN
            Số: 2/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            KẾ HOẠCH

            Thực hiện Kế hoạch số 11/KH-UBND ngày 09/01/2024 của UBND huyện về chuyển đổi số, UBND xã xây dựng kế hoạch thực hiện với những nội dung cụ thể như sau:
            """,
            """
            issuer: UBND XÃ HÒA AN
            type: ke_hoach
            subject: -
            """
        },
        {
            "subject whose lines begin with capitals",
            """
            UBND TỈNH BẮC KẠN
            Số: 300/UBND-VXNV
            V/v triển khai Chỉ thị số 12/CT-TTg
            của Thủ tướng Chính phủ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Bắc Kạn, ngày 11 tháng 9 năm 2023
            Kính gửi:
            Sở Y tế;
            Sở Tài chính;
            UBND các huyện, thành phố.
            """,
            """
            number: 300/UBND-VXNV
            subject: triển khai Chỉ thị số 12/CT-TTg của Thủ tướng Chính phủ
            recipients: Sở Y tế | Sở Tài chính | UBND các huyện, thành phố
            type: cong_van
            """
        },
        {
            "programme in the issuer's name",
            """
            UBND TỈNH CAO BẰNG
            BAN CHỈ ĐẠO
            CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA
            Số: 5/QĐ-BCĐ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            QUYẾT ĐỊNH
            Ban hành Quy chế hoạt động
            """,
            """
            issuer: BAN CHỈ ĐẠO CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA
            parent: UBND TỈNH CAO BẰNG
            type: quyet_dinh
            subject: Ban hành Quy chế hoạt động
            """
        },
        {
            "enacting authority right below the subject",
            """
            ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
            Số: 245/QĐ-UBND | Hà Giang, ngày 12 tháng 4 năm 2019 |
            QUYẾT ĐỊNH
            VỀ VIỆC BAN HÀNH KẾ HOẠCH CẤP NƯỚC SẠCH NĂM 2019 -
            2020 VÀ HOẠT ĐỘNG CỦA
            BAN CHỈ ĐẠO NƯỚC SẠCH
            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ GIANG
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
            """,
            """
            issuer: ỦY BAN NHÂN DÂN
            number: 245/QĐ-UBND
            date: 2019-04-12
            type: quyet_dinh
            subject: BAN HÀNH KẾ HOẠCH CẤP NƯỚC SẠCH NĂM 2019 - 2020 VÀ HOẠT ĐỘNG CỦA BAN CHỈ ĐẠO NƯỚC SẠCH
            """
        },
        {
            "years of the subject broken behind their dash",
            """
            ỦY BAN NHÂN DÂN
            TỈNH LAI CHÂU
            Số: 09/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Lai Châu, ngày 13
            tháng 01 năm 2020
            KẾ HOẠCH
            PHÒNG, CHỐNG RÉT CHO GIA SÚC MÙA ĐÔNG NĂM 2019 -
            2020
            Thực hiện Chỉ thị số 11/CT-TTg của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
            """,
            """
            issuer: ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
            date: 2020-01-13
            subject: PHÒNG, CHỐNG RÉT CHO GIA SÚC MÙA ĐÔNG NĂM 2019 - 2020
            """
        },
        {
            "number of a named document that begins a line",
            """
            UBND TỈNH BẮC KẠN
            Số: 77/QĐ-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Bắc Kạn, ngày 3 tháng 4 năm 2024
            QUYẾT ĐỊNH
            BAN HÀNH KẾ HOẠCH THỰC HIỆN QUYẾT ĐỊNH
            SỐ 16/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ

            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
            """,
            """
            number: 77/QĐ-UBND
            subject: BAN HÀNH KẾ HOẠCH THỰC HIỆN QUYẾT ĐỊNH SỐ 16/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ
            """
        },
        {
            "decision whose title was lost",
            """
            ỦY BAN NHÂN DÂN |
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
            Số: 275/QĐ-UBND |
            Hòa Bình, ngày 31 tháng 10 năm 2017 |
            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
            """,
            """
            issuer: ỦY BAN NHÂN DÂN
            parent: -
            number: 275/QĐ-UBND
            date: 2017-10-31
            type: quyet_dinh
            subject: -
            """
        },
    };
}
