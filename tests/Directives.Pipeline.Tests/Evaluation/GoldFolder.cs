using System.Text;
using Directives.Pipeline.Evaluation;

namespace Directives.Pipeline.Tests.Evaluation;

/// <summary>A folder with one hand-made gold document.</summary>
internal sealed class GoldFolder : IDisposable
{
    public const string Text = "1. Sở Y tế\nKiểm tra các trạm y tế xã trước ngày 25/11; báo cáo UBND tỉnh.\n2. Công an tỉnh\nTuần tra ban đêm, đạt trên 90% số xã.\n";

    public const string Gold =
        """
        {
          "header": { "type": "ke_hoach", "date": "2024-03-01", "issuer": "Uỷ ban nhân dân tỉnh", "recipients": ["Sở Y tế", "Công an tỉnh"], "signer": { "name": "Trần Thị Bình", "position": "Chủ tịch" } },
          "assignments": [
            { "task": { "quote": "Kiểm tra các trạm y tế xã trước ngày 25/11" }, "owners": [ { "agency": "Sở Y tế", "role": "lead" } ] },
            { "task": { "quote": "báo cáo UBND tỉnh" }, "owners": [ { "agency": "Sở Y tế", "role": "lead" } ] },
            { "task": { "from": "Tuần tra", "to": "số xã" }, "owners": [ { "agency": "Công an tỉnh", "role": "lead" }, { "agency": "UBND các xã", "role": "support" } ] }
          ],
          "deadlines": [ { "quote": "trước ngày 25/11", "kind": "before", "start": null, "end": "2024-11-25", "assignments": [1, 2] } ],
          "targets": [ { "quote": "đạt trên 90% số xã", "comparator": ">", "value": 90, "unit": "%" } ],
          "budgets": [],
          "references": []
        }
        """;

    public GoldFolder(string gold = Gold, string text = Text)
    {
        Folder = Directory.CreateTempSubdirectory("directives-gold-").FullName;
        GoldPath = Path.Combine(Folder, "plan.gold.json");
        File.WriteAllText(GoldPath, gold);
        File.WriteAllText(Path.Combine(Folder, "plan.txt"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    public string Folder { get; }

    public string GoldPath { get; }

    public GoldDocument Load() => GoldDocument.Load(GoldPath);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
