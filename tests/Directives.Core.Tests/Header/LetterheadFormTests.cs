namespace Directives.Core.Tests.Header;

/// <summary>Letterheads in the forms that offices and readers of files produce.</summary>
public sealed class LetterheadFormTests
{
    public static TheoryData<string, string, string> Forms => new()
    {
        {
            "party, two columns",
            """
            ĐẢNG BỘ TỈNH QUẢNG NAM              ĐẢNG CỘNG SẢN VIỆT NAM
              HUYỆN ỦY NÚI THÀNH           Núi Thành, ngày 05 tháng 3 năm 2024
                      *
                Số 36-HD/HU

                              HƯỚNG DẪN
                Về việc sinh hoạt chuyên đề quý II

            Thực hiện Kế hoạch số 12-KH/TU ngày 10/01/2024 của Tỉnh ủy, Ban Thường vụ Huyện ủy hướng dẫn như sau:
            """,
            """
            issuer: HUYỆN ỦY NÚI THÀNH
            parent: ĐẢNG BỘ TỈNH QUẢNG NAM
            number: 36-HD/HU
            date: 2024-03-05
            place: Núi Thành
            type: huong_dan
            subject: sinh hoạt chuyên đề quý II
            """
        },
        {
            "party, one column",
            """
            TỈNH ỦY LÀO CAI
            *
            Số 112-CV/TU
            V/v chuẩn bị hội nghị sơ kết

            ĐẢNG CỘNG SẢN VIỆT NAM
            Lào Cai, ngày 18 tháng 6 năm 2024

            Kính gửi: Các huyện ủy, thị ủy, thành ủy và đảng ủy trực thuộc.
            """,
            """
            issuer: TỈNH ỦY LÀO CAI
            parent: -
            number: 112-CV/TU
            date: 2024-06-18
            type: cong_van
            subject: chuẩn bị hội nghị sơ kết
            recipients: Các huyện ủy, thị ủy, thành ủy và đảng ủy trực thuộc
            """
        },
        {
            "party committee's office below the committee",
            """
            THÀNH ỦY CẦN THƠ
            VĂN PHÒNG
            *
            Số 210-TB/VPTU

            ĐẢNG CỘNG SẢN VIỆT NAM

            Cần Thơ, ngày 2 tháng 10 năm 2023

            THÔNG BÁO
            Lịch tiếp công dân tháng 10
            """,
            """
            issuer: VĂN PHÒNG
            parent: THÀNH ỦY CẦN THƠ
            number: 210-TB/VPTU
            type: thong_bao
            subject: Lịch tiếp công dân tháng 10
            """
        },
        {
            "youth union",
            """
            ĐOÀN TNCS HỒ CHÍ MINH
            BAN CHẤP HÀNH TỈNH PHÚ THỌ
            ***
            Số: 45-KH/TĐTN-PT
            Phú Thọ, ngày 11 tháng 3 năm 2024

            KẾ HOẠCH
            Tổ chức Tháng Thanh niên năm 2024
            """,
            """
            issuer: BAN CHẤP HÀNH TỈNH PHÚ THỌ
            number: 45-KH/TĐTN-PT
            type: ke_hoach
            subject: Tổ chức Tháng Thanh niên năm 2024
            """
        },
        {
            "joint circular",
            """
            BỘ TÀI CHÍNH - BỘ Y TẾ
            Số: 15/2013/TTLT-BTC-BYT

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Hà Nội, ngày 01 tháng 3 năm 2013

            THÔNG TƯ LIÊN TỊCH
            Hướng dẫn cơ chế tài chính của quỹ khám bệnh

            Căn cứ Nghị định số 188/2007/NĐ-CP ngày 27 tháng 12 năm 2007 của Chính phủ;
            """,
            """
            issuer: BỘ TÀI CHÍNH - BỘ Y TẾ
            parent: -
            number: 15/2013/TTLT-BTC-BYT
            type: thong_tu
            subject: Hướng dẫn cơ chế tài chính của quỹ khám bệnh
            """
        },
        {
            "two departments on two lines",
            """
            SỞ Y TẾ - SỞ CÔNG THƯƠNG
            TỈNH VĨNH LONG

            Số: 12/KHLN-SYT-SCT

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            KẾ HOẠCH LIÊN NGÀNH
            Kiểm tra an toàn thực phẩm dịp Tết
            """,
            """
            issuer: SỞ Y TẾ - SỞ CÔNG THƯƠNG TỈNH VĨNH LONG
            parent: -
            number: 12/KHLN-SYT-SCT
            type: ke_hoach
            subject: Kiểm tra an toàn thực phẩm dịp Tết
            """
        },
        {
            "school below its room",
            """
            PHÒNG GD&ĐT HUYỆN KRÔNG PẮC
            TRƯỜNG THCS NGUYỄN DU

            Số: 08/KH-THCSND

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Krông Pắc, ngày 4 tháng 9 năm 2023

            KẾ HOẠCH
            Giáo dục nhà trường năm học 2023 - 2024
            """,
            """
            issuer: TRƯỜNG THCS NGUYỄN DU
            parent: PHÒNG GD&ĐT HUYỆN KRÔNG PẮC
            number: 08/KH-THCSND
            place: Krông Pắc
            subject: Giáo dục nhà trường năm học 2023 - 2024
            """
        },
        {
            "ministry over two lines above its department",
            """
            BỘ NÔNG NGHIỆP VÀ
            PHÁT TRIỂN NÔNG THÔN
            CỤC THÚ Y
            Số: 401/TY-DT
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Hà Nội, ngày 12 tháng 03 năm 2019
            Kính gửi: Chi cục Chăn nuôi và Thú y các tỉnh, thành phố
            Thực hiện chỉ đạo của Bộ trưởng, Cục Thú y yêu cầu các đơn vị thực hiện:
            """,
            """
            issuer: CỤC THÚ Y
            parent: BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN
            number: 401/TY-DT
            date: 2019-03-12
            type: cong_van
            recipients: Chi cục Chăn nuôi và Thú y các tỉnh, thành phố
            """
        },
        {
            "city named after a room",
            """
            ỦY BAN NHÂN DÂN
            THÀNH PHỐ HẢI PHÒNG
            SỞ XÂY DỰNG

            Số: 77/BC-SXD

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            BÁO CÁO
            Kết quả thực hiện quý I
            """,
            """
            issuer: SỞ XÂY DỰNG
            parent: ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
            type: bao_cao
            subject: Kết quả thực hiện quý I
            """
        },
        {
            "steering committee whose name begins a line like a room",
            """
            ỦY BAN NHÂN DÂN TỈNH SƠN LA
            BAN CHỈ ĐẠO CÔNG TÁC
            PHÒNG, CHỐNG THIÊN TAI
            Số: 31/BCĐ-VP

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Kính gửi: Các thành viên Ban Chỉ đạo.
            """,
            """
            issuer: BAN CHỈ ĐẠO CÔNG TÁC PHÒNG, CHỐNG THIÊN TAI
            parent: ỦY BAN NHÂN DÂN TỈNH SƠN LA
            number: 31/BCĐ-VP
            type: cong_van
            """
        },
        {
            "party committee of a body",
            """
            ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH
            ĐẢNG ỦY
            CÔNG AN TỈNH HÀ TĨNH
            *
            Số 05-NQ/ĐU

            ĐẢNG CỘNG SẢN VIỆT NAM
            Hà Tĩnh, ngày 15/01/2024

            NGHỊ QUYẾT
            Về nhiệm vụ năm 2024
            """,
            """
            issuer: ĐẢNG ỦY CÔNG AN TỈNH HÀ TĨNH
            parent: ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH
            number: 05-NQ/ĐU
            date: 2024-01-15
            type: nghi_quyet
            subject: nhiệm vụ năm 2024
            """
        },
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
            "court",
            """
            TÒA ÁN NHÂN DÂN
            TỈNH ĐIỆN BIÊN
            Số: 14/TB-TA
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Điện Biên Phủ, ngày 3 tháng 3 năm 2023
            THÔNG BÁO
            Về lịch xét xử
            """,
            """
            issuer: TÒA ÁN NHÂN DÂN TỈNH ĐIỆN BIÊN
            parent: -
            place: Điện Biên Phủ
            subject: lịch xét xử
            """
        },
        {
            "federation below the national one",
            """
            TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
            LIÊN ĐOÀN LAO ĐỘNG TỈNH SÓC TRĂNG
            Số: 9/HD-LĐLĐ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            HƯỚNG DẪN
            Tổ chức Tháng Công nhân
            """,
            """
            issuer: LIÊN ĐOÀN LAO ĐỘNG TỈNH SÓC TRĂNG
            parent: TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
            type: huong_dan
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
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Letterhead_is_read(string form, string text, string expected)
    {
        Assert.NotEmpty(form);
        HeaderExpectation.Check(text, expected);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Letterhead_is_read_alike_with_other_line_ends_and_decomposed_letters(string form, string text, string expected)
    {
        Assert.NotEmpty(form);
        HeaderExpectation.Check(text.Replace("\n", "\r\n", StringComparison.Ordinal), expected);
        HeaderExpectation.Check(text.Normalize(System.Text.NormalizationForm.FormD), expected);
    }
}
