namespace Directives.Pipeline.Writing;

/// <summary>The picture of a page, as a PDF can hold it.</summary>
/// <param name="Entries">Entries of an image dictionary (ISO 32000-1, 8.9.5) that say how the bytes are to be read: size, colour space, depth and, for bytes that are encoded, the filter.</param>
/// <param name="Bytes">The pixels from top left, row by row, or their encoding.</param>
/// <param name="IsEncoded">Whether <paramref name="Bytes"/> are encoded as <paramref name="Entries"/> say; false for bare pixels, which are compressed when they are written.</param>
internal sealed record PagePicture(string Entries, ReadOnlyMemory<byte> Bytes, bool IsEncoded);
