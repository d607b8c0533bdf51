using Directives.Pipeline.Evaluation;

namespace Directives.ScanQuality;

/// <summary>Gold records by the directive's name, and what its text gives.</summary>
internal sealed class GoldFolders
{
    private readonly Dictionary<string, (GoldDocument Gold, ScoreTable Text)> _documents = new(StringComparer.Ordinal);

    public GoldFolders(IEnumerable<string> folders, DirectiveParser parser)
    {
        foreach (string path in folders.Where(Directory.Exists).SelectMany(GoldDocument.Find))
        {
            GoldDocument gold = GoldDocument.Load(path);
            _documents[gold.Name] = (gold, DirectiveScorer.Score(gold, parser.Parse(gold.Text)).Scores);
        }
    }

    /// <summary>Gold of the directive <paramref name="name"/>, or null.</summary>
    public GoldDocument? Gold(string name) => _documents.TryGetValue(name, out (GoldDocument Gold, ScoreTable Text) found) ? found.Gold : null;

    /// <summary>Score of the directive's text, or null.</summary>
    public ScoreTable? TextScores(string name) => _documents.TryGetValue(name, out (GoldDocument Gold, ScoreTable Text) found) ? found.Text : null;
}
