using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace Directives.Pipeline.Reading.Archives;

/// <summary>Walks a ZIP archive and the archives inside it.</summary>
internal static class ArchiveExpansion
{
    /// <summary>Yields the documents inside <paramref name="input"/>, or itself when it is none. See <see cref="DocumentOpener.ExpandAsync"/>.</summary>
    public static async IAsyncEnumerable<ExpandedDocument> ExpandAsync(DocumentInput input, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var budget = new ExpansionBudget(limits.MaxExpandedBytes);
        var open = new Stack<Level>();
        try
        {
            if (TryEnter(input, 0, limits, out ExpandedDocument? result) is { } outermost)
            {
                open.Push(outermost);
            }
            else
            {
                yield return result!;
            }

            while (open.TryPeek(out Level? level))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!level.Entries.MoveNext())
                {
                    open.Pop().Dispose();
                    continue;
                }

                ZipArchiveEntry entry = level.Entries.Current;
                if (IsPassedOver(entry.FullName))
                {
                    continue;
                }

                if (budget.Remaining == 0)
                {
                    yield return ExpandedDocument.Failed(
                        input.Name,
                        ReadFailure.TooLarge,
                        string.Create(CultureInfo.InvariantCulture, $"The archive expands to more than {limits.MaxExpandedBytes:N0} bytes; the entries from “{Printable(entry.FullName)}” on were not read. Unpack it and process the folder, or raise the limit."));
                    yield break;
                }

                string name = level.NameOf(entry);
                (ExpandedDocument? failure, byte[] content) = await UnpackAsync(entry, name, budget, limits, cancellationToken).ConfigureAwait(false);
                if (failure is not null)
                {
                    yield return failure;
                    continue;
                }

                if (TryEnter(new DocumentInput(name, content), open.Count, limits, out result) is { } inner)
                {
                    open.Push(inner);
                }
                else
                {
                    yield return result!;
                }
            }
        }
        finally
        {
            while (open.TryPop(out Level? level))
            {
                level.Dispose();
            }
        }
    }

    /// <summary>Whether the name would climb out of the folder into which the archive is unpacked.</summary>
    internal static bool IsUnsafe(string name) =>
        name.Contains('\0', StringComparison.Ordinal)
        || name.StartsWith('/')
        || name.StartsWith('\\')
        || (name.Length >= 2 && name[1] == ':' && char.IsAsciiLetter(name[0]))
        || name.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    private static Level? TryEnter(DocumentInput input, int depth, ReadLimits limits, out ExpandedDocument? result)
    {
        result = ExpandedDocument.Found(input);
        if (!ZipContent.HasSignature(input.Bytes.Span) || input.Bytes.Length > limits.MaxBytes)
        {
            return null;
        }

        try
        {
            ZipArchive archive = ZipContent.Open(input.Bytes, limits);
            if (ZipContent.Classify(archive).Kind == ZipKind.Archive && depth < limits.MaxArchiveDepth)
            {
                result = archive.Entries.Count == 0
                    ? ExpandedDocument.Failed(input.Name, ReadFailure.Empty, "The archive holds no files.")
                    : null;
                if (result is null)
                {
                    return new Level(input.Name, archive);
                }
            }
            else if (depth >= limits.MaxArchiveDepth)
            {
                result = DeepArchive(input, archive, limits);
            }

            archive.Dispose();
            return null;
        }
        catch (DocumentReadException e)
        {
            result = ExpandedDocument.Failed(input.Name, e);
            return null;
        }
    }

    private static ExpandedDocument DeepArchive(DocumentInput input, ZipArchive archive, ReadLimits limits) =>
        ZipContent.Classify(archive).Kind == ZipKind.Archive
            ? ExpandedDocument.Failed(
                input.Name,
                ReadFailure.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"Archives are nested deeper than {limits.MaxArchiveDepth}. Unpack the inner ones first, or raise the limit on nesting."))
            : ExpandedDocument.Found(input);

    private static async Task<(ExpandedDocument? Failure, byte[] Content)> UnpackAsync(ZipArchiveEntry entry, string name, ExpansionBudget budget, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (IsUnsafe(entry.FullName))
        {
            return (ExpandedDocument.Failed(name, ReadFailure.Rejected, "The entry's name climbs out of the archive or is absolute, as in archives made to overwrite files. It was not read; ask where the archive comes from."), []);
        }

        try
        {
            return (null, await ZipContent.ReadEntryAsync(entry, budget, limits, cancellationToken).ConfigureAwait(false));
        }
        catch (DocumentReadException e)
        {
            return (ExpandedDocument.Failed(name, e), []);
        }
    }

    private static bool IsPassedOver(string name)
    {
        if (name.EndsWith('/') || name.EndsWith('\\') || name.StartsWith("__MACOSX/", StringComparison.Ordinal))
        {
            // A folder whose name climbs out carries no content, so there is nothing to refuse.
            return true;
        }

        string file = name[(name.LastIndexOf('/') + 1)..];
        return file is ".DS_Store" or "Thumbs.db" or "desktop.ini";
    }

    // Names come from strangers and go to terminals: control characters would act there.
    private static string Printable(string name)
    {
        if (!name.Any(char.IsControl))
        {
            return name;
        }

        var printable = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            printable.Append(char.IsControl(c) ? '\uFFFD' : c);
        }

        return printable.ToString();
    }

    private sealed class Level(string name, ZipArchive archive) : IDisposable
    {
        private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

        public string Name { get; } = name;

        public IEnumerator<ZipArchiveEntry> Entries { get; } = archive.Entries.GetEnumerator();

        /// <summary>A name that no other entry has: archives may hold several of one name, each a document.</summary>
        public string NameOf(ZipArchiveEntry entry)
        {
            string name = $"{Name}!{Printable(entry.FullName)}";
            int count = _taken[name] = _taken.GetValueOrDefault(name) + 1;
            while (count > 1)
            {
                string other = string.Create(CultureInfo.InvariantCulture, $"{name} ({count})");
                if (_taken.TryAdd(other, 1))
                {
                    return other;
                }

                _taken[name] = ++count;
            }

            return name;
        }

        public void Dispose()
        {
            Entries.Dispose();
            archive.Dispose();
        }
    }
}
