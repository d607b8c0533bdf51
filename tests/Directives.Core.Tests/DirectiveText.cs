using System.Text;
using Directives.Core.Tests.Header;
using Directives.Testing;

namespace Directives.Core.Tests;

/// <summary>Makes texts from a seed: documents of the corpus cut, spliced, with lines and characters moved, or clauses in the manner of directives. Equal seeds give equal text.</summary>
internal static class DirectiveText
{
    private static readonly string[] Documents =
        [.. Directory.EnumerateFiles(Repository.At("corpus", "documents"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly string[] Fragments =
    [
        "1. ", "- ", "a) ", "+ ", "(1) ", "II. NHIỆM VỤ", "Điều 1. ", "PHỤ LỤC", "KẾ HOẠCH", "Sở Y tế", "Công an tỉnh", "các sở, ban, ngành", "UBND các xã", "Chủ tịch UBND huyện", "Bộ trưởng Bộ Nội vụ",
        " chủ trì, ", " phối hợp với ", " tổ chức kiểm tra", " báo cáo kết quả", "; ", ", ", ". ", ": ", "(", ")", "“", "”", "\"", "\n", "\n\n", "\r\n", "| ", " |\n", "giao ", "Đề nghị ", "yêu cầu ", "trước ngày 15/6/2025",
        "Thời gian: quý II/2025", "Cơ quan chủ trì: ", "Cơ quan phối hợp: ", "đạt 95%", "2,5 tỷ đồng", "Quyết định số 793/QĐ-TTg", "Nơi nhận:", "Kính gửi: ", "TM. ỦY BAN NHÂN DÂN", "(sau đây gọi tắt là ", "Căn cứ ", "\t", "\u00A0", "\u0301", "…",
    ];

    private static readonly string[] Marks = ["(", ")", "\"", "“", ";", ":", ".", "|", "-", "\n", "\u0301", "\u200B", "\0", "\uD83D", "\uDE00", "1", "đ"];

    /// <summary>The text of a seed.</summary>
    public static string Of(int seed)
    {
        var random = new RandomVietnamese(seed);
        return (seed % 3) switch
        {
            0 => Compose(random),
            1 => Mutate(Documents[random.Next(Documents.Length)], random),
            _ => Splice(random),
        };
    }

    private static string Compose(RandomVietnamese random)
    {
        var text = new StringBuilder();
        for (int i = 0; i < 150; i++)
        {
            text.Append(random.Next(4) == 0 ? random.Text(1 + random.Next(4), mixed: true) : Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }

    private static string Splice(RandomVietnamese random)
    {
        string left = Documents[random.Next(Documents.Length)], right = Documents[random.Next(Documents.Length)];
        List<string> lines = [.. left[..random.Next(left.Length)].Split('\n'), .. right[random.Next(right.Length)..].Split('\n')];
        for (int i = 0; i < 20; i++)
        {
            int from = random.Next(lines.Count), to = random.Next(lines.Count);
            (lines[from], lines[to]) = (lines[to], lines[from]);
        }

        return string.Join('\n', lines);
    }

    private static string Mutate(string document, RandomVietnamese random)
    {
        var text = new StringBuilder(document);
        for (int i = 0; i < 60; i++)
        {
            int at = random.Next(text.Length);
            if (random.Next(2) == 0)
            {
                text.Remove(at, Math.Min(1 + random.Next(6), text.Length - at));
            }
            else
            {
                text.Insert(at, random.Next(2) == 0 ? Marks[random.Next(Marks.Length)] : Fragments[random.Next(Fragments.Length)]);
            }
        }

        return text.ToString();
    }
}
