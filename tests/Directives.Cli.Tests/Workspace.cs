using System.Text;

namespace Directives.Cli.Tests;

/// <summary>A folder of its own for a test, removed with it.</summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>A plan with two agencies, a deadline and a supporting body: enough for every list to have something to show.</summary>
    public const string Plan =
        """
        ỦY BAN NHÂN DÂN
        TỈNH HẢI ĐÔNG
        -------
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        ---------------
        Số: 45/KH-UBND
        Hải Đông, ngày 12 tháng 3 năm 2025

        KẾ HOẠCH
        Bảo đảm an toàn giao thông cho học sinh

        II. NHIỆM VỤ
        1. Sở Giáo dục và Đào tạo
        a) Tổ chức tuyên truyền cho học sinh về việc đội mũ bảo hiểm trước ngày 30/4/2025.
        b) Phối hợp với Công an tỉnh kiểm tra bến đón trả học sinh tại các trường học.
        2. Sở Xây dựng
        Rà soát biển báo trước cổng trường, hoàn thành trong tháng 5 năm 2025.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Trần Thị Bình
        """;

    public Workspace()
    {
        Folder = Path.Combine(Path.GetTempPath(), "directives-cli-" + Path.GetRandomFileName());
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    /// <summary>Path of a file or folder in it.</summary>
    public string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Writes a text file in UTF-8 and gives its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        string path = At(name.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
