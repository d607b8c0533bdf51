using System.IO.Compression;

namespace Directives.Packages.Tests.Documentation;

/// <summary>The files that examples of the documentation name, in a folder of their own.</summary>
internal static class ExampleFolder
{
    /// <summary>Fills <paramref name="folder"/>: directives in several formats, an archive of them as folder and ZIP, bodies, rules, and the corpus.</summary>
    public static void Fill(string folder)
    {
        Directory.CreateDirectory(folder);
        string At(string name) => Path.Combine(folder, name);
        string documents = Repository.At("corpus", "documents");
        string pdf = Directory.EnumerateFiles(documents, "*.pdf").Order(StringComparer.Ordinal).First();
        string docx = Directory.EnumerateFiles(documents, "*.docx").Order(StringComparer.Ordinal).First();
        Directory.CreateDirectory(At("archive"));
        foreach (string text in Directory.EnumerateFiles(documents, "*.txt").Order(StringComparer.Ordinal).Take(4))
        {
            File.Copy(text, Path.Combine(At("archive"), Path.GetFileName(text)));
        }

        File.Copy(Path.ChangeExtension(pdf, ".txt"), At("ke-hoach.txt"));
        File.Copy(pdf, At("ke-hoach.pdf"));
        File.Copy(pdf, At("my-plan.pdf"));
        File.Copy(docx, At("ke-hoach.docx"));
        ZipFile.CreateFromDirectory(At("archive"), At("archive.zip"));
        File.Copy(Repository.At("samples", "OwnRule", "rules.tsv"), At("rules.tsv"));
        File.Copy(Repository.At("samples", "OcrCommand", "scan.png"), At("scan.png"));
        File.Copy(Repository.At("samples", "OwnAgencies", "bodies.tsv"), At("bodies.tsv"));
        File.CreateSymbolicLink(At("corpus"), Repository.At("corpus"));
        File.CreateSymbolicLink(At("samples"), Repository.At("samples"));
    }
}
