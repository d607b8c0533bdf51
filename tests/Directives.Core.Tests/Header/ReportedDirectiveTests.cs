namespace Directives.Core.Tests.Header;

/// <summary>Texts without a letterhead: news items, reprinted plans, letters cut from their head.</summary>
public sealed class ReportedDirectiveTests
{
    public static TheoryData<string, string, string> Forms => new()
    {
        {
            "news with opening date",
            """
            Ngày 12/5/2023, UBND tỉnh Đồng Tháp đã ban hành Kế hoạch số 140/KH-UBND về phát triển thương mại điện tử trên địa bàn tỉnh năm 2023.
            Theo đó, Sở Công Thương chủ trì tổ chức tập huấn cho hợp tác xã.
            """,
            """
            issuer: UBND tỉnh Đồng Tháp
            number: 140/KH-UBND
            date: 2023-05-12
            type: tin_bai
            subject: phát triển thương mại điện tử trên địa bàn tỉnh năm 2023
            """
        },
        {
            "news broken into lines",
            """
            HUYỆN ĐẠ TẺH
            TĂNG CƯỜNG QUẢN LÝ CÁC BẾN ĐÒ NGANG
            Ngày 12/5/2023, Phó Chủ tịch UBND tỉnh Đồng Tháp Nguyễn Văn An
            đã ký ban hành Kế hoạch số 140/KH-UBND về phát triển Thương mại
            Điện tử trên địa bàn tỉnh năm 2023. Trong đó giao Sở Công Thương
            chủ trì tổ chức tập huấn cho hợp tác xã.
            """,
            """
            issuer: UBND tỉnh Đồng Tháp
            number: 140/KH-UBND
            date: 2023-05-12
            type: tin_bai
            subject: phát triển Thương mại Điện tử trên địa bàn tỉnh năm 2023
            """
        },
        {
            "news of a paper named in small letters",
            """
            Ngày 25-5, UBND thành phố ban hành văn bản số 88/UBND-CATP về phòng cháy mùa nắng hè. Trong đó, đề nghị các sở, ban, ngành tăng cường tuyên truyền.
            """,
            """
            issuer: UBND thành phố
            number: 88/UBND-CATP
            date: -
            type: tin_bai
            subject: phòng cháy mùa nắng hè
            """
        },
        {
            "news of a signer between commas",
            """
            Ông Trần Văn Nam, Chủ tịch UBND tỉnh Bình Thuận, vừa ban hành chỉ thị về chăm lo Tết Nguyên đán cho người lao động.
            Theo đó, các doanh nghiệp công bố kế hoạch thưởng Tết trước ngày 20/12.
            """,
            """
            issuer: UBND tỉnh Bình Thuận
            number: -
            type: tin_bai
            subject: chăm lo Tết Nguyên đán cho người lao động
            """
        },
        {
            "news with the date behind the number",
            """
            Trang chủ
            Tin tức
            UBND thành phố Huế vừa có Công văn số 3081/UBND-TP ngày 02/8/2024 về việc tăng cường hòa giải ở cơ sở. Văn bản yêu cầu các phường rà soát tổ hòa giải.
            """,
            """
            issuer: UBND thành phố Huế
            number: 3081/UBND-TP
            date: 2024-08-02
            type: tin_bai
            subject: tăng cường hòa giải ở cơ sở
            """
        },
        {
            "news about a signer",
            """
            Phó Chủ tịch UBND tỉnh Nguyễn Minh Tuấn vừa ký ban hành Chỉ thị số 09/CT-UBND về phòng, chống hạn mặn mùa khô.
            Theo đó, các địa phương chủ động tích nước.
            """,
            """
            issuer: UBND tỉnh
            number: 09/CT-UBND
            type: tin_bai
            subject: phòng, chống hạn mặn mùa khô
            """
        },
        {
            "report without its head",
            """
            Theo đó, Sở Y tế yêu cầu các trung tâm y tế trực 24/24 giờ trong dịp lễ.
            Các bệnh viện chuẩn bị giường bệnh, thuốc.
            """,
            """
            issuer: Sở Y tế
            number: -
            date: -
            type: tin_bai
            """
        },
        {
            "reprinted plan with a source note",
            """
            UBND huyện Lục Nam ban hành Kế hoạch tổ chức Tuần lễ áo dài năm 2024 như sau:
            I. MỤC ĐÍCH
            1. Tôn vinh áo dài.
            (Nguồn: Kế hoạch số 31/KH-UBND, Văn phòng)
            """,
            """
            issuer: UBND huyện Lục Nam
            number: 31/KH-UBND
            type: ke_hoach
            subject: tổ chức Tuần lễ áo dài năm 2024
            """
        },
        {
            "letter cut from its head",
            """
            Kính gửi:
            - Các xã, phường;
            - Trung tâm Y tế thành phố.

            Căn cứ Công văn số 120/SYT-NVY ngày 03/02/2024 của Sở Y tế về tiêm chủng, Ủy ban nhân dân thành phố đề nghị các đơn vị thực hiện một số nội dung sau:
            """,
            """
            issuer: Ủy ban nhân dân thành phố
            number: -
            date: -
            type: cong_van
            recipients: Các xã, phường | Trung tâm Y tế thành phố
            """
        },
        {
            "fragment of a body",
            """
            2. Sở Tài chính bố trí kinh phí trước ngày 30/6/2024.
            3. Các huyện tổ chức thực hiện.
            """,
            """
            issuer: -
            number: -
            date: -
            type: -
            subject: -
            """
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Directive_behind_the_text_is_read(string form, string text, string expected)
    {
        Assert.NotEmpty(form);
        HeaderExpectation.Check(text, expected);
    }
}
