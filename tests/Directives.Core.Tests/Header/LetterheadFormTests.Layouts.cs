namespace Directives.Core.Tests.Header;

/// <content>Letterheads by columns, bars, stamps and breaks of files.</content>
public sealed partial class LetterheadFormTests
{
    public static TheoryData<string, string, string> Layouts => new()
    {
        {
            "marks of urgency and of draft",
            """
            HỎA TỐC
            DỰ THẢO LẦN 2

            ỦY BAN NHÂN DÂN
            TỈNH KON TUM

            Số:       /QĐ-UBND

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Kon Tum, ngày      tháng      năm 2024

            QUYẾT ĐỊNH
            Về việc phê duyệt danh mục dự án
            """,
            """
            issuer: ỦY BAN NHÂN DÂN TỈNH KON TUM
            number: -
            date: -
            place: Kon Tum
            type: quyet_dinh
            subject: phê duyệt danh mục dự án
            """
        },
        {
            "dots for the number and the day",
            """
            UBND XÃ BÌNH MINH
            Số: ....../KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Bình Minh, ngày … tháng 5 năm 2024
            KẾ HOẠCH
            Ra quân làm sạch môi trường
            """,
            """
            issuer: UBND XÃ BÌNH MINH
            number: -
            date: -
            place: Bình Minh
            type: ke_hoach
            subject: Ra quân làm sạch môi trường
            """
        },
        {
            "impossible date",
            """
            UBND XÃ BÌNH MINH
            Số: 4/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Bình Minh, ngày 31 tháng 02 năm 2024
            KẾ HOẠCH
            Ra quân làm sạch môi trường
            """,
            """
            number: 4/KH-UBND
            date: -
            place: Bình Minh
            """
        },
        {
            "hard breaks inside motto and date",
            """
            UBND TỈNH TRÀ VINH
            CỘNG
            HÒA XÃ HỘI CHỦ NGHĨA VIỆT
            NAM
            Độc lập - Tự do
            - Hạnh phúc
            Số: 46
            /UBND-NC
            Trà Vinh, ngày
            13 tháng 7 năm
            2023
            Kính gửi: Sở Tư pháp.
            """,
            """
            issuer: UBND TỈNH TRÀ VINH
            parent: -
            number: 46/UBND-NC
            date: 2023-07-13
            place: Trà Vinh
            recipients: Sở Tư pháp
            """
        },
        {
            "columns run together by single spaces",
            """
            BỘ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            CỤC Y TẾ DỰ PHÒNG Độc lập - Tự do - Hạnh phúc
            Số: 1234/DP-DT Hà Nội, ngày 5 tháng 3 năm 2024
            V/v tăng cường giám sát bệnh sởi

            Kính gửi: Sở Y tế các tỉnh, thành phố trực thuộc Trung ương
            """,
            """
            issuer: CỤC Y TẾ DỰ PHÒNG
            parent: BỘ Y TẾ
            number: 1234/DP-DT
            date: 2024-03-05
            place: Hà Nội
            subject: tăng cường giám sát bệnh sởi
            """
        },
        {
            "subject beside the date over several lines",
            """
            UBND TỈNH BẾN TRE                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ NỘI VỤ                        Độc lập - Tự do - Hạnh phúc
            Số: 905/SNV-CCHC
            V/v rà soát vị trí việc làm          Bến Tre, ngày 22 tháng 8 năm 2023
            của các cơ quan chuyên môn
            cấp huyện

                        Kính gửi:
                                - Các sở, ban, ngành tỉnh;
                                - Ủy ban nhân dân các huyện, thành phố.
            """,
            """
            issuer: SỞ NỘI VỤ
            parent: UBND TỈNH BẾN TRE
            number: 905/SNV-CCHC
            date: 2023-08-22
            place: Bến Tre
            subject: rà soát vị trí việc làm của các cơ quan chuyên môn cấp huyện
            recipients: Các sở, ban, ngành tỉnh | Ủy ban nhân dân các huyện, thành phố
            """
        },
        {
            "bars with several lines in a cell",
            """
            | UBND TỈNH LÂM ĐỒNG SỞ GIÁO DỤC VÀ ĐÀO TẠO | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |
            | Số: 426/SGDĐT-TCCB V/v rà soát đội ngũ nhà giáo | Lâm Đồng, ngày 9 tháng 11 năm 2023 |
            Kính gửi: Các trường trung học phổ thông.
            """,
            """
            issuer: SỞ GIÁO DỤC VÀ ĐÀO TẠO
            parent: UBND TỈNH LÂM ĐỒNG
            number: 426/SGDĐT-TCCB
            date: 2023-11-09
            subject: rà soát đội ngũ nhà giáo
            """
        },
        {
            "page number, form code and stamp of arrival above",
            """
            1
            BM.02-QT.15
            CÔNG VĂN ĐẾN
            Số: 1187
            Ngày: 14/3/2024

            UBND TỈNH NINH THUẬN
            SỞ TƯ PHÁP
            Số: 640/STP-PBGDPL

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Ninh Thuận, ngày 12 tháng 3 năm 2024

            Kính gửi: Phòng Tư pháp các huyện, thành phố
            """,
            """
            issuer: SỞ TƯ PHÁP
            parent: UBND TỈNH NINH THUẬN
            number: 640/STP-PBGDPL
            date: 2024-03-12
            place: Ninh Thuận
            """
        },
        {
            "digital signature beside and above",
            """
            Người ký: Văn phòng Ủy ban nhân dân
            Email: vanphong@tinh.gov.vn
            Thời gian ký: 22.05.2024 16:10:09 +07:00

            ỦY BAN NHÂN DÂN
            TỈNH HẬU GIANG

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 1011/UBND-NCTH
            Hậu Giang, ngày 22 tháng 5 năm 2024
            V/v trực dịp lễ

            Kính gửi: Thủ trưởng các sở, ban, ngành tỉnh.
            """,
            """
            issuer: ỦY BAN NHÂN DÂN TỈNH HẬU GIANG
            parent: -
            number: 1011/UBND-NCTH
            date: 2024-05-22
            subject: trực dịp lễ
            """
        },
        {
            "letterhead in small letters",
            """
            Ủy ban nhân dân tỉnh Thái Bình
            Sở Công Thương
            Số: 88/SCT-QLTM
            Cộng hòa xã hội chủ nghĩa Việt Nam
            Độc lập - Tự do - Hạnh phúc
            Thái Bình, ngày 7 tháng 2 năm 2023
            V/v bình ổn thị trường
            Kính gửi: Ủy ban nhân dân các huyện, thành phố.
            """,
            """
            issuer: Sở Công Thương
            parent: Ủy ban nhân dân tỉnh Thái Bình
            number: 88/SCT-QLTM
            date: 2023-02-07
            subject: bình ổn thị trường
            """
        },
        {
            "recipients one after the other on the line, then running text",
            """
            UBND TỈNH GIA LAI
            Số: 51/UBND-NL
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Kính gửi: - Sở Nông nghiệp và Môi trường; - Chi cục Kiểm lâm.
            Qua theo dõi, tình hình cháy rừng diễn biến phức tạp.
            """,
            """
            recipients: Sở Nông nghiệp và Môi trường | Chi cục Kiểm lâm
            """
        },
        {
            "letterhead on one line with its rules",
            """
            BỘ TRƯỞNG BỘ Y TẾ --------------- Số: 27/CT-BYT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------------------------- Hà Nội, ngày 17 tháng 09 năm 2012 |
            CHỈ THỊ
            VỀ VIỆC TĂNG CƯỜNG VỆ SINH TRONG BỆNH VIỆN
            Trong thời gian qua, việc vệ sinh tại nhiều bệnh viện chưa được chú ý đúng mức, Bộ trưởng Bộ Y tế yêu cầu:
            """,
            """
            issuer: BỘ TRƯỞNG BỘ Y TẾ
            number: 27/CT-BYT
            date: 2012-09-17
            place: Hà Nội
            type: chi_thi
            subject: TĂNG CƯỜNG VỆ SINH TRONG BỆNH VIỆN
            """
        },
        {
            "record of a portal above, as a table",
            """
            Kế hoạch 164/KH-UBND năm 2025 thực hiện Chương trình phát triển thư viện công cộng đến năm 2030, tầm nhìn đến năm 2035 trên địa bàn tỉnh Nghệ An
            | Số hiệu | 164/KH-UBND |
            | Ngày ban hành | 29/12/2025 |
            | Ngày có hiệu lực | 29/12/2025 |
            | Loại văn bản | Kế hoạch |
            | Cơ quan ban hành | Tỉnh Nghệ An |
            | Người ký | Lê Thị Nhàn |
            | Lĩnh vực | Văn hóa - Xã hội |
            |
            ỦY BAN NHÂN DÂN |
            CỘNG HÒA XÃ HỘI
            CHỦ NGHĨA VIỆT NAM |
            |
            Số: 164/KH-UBND |
            Nghệ An, ngày 28 tháng 12 năm 2025 |
            KẾ HOẠCH
            PHÁT TRIỂN THƯ VIỆN CÔNG CỘNG ĐẾN NĂM 2030
            Thực hiện Quyết định số 619/QĐ-BVHTTDL ngày 08/9/2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
            """,
            """
            issuer: ỦY BAN NHÂN DÂN
            number: 164/KH-UBND
            date: 2025-12-28
            place: Nghệ An
            type: ke_hoach
            subject: PHÁT TRIỂN THƯ VIỆN CÔNG CỘNG ĐẾN NĂM 2030
            """
        },
        {
            "record of a portal above, in lines",
            """
            Chỉ thị 06/CT-UBND về phòng cháy rừng mùa khô
            Số hiệu: 06/CT-UBND Loại văn bản: Chỉ thị
            Nơi ban hành: Tỉnh Gia Lai Người ký: Đỗ Văn Bình
            Ngày ban hành: 10/02/2020 Ngày hiệu lực: Đang cập nhật

            ỦY BAN NHÂN DÂN
            TỈNH GIA LAI
            Số: 06/CT-UBND

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Gia Lai, ngày 11 tháng 02 năm 2020

            CHỈ THỊ
            Về phòng cháy rừng mùa khô
            """,
            """
            issuer: ỦY BAN NHÂN DÂN TỈNH GIA LAI
            number: 06/CT-UBND
            date: 2020-02-11
            type: chi_thi
            subject: phòng cháy rừng mùa khô
            """
        },
        {
            "motto broken by a converter, hyphens lost",
            """
            ỦY BAN NHÂN DÂN
            TỈNH KIÊN GIANG

            Số: 71/QĐUBND

            CỘNG HÒA XàHỘI CHỦ NGHĨA VIỆT NAM
            Độc lập  Tự do  Hạnh phúc

            Kiên Giang, ngày 28 tháng 8 năm 2019

            QUYẾT ĐỊNH
            BAN HÀNH QUY CHẾ TIẾP CÔNG DÂN
            """,
            """
            issuer: ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG
            parent: -
            number: 71/QĐUBND
            date: 2019-08-28
            place: Kiên Giang
            type: quyet_dinh
            subject: BAN HÀNH QUY CHẾ TIẾP CÔNG DÂN
            """
        },
        {
            "record of a portal above, as a list with a remark",
            """
            Thông tin văn bản
              • Số hiệu văn bản: 69/1999/QĐ-UB
              • Loại văn bản: Quyết định
              • Cơ quan ban hành: Tỉnh Bình Phước
              • Ngôn ngữ:
            Ghi chú: “Kể từ ngày 08-07-2013, Quyết định số 69/1999/QĐ-UB bị bãi bỏ bởi Quyết định số 1177/QĐ-UBND công bố danh mục văn bản đã hết hiệu lực”. Xem thêm Lược đồ.

            ỦY BAN NHÂN DÂN
            TỈNH BÌNH PHƯỚC
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

            Số: 69/1999/QĐ-UB
            Bình Phước, ngày 05 tháng 04 năm 1999

            QUYẾT ĐỊNH

            V/V BAN HÀNH QUY ĐỊNH QUẢN LÝ RỪNG
            """,
            """
            issuer: ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC
            number: 69/1999/QĐ-UB
            date: 1999-04-05
            type: quyet_dinh
            subject: BAN HÀNH QUY ĐỊNH QUẢN LÝ RỪNG
            """
        },
    };
}
