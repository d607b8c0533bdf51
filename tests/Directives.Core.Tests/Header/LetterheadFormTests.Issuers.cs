namespace Directives.Core.Tests.Header;

/// <content>Letterheads by who issues, and below whom.</content>
public sealed partial class LetterheadFormTests
{
    public static TheoryData<string, string, string> Issuers => new()
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
            "name broken within the words that begin it",
            """
            ỦY
            BAN NHÂN DÂN
            TỈNH YÊN BÁI
            -------
            CỘNG
            HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ---------------
            Số:
            31/KH-UBND
            Yên
            Bái, ngày 25 tháng 02 năm 2021
            KẾ HOẠCH
            TRỒNG
            RỪNG NĂM 2021

            Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
            """,
            """
            issuer: ỦY BAN NHÂN DÂN TỈNH YÊN BÁI
            parent: -
            number: 31/KH-UBND
            date: 2021-02-25
            place: Yên Bái
            type: ke_hoach
            subject: TRỒNG RỪNG NĂM 2021
            """
        },
    };
}
