namespace Directives.Core.Tests.Header;

/// <summary>Distribution lists and signatures in the forms that offices and readers of files produce.</summary>
public sealed class FootFormTests
{
    private const string Head =
        "UBND TỈNH QUẢNG BÌNH\nSỞ NỘI VỤ\nSố: 10/SNV-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nQuảng Bình, ngày 5 tháng 6 năm 2024\nV/v chế độ báo cáo\n\nKính gửi: Các phòng.\n\nCác phòng thực hiện nghiêm túc./.\n\n";

    public static TheoryData<string, string, string> Forms => new()
    {
        {
            "list, then signature",
            """
            Nơi nhận:
            - Như trên;
            - Ban Giám đốc;
            - Lưu: VT, VP (03b).

            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH

            (Đã ký)

            Đinh Thị Hà
            """,
            """
            distribution: Như trên | Ban Giám đốc | Lưu: VT, VP (03b)
            signer.authority: TM. ỦY BAN NHÂN DÂN
            signer.position: PHÓ CHỦ TỊCH
            signer.name: Đinh Thị Hà
            """
        },
        {
            "authority over two lines",
            """
            TM. ỦY BAN
            NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Lò Thị Hoa
            """,
            """
            signer.authority: TM. ỦY BAN NHÂN DÂN
            signer.position: PHÓ CHỦ TỊCH
            signer.name: Lò Thị Hoa
            """
        },
        {
            "signature, then list",
            """
            KT. GIÁM ĐỐC
            PHÓ GIÁM ĐỐC
            Đã ký
            Cao Văn Định
            Nơi nhận:
            - Như trên;
            - Lưu VT.
            """,
            """
            distribution: Như trên | Lưu VT
            signer.authority: KT. GIÁM ĐỐC
            signer.position: PHÓ GIÁM ĐỐC
            signer.name: Cao Văn Định
            """
        },
        {
            "side by side by tabs, with wrapped entries",
            "Nơi nhận:\tTL. CHỦ TỊCH\n- Như trên;\tCHÁNH VĂN PHÒNG\n- Các sở: Tài chính,\nXây dựng, Công Thương;\n- Lưu: VT, TH.\tNguyễn Văn Thắng\n",
            """
            distribution: Như trên | Các sở: Tài chính, Xây dựng, Công Thương | Lưu: VT, TH
            signer.authority: TL. CHỦ TỊCH
            signer.position: CHÁNH VĂN PHÒNG
            signer.name: Nguyễn Văn Thắng
            """
        },
        {
            "side by side, the name alone on its line",
            """
            Nơi nhận:                                       GIÁM ĐỐC
            - Như trên;
            - Lưu: VT.


                                                        Trương An Ninh
            """,
            """
            distribution: Như trên | Lưu: VT
            signer.authority: -
            signer.position: GIÁM ĐỐC
            signer.name: Trương An Ninh
            """
        },
        {
            "in one row of a table",
            """
            | Nơi nhận: - Như trên; - UBND tỉnh (b/c); - Lưu: VT, VP. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn Nam |
            """,
            """
            distribution: Như trên | UBND tỉnh (b/c) | Lưu: VT, VP
            signer.authority: TM. ỦY BAN NHÂN DÂN
            signer.position: PHÓ CHỦ TỊCH
            signer.name: Nguyễn Văn Nam
            """
        },
        {
            "in rows of a table",
            """
            | Nơi nhận: | TUQ. GIÁM ĐỐC |
            | - Như trên; | TRƯỞNG PHÒNG TỔ CHỨC |
            | - Lưu: VT. | Trần Hải Yến |
            """,
            """
            distribution: Như trên | Lưu: VT
            signer.authority: TUQ. GIÁM ĐỐC
            signer.position: TRƯỞNG PHÒNG TỔ CHỨC
            signer.name: Trần Hải Yến
            """
        },
        {
            "Party's form, with strokes",
            """
            Nơi nhận:
            - Các chi bộ,
            - Lưu Văn phòng.
            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ THƯỜNG TRỰC
            Hồ Thị Mai
            """,
            """
            distribution: Các chi bộ | Lưu Văn phòng
            signer.authority: T/M BAN THƯỜNG VỤ
            signer.position: PHÓ BÍ THƯ THƯỜNG TRỰC
            signer.name: Hồ Thị Mai
            """
        },
        {
            "rank before the name, second office below the first",
            """
            TM. BAN CHỈ ĐẠO
            KT. TRƯỞNG BAN
            PHÓ TRƯỞNG BAN
            GIÁM ĐỐC CÔNG AN TỈNH
            Đại tá Lương Văn Bình
            """,
            """
            signer.authority: TM. BAN CHỈ ĐẠO
            signer.position: PHÓ TRƯỞNG BAN
            signer.name: Lương Văn Bình
            """
        },
        {
            "degrees before the name",
            """
            HIỆU TRƯỞNG
            PGS.TS. Đỗ Minh Châu
            """,
            """
            signer.authority: -
            signer.position: HIỆU TRƯỞNG
            signer.name: Đỗ Minh Châu
            """
        },
        {
            "name in capitals",
            """
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            TRƯỞNG PHÒNG
            NGUYỄN THANH SƠN
            """,
            """
            signer.position: TRƯỞNG PHÒNG
            signer.name: NGUYỄN THANH SƠN
            """
        },
        {
            "acting head",
            """
            Q. GIÁM ĐỐC
            Phan Thị Lý
            """,
            """
            signer.authority: Q. GIÁM ĐỐC
            signer.position: Q. GIÁM ĐỐC
            signer.name: Phan Thị Lý
            """
        },
        {
            "position over two lines",
            """
            Nơi nhận:
            - Lưu: VT.
            KT. TRƯỞNG BAN
            PHÓ TRƯỞNG BAN
            THƯỜNG TRỰC
            Bùi Quang Huy
            """,
            """
            signer.position: PHÓ TRƯỞNG BAN THƯỜNG TRỰC
            signer.name: Bùi Quang Huy
            """
        },
        {
            "signature in small letters",
            """
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            TM. Ủy ban nhân dân
            Chủ tịch
            Lê Đức Thọ
            """,
            """
            signer.authority: TM. Ủy ban nhân dân
            signer.position: Chủ tịch
            signer.name: Lê Đức Thọ
            """
        },
        {
            "name missing in a draft",
            """
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            """,
            """
            distribution: Như trên | Lưu: VT
            signer.authority: TM. ỦY BAN NHÂN DÂN
            signer.position: CHỦ TỊCH
            signer.name: -
            """
        },
        {
            "entries without dashes",
            """
            Nơi nhận:
            Như trên;
            Các phòng thuộc Sở;
            Lưu: VT.
            GIÁM ĐỐC
            Tạ Ngọc Anh
            """,
            """
            distribution: Như trên | Các phòng thuộc Sở | Lưu: VT
            signer.name: Tạ Ngọc Anh
            """
        },
        {
            "entries one after the other",
            """
            Nơi nhận: Như trên; Phòng Tổ chức; Lưu: VT.
            GIÁM ĐỐC
            Tạ Ngọc Anh
            """,
            """
            distribution: Như trên | Phòng Tổ chức | Lưu: VT
            """
        },
        {
            "no foot",
            "Các đơn vị gửi báo cáo đúng hạn.\n",
            """
            distribution: -
            signer.name: -
            signer.position: -
            """
        },
        {
            "office-holder in the body is no signer",
            """
            CHỦ TỊCH UBND TỈNH YÊU CẦU

            Giám đốc các sở thực hiện nghiêm các nội dung trên.
            """,
            """
            signer.position: -
            """
        },
        {
            "attached plan with a foot of its own",
            """
            Nơi nhận:
            - Như Điều 3;
            - Lưu: VT.
            CHỦ TỊCH
            Vũ Đình Khoa

            KẾ HOẠCH
            Kiểm tra công tác văn thư
            (Kèm theo Quyết định số 10/QĐ-UBND ngày 5/6/2024 của UBND huyện)

            1. Văn phòng chủ trì thực hiện.

            Nơi nhận:
            - Các xã;
            - Lưu: VP.
            PHÓ CHỦ TỊCH
            Lý Văn Tám
            """,
            """
            number: 10/SNV-VP
            type: cong_van
            distribution: Như Điều 3 | Lưu: VT
            signer.position: CHỦ TỊCH
            signer.name: Vũ Đình Khoa
            """
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Foot_is_read(string form, string foot, string expected)
    {
        Assert.NotEmpty(form);
        HeaderExpectation.Check(Head + foot, expected);
    }
}
